import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import { type UnitName, unitNamesOf } from "#units";
import { mayKeepSystems } from "../policy.ts";
import { apiIn } from "../tables.ts";

export interface System {
	readonly id: string;
	readonly name: string;
	readonly contact: string;
	readonly unit: UnitName | null;
	readonly scopes: readonly string[];
	readonly madeAt: Date;
	readonly endedAt: Date | null;
	/** Until when the secret before is taken; `null` where it is not. */
	readonly beforeUntil: Date | null;
}

const rows = (cx: Context) =>
	apiIn(cx.db)
		.selectFrom("api.system")
		.select([
			"id",
			"name",
			"contact",
			"unit_id",
			"scopes",
			"made_at as madeAt",
			"ended_at as endedAt",
			"before_until as beforeUntil",
		]);

/** Every registered system, those that are ended last. */
export const allSystems = async (cx: Context): Promise<readonly System[]> =>
	mayKeepSystems(cx.actor).may
		? withUnits(
				cx,
				await rows(cx)
					.orderBy("ended_at", (order) => order.desc().nullsFirst())
					.orderBy("name")
					.orderBy("id")
					.execute(),
			)
		: [];

export async function systemById(
	cx: Context,
	id: string,
): Promise<System | null> {
	if (!isUuid(id) || !mayKeepSystems(cx.actor).may) return null;
	const found = await withUnits(
		cx,
		await rows(cx).where("id", "=", id).execute(),
	);
	return found[0] ?? null;
}

async function withUnits(
	cx: Context,
	found: readonly (Omit<System, "unit"> & { readonly unit_id: string })[],
): Promise<readonly System[]> {
	const names = await unitNamesOf(
		cx,
		found.map(({ unit_id }) => unit_id),
	);
	return found.map(({ unit_id, ...system }) => ({
		...system,
		unit: names.get(unit_id) ?? null,
	}));
}
