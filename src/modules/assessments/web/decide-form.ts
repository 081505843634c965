import type { FieldProblem, Typed } from "#kernel/form.ts";
import type { Refusal } from "#kernel/result.ts";
import type { Award, Refusing } from "../index.ts";
import { typedDay } from "./typed-date.ts";

/** What a decision form holds, or what must be mended in it, in the order of its fields. */
export type Read<Value> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** The field of the reason for one item. */
export const reasonField = (code: string): string => `alasan.${code}`;

const text = (typed: Typed, field: string): string =>
	typed[field]?.[0]?.trim() ?? "";

/** The decree of an award. */
export function awardIn(typed: Typed): Read<Award> {
	const on = dayIn(typed, "tanggal", "decree-day-missing");
	const from = dayIn(typed, "berlaku", "from-missing");
	const until = typedDay(typed, "sampai");
	const problems = [
		...needed(typed, "nomor", "number-missing"),
		...problemsOf(on),
		...problemsOf(from),
		...problemsOf(until),
		...needed(typed, "dasar", "basis-missing"),
	];
	if (
		problems.length > 0 ||
		on.day === undefined ||
		from.day === undefined ||
		"problem" in until
	)
		return { ok: false, problems };
	return {
		ok: true,
		value: {
			outcome: "awarded",
			decree: text(typed, "nomor"),
			decreeOn: on.day,
			from: from.day,
			until: until.day,
			legalBasis: text(typed, "dasar"),
		},
	};
}

/** The letter of a refusal, with its reasons by item. */
export function refusingIn(
	typed: Typed,
	codes: readonly string[],
): Read<Refusing> {
	const on = dayIn(typed, "tolak_tanggal", "decree-day-missing");
	const reasons = Object.fromEntries(
		codes.flatMap((code) =>
			text(typed, reasonField(code))
				? [[code, text(typed, reasonField(code))]]
				: [],
		),
	);
	const summary = text(typed, "ringkasan");
	const problems = [
		...needed(typed, "tolak_nomor", "number-missing"),
		...problemsOf(on),
		...(summary || Object.keys(reasons).length > 0
			? []
			: [problem("ringkasan", "say-why-refused")]),
	];
	if (problems.length > 0 || on.day === undefined)
		return { ok: false, problems };
	return {
		ok: true,
		value: {
			outcome: "refused",
			decree: text(typed, "tolak_nomor"),
			decreeOn: on.day,
			reasons,
			summary,
		},
	};
}

/** The field that a refusal of the use case is about. */
export const fieldOfRefusal = ({ reason }: Refusal): string =>
	({ "days-out-of-order": "sampai_hari", "say-why-refused": "ringkasan" })[
		reason
	] ?? "";

const problem = (field: string, reason: string): FieldProblem => ({
	field,
	says: `assessments.reason-${reason}`,
});

const needed = (typed: Typed, field: string, reason: string): FieldProblem[] =>
	text(typed, field) ? [] : [problem(field, reason)];

type Day =
	| { readonly day: string; readonly problem?: undefined }
	| { readonly day?: undefined; readonly problem: FieldProblem };

/** A day that must be there. */
function dayIn(typed: Typed, name: string, missing: string): Day {
	const read = typedDay(typed, name);
	if ("problem" in read) return { problem: read.problem };
	return read.day === null
		? { problem: problem(name, missing) }
		: { day: read.day };
}

const problemsOf = (
	read:
		| { readonly problem?: FieldProblem | undefined }
		| { readonly day: string | null },
): FieldProblem[] => ("problem" in read && read.problem ? [read.problem] : []);
