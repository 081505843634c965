import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { asDay, type Day, dayOf } from "#territory";
import { unitById } from "#units";
import type { Key } from "../consultation.ts";
import { lockOwn } from "../do-deed.ts";
import { mayDecideAppeal } from "../policy.ts";
import { countOn, lockConsultation } from "../store.ts";
import { consultationsIn } from "../tables.ts";
import {
	countAtPassage,
	type Opinion,
	opinionRows,
} from "../taking-part/opinion.ts";
import { appealOf, askForAnswers, askForDecision } from "../tell.ts";
import { terms } from "../terms.ts";
import { asKept } from "../words.ts";

export interface Appeal {
	readonly opinionId: string;
	readonly words: string;
	readonly appealedOn: Day;
	readonly decision: "stays" | "put-back" | null;
	readonly decidedWhy: string | null;
}

export const decisions = ["put-back", "stays"] as const;
export type Decision = (typeof decisions)[number];

export type AppealReason =
	| "no-such-opinion"
	| "no-appeal-words"
	| "appeal-too-long"
	| "appealed-before";

/** Whoever said it asks that somebody else looks at the removal: once. `contribution` is what the code leads to. */
export const appealRemoval = (
	cx: Context,
	contribution: Key & { readonly consultationId: string },
	opinionId: string,
	words: string,
): Promise<Result<null, Refusal<AppealReason>>> =>
	inTransaction<Result<null, Refusal<AppealReason>>>(cx, async (tx) => {
		const { unitId, consultationId } = contribution;
		const consultation = await lockConsultation(tx, {
			unitId,
			id: consultationId,
		});
		const unit = await unitById(tx, unitId);
		const opinion = await removedOf(tx, contribution, opinionId);
		if (!opinion || !consultation || !unit) return refused("no-such-opinion");
		const said = asKept(words);
		if (said === "") return refused("no-appeal-words");
		if (said.length > terms.longestOpinion)
			return refused("appeal-too-long", { n: terms.longestOpinion });
		const row = await consultationsIn(tx.db)
			.insertInto("consultations.appeal")
			.values({
				unit_id: unitId,
				opinion_id: opinionId,
				consultation_id: consultationId,
				words: said,
				appealed_on: dayOf(tx.now),
				decision: null,
				decided_why: null,
				decided_by: null,
				decided_on: null,
			})
			.onConflict((conflict) => conflict.constraint("appeal_key").doNothing())
			.returning("opinion_id")
			.executeTakeFirst();
		if (!row) return refused("appealed-before");
		await askForDecision(tx, unit, consultation, opinionId);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "consultation.appealed",
			subject: { kind: "consultation-appeal", id: opinionId },
			details: { unitId, consultationId },
		});
		return ok(null);
	});

const removedOf = (
	tx: Context,
	{ unitId, id }: Key,
	opinionId: string,
): Promise<Opinion | undefined> =>
	opinionRows(tx)
		.innerJoin("consultations.point as point", (join) =>
			join
				.onRef("point.unit_id", "=", "opinion.unit_id")
				.onRef("point.opinion_id", "=", "opinion.id"),
		)
		.where("opinion.unit_id", "=", unitId)
		.where("opinion.id", "=", opinionId)
		.where("point.contribution_id", "=", id)
		.where("opinion.state", "=", "removed")
		.executeTakeFirst();

export type DecideReason =
	| "no-such-consultation"
	| "no-such-appeal"
	| "decided-before"
	| "same-officer"
	| "no-decision"
	| "no-reason"
	| "reason-too-long";

/** Somebody else than who removed it decides, with a reason that its author reads. */
export const decideAppeal = (
	cx: Context,
	key: Key,
	opinionId: string,
	typed: { readonly decision: string; readonly why: string },
): Promise<Result<null, Refusal<DecideReason>>> =>
	inTransaction<Result<null, Refusal<DecideReason>>>(cx, async (tx) => {
		const own = await lockOwn(tx, key);
		if (!own) return refused("no-such-consultation");
		const opinion = await opinionRows(tx)
			.where("opinion.unit_id", "=", key.unitId)
			.where("opinion.consultation_id", "=", key.id)
			.where("opinion.id", "=", opinionId)
			.executeTakeFirst();
		const appeal = (await appealsAmong(tx, key, [opinionId])).get(opinionId);
		if (!opinion || !appeal) return refused("no-such-appeal");
		if (appeal.decision !== null) return refused("decided-before");
		if (!mayDecideAppeal(tx.actor, opinion.removedBy).may)
			return refused("same-officer");
		const decision = decisions.find((one) => one === typed.decision);
		const why = asKept(typed.why);
		if (!decision) return refused("no-decision");
		if (why === "") return refused("no-reason");
		if (why.length > terms.longestWords)
			return refused("reason-too-long", { n: terms.longestWords });
		await keepDecision(tx, key, opinionId, decision, why);
		if (decision === "put-back") {
			await putBack(tx, key, opinion);
			if (opinion.answerId === null)
				await askForAnswers(tx, own.unit, own.consultation);
		}
		await settle(tx, appealOf(opinionId));
		await leaveTrail(tx, {
			chain: "operations",
			deed: "consultation.appeal-decided",
			subject: { kind: "consultation-appeal", id: opinionId },
			details: { decision },
		});
		return ok(null);
	});

const keepDecision = (
	tx: Context,
	{ unitId }: Key,
	opinionId: string,
	decision: Decision,
	why: string,
) =>
	consultationsIn(tx.db)
		.updateTable("consultations.appeal")
		.set({
			decision,
			decided_why: why,
			decided_by: tx.actor.id,
			decided_on: dayOf(tx.now),
		})
		.where("unit_id", "=", unitId)
		.where("opinion_id", "=", opinionId)
		.execute();

async function putBack(tx: Context, key: Key, opinion: Opinion): Promise<void> {
	await consultationsIn(tx.db)
		.updateTable("consultations.opinion")
		.set({ state: "shown", why_removed: null, removed_by: null })
		.where("unit_id", "=", key.unitId)
		.where("id", "=", opinion.id)
		.execute();
	await countOn(tx, key, {
		opinions: 1,
		answered: opinion.answerId === null ? 0 : 1,
	});
	await countAtPassage(tx, key, opinion, 1);
}

const appealRows = (cx: Context, { unitId }: Pick<Key, "unitId">) =>
	consultationsIn(cx.db)
		.selectFrom("consultations.appeal")
		.select([
			"opinion_id as opinionId",
			"words",
			"decision",
			"decided_why as decidedWhy",
			asDay("appealed_on").as("appealedOn"),
		])
		.where("unit_id", "=", unitId);

/** Of these texts, by their id. */
export async function appealsAmong(
	cx: Context,
	key: Pick<Key, "unitId">,
	opinionIds: readonly string[],
): Promise<ReadonlyMap<string, Appeal>> {
	if (opinionIds.length === 0) return new Map();
	const rows = await appealRows(cx, key)
		.where("opinion_id", "in", [...opinionIds])
		.execute();
	return new Map(rows.map((row) => [row.opinionId, row]));
}

export const countOpenAppeals = async (
	cx: Context,
	{ unitId, id }: Key,
): Promise<number> => {
	const { n } = await consultationsIn(cx.db)
		.selectFrom("consultations.appeal")
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.where("unit_id", "=", unitId)
		.where("consultation_id", "=", id)
		.where("decision", "is", null)
		.executeTakeFirstOrThrow();
	return Number(n);
};

/** What waits for a decision in a consultation, the oldest first. */
export const openAppeals = (
	cx: Context,
	key: Key,
): Promise<readonly Appeal[]> =>
	appealRows(cx, key)
		.where("consultation_id", "=", key.id)
		.where("decision", "is", null)
		.orderBy("appealed_on")
		.orderBy("opinion_id")
		.limit(50)
		.execute();
