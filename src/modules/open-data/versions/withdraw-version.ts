import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";
import { namesSomebody } from "#kernel/mask.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Day, dayOf } from "#territory";
import { openDataIn } from "../tables.ts";
import { versionTakenBack } from "./store.ts";

export const longestReason = 500;

/** Whoever runs the installation, and answers for what it gives away. */
export const mayWithdraw = (actor: Actor): Decision<"not-administrator"> =>
	unless([!holds(actor, "settings.manage"), "not-administrator"]);

export type WithdrawReason =
	| "not-administrator"
	| "no-such-version"
	| "withdrawn-already"
	| "no-reason"
	| "reason-too-long"
	| "traces-in-reason";

/**
 * Takes one version back for a person's sake: from now on neither its rows nor its files are given to anybody, in whole or in part.
 * That there was one, of which day, with how many rows and which sums of its files, stays to be read with the day and the reason.
 */
export const withdrawVersion = (
	cx: Context,
	{ dataset, day }: { readonly dataset: string; readonly day: Day },
	typed: string,
): Promise<Result<null, Refusal<WithdrawReason>>> =>
	inTransaction<Result<null, Refusal<WithdrawReason>>>(cx, async (tx) => {
		const may = mayWithdraw(tx.actor);
		if (!may.may) return refused(may.why);
		const row = await openDataIn(tx.db)
			.selectFrom("open_data.version")
			.select("withdrawn_on")
			.where("dataset", "=", dataset)
			.where("on_day", "=", day)
			.forUpdate()
			.executeTakeFirst();
		if (!row) return refused("no-such-version");
		if (row.withdrawn_on !== null) return refused("withdrawn-already");
		const why = typed.trim();
		if (why === "") return refused("no-reason");
		if (why.length > longestReason)
			return refused("reason-too-long", { n: longestReason });
		if (namesSomebody(why)) return refused("traces-in-reason");
		await openDataIn(tx.db)
			.updateTable("open_data.version")
			.set({ withdrawn_on: dayOf(tx.now), why_withdrawn: why })
			.where("dataset", "=", dataset)
			.where("on_day", "=", day)
			.execute();
		await announce(tx, { name: versionTakenBack, body: { dataset, day } });
		await leaveTrail(tx, {
			chain: "operations",
			deed: "open-data.version-withdrawn",
			subject: { kind: "dataset", id: `${dataset}/${day}` },
			details: { why },
		});
		return ok(null);
	});
