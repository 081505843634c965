import {
	flatten,
	type Instrument,
	type NextStep,
	nextStep,
	type ScoredNode,
	type ScoreSheet,
} from "#instruments";
import { type Exact, exact, plain, sum } from "#kernel/decimal.ts";
import { type Item, isAnswered } from "../item.ts";
import { type Points, pointsOf } from "./contribution.ts";

/** An item that could bring more, and what the next step asks for. */
export interface Improvement {
	readonly item: Item;
	/** On the scale of the instrument: `"55"` of 100; null where nothing is answered yet. */
	readonly score: string | null;
	/** Points of the whole that it would bring at its best, beyond those it brings now. */
	readonly toTop: string;
	/** Where the source has steps: what the next one asks for, and the points that it brings. */
	readonly next: (NextStep & { readonly gains: string | null }) | null;
}

/** How far one part has come. */
export interface PartFigures {
	readonly answered: number;
	readonly all: number;
	/** Items of the part that another body is said to be competent for, and whose reason is not accepted yet. */
	readonly claimed: number;
	/** Points of the whole, exact; null where the instrument gives no share to an item. */
	readonly brings: string | null;
	readonly couldBring: string | null;
	/** What is not answered first, then those with the most to gain. */
	readonly improve: readonly Improvement[];
}

/** What a part is made of, by the sheet of the whole assessment. */
export function figuresOf(
	instrument: Instrument,
	sheet: ScoreSheet,
	items: readonly Item[],
): PartFigures {
	const points = pointsOf(instrument, sheet);
	const nodes = new Map(flatten(sheet.nodes).map((node) => [node.code, node]));
	const mine = items.map(({ code }) => points?.get(code));
	return {
		all: items.length,
		answered: items.filter(isAnswered).length,
		claimed: items.filter(
			(item) => claims(item) && nodes.get(item.code)?.state === "missing",
		).length,
		brings: points && together(mine.map((one) => one?.brings ?? exact(0))),
		couldBring: points && together(mine.map((one) => one?.most ?? exact(0))),
		improve: items
			.flatMap((item) => improvementOf(item, nodes.get(item.code), points))
			// Of equals the instrument's order decides.
			.sort(
				(a, b) =>
					Number(a.score !== null) - Number(b.score !== null) ||
					exact(b.toTop).comparedTo(a.toTop),
			),
	};
}

/**
 * Points added up without the last digits of thirds: three thirds are one again, and what lies exactly on a half is
 * shown as the score shows it.
 */
export const together = (points: readonly Exact[]): string =>
	settled(sum(points));

const settled = (value: Exact): string => plain(value.toDecimalPlaces(25));

/** Whether another body is said to be competent: then nothing more can be answered here. */
const claims = ({ said }: Item): boolean =>
	said?.answer != null && "notOurAuthority" in said.answer;

function improvementOf(
	item: Item,
	node: ScoredNode | undefined,
	points: ReadonlyMap<string, Points> | null,
): Improvement[] {
	const own = points?.get(item.code);
	if (!own || !node) return [];
	if (node.state === "missing" && !claims(item))
		return [{ item, score: null, toTop: settled(own.most), next: null }];
	if (!own.brings || !node.score || own.brings.gte(own.most)) return [];
	const next = node.raw === null ? null : nextStep(item.indicator, node.raw);
	return [
		{
			item,
			score: node.score,
			toTop: settled(own.most.minus(own.brings)),
			next: next && {
				...next,
				gains: gainsOf(own.brings, node.raw, next.worth),
			},
		},
	];
}

/** An answer is worth in proportion to its own scale; from nothing there is no proportion. */
const gainsOf = (
	brings: Exact,
	raw: string | null,
	worth: string,
): string | null =>
	raw === null || exact(raw).isZero()
		? null
		: plain(brings.times(worth).div(raw).minus(brings));
