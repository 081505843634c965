import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";

export const samplePath = "/sample/enter";

/** The door of the demonstration: an invented person enters without password. Production never has it. */
export const sampleDoor = {
	id: "sample-door",
	endpoints: {
		enterAsSample: createAuthEndpoint(
			samplePath,
			{ method: "POST", body: z.object({ userName: z.string() }) },
			async (ctx) => {
				const user = await ctx.context.adapter.findOne<
					{ id: string; sample: boolean } & SessionUser
				>({
					model: "user",
					where: [
						{ field: "username", value: ctx.body.userName },
						{ field: "sample", value: true },
					],
				});
				if (!user)
					throw new APIError("NOT_FOUND", {
						message: "no such sample account",
					});
				const session = await ctx.context.internalAdapter.createSession(
					user.id,
				);
				await setSessionCookie(ctx, { session, user });
				return ctx.json({ user: { id: user.id } });
			},
		),
	},
} satisfies BetterAuthPlugin;

interface SessionUser extends Record<string, unknown> {
	readonly id: string;
	createdAt: Date;
	updatedAt: Date;
	email: string;
	emailVerified: boolean;
	name: string;
}
