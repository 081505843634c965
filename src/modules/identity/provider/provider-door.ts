import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";

/**
 * Whoever comes through here is asked for the second factor of ours, if they have one. The library asks behind three paths
 * of its own and no other; this is the one of them that nothing else here uses.
 */
export const providerPath = "/sign-in/phone-number";
/** Whoever comes through here showed both factors to the provider. */
export const providerBothPath = "/provider/both-factors";

/** When both were shown: the provider may have asked some time ago. */
export const ShownThere = z.object({ shownAt: z.coerce.date() });

const Person = z.object({ personId: z.string() });

/** The doors of those whom an identity provider knows. Who they are was found out before; only `gate.ts` leads here. */
export const providerDoor = {
	id: "provider-door",
	endpoints: {
		enterByProvider: createAuthEndpoint(
			providerPath,
			{ method: "POST", body: Person },
			(ctx) => enter(ctx, ctx.body.personId),
		),
		enterByProviderWithBoth: createAuthEndpoint(
			providerBothPath,
			{ method: "POST", body: Person.extend(ShownThere.shape) },
			(ctx) => enter(ctx, ctx.body.personId),
		),
	},
} satisfies BetterAuthPlugin;

async function enter(
	ctx: Parameters<typeof setSessionCookie>[0],
	personId: string,
) {
	const user = await ctx.context.internalAdapter.findUserById(personId);
	if (!user) throw new APIError("UNAUTHORIZED");
	const session = await ctx.context.internalAdapter.createSession(user.id);
	await setSessionCookie(ctx, { session, user });
	return ctx.json({ user: { id: user.id } });
}
