import { z } from "zod";
import { instrumentNamed } from "#instruments";
import { raise } from "#notices";
import type { Subscriber } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { clocksOfMany, overdue } from "#procedures";
import { unitById } from "#units";
import { sideOf } from "./coachings.ts";
import { proposalKind, subjectKind } from "./question.ts";
import { proposalById, questionByKey, questionRows } from "./store.ts";
import { askForAnswer, pathOf, proposalPath } from "./tell.ts";

/** A coach may leave, and who coaches whom may change on a day that was set long ago. Answers how many questions it looked at. */
export const watchGuidance = (cx: Context): Promise<number> =>
	inTransaction(cx, tellAgain);

/** What waits for an answer waits for whoever may give it today. */
export async function tellAgain(tx: Context): Promise<number> {
	const open = await questionRows(tx)
		.where("question.state", "=", "asked")
		.execute();
	const clocks = await clocksOfMany(tx, subjectKind, open);
	for (const question of open) {
		const unit = await unitById(tx, question.unitId);
		const due = clocks.get(question.id)?.at(-1)?.dueOn;
		if (unit && due)
			await askForAnswer(
				tx,
				unit,
				await sideOf(tx, unit, question.instrument),
				question,
				due,
			);
	}
	return open.length;
}

const News = z.object({
	unitId: z.string(),
	subjectKind: z.string(),
	subjectId: z.string(),
	dueOn: z.string(),
});

const again: Subscriber["receive"] = async (tx) => {
	await tellAgain(tx);
};

export const subscribers: readonly Subscriber[] = [
	{ to: "identity.role-given", receive: again },
	{ to: "identity.role-ended", receive: again },
	{ to: "identity.person-closed", receive: again },
	{
		to: overdue,
		receive: async (tx, body) => {
			const news = News.parse(body);
			if (news.subjectKind === subjectKind) await tellLate(tx, news);
			if (news.subjectKind === proposalKind) await tellLateReview(tx, news);
		},
	},
];

/** That an answer is late is read by the unit too: it may ask by another way. */
async function tellLate(
	tx: Context,
	{ unitId, subjectId, dueOn }: z.infer<typeof News>,
): Promise<void> {
	const question = await questionByKey(tx, { unitId, id: subjectId });
	const unit = await unitById(tx, unitId);
	if (question?.state !== "asked" || !unit) return;
	const programme = instrumentNamed(question.instrument)?.programme ?? null;
	const place = { unitId, province: unit.province.code, programme };
	for (const permission of ["guidance.answer", "assessment.fill"])
		await raise(tx, {
			to: { permission, ...place },
			kind: "news",
			subject: { kind: subjectKind, id: `${question.id} ${permission}` },
			says: "guidance.news.late",
			about: { code: question.code },
			path: pathOf(unit, question),
			due: dueOn,
		});
}

async function tellLateReview(
	tx: Context,
	{ subjectId, dueOn }: z.infer<typeof News>,
): Promise<void> {
	const proposal = await proposalById(tx, subjectId);
	if (proposal?.state !== "proposed") return;
	await raise(tx, {
		to: {
			permission: "guidance.review",
			programme: instrumentNamed(proposal.instrument)?.programme ?? null,
		},
		kind: "news",
		subject: { kind: proposalKind, id: proposal.id },
		says: "guidance.news.late-review",
		about: { code: proposal.code },
		path: proposalPath(proposal),
		due: dueOn,
	});
}
