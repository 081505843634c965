import { isDeepStrictEqual } from "node:util";
import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { unitById } from "#units";
import { type Consultation, type Key, subjectKind } from "../consultation.ts";
import { type DeedReason, doDeed, placeOf } from "../do-deed.ts";
import { mayKeep } from "../policy.ts";
import {
	consultationByKey,
	insertConsultation,
	saveConsultation,
} from "../store.ts";
import { terms } from "../terms.ts";
import { accessFields, missingIn } from "./access.ts";
import {
	dropDocument,
	passagesAfter,
	writeQuestions,
	writeVersion,
} from "./documents.ts";
import { accessIn, documentIn, planOf, type ReadPlan } from "./plan.ts";
import { planFields, type TypedPlan } from "./typed-plan.ts";

export interface Problems {
	readonly problems: readonly FieldProblem[];
}
export type PlanRefusal = Problems | Refusal<DeedReason>;

/** Plans a consultation: a draft that its office alone sees. Answers its id. */
export const planConsultation = (
	cx: Context,
	unitId: string,
	typed: TypedPlan,
): Promise<Result<string, PlanRefusal>> =>
	inTransaction<Result<string, PlanRefusal>>(cx, async (tx) => {
		const unit = await unitById(tx, unitId);
		if (!unit || !mayKeep(tx.actor, placeOf(unit)).may)
			return refused("no-such-consultation");
		const read = planOf(typed);
		if ("problems" in read) return { ok: false, problem: read };
		const key = { unitId, id: tx.newId() };
		await insertConsultation(tx, key, read.plan);
		const version = await keepDocument(tx, key, read);
		const drafted = await consultationByKey(tx, key);
		if (drafted) await saveConsultation(tx, { ...drafted, version });
		await leaveTrail(tx, {
			chain: "operations",
			deed: "consultation.planned",
			subject: { kind: subjectKind, id: key.id },
			details: { unit: unitId },
		});
		return ok(key.id);
	});

/** Changes what is planned, until it opens: then people hold on to what they read. */
export const changeConsultation = (
	cx: Context,
	key: Key,
	revision: number,
	typed: TypedPlan,
): Promise<Result<Consultation, PlanRefusal>> =>
	doDeed<Problems>(cx, key, {
		move: "change",
		deed: "consultation.changed",
		revision,
		change: async (tx, draft) => {
			const read = planOf(typed);
			if ("problems" in read) return { ok: false, problem: read };
			await dropDocument(tx, draft);
			const version = await keepDocument(tx, draft, read);
			return ok({ ...read.plan, version, ...speaking(read) });
		},
	});

const speaking = ({ plan }: ReadPlan) => {
	const speak = plan.phases.find(({ name }) => name === "speak");
	return speak ? { opensOn: speak.from, closesOn: speak.until } : {};
};

async function keepDocument(
	tx: Context,
	key: Key,
	{ passages, questions }: ReadPlan,
): Promise<number> {
	await writeVersion(tx, key, 1, passages, []);
	await writeQuestions(tx, key, questions);
	return passages.length > 0 ? 1 : 0;
}

/**
 * The next version, with what was taken over from what people said; what they read before stays to be read. `access` is asked again with
 * it: what lets everybody read must say what is there now, or why it does not. Alone, it mends that of the version of today.
 */
export const publishVersion = (
	cx: Context,
	key: Key,
	revision: number,
	document: string,
	access: TypedPlan["access"] | null = null,
): Promise<Result<Consultation, PlanRefusal>> =>
	doDeed<Problems>(cx, key, {
		move: "publish",
		deed: "consultation.version-published",
		revision,
		change: async (tx, consultation) => {
			const problems: FieldProblem[] = [];
			const passages = documentIn(document, problems);
			const before = await passagesAfter(
				tx,
				consultation,
				consultation.version,
				0,
				terms.mostPassages,
			);
			const now = access ? accessIn({ access }, problems) : consultation.access;
			if (consultation.state !== "draft")
				for (const way of missingIn(now))
					problems.push({
						...wrong("access-missing"),
						field: accessFields(way).given,
					});
			const mended = !isDeepStrictEqual(now, consultation.access);
			const stays = isSame(passages, before);
			if (passages.length === 0 && problems.length === 0 && !(stays && mended))
				problems.push(wrong("no-document"));
			if (problems.length === 0 && stays && !mended)
				problems.push(wrong("same-document"));
			if (problems.length > 0) return { ok: false, problem: { problems } };
			if (stays) return ok({ access: now });
			const version = consultation.version + 1;
			await writeVersion(tx, consultation, version, passages, before);
			return ok({ version, access: now });
		},
	});

const wrong = (word: string): FieldProblem => ({
	field: planFields.document,
	says: `consultations.problem.${word}`,
});

type Said = readonly { readonly heading: string; readonly words: string }[];
const isSame = (a: Said, b: Said): boolean =>
	a.length === b.length &&
	a.every(
		(one, place) =>
			one.words === b[place]?.words && one.heading === b[place]?.heading,
	);
