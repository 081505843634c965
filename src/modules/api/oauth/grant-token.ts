import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { sameText } from "#platform/http/signed.ts";
import { notice } from "#platform/notice.ts";
import { isScope } from "../scopes.ts";
import { digestOf, makeSecret } from "../systems/secret.ts";
import { apiIn } from "../tables.ts";

/** In seconds. */
export const tokenHolds = 15 * 60;

export interface Granted {
	readonly token: string;
	readonly scopes: readonly string[];
}

/** A token for a system that shows its secret. `scope` as RFC 6749 (3.3) writes it; all that it was given where nothing is asked. */
export async function grantToken(
	cx: Context,
	asked: Asked,
): Promise<Result<Granted, Refusal<"invalid_client" | "invalid_scope">>> {
	const granted = await grant(cx, asked);
	notice(cx, {
		security: granted.ok ? "token" : "token-failed",
		...(granted.ok ? {} : { why: granted.problem.reason }),
		who: asked.id,
	});
	return granted;
}

interface Asked {
	readonly id: string;
	readonly secret: string;
	readonly scope: string;
}

async function grant(
	cx: Context,
	{ id, secret, scope }: Asked,
): Promise<Result<Granted, Refusal<"invalid_client" | "invalid_scope">>> {
	const system = isUuid(id)
		? await apiIn(cx.db)
				.selectFrom("api.system")
				.selectAll()
				.where("id", "=", id)
				.executeTakeFirst()
		: undefined;
	if (!system || system.ended_at !== null) return refused("invalid_client");
	const shown = digestOf(secret);
	const before =
		system.before_until !== null && system.before_until > cx.now
			? system.secret_before
			: null;
	if (
		![system.secret_digest, before].some(
			(kept) => kept !== null && sameText(kept, shown),
		)
	)
		return refused("invalid_client");
	const asked = scope.split(" ").filter(Boolean);
	if (asked.some((one) => !isScope(one) || !system.scopes.includes(one)))
		return refused("invalid_scope");
	const scopes = asked.length > 0 ? [...new Set(asked)] : system.scopes;
	const token = makeSecret("token", cx.random);
	await apiIn(cx.db)
		.insertInto("api.token")
		.values({
			digest: digestOf(token),
			system_id: system.id,
			scopes,
			expires_at: new Date(cx.now.getTime() + tokenHolds * 1_000),
		})
		.execute();
	return ok({ token, scopes });
}
