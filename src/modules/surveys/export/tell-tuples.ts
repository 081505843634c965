import { everTen, type FewestIn } from "../counting/fewest-in.ts";
import { toldParts } from "../counting/hide-parts.ts";
import type { Period, Slice } from "../survey.ts";

/** What stands beside the levels of an answer, and with others of its kind may point at who it was. */
export interface Tuple {
	readonly period: Period;
	readonly slice: Slice;
	readonly serviceId: string | null;
	readonly channel: string;
	readonly flags: readonly string[];
	readonly wording: string;
}

export interface TupleCount extends Tuple {
	readonly n: number;
}

/** In place of what too few share. */
export const hidden = "hidden";

/** A tuple as it may leave the house; `user` is a user of whom it is not said whether the answer looks odd. */
export interface TupleTold {
	readonly period: Period;
	readonly who: Slice | "user";
	/** `null` where none was said. */
	readonly serviceId: string | null;
	readonly channel: string;
	readonly flags: readonly string[] | typeof hidden;
	readonly wording: string;
}

/** Quarters in which the results tell each service, and who looks odd, by itself (`whole-quarters.ts`). */
export interface Whole {
	readonly services: ReadonlySet<Period>;
	readonly oddness: ReadonlySet<Period>;
}

/**
 * What of each tuple may be told, by `keyOf`, so that every tuple told stands in at least ten rows. The rows of a
 * quarter, users, proxies and staff each for themselves, are divided by service, then by whether and why they look
 * odd, by channel, and by wording; a part with few rows stays undivided together with the smallest beside it. Of users,
 * services and oddness are told of all rows of a quarter or of none, and only where the results tell them of that
 * quarter too: whoever subtracts rows from published figures finds ten rows that stand here already, or nobody. Fewer
 * than ten users, proxies or staff of a quarter are not in the result at all.
 */
export function tellTuples(
	counts: readonly TupleCount[],
	whole: Whole,
	fewestIn: FewestIn = everTen,
): ReadonlyMap<string, TupleTold> {
	const classes = Map.groupBy(
		counts,
		({ period, slice }) => `${period} ${isUser(slice) ? "user" : slice}`,
	);
	return new Map(
		[...classes.values()].flatMap((all) => {
			const fewest = fewestIn(all[0]?.period ?? 0);
			return sizeOf(all) < fewest ? [] : tellClass(all, whole, fewest);
		}),
	);
}

export const keyOf = ({
	period,
	slice,
	serviceId,
	channel,
	flags,
	wording,
}: Tuple): string =>
	`${period} ${slice} ${serviceId ?? ""} ${channel} ${flags.join(",")} ${wording}`;

type Counts = readonly TupleCount[];

function tellClass(
	all: Counts,
	whole: Whole,
	fewest: number,
): (readonly [string, TupleTold])[] {
	const mayTell = (quarters: ReadonlySet<Period>) =>
		all.every(({ period, slice }) => !isUser(slice) || quarters.has(period));
	const services = mayTell(whole.services)
		? divided(all, ({ serviceId }) => serviceId, fewest)
		: [{ word: hidden, rows: all }];
	const odd = mayTell(whole.oddness)
		? oddnessTold(
				services.map(({ rows }) => rows),
				fewest,
			)
		: notTold;
	return services.flatMap((service) =>
		[...Map.groupBy(service.rows, odd.partOf).values()].flatMap((ofOddness) =>
			divided(ofOddness, ({ channel }) => channel, fewest).flatMap((channel) =>
				divided(channel.rows, ({ wording }) => wording, fewest).flatMap(
					(wording) =>
						wording.rows.map(
							(row) =>
								[
									keyOf(row),
									{
										period: row.period,
										who: odd.who(row),
										serviceId: service.word,
										channel: channel.word,
										flags: odd.flags(row),
										wording: wording.word,
									},
								] as const,
						),
				),
			),
		),
	);
}

interface Division<Word> {
	readonly word: Word | typeof hidden;
	readonly rows: Counts;
}

/** Rows by a word of theirs; those whose word is not told stand together. */
function divided<Word extends string | null>(
	all: Counts,
	wordOf: (row: TupleCount) => Word,
	fewest: number,
): Division<Word>[] {
	const parts = [...Map.groupBy(all, wordOf)];
	const told = toldParts(
		parts.map(([, rows]) => [sizeOf(rows)]),
		fewest,
	);
	const rest = parts.flatMap(([, rows], at) => (told[at] ? [] : rows));
	return [
		...parts.flatMap(([word, rows], at) => (told[at] ? [{ word, rows }] : [])),
		...(rest.length > 0 ? [{ word: hidden, rows: rest } as const] : []),
	];
}

/** Why rows look odd, or only whether, or neither: told alike of all rows of the quarter. */
const oddnessTold = (services: readonly Counts[], fewest: number): Oddness =>
	[byFlags, bySlice].find(({ partOf }) =>
		services.every((rows) =>
			[...Map.groupBy(rows, partOf).values()].every(
				(part) => sizeOf(part) >= fewest,
			),
		),
	) ?? notTold;

interface Oddness {
	readonly partOf: (row: TupleCount) => string;
	readonly who: (row: TupleCount) => TupleTold["who"];
	readonly flags: (row: TupleCount) => TupleTold["flags"];
}

const byFlags: Oddness = {
	partOf: ({ slice, flags }) => `${slice} ${flags.join(",")}`,
	who: ({ slice }) => slice,
	flags: ({ flags }) => flags,
};
const bySlice: Oddness = {
	partOf: ({ slice }) => slice,
	who: ({ slice }) => slice,
	flags: ({ slice, flags }) => (slice === "citizen" ? flags : hidden),
};
const notTold: Oddness = {
	partOf: () => "",
	who: ({ slice }) => (isUser(slice) ? "user" : slice),
	flags: () => hidden,
};

const isUser = (slice: Slice): boolean =>
	slice === "citizen" || slice === "flagged";

const sizeOf = (rows: Counts): number =>
	rows.reduce((sum, { n }) => sum + n, 0);
