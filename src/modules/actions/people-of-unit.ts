import { holdersOf, namesOf } from "#identity";
import type { Context } from "#platform/context.ts";
import type { Place } from "./policy.ts";

/** Somebody who may own an action. */
export interface Owner {
	readonly id: string;
	readonly name: string;
}

/** People of a unit who may own its actions, by name. */
export async function ownersIn(cx: Context, place: Place): Promise<Owner[]> {
	const holders = await holdersOf(cx, { permission: "actions.keep", ...place });
	const names = await namesOf(
		cx,
		holders.map(({ personId }) => personId),
	);
	return [...names]
		.map(([id, name]) => ({ id, name }))
		.sort((one, other) => (one.name < other.name ? -1 : 1));
}
