import { sql } from "kysely";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { civilDay, civilHour, zoneOfProvince } from "#procedures";
import type { Unit } from "#units";
import { mayKeep } from "../policy.ts";
import { libraryIn } from "../tables.ts";
import { isPurpose } from "./purposes.ts";

export type VisitRefusal = Refusal<"not-yours" | "no-purpose" | "none-left">;

export type Half = "morning" | "afternoon";

/** When a tap counts, by the clocks of the office. */
export function halfOf(
	{ now }: Pick<Context, "now">,
	unit: Pick<Unit, "province">,
): { readonly day: string; readonly half: Half } {
	const zone = zoneOfProvince(unit.province.code);
	return {
		day: civilDay(now, zone),
		half: civilHour(now, zone) < 12 ? "morning" : "afternoon",
	};
}

/** One more came; or one fewer, where somebody tapped by mistake. Only the number is kept. */
export async function countVisit(
	cx: Context,
	unit: Pick<Unit, "id" | "province">,
	{ purpose, by }: { readonly purpose: string; readonly by: 1 | -1 },
): Promise<Result<null, VisitRefusal>> {
	if (!mayKeep(cx.actor, { unitId: unit.id }).may) return refused("not-yours");
	if (!isPurpose(purpose)) return refused("no-purpose");
	const { day, half } = halfOf(cx, unit);
	const db = libraryIn(cx.db);
	if (by < 0) {
		const { numUpdatedRows } = await db
			.updateTable("library.visit_count")
			.set((row) => ({ n: row("n", "-", 1) }))
			.where("unit_id", "=", unit.id)
			.where("on_day", "=", day)
			.where("half", "=", half)
			.where("purpose", "=", purpose)
			.where("n", ">", 0)
			.executeTakeFirstOrThrow();
		return numUpdatedRows > 0n ? ok(null) : refused("none-left");
	}
	await db
		.insertInto("library.visit_count")
		.values({ unit_id: unit.id, on_day: day, half, purpose, n: 1 })
		.onConflict((conflict) =>
			conflict
				.constraint("visit_count_key")
				.doUpdateSet({ n: sql<number>`visit_count.n + 1` }),
		)
		.execute();
	return ok(null);
}
