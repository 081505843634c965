import type { Actor } from "#kernel/actor.ts";
import { ok, type Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import type { Problem, ProblemName } from "../calls/problem.ts";
import { isScope, type ScopeName, scopes } from "../scopes.ts";
import { apiIn } from "../tables.ts";
import type { Caller } from "./caller.ts";
import { digestOf } from "./secret.ts";

/** Signs of the longest token that is looked at. */
const longestToken = 200;

/** Who calls: `null` where no token was shown. One that was shown and does not hold is refused everywhere. */
export async function callerOf(
	cx: Context,
	request: Request,
): Promise<Result<Caller | null, Problem>> {
	const shown = request.headers.get("authorization");
	if (shown === null) return ok(null);
	// Of another way of signing in, no token was shown.
	if (!/^Bearer\b/i.test(shown.trim()))
		return refusedToken("token-missing", null);
	const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(shown.trim())?.[1];
	if (token === undefined)
		return refusedToken("token-malformed", "invalid_request");
	if (token.length > longestToken) return refusedToken("token-invalid");
	const row = await apiIn(cx.db)
		.selectFrom("api.token as token")
		.innerJoin("api.system as system", "system.id", "token.system_id")
		.select([
			"system.id",
			"system.name",
			"system.unit_id",
			"system.ended_at",
			"system.scopes as granted",
			"token.scopes",
			"token.expires_at",
		])
		.where("token.digest", "=", digestOf(token))
		.executeTakeFirst();
	if (!row || row.ended_at !== null) return refusedToken("token-invalid");
	if (row.expires_at <= cx.now) return refusedToken("token-expired");
	const held = row.scopes.filter(
		(scope): scope is ScopeName =>
			isScope(scope) && row.granted.includes(scope),
	);
	return ok({
		systemId: row.id,
		name: row.name,
		unitId: row.unit_id,
		scopes: held,
		actor: actorOf(row, held),
	});
}

/** RFC 6750, 3.1. */
const refusedToken = (
	name: ProblemName,
	error: "invalid_request" | "invalid_token" | null = "invalid_token",
) =>
	({
		ok: false,
		problem: {
			name,
			headers: {
				"www-authenticate": error
					? `Bearer realm="Rangkul", error="${error}"`
					: 'Bearer realm="Rangkul"',
			},
		},
	}) as const;

/** To the rules of the house a system is somebody who holds one right for each scope, at its unit and nowhere else. */
const actorOf = (
	system: {
		readonly id: string;
		readonly name: string;
		readonly unit_id: string;
	},
	held: readonly ScopeName[],
): Actor => ({
	id: system.id,
	name: system.name,
	kind: "system",
	grants: held.map((scope) => ({
		permission: scopes[scope].permission,
		programme: null,
		unitId: system.unit_id,
		reach: "unit",
		provinces: [],
	})),
});
