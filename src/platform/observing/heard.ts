import type { LogEvent } from "kysely";

/** One answered request. */
export interface Served {
	readonly method: string;
	readonly route: string;
	readonly status: number;
	/** In milliseconds. */
	readonly ms: number;
}

/** One statement that the database answered. */
export interface Asked {
	readonly sql: string;
	/** In milliseconds. */
	readonly ms: number;
	readonly well: boolean;
}

/** One round of work that comes round. */
export interface Rounded {
	readonly round: string;
	/** In milliseconds. */
	readonly ms: number;
	readonly well: boolean;
}

/** One request that was sent away because more came than could be served. */
export interface TurnedAway {
	readonly errand: "reading" | "deed";
}

/** What goes on in a process, told to whoever measures. None of it holds a value that somebody typed. */
export interface Heard {
	readonly served: (one: Served) => void;
	readonly turnedAway: (one: TurnedAway) => void;
	readonly asked: (one: Asked) => void;
	readonly rounded: (one: Rounded) => void;
}

/** Several listeners as one. */
export const all = (listeners: readonly Partial<Heard>[]): Heard => ({
	served: (one) => {
		for (const { served } of listeners) served?.(one);
	},
	turnedAway: (one) => {
		for (const { turnedAway } of listeners) turnedAway?.(one);
	},
	asked: (one) => {
		for (const { asked } of listeners) asked?.(one);
	},
	rounded: (one) => {
		for (const { rounded } of listeners) rounded?.(one);
	},
});

/** How Kysely tells of statements, without their parameters. */
export const toldByKysely =
	(asked: Heard["asked"]) =>
	({ level, query, queryDurationMillis }: LogEvent): void =>
		asked({ sql: query.sql, ms: queryDurationMillis, well: level === "query" });
