import type { Context } from "#platform/context.ts";
import {
	chainLengths,
	readTrail,
	type TrailEntry,
	type TrailFilter,
	type TrailRow,
	trailEntry,
	wordsInTrail,
} from "#platform/read-trail.ts";
import { deeds, subjectKinds } from "./deeds.ts";
import { type Names, namesIn } from "./names.ts";

export const rowsPerPage = 50;

export interface TrailPage {
	/** Newest first. */
	readonly rows: readonly TrailRow[];
	readonly names: Names;
	/** Where the next, older page begins; null where there is none. */
	readonly older: string | null;
}

/** One page of the open chains, newest first. Whoever asks was let in by the route. */
export async function trailPage(
	cx: Context,
	filter: TrailFilter,
	olderThan?: string,
): Promise<TrailPage> {
	const rows = await readTrail(cx, filter, {
		olderThan,
		limit: rowsPerPage + 1,
	});
	const shown = rows.slice(0, rowsPerPage);
	return {
		rows: shown,
		names: await namesIn(cx, shown),
		older: rows.length > rowsPerPage ? (shown.at(-1)?.id ?? null) : null,
	};
}

export interface EntryWithNames {
	readonly entry: TrailEntry;
	readonly names: Names;
}

/** One row with its details; null when there is none in the open chains. */
export async function entryOf(
	cx: Context,
	id: string,
): Promise<EntryWithNames | null> {
	const entry = await trailEntry(cx, id);
	return entry && { entry, names: await namesIn(cx, [entry]) };
}

/** The words that can be asked for: all that we know, and those that the data hold besides. */
export const askable = async (cx: Context) => ({
	deeds: [...new Set([...deeds, ...(await wordsInTrail(cx, "deed"))])],
	kinds: [
		...new Set([...subjectKinds, ...(await wordsInTrail(cx, "subject_kind"))]),
	],
});

export { chainLengths };
