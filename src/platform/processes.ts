import type { Context } from "./context.ts";
import { platformIn } from "./tables.ts";

export type ProcessKind = "web" | "worker" | "both";

const day = 86_400_000;

/** Says that this process is up. */
export async function sayUp(
	cx: Context,
	id: string,
	kind: ProcessKind,
): Promise<void> {
	const db = platformIn(cx.db);
	await db
		.insertInto("platform.process")
		.values({ id, kind, seen_at: cx.now })
		.onConflict((conflict) =>
			conflict.column("id").doUpdateSet({ seen_at: cx.now }),
		)
		.execute();
	await db
		.deleteFrom("platform.process")
		.where("seen_at", "<", new Date(cx.now.getTime() - day))
		.execute();
}

/** When somebody who does the work that comes round was last up; `null` is not in the last day. */
export async function workerSeen(cx: Context): Promise<Date | null> {
	const row = await platformIn(cx.db)
		.selectFrom("platform.process")
		.select("seen_at")
		.where("kind", "in", ["worker", "both"])
		.orderBy("seen_at", "desc")
		.limit(1)
		.executeTakeFirst();
	return row?.seen_at ?? null;
}
