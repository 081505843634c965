import { accountOf, type RoleCode } from "#identity";
import type { Context } from "#platform/context.ts";

/** The roles that the viewer holds today, the youngest first, each once; none for a stranger. */
export async function rolesToday(cx: Context): Promise<readonly RoleCode[]> {
	const account =
		cx.actor.id === null ? null : await accountOf(cx, cx.actor.id);
	if (!account) return [];
	const { roles, today } = account;
	const held = roles.filter(
		({ from, until }) => from <= today && (until === null || today < until),
	);
	return [...new Set(held.map(({ role }) => role))];
}
