import type { Context } from "#platform/context.ts";
import { lastDeedOn, type TrailEntry } from "#platform/read-trail.ts";

/** Everything that changes a unit, by the word that it leaves in the trail. */
export const unitDeeds = [
	"unit.opened",
	"unit.renamed",
	"unit.moved",
	"unit.address-changed",
	"unit.closed",
	"unit.change-taken-back",
] as const;
export type UnitDeed = (typeof unitDeeds)[number];

export interface LastChange {
	/** What a form carries, so that two editors notice each other: the last row that the unit left in the trail. */
	readonly version: string;
	/** null when it came with an import or the samples and nobody changed it since. */
	readonly deed: UnitDeed | null;
	/** Id of a person; null is the program itself. */
	readonly by: string | null;
	readonly at: Date | null;
}

/** What was done to the unit last, by whom, and when. */
export async function lastChangeOf(
	cx: Context,
	unitId: string,
): Promise<LastChange> {
	const last = await lastRowOf(cx, unitId);
	return {
		version: last?.id ?? "0",
		deed: unitDeeds.find((deed) => deed === last?.deed) ?? null,
		by: last?.actorId ?? null,
		at: last?.at ?? null,
	};
}

export const lastRowOf = (
	cx: Context,
	unitId: string,
): Promise<TrailEntry | null> =>
	lastDeedOn(cx, { kind: "unit", id: unitId }, unitDeeds);

/** Whether somebody changed the unit since it was seen; whoever does not say what they saw is not asked. */
export const changedSince = async (
	tx: Context,
	unitId: string,
	seen: string | undefined,
): Promise<boolean> =>
	seen !== undefined && (await lastChangeOf(tx, unitId)).version !== seen;
