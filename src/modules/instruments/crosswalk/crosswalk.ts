import type { Said } from "#kernel/text.ts";

/** What several instruments ask for, each in its own words. */
export interface Crosswalk {
	readonly topics: readonly Topic[];
}

/** One thing that can be shown once: a charter on the wall, a ramp. */
export interface Topic {
	readonly code: string;
	readonly label: Said;
	readonly rows: readonly CrosswalkRow[];
}

/** An item of an instrument that asks for the topic. */
export interface CrosswalkRow {
	readonly instrument: string;
	/** Of an indicator, or of a group whose indicators are not known. */
	readonly code: string;
	readonly fits: Fit;
	/** Address of a page that says so, or `own-reading`. */
	readonly source: string;
	readonly verified: boolean;
}

/** What the item asks, seen from the topic: just this, this and more, or only a part of this. */
export type Fit = "same" | "part-of" | "wider";
export const fits = [
	"same",
	"part-of",
	"wider",
] as const satisfies readonly Fit[];

export const ownReading = "own-reading";

/** Another item that asks for the same topic. */
export interface Twin extends CrosswalkRow {
	readonly topic: Topic;
}

/** The items of other instruments that ask for what this one asks; each once, by its first topic. */
export function twinsOf(
	{ topics }: Crosswalk,
	instrument: string,
	code: string,
): readonly Twin[] {
	const twins = new Map<string, Twin>();
	for (const topic of topicsOf({ topics }, instrument, code))
		for (const row of topic.rows) {
			const name = `${row.instrument} ${row.code}`;
			if (row.instrument !== instrument && !twins.has(name))
				twins.set(name, { ...row, topic });
		}
	return [...twins.values()];
}

/** What an item asks for, as far as the crosswalk knows it. */
export const topicsOf = (
	{ topics }: Crosswalk,
	instrument: string,
	code: string,
): readonly Topic[] =>
	topics.filter(({ rows }) =>
		rows.some((row) => row.instrument === instrument && row.code === code),
	);

/** The instruments that it names, in the order in which they come up. */
export const instrumentsNamed = ({ topics }: Crosswalk): readonly string[] => [
	...new Set(
		topics.flatMap(({ rows }) => rows.map(({ instrument }) => instrument)),
	),
];
