import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { type Waiting, waitingColumns } from "#platform/observing/waiting.ts";
import { webhooksIn } from "./tables.ts";

/** What other programs are still to be told. */
export const waitingWebhooks = (cx: Context): Promise<Waiting> =>
	webhooksIn(cx.db)
		.selectFrom("webhooks.delivery")
		.select(waitingColumns(cx.now, sql`at`, sql`attempts > 0`))
		.where("next_try_at", "is not", null)
		.executeTakeFirstOrThrow();
