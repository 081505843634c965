import type { Context } from "#platform/context.ts";
import type { Gate } from "./gate.ts";
import { ownTrailAfter } from "./own-deed.ts";

/** Ends this session. Answers the cookies that clear it from the browser. */
export async function signOut(
	gate: Gate,
	cx: Context,
	request: Request,
): Promise<readonly string[]> {
	const { cookies } = await gate.forward(request, "/sign-out", {});
	if (cx.actor.id !== null)
		await ownTrailAfter(cx, "identity.signed-out", cx.actor.id);
	return cookies;
}
