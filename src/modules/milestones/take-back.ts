import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import type { Problems } from "./enter-date.ts";
import { dateKind, fields, longest } from "./entry.ts";
import { mayEnter } from "./policy.ts";
import { lockEntry, saveTakenBack } from "./store.ts";
import { tellOfDate } from "./tell.ts";

export type TakeBackRefusal =
	| Problems
	| Refusal<"no-such-entry" | "taken-back">;

/** What was entered wrongly stands no more; it can still be read, with the reason. Answers the key of its date. */
export const takeBackDate = (
	cx: Context,
	id: string,
	why: string,
): Promise<Result<string, TakeBackRefusal>> =>
	inTransaction<Result<string, TakeBackRefusal>>(cx, async (tx) => {
		const entry = await lockEntry(tx, id);
		if (!entry || !mayEnter(tx.actor, entry.province).may)
			return refused("no-such-entry");
		if (entry.takenBack) return refused("taken-back");
		const words = why.trim();
		if (words === "" || words.length > longest.words)
			return { ok: false, problem: { problems: [problemOf(words)] } };
		await saveTakenBack(tx, id, words);
		const key = entry.key ?? entry.id;
		await leaveTrail(tx, {
			chain: "operations",
			deed: "milestones.date-taken-back",
			subject: { kind: dateKind, id: key },
			details: { entry: id, why: words },
		});
		await tellOfDate(tx, key);
		return ok(key);
	});

const problemOf = (words: string) =>
	words === ""
		? { field: fields.why, says: `milestones.problem.no-${fields.why}` }
		: {
				field: fields.why,
				says: "milestones.problem.long",
				about: { most: longest.words },
			};
