import type { Context } from "#platform/context.ts";
import type { Unit } from "#units";
import { type Consultation, isCounted } from "../consultation.ts";
import { fewestOf } from "../fewest-of.ts";
import type { Question } from "../plan/plan.ts";
import { type Counts, sheetsIn, votesIn } from "./votes.ts";

/** How a question stands for everybody, choice by choice; `null`: not told, for it is few or covers what is. */
export type ToldVotes =
	/** Verified and unverified, each by itself. */
	| { readonly kind: "apart"; readonly choices: readonly (Counts | null)[] }
	/** By themselves the ways would give a few away. */
	| {
			readonly kind: "together";
			readonly choices: readonly (number | null)[];
	  }
	/** Nothing can be told. */
	| { readonly kind: "few" };

/** How a question was answered, choice by choice. */
export interface Tally {
	readonly choices: readonly Counts[];
	/** Of each meeting: its village knows them, and may hold them against what is told. */
	readonly sheets: readonly Row[];
}
type Row = readonly number[];

/**
 * What of it may be told, so that neither a way nor a choice gives away fewer than `least`, whether read as it stands, or
 * by a village that takes its own sheet away, or by whoever has all sheets. Nought is told: it is nobody.
 */
export function toldOf({ choices, sheets }: Tally, least: number): ToldVotes {
	const verified = choices.map((one) => one.verified);
	const unverified = choices.map((one) => one.unverified);
	const ways = [...viewsOf(verified, sheets), unverified];
	const hidden = hiddenIn(ways, least);
	const isOneWay = sum(verified) === 0 || sum(unverified) === 0;
	if (isOneWay || (hidden.size === 0 && !ways.some(isOfOneMind)))
		return told("apart", choices, hidden);
	const all = choices.map((one) => one.verified + one.unverified);
	return told("together", all, hiddenIn(viewsOf(all, sheets), least));
}

const told = <
	Kind extends "apart" | "together",
	Choice extends Counts | number,
>(
	kind: Kind,
	choices: readonly Choice[],
	hidden: ReadonlySet<number>,
) =>
	choices.some((one, place) => !hidden.has(place) && sizeOf(one) > 0)
		? {
				kind,
				choices: choices.map((one, place) => (hidden.has(place) ? null : one)),
			}
		: ({ kind: "few" } as const);

const sizeOf = (one: Counts | number): number =>
	typeof one === "number" ? one : one.verified + one.unverified;

/** What is told as everybody reads it, as each village does, and as whoever knows every sheet. */
const viewsOf = (all: Row, sheets: readonly Row[]): readonly Row[] => [
	all,
	...[
		...sheets,
		all.map((_, at) => sum(sheets.map((one) => one[at] ?? 0))),
	].map((known) => all.map((n, at) => n - (known[at] ?? 0))),
];

/** Choices that must not be told: where a view has a few, and the smallest others until what is hidden is nowhere a few. */
function hiddenIn(views: readonly Row[], least: number): ReadonlySet<number> {
	const isFew = (n: number) => n > 0 && n < least;
	const size = (at: number) => sum(views.map((view) => view[at] ?? 0));
	const places = [...(views[0] ?? []).keys()];
	const hidden = new Set(
		places.filter((at) => views.some((view) => isFew(view[at] ?? 0))),
	);
	const covers = places
		.filter((at) => !hidden.has(at) && size(at) > 0)
		.sort((a, b) => size(a) - size(b));
	const isWorkedOut = () =>
		views.some((view) => isFew(sum([...hidden].map((at) => view[at] ?? 0))));
	for (const cover of covers) if (isWorkedOut()) hidden.add(cover);
	return hidden;
}

/** All of a view chose the same, so that of each of them it is known what. */
const isOfOneMind = (view: Row): boolean =>
	view.filter((n) => n > 0).length === 1;

const sum = (row: Row): number => row.reduce((all, n) => all + n, 0);

/**
 * The votes by question, told once, when nothing is counted any more: a result that grows in public sways whoever has not chosen
 * yet, and of two tellings the difference is somebody. `null` before, for the office as well.
 */
export async function toldVotes(
	cx: Context,
	unit: Unit,
	consultation: Consultation,
	questions: readonly Question[],
): Promise<ReadonlyMap<number, ToldVotes> | null> {
	if (!isCounted(consultation, unit, cx.now)) return null;
	if (questions.every(({ choices }) => choices.length === 0)) return new Map();
	const votes = await votesIn(cx, consultation);
	const sheets = await sheetsIn(cx, consultation);
	const least = await fewestOf(cx, consultation, unit);
	const none = { verified: 0, unverified: 0 };
	return new Map(
		questions.map(({ number, choices }) => [
			number,
			toldOf(
				{
					choices: choices.map(
						(_, place) => votes.get(`${number} ${place + 1}`) ?? none,
					),
					sheets: sheets.flatMap((sheet) => {
						const known = sheet[number];
						return known ? [known] : [];
					}),
				},
				least,
			),
		]),
	);
}
