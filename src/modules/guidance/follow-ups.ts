import {
	type Action,
	ActionEnded,
	actionById,
	actionEnded,
	actionsFrom,
	openDrafts,
	problemOfTitle,
} from "#actions";
import { mask } from "#kernel/mask.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Subscriber } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { isOpenOn, unitById } from "#units";
import { type DeedReason, doDeed, type Found } from "./do-deed.ts";
import { officeCoachingBy } from "./policy.ts";
import type { Key, Question } from "./question.ts";
import { questionByKey } from "./store.ts";
import { guidanceIn } from "./tables.ts";
import { tellOutcome } from "./tell.ts";

/** The kind of origin of actions that follow from a question. */
export const fromGuidance = "guidance";

export type FollowUpReason =
	| "no-title"
	| "title-too-long"
	| "traces-in-title"
	| "no-office";

/** The coach's own office will do something because a unit asked: what was unclear to one is unclear to others. What it is about is read by everybody. */
export const openFollowUp = (
	cx: Context,
	key: Key,
	revision: number,
	title: string,
): Promise<Result<Question, Refusal<FollowUpReason | DeedReason>>> =>
	doDeed<Refusal<FollowUpReason>>(cx, key, {
		move: "follow-up",
		deed: "guidance.follow-up-opened",
		revision,
		change: (tx, found) => open(tx, found, title.trim()),
	});

async function open(
	tx: Context,
	{ side, question }: Found,
	title: string,
): Promise<Result<Partial<Question>, Refusal<FollowUpReason>>> {
	const problem = problemOfTitle(title);
	if (problem) return refused(problem);
	if (mask(title) !== title) return refused("traces-in-title");
	const officeId = officeCoachingBy(tx.actor, side) ?? side.officeId;
	const office = officeId === null ? null : await unitById(tx, officeId);
	if (!office || !isOpenOn(office, dayOf(tx.now))) return refused("no-office");
	const ref = tx.newId();
	await guidanceIn(tx.db)
		.insertInto("guidance.follow_up")
		.values({
			unit_id: question.unitId,
			question_id: question.id,
			ref,
			office_id: office.id,
		})
		.execute();
	await openDrafts(tx, office, [
		{
			title: { id: title },
			origin: {
				kind: fromGuidance,
				ref,
				says: { id: "Pertanyaan bimbingan", en: "A question at an indicator" },
				path: null,
			},
		},
	]);
	return ok({});
}

/** What follows from a question, as it stands now. */
export async function followUpsOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<readonly Action[]> {
	const rows = await guidanceIn(cx.db)
		.selectFrom("guidance.follow_up")
		.select(["ref", "office_id as officeId"])
		.where("unit_id", "=", unitId)
		.where("question_id", "=", id)
		.execute();
	return actionsFrom(
		cx,
		fromGuidance,
		rows.map(({ officeId }) => officeId),
		rows.map(({ ref }) => ref),
	);
}

/** The unit that asked hears what came of it. Heard twice it is one. */
async function tellUnitOfIt(
	tx: Context,
	body: Readonly<Record<string, unknown>>,
): Promise<void> {
	const { unitId, actionId, kind, ref } = ActionEnded.parse(body);
	if (kind !== fromGuidance) return;
	const row = await guidanceIn(tx.db)
		.selectFrom("guidance.follow_up")
		.select(["unit_id as unitId", "question_id as id"])
		.where("ref", "=", ref)
		.executeTakeFirst();
	const question = row && (await questionByKey(tx, row));
	const unit = row && (await unitById(tx, row.unitId));
	const action = await actionById(tx, unitId, actionId);
	if (question && unit && action?.endedOn)
		await tellOutcome(tx, unit, question, ref, action.endedOn);
}

export const followUpSubscribers: readonly Subscriber[] = [
	{ to: actionEnded, receive: tellUnitOfIt },
];
