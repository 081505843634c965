import { isUuid } from "#kernel/id.ts";
import { refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import {
	keep,
	type MergeRefusal,
	onOrganisation,
} from "./enter-organisation.ts";
import type { Organisation } from "./organisation.ts";
import { isMergedInto, organisationAsEntered } from "./organisation-store.ts";

type Key = Pick<Organisation, "id" | "revision">;

/** One body that was entered twice: this one is read as the other from now on. Nothing is moved, so it can be taken back. */
export const mergeOrganisation = (
	cx: Context,
	unitId: string,
	key: Key,
	into: string,
) =>
	onOrganisation<MergeRefusal>(cx, unitId, key, async (tx, unit, before) => {
		const other = isUuid(into) ? await organisationAsEntered(tx, into) : null;
		if (!other || other.id === before.id || other.mergedInto !== null)
			return refused("no-such-other");
		if (before.mergedInto !== null) return refused("merged-already");
		// What others were merged into stays where they lead to.
		if (await isMergedInto(tx, before.id)) return refused("others-lead-here");
		return keep(tx, unit, "partner.merged", {
			...before,
			mergedInto: other.id,
		});
	});

/** It was another one after all. */
export const partOrganisation = (cx: Context, unitId: string, key: Key) =>
	onOrganisation<MergeRefusal>(cx, unitId, key, async (tx, unit, before) =>
		before.mergedInto === null
			? refused("not-merged")
			: keep(tx, unit, "partner.parted", { ...before, mergedInto: null }),
	);
