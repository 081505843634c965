import type { Actor } from "#kernel/actor.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { grantsOn, heldOn } from "./grants.ts";
import { rolesOf } from "./queries.ts";
import { identityIn } from "./tables.ts";

/**
 * Somebody as if they had signed in with one factor today: for what a program reads in their name. What asks for a second
 * factor is not theirs then. `null` for an account that is closed, or none.
 */
export async function plainActor(
	cx: Context,
	personId: string,
): Promise<Actor | null> {
	const person = await identityIn(cx.db)
		.selectFrom("identity.person")
		.select(["id", "name"])
		.where("id", "=", personId)
		.where("closed_on", "is", null)
		.executeTakeFirst();
	if (!person) return null;
	const day = dayOf(cx.now);
	const held = await rolesOf(cx, person.id);
	return {
		...person,
		kind: "person",
		grants: grantsOn(day, held, 1),
		posts: heldOn(day, held).flatMap(({ unitId }) => unitId ?? []),
		provedAt: null,
	};
}
