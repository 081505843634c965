import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { type Waiting, waitingColumns } from "#platform/observing/waiting.ts";
import { channelsIn } from "./tables.ts";

/** Messages whose time has come and that did not go out. One that waits for the morning is not late. */
export const waitingMessages = (cx: Context): Promise<Waiting> =>
	channelsIn(cx.db)
		.selectFrom("channels.message")
		.select(waitingColumns(cx.now, sql`due_at`, sql`tries > 0`))
		.where("due_at", "<=", cx.now)
		.executeTakeFirstOrThrow();
