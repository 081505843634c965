import type { FieldProblem } from "#kernel/form.ts";
import {
	civilDay,
	type Move,
	momentIn,
	type Paper,
	type Zone,
} from "#procedures";
import { isDay } from "#territory";
import { limits } from "../request.ts";
import type { Said } from "../seal.ts";

/** Names of the fields in which a move is said. */
export const saidFields = {
	basedOn: "dasar",
	words: "kata",
	missing: "kurang",
	basis: "pasal",
	objection: "keberatan",
	day: "hari-temu",
	hour: "jam-temu",
	place: "tempat-temu",
	partner: "pendamping",
	number: "nomor",
	document: "dokumen",
	draft: "naskah",
} as const;

/** What was typed with a move, before it is judged. */
export interface SaidTyped {
	readonly words: string;
	readonly missing: readonly string[];
	readonly basis: string;
	readonly objection: string;
	/** `null` where no day was typed. */
	readonly day: string | null;
	readonly hour: string;
	readonly place: string;
	readonly partner: string;
	readonly number: string;
	readonly draft: string;
}

/** What may be left empty: everything else that a move asks for must be said. */
const mayBeEmpty: readonly string[] = ["missing", "document"];

type Check = (typed: SaidTyped) => readonly FieldProblem[];

const problem = (
	field: string,
	word: string,
	about: FieldProblem["about"] = {},
): FieldProblem => ({ field, says: `requests.said.problem.${word}`, about });

const text =
	(
		name: "words" | "basis" | "objection" | "partner" | "number" | "draft",
		most: number,
	): Check =>
	(typed) => {
		const said = typed[name].trim();
		if (said === "") return [problem(saidFields[name], `no-${name}`)];
		return said.length > most
			? [problem(saidFields[name], "too-long", { n: most })]
			: [];
	};

const checks: Readonly<Record<Move["says"][number], Check>> = {
	words: text("words", limits.text),
	basis: text("basis", limits.line),
	objection: text("objection", limits.text),
	partner: text("partner", limits.line),
	number: text("number", limits.line),
	draft: text("draft", limits.draft),
	missing: () => [],
	document: () => [],
	meeting: ({ day, hour, place }) => [
		...(day !== null && isDay(day) ? [] : [problem(saidFields.day, "no-day")]),
		...(isHour(hour) ? [] : [problem(saidFields.hour, "no-hour")]),
		...(place.trim() === "" || place.length > limits.line
			? [problem(saidFields.place, "no-place")]
			: []),
	],
};

/** Everything that has to be mended before the move can be made. */
export const problemsOfSaid = (
	{ says }: Pick<Move, "says">,
	typed: SaidTyped,
	{ now, zone }: { readonly now: Date; readonly zone: Zone },
): readonly FieldProblem[] => [
	...says
		.filter((asked) => !mayBeEmpty.includes(asked))
		.flatMap((asked) => checks[asked](typed)),
	...(says.includes("meeting")
		? overAt(
				typed,
				civilDay(now, zone),
				(on, hour) => momentIn(on, hour, zone) <= now,
			)
		: []),
];

/** A meeting lies ahead: its day, and of today its hour. */
function overAt(
	{ day, hour }: Pick<SaidTyped, "day" | "hour">,
	today: string,
	isOver: (day: string, hour: string) => boolean,
): readonly FieldProblem[] {
	if (day === null || !isDay(day)) return [];
	if (day < today) return [problem(saidFields.day, "day-is-over")];
	return isHour(hour) && isOver(day, asHour(hour))
		? [problem(saidFields.hour, "hour-is-over")]
		: [];
}

const isHour = (hour: string): boolean =>
	/^([01]\d|2[0-3])[.:][0-5]\d$/.test(hour.trim());

/** "09.30" as clocks are kept: "09:30". */
const asHour = (hour: string): string => hour.trim().replace(".", ":");

/** What is kept of it: what the move does not ask for is not kept. */
export const saidOf = (
	{ says }: Pick<Move, "says">,
	typed: SaidTyped,
	papers: readonly Paper[],
	draft: number | null,
): Said => {
	const asks = (name: Move["says"][number]) => says.includes(name);
	const known = new Set(papers.map(({ code }) => code));
	return {
		...(asks("words") ? { words: typed.words.trim() } : {}),
		...(asks("missing")
			? { missing: typed.missing.filter((code) => known.has(code)) }
			: {}),
		...(asks("basis") ? { basis: typed.basis.trim() } : {}),
		...(asks("objection") ? { objection: typed.objection.trim() } : {}),
		...(asks("meeting")
			? {
					meeting: {
						day: typed.day ?? "",
						hour: asHour(typed.hour),
						place: typed.place.trim(),
					},
				}
			: {}),
		...(asks("partner") ? { partner: typed.partner.trim() } : {}),
		...(asks("number") ? { number: typed.number.trim() } : {}),
		...(draft === null ? {} : { draft }),
	};
};
