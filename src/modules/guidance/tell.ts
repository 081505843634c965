import { holdersOf } from "#identity";
import { instrumentNamed } from "#instruments";
import {
	forgetSubject,
	type Holders,
	type Never,
	raise,
	settle,
} from "#notices";
import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import type { Unit } from "#units";
import { coachesOf } from "./coachings.ts";
import type { Side } from "./policy.ts";
import {
	type Proposal,
	proposalKind,
	type Question,
	subjectKind,
} from "./question.ts";

export const pathOf = (
	unit: Pick<Unit, "slug">,
	{ id }: Pick<Question, "id">,
): string => `/bimbingan/${unit.slug}/${id}`;
export const proposalPath = ({ id }: Pick<Proposal, "id">): string =>
	`/tinjau-panduan/${id}`;

const waits = {
	coach: "guidance.waits.answer",
	instead: "guidance.waits.answer-instead",
	review: "guidance.waits.review",
	mend: "guidance.waits.mend",
} as const;

/** Whoever coaches the unit today; where nobody is left, whoever reviews. Whom the right reaches, and whose office coaches others, is not asked. */
export async function whoAnswers(
	tx: Context,
	unit: Unit,
	side: Side,
): Promise<{
	readonly here: boolean;
	readonly to: Holders;
	readonly never: Never;
}> {
	const programme = side.programme ?? null;
	const reaching = {
		permission: "guidance.answer",
		programme,
		unitId: unit.id,
		province: unit.province.code,
		othersOnly: true,
	};
	const coaches = new Set(await coachesOf(tx, side));
	const here = coaches.size > 0;
	const others = here
		? (await holdersOf(tx, reaching))
				.map(({ personId }) => personId)
				.filter((id) => !coaches.has(id))
		: [];
	return {
		here,
		to: here ? reaching : { permission: "guidance.review", programme },
		never: { people: others, units: [] },
	};
}

/** Asks for an answer. Said again it stays one duty, of whoever may do it then. */
export async function askForAnswer(
	tx: Context,
	unit: Unit,
	side: Side,
	question: Question,
	due: Day,
): Promise<void> {
	const subject = { kind: subjectKind, id: question.id };
	const { here, to, never } = await whoAnswers(tx, unit, side);
	await settle(tx, subject, here ? waits.instead : waits.coach);
	await raise(tx, {
		to,
		never,
		kind: "duty",
		subject,
		says: here ? waits.coach : waits.instead,
		about: { unit: unit.name, code: question.code },
		path: pathOf(unit, question),
		due,
	});
}

/** Under what it is told that an answer is late: to whoever answers, and to the unit. */
export const lateSubjects = ({ id }: Pick<Question, "id">) =>
	[
		{ kind: subjectKind, id: `${id} late` },
		{ kind: subjectKind, id: `${id} late-unit` },
	] as const;

export async function askNoMore(
	tx: Context,
	question: Pick<Question, "id">,
): Promise<void> {
	await settle(tx, { kind: subjectKind, id: question.id });
	for (const subject of lateSubjects(question))
		await forgetSubject(tx, subject);
}

/** The unit reads that there is an answer. */
export const tellUnit = (
	tx: Context,
	unit: Unit,
	question: Question,
): Promise<void> =>
	raise(tx, {
		to: {
			permission: "assessment.fill",
			unitId: unit.id,
			province: unit.province.code,
			programme: instrumentNamed(question.instrument)?.programme ?? null,
		},
		kind: "news",
		subject: { kind: subjectKind, id: question.id },
		says: "guidance.news.answered",
		about: { code: question.code },
		path: pathOf(unit, question),
		mailFrom: tx.now,
	});

/** The unit reads what came of something that was done because it asked. */
export const tellOutcome = (
	tx: Context,
	unit: Unit,
	question: Question,
	ref: string,
	endedOn: Day,
): Promise<void> =>
	raise(tx, {
		to: {
			permission: "assessment.fill",
			unitId: unit.id,
			province: unit.province.code,
			programme: instrumentNamed(question.instrument)?.programme ?? null,
		},
		kind: "news",
		subject: { kind: subjectKind, id: `${question.id} ${ref}` },
		says: "guidance.news.followed-up",
		about: { code: question.code },
		path: pathOf(unit, question),
		due: endedOn,
		mailFrom: tx.now,
	});

/** Whoever has the next step with a proposal: the reviewers, or the one whose words came back. */
export async function tellOfProposal(
	tx: Context,
	unit: Unit,
	proposal: Proposal,
	due: Day | null,
): Promise<void> {
	const subject = { kind: proposalKind, id: proposal.id };
	await settle(tx, subject);
	const { state, code, byId } = proposal;
	if (state === "proposed")
		await raise(tx, {
			to: {
				permission: "guidance.review",
				programme: instrumentNamed(proposal.instrument)?.programme ?? null,
			},
			kind: "duty",
			subject,
			says: waits.review,
			about: { code },
			path: proposalPath(proposal),
			...(due === null ? {} : { due }),
		});
	if (state === "returned" && byId !== null)
		await raise(tx, {
			to: { personId: byId },
			kind: "duty",
			subject,
			says: waits.mend,
			about: { code },
			path: pathOf(unit, { id: proposal.questionId }),
		});
}
