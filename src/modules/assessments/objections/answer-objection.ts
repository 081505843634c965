import { type Answer, readAnswers } from "#instruments";
import { ok, type Result, refused } from "#kernel/result.ts";
import { raise } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Case, lockCase } from "../case.ts";
import { factsOfCase } from "../facts/facts-of-case.ts";
import type { Item } from "../item.ts";
import { sameAnswer } from "../same-answer.ts";
import { sheetOf } from "../sheet-of.ts";
import { itemsOf, writeMarks } from "../store.ts";
import { tellMoved } from "../tell.ts";
import { named } from "../tell-people.ts";
import { endAsking, excludedFrom } from "./answerers.ts";
import type { ObjectionAnswer } from "./objection.ts";
import { objectionsOf, writeObjectionAnswer } from "./objection-store.ts";
import { mayAnswerObjection } from "./policy.ts";

export type AnswerToObjection = { readonly code: string } & (
	| { readonly outcome: "upheld"; readonly reason: string }
	| {
			readonly outcome: "changed";
			/** The value that takes the place of the verified one. */
			readonly said: unknown;
			readonly reason: string;
	  }
);

/**
 * Another verifier answers an objection: the verified value stands, or another takes its place, with a reason
 * either way. Her mark is a layer of its own: what the first verifier said stays beside it.
 */
export async function answerObjection(
	cx: Context,
	found: Case,
	answered: AnswerToObjection,
): Promise<Result<ObjectionAnswer>> {
	return inTransaction(cx, async (tx) => {
		const current = await lockCase(tx, found);
		const { assessment, instrument, unit } = current;
		const { code, outcome } = answered;
		const objection = (await objectionsOf(tx, assessment)).find(
			(one) => one.code === code,
		);
		if (!objection) return refused("no-such-objection");
		const decision = mayAnswerObjection(
			tx.actor,
			assessment,
			objection,
			await excludedFrom(tx, current, tx.actor.id),
		);
		if (!decision.may) return refused(decision.why);
		const items = await itemsOf(tx, assessment, instrument, unit);
		const item = items.find((one) => one.code === code);
		if (!item?.verifier) return refused("no-such-indicator");
		const reason = answered.reason.trim();
		const value = newValue(current, item, answered);
		if (!value.ok) return value;
		if (reason === "") return refused("say-why-answer");
		const mark = {
			layer: "objection",
			outcome: "accepted",
			answer: value.value,
			answerVersion: item.verifier.answerVersion,
			reason,
			returnCode: null,
		} as const;
		await writeMarks(tx, assessment, [{ ...mark, code }]);
		await writeObjectionAnswer(tx, assessment, code, { outcome, reason });
		const by = { byId: tx.actor.id, at: tx.now };
		const { score } = sheetOf(
			instrument,
			unit,
			items.map((one) =>
				one === item ? { ...one, objection: { ...mark, ...by } } : one,
			),
			await factsOfCase(tx, current),
		);
		await leaveTrail(tx, {
			chain: "results",
			deed: "assessment.objection-answered",
			subject: { kind: "assessment-item", id: `${assessment.id} ${code}` },
			details: { outcome, reason, answer: value.value, score },
		});
		await endAsking(tx, assessment.id, objection);
		await tellMoved(tx, assessment, { score, predicate: null });
		await tellAnswered(tx, current, code, outcome);
		return ok({ outcome, reason, ...by });
	});
}

function newValue(
	{ instrument, unit }: Case,
	{ code, verifier }: Item,
	answered: AnswerToObjection,
): Result<Answer | null> {
	if (answered.outcome === "upheld") return ok(verifier?.answer ?? null);
	const read = readAnswers(instrument, unit, { [code]: answered.said });
	if (!read.ok) return refused(read.problem.reason, read.problem.about);
	const value = read.value[code] ?? null;
	return sameAnswer(value, verifier?.answer ?? null)
		? refused("same-as-verified")
		: ok(value);
}

const tellAnswered = (
	tx: Context,
	{ assessment, unit, place }: Case,
	code: string,
	outcome: ObjectionAnswer["outcome"],
): Promise<void> =>
	raise(tx, {
		to: {
			permission: "assessment.fill",
			programme: assessment.programme,
			...place,
		},
		kind: "news",
		subject: { kind: "assessment-item", id: `${assessment.id} ${code}` },
		says: `assessments.news-objection-${outcome}`,
		about: { ...named(assessment), unit: unit.name, code },
		path: `/penilaian/${unit.slug}/${assessment.instrument}/${assessment.year}/keberatan`,
	});
