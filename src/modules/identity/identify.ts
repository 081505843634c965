import { type Actor, citizen } from "#kernel/actor.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { Found } from "./auth.ts";
import type { Gate } from "./gate.ts";
import { grantsOn, heldOn, waitsForSecondFactor } from "./grants.ts";
import { limits } from "./limits.ts";
import { type NamedRole, rolesOf } from "./queries.ts";

/** A role that the person holds today; the page puts it into words. */
export type MyRole = NamedRole;

export interface Me {
	readonly id: string;
	readonly name: string;
	readonly userName: string;
	readonly roles: readonly MyRole[];
	/** The tour of the first day was finished, or skipped for ever. */
	readonly introduced: boolean;
}

export interface Identified {
	readonly sessionId: string | null;
	readonly actor: Actor;
	readonly me: Me | null;
	/** A role of theirs gives nothing until a second factor was shown: lead them to `secondFactorPath`. */
	readonly waiting: "second-factor" | null;
	/** Values of `Set-Cookie` that move the session on, or clear one that ended. */
	readonly cookies: readonly string[];
}

const stranger = (cookies: readonly string[] = []): Identified => ({
	sessionId: null,
	actor: citizen,
	me: null,
	waiting: null,
	cookies,
});

export const identifier =
	(gate: Gate) =>
	async (cx: Context, request: Request): Promise<Identified> => {
		const cookie = request.headers.get("cookie");
		if (!cookie?.includes("rangkul.session_token=")) return stranger();
		const answer = await gate.auth.api.getSession({
			headers: new Headers({ cookie }),
			returnHeaders: true,
		});
		const cookies = answer.headers.getSetCookie();
		const found = Found.safeParse(answer.response);
		if (!found.success) return stranger(cookies);
		const { session, user } = found.data;
		if (user.sample && gate.mode === "production") return stranger(cookies);
		if (user.closedOn !== null) return stranger(cookies);
		// Sessions live by the clock of the sign-in library; roles by that of the context.
		if (
			Date.now() - session.createdAt.getTime() >
			limits.session.altogether * 1_000
		)
			return stranger(cookies);

		const day = dayOf(cx.now);
		const held = await rolesOf(cx, user.id);
		return {
			sessionId: session.id,
			actor: {
				id: user.id,
				name: user.name,
				kind: "person",
				grants: grantsOn(day, held, session.factors),
				posts: heldOn(day, held).flatMap(({ unitId }) => unitId ?? []),
				provedAt: session.secondFactorAt,
			},
			me: {
				id: user.id,
				name: user.name,
				userName: user.username,
				roles: heldOn(day, held),
				introduced: user.introducedAt !== null,
			},
			waiting: waitsForSecondFactor(day, held, session.factors)
				? "second-factor"
				: null,
			cookies,
		};
	};
