import {
	type FieldProblem,
	type FormState,
	filled,
	typedValue,
	valuesOf,
} from "#kernel/form.ts";
import { civilDay, civilHour, momentIn, zoneOfProvince } from "#procedures";
import { dayFields, typedDay } from "#territory";
import { type Breach, limits, type Told } from "./breach.ts";

export const fields = {
	title: "judul",
	found: "ditemukan",
	hour: "jam",
	happened: "kejadian",
	data: "data",
	activities: "kegiatan",
	people: "orang",
	consequences: "akibat",
	measures: "tindakan",
	version: "versi",
	why: "alasan",
} as const;

/** The clock by which it is typed: that of the ministry. */
const zone = zoneOfProvince("31");

type Read =
	| { readonly ok: true; readonly value: Told }
	| { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** What was typed of a breach, read; `known`: codes of the register. Pure. */
export function readBreach(
	state: FormState,
	known: readonly string[],
	now: Date,
): Read {
	const typed = (field: string) => typedValue(state, field).trim();
	const day = typedDay(state.typed, fields.found);
	const hour = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/.exec(typed(fields.hour));
	const people = typed(fields.people).replaceAll(/[. ]/g, "");
	const foundAt =
		"day" in day && day.day !== null && hour
			? momentIn(day.day, `${hour[1]?.padStart(2, "0")}:${hour[2]}`, zone)
			: null;
	const words = (field: string, needed: boolean) => [
		needed && typed(field) === "" && problem(field, "no-text"),
		typed(field).length > limits.words &&
			problem(field, "too-long", limits.words),
	];
	const problems = [
		typed(fields.title) === "" && problem(fields.title, "no-text"),
		typed(fields.title).length > limits.title &&
			problem(fields.title, "too-long", limits.title),
		"problem" in day
			? day.problem
			: day.day === null && problem(fields.found, "no-day"),
		!hour && problem(fields.hour, "no-hour"),
		foundAt !== null && foundAt > now && problem(fields.found, "to-come"),
		...words(fields.happened, true),
		...words(fields.data, true),
		!/^\d*$/.test(people) || Number(people) > limits.people
			? problem(fields.people, "no-number")
			: false,
		...words(fields.consequences, false),
		...words(fields.measures, false),
	].filter((one) => typeof one === "object");
	if (problems.length > 0 || foundAt === null) return { ok: false, problems };
	return {
		ok: true,
		value: {
			title: typed(fields.title),
			foundAt,
			happened: typed(fields.happened),
			data: typed(fields.data),
			activities: valuesOf(state, fields.activities).filter((code) =>
				known.includes(code),
			),
			people: people === "" ? null : Number(people),
			consequences: typed(fields.consequences),
			measures: typed(fields.measures),
		},
	};
}

/** A breach back in the fields of its form. */
export const typedBreach = (breach: Breach): FormState =>
	filled({
		[fields.title]: breach.title,
		...dayFields(fields.found, civilDay(breach.foundAt, zone)),
		[fields.hour]: `${String(civilHour(breach.foundAt, zone)).padStart(2, "0")}.${String(breach.foundAt.getUTCMinutes()).padStart(2, "0")}`,
		[fields.happened]: breach.happened,
		[fields.data]: breach.data,
		[fields.activities]: [...breach.activities],
		[fields.people]: breach.people === null ? "" : String(breach.people),
		[fields.consequences]: breach.consequences,
		[fields.measures]: breach.measures,
	});

const problem = (field: string, why: string, n?: number): FieldProblem => ({
	field,
	says: `personal-data.breach.problem.${why}`,
	...(n === undefined ? {} : { about: { n } }),
});
