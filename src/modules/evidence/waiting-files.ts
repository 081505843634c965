import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { type Waiting, waitingColumns } from "#platform/observing/waiting.ts";
import { evidenceIn } from "./tables.ts";

/** Documents that are still to be looked at; one that failed is put off. */
export const waitingLooks = (cx: Context): Promise<Waiting> =>
	evidenceIn(cx.db)
		.selectFrom("evidence.waiting")
		.select(waitingColumns(cx.now, sql`since`, sql`not_before > since`))
		.executeTakeFirstOrThrow();

/** Files that the virus scanner is still to see, where there is one. */
export const waitingScans = (cx: Context): Promise<Waiting> =>
	evidenceIn(cx.db)
		.selectFrom("evidence.scan")
		.select(waitingColumns(cx.now, sql`scanned_at`, sql`tries > 1`))
		.where("next_try_at", "is not", null)
		.executeTakeFirstOrThrow();
