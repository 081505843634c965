import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { appealsAmong } from "../answering/appeal.ts";
import { isCounted, type Key, subjectKind } from "../consultation.ts";
import { lockOwn } from "../do-deed.ts";
import { type Contribution, contributionByKey } from "../queries.ts";
import { countOn } from "../store.ts";
import { consultationsIn } from "../tables.ts";
import { countAtPassage, type Opinion } from "../taking-part/opinion.ts";
import { countVotes } from "../taking-part/votes.ts";
import { terms } from "../terms.ts";
import { asKept } from "../words.ts";

export type TakeBackReason =
	| "no-such-consultation"
	| "no-such-sheet"
	| "is-counted"
	| "no-reason"
	| "reason-too-long";

/** A sheet that was typed wrongly counts no more, as long as nothing was told of it, with a reason that its village reads by code; typed again, it is another. */
export const takeBackSheet = (
	cx: Context,
	key: Key,
	contributionId: string,
	typed: string,
): Promise<Result<null, Refusal<TakeBackReason>>> =>
	inTransaction<Result<null, Refusal<TakeBackReason>>>(cx, async (tx) => {
		const own = await lockOwn(tx, key);
		if (!own) return refused("no-such-consultation");
		const id = { unitId: key.unitId, id: contributionId };
		const found = await contributionByKey(tx, id);
		if (found?.consultation.id !== key.id || found.contribution.people === null)
			return refused("no-such-sheet");
		const { contribution, opinions } = found;
		if (contribution.takenBackWhy !== null) return ok(null);
		// Its votes are told: who reads the result twice would have the sheet choice by choice.
		if (isCounted(own.consultation, own.unit, tx.now))
			return refused("is-counted");
		const why = asKept(typed);
		if (why === "") return refused("no-reason");
		if (why.length > terms.longestWords)
			return refused("reason-too-long", { n: terms.longestWords });
		await keepWhy(tx, contribution, why);
		await uncount(tx, key, contribution);
		for (const opinion of opinions)
			await unsay(tx, key, contributionId, opinion);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "consultation.sheet-taken-back",
			subject: { kind: subjectKind, id: key.id },
			details: { contribution: contributionId, why },
		});
		return ok(null);
	});

const keepWhy = (tx: Context, { unitId, id }: Key, why: string) =>
	consultationsIn(tx.db)
		.updateTable("consultations.contribution")
		.set({ taken_back_why: why })
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.execute();

async function uncount(
	tx: Context,
	key: Key,
	{ votes, people }: Contribution,
): Promise<void> {
	await countOn(tx, key, { verified: -1, people: -(people ?? 0) });
	for (const [question, counts] of Object.entries(votes))
		for (const [place, n] of counts.entries())
			await countVotes(tx, key, Number(question), place + 1, {
				verified: -n,
				unverified: 0,
			});
}

/** One voice less. What nobody else said and nobody dealt with yet is gone; what was answered, set aside or put back stays. */
async function unsay(
	tx: Context,
	key: Key,
	contributionId: string,
	opinion: Opinion,
): Promise<void> {
	const { unitId } = key;
	await consultationsIn(tx.db)
		.updateTable("consultations.opinion")
		.set((eb) => ({ verified: eb("verified", "-", 1) }))
		.where("unit_id", "=", unitId)
		.where("id", "=", opinion.id)
		.execute();
	const said = opinion.verified + opinion.unverified;
	if (said > 1 || opinion.answerId || opinion.state === "removed") return;
	if ((await appealsAmong(tx, key, [opinion.id])).size > 0) return;
	await consultationsIn(tx.db)
		.deleteFrom("consultations.point")
		.where("unit_id", "=", unitId)
		.where("contribution_id", "=", contributionId)
		.where("opinion_id", "=", opinion.id)
		.execute();
	await consultationsIn(tx.db)
		.deleteFrom("consultations.opinion")
		.where("unit_id", "=", unitId)
		.where("id", "=", opinion.id)
		.execute();
	await countOn(tx, key, { opinions: -1 });
	await countAtPassage(tx, key, opinion, -1);
}
