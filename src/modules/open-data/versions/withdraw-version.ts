import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";
import { namesSomebody } from "#kernel/mask.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { asDay, type Day, dayOf } from "#territory";
import { openDataIn } from "../tables.ts";
import { versionTakenBack } from "./store.ts";

export const longestReason = 500;

/** Whoever runs the installation, and answers for what it gives away. */
export const mayWithdraw = (actor: Actor): Decision<"not-administrator"> =>
	unless([!holds(actor, "settings.manage"), "not-administrator"]);

export type WithdrawReason =
	| "not-administrator"
	| "no-such-version"
	| "unknown-reach"
	| "withdrawn-already"
	| "no-reason"
	| "reason-too-long"
	| "traces-in-reason";

/** Which versions one deed takes back, seen from the one that somebody looks at: what holds a person today stood in those before it, too. */
export const reaches = ["this", "until-this", "since-this", "all"] as const;
export type Reach = (typeof reaches)[number];

export interface Withdrawing {
	readonly dataset: string;
	readonly day: Day;
	/** That version alone when left out. */
	readonly reach?: string;
}

/**
 * Takes versions back for a person's sake, in one deed: from now on neither their rows nor their files are given to anybody, in whole
 * or in part. That there was one, of which day and with how many rows, stays to be read with the day and the reason. Answers how many.
 */
export const withdrawVersion = (
	cx: Context,
	{ dataset, day, reach = "this" }: Withdrawing,
	typed: string,
): Promise<Result<number, Refusal<WithdrawReason>>> =>
	inTransaction<Result<number, Refusal<WithdrawReason>>>(cx, async (tx) => {
		const may = mayWithdraw(tx.actor);
		if (!may.may) return refused(may.why);
		if (!isReach(reach)) return refused("unknown-reach");
		const rows = await openDataIn(tx.db)
			.selectFrom("open_data.version")
			.select([asDay("on_day").as("day"), "withdrawn_on"])
			.where("dataset", "=", dataset)
			.$if(sides[reach] !== null, (query) =>
				query.where("on_day", sides[reach] ?? "=", day),
			)
			.orderBy("on_day")
			.forUpdate()
			.execute();
		const seen = rows.find((one) => one.day === day);
		if (!seen) return refused("no-such-version");
		if (seen.withdrawn_on !== null) return refused("withdrawn-already");
		const why = typed.trim();
		if (why === "") return refused("no-reason");
		if (why.length > longestReason)
			return refused("reason-too-long", { n: longestReason });
		if (namesSomebody(why)) return refused("traces-in-reason");
		const days = rows.flatMap((one) =>
			one.withdrawn_on === null ? [one.day] : [],
		);
		await openDataIn(tx.db)
			.updateTable("open_data.version")
			.set({ withdrawn_on: dayOf(tx.now), why_withdrawn: why })
			.where("dataset", "=", dataset)
			.where("on_day", "in", days)
			.execute();
		for (const one of days) {
			await announce(tx, {
				name: versionTakenBack,
				body: { dataset, day: one },
			});
			await leaveTrail(tx, {
				chain: "operations",
				deed: "open-data.version-withdrawn",
				subject: { kind: "dataset", id: `${dataset}/${one}` },
				details: { why },
			});
		}
		return ok(days.length);
	});

const isReach = (text: string): text is Reach =>
	(reaches as readonly string[]).includes(text);

/** On which side of the day they lie; null: on any. */
const sides = {
	this: "=",
	"until-this": "<=",
	"since-this": ">=",
	all: null,
} as const satisfies Record<Reach, "=" | "<=" | ">=" | null>;

/** How many versions each reach would take back. */
export async function countsByReach(
	cx: Context,
	{ dataset, day }: Pick<Withdrawing, "dataset" | "day">,
): Promise<Readonly<Record<Reach, number>>> {
	const rows = await openDataIn(cx.db)
		.selectFrom("open_data.version")
		.select(asDay("on_day").as("day"))
		.where("dataset", "=", dataset)
		.where("withdrawn_on", "is", null)
		.execute();
	const of = (is: (one: Day) => boolean) =>
		rows.filter((one) => is(one.day)).length;
	return {
		this: of((one) => one === day),
		"until-this": of((one) => one <= day),
		"since-this": of((one) => one >= day),
		all: rows.length,
	};
}
