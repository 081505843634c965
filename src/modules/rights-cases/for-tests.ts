import { personByUserName } from "#identity";
import { type SamplePerson, sampleActor } from "#identity/samples";
import type { Unlocked } from "#keys";
import { sampleUnlocked } from "#keys/samples";
import { type Context, withActor } from "#platform/context.ts";

/** Somebody of the cast who has just shown their second factor, with their key open. */
export async function withKey(
	cx: Context,
	userName: SamplePerson,
): Promise<{ readonly cx: Context; readonly unlocked: Unlocked }> {
	const person = await personByUserName(cx, userName);
	if (!person) throw new Error(`nobody is called ${userName}`);
	return {
		cx: withActor(cx, { ...sampleActor(userName), provedAt: cx.now }),
		unlocked: await sampleUnlocked(cx, person.id),
	};
}
