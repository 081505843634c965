import type { Context } from "#platform/context.ts";
import { earlierCase } from "../again/earlier-case.ts";
import type { Case } from "../case.ts";

/** Who answered for each topic in the unit's last round of the programme; empty where there was none here. */
export const lastOwners = async (
	cx: Context,
	found: Case,
): Promise<ReadonlyMap<string, string>> =>
	(await earlierCase(cx, found))?.owners.owners ?? new Map();
