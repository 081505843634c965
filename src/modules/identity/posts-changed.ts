import type { Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";
import { type Permission, type Role, roles } from "./roles.ts";
import { identityIn } from "./tables.ts";

/** Whether anybody began or ceased to hold a right since a day, that day and today included: nobody announces the day on which a dated role ends. */
export async function postsChangedSince(
	cx: Context,
	permission: Permission,
	since: Day,
): Promise<boolean> {
	const today = dayOf(cx.now);
	const giving = Object.entries<Role>(roles).flatMap(
		([code, { permissions }]) =>
			permissions.some((one) => one === permission) ? [code] : [],
	);
	const found = await identityIn(cx.db)
		.selectFrom("identity.role_held as held")
		.select("held.id")
		.where("held.role", "in", giving)
		.where(({ eb, or, and }) =>
			or([
				and([
					eb("held.valid_until", ">=", since),
					eb("held.valid_until", "<=", today),
				]),
				and([
					eb("held.valid_from", ">=", since),
					eb("held.valid_from", "<=", today),
				]),
			]),
		)
		.limit(1)
		.executeTakeFirst();
	return found !== undefined;
}
