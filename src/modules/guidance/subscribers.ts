import { z } from "zod";
import { EventMoved, eventMoved } from "#events";
import { isRole, roleNamed } from "#identity";
import { helpById, instrumentNamed } from "#instruments";
import { raise } from "#notices";
import { announce, type Subscriber } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { overdue, reminderDue } from "#procedures";
import { unitById } from "#units";
import { sideOf } from "./coachings.ts";
import { followUpSubscribers } from "./follow-ups.ts";
import { proposalKind, subjectKind } from "./question.ts";
import { readinessKind } from "./readiness.ts";
import { readinessByKey } from "./readiness-store.ts";
import { rewordingPath } from "./reword-help.ts";
import { rewordingKind } from "./rewording.ts";
import { rewordingById } from "./rewording-store.ts";
import { proposalById, questionByKey } from "./store.ts";
import { lateSubjects, pathOf, proposalPath, whoAnswers } from "./tell.ts";
import {
	type Round,
	tellEach,
	tellPart,
	toldAgain,
	wholeRound,
} from "./tell-again.ts";
import { askCoach, tellLateReadiness } from "./tell-readiness.ts";
import { tellOfVisit } from "./tell-visit.ts";
import { terms } from "./terms.ts";

const News = z.object({
	unitId: z.string(),
	subjectKind: z.string(),
	subjectId: z.string(),
	dueOn: z.string(),
});
type News = z.infer<typeof News>;

const OfRole = z.object({ role: z.string() });
const RoundTold = z.object({
	of: z.enum(["questions", "readiness"]),
	after: z.object({ at: z.string(), id: z.string() }).nullable(),
	units: z.array(z.string()).nullable(),
});

/** A part of a round; what is left goes on in a transaction of its own. */
export async function tellRound(tx: Context, round: Round): Promise<void> {
	const { seen, next } = await tellPart(tx, round);
	if (!next) return;
	if (seen < terms.toldAtOnce) return tellRound(tx, next);
	await announce(tx, { name: toldAgain, body: { ...next } });
}

const ofRole: Subscriber["receive"] = async (tx, body) => {
	const { role } = OfRole.parse(body);
	if (isRole(role) && coachingRights(role))
		await tellRound(tx, wholeRound(null));
};

const coachingRights = (role: Parameters<typeof roleNamed>[0]): boolean =>
	roleNamed(role).permissions.some((right) => right.startsWith("guidance."));

export const subscribers: readonly Subscriber[] = [
	...followUpSubscribers,
	{ to: "identity.role-given", receive: ofRole },
	{ to: "identity.role-ended", receive: ofRole },
	{
		to: "identity.person-closed",
		receive: (tx) => tellRound(tx, wholeRound(null)),
	},
	{
		to: toldAgain,
		receive: (tx, body) => tellRound(tx, RoundTold.parse(body)),
	},
	{ to: reminderDue, receive: (tx, body) => tellNear(tx, News.parse(body)) },
	{
		to: overdue,
		receive: async (tx, body) => {
			const news = News.parse(body);
			await tellNear(tx, news);
			if (news.subjectKind === subjectKind) await tellLate(tx, news);
			if (news.subjectKind === proposalKind) await tellLateReview(tx, news);
			if (news.subjectKind === rewordingKind) await tellLateRewording(tx, news);
			if (news.subjectKind === readinessKind) await tellLateStep(tx, news);
		},
	},
	{
		to: eventMoved,
		receive: (tx, body) => tellOfVisit(tx, EventMoved.parse(body)),
	},
];

/** What is near its last day is told to whoever may do it now. */
async function tellNear(
	tx: Context,
	{ subjectKind: kind, unitId, subjectId: id }: News,
): Promise<void> {
	if (kind === subjectKind) {
		const question = await questionByKey(tx, { unitId, id });
		if (question?.state === "asked") await tellEach(tx, [question]);
	}
	if (kind === readinessKind) {
		const readiness = await readinessByKey(tx, { unitId, id });
		const unit = readiness && (await unitById(tx, unitId));
		if (unit) await askCoach(tx, unit, readiness);
	}
}

/** That an answer is late is read by the unit too: it may ask by another way. */
async function tellLate(
	tx: Context,
	{ unitId, subjectId, dueOn }: News,
): Promise<void> {
	const question = await questionByKey(tx, { unitId, id: subjectId });
	const unit = await unitById(tx, unitId);
	if (question?.state !== "asked" || !unit) return;
	const programme = instrumentNamed(question.instrument)?.programme ?? null;
	const side = await sideOf(tx, unit, question.instrument);
	const { to, never } = await whoAnswers(tx, unit, side);
	const news = {
		kind: "news" as const,
		says: "guidance.news.late",
		about: { code: question.code },
		path: pathOf(unit, question),
		due: dueOn,
	};
	const [ofCoach, ofUnit] = lateSubjects(question);
	await raise(tx, { ...news, to, never, subject: ofCoach });
	await raise(tx, {
		...news,
		to: {
			permission: "assessment.fill",
			unitId,
			province: unit.province.code,
			programme,
		},
		subject: ofUnit,
	});
}

async function tellLateReview(
	tx: Context,
	{ subjectId, dueOn }: News,
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

async function tellLateRewording(
	tx: Context,
	{ subjectId, dueOn }: News,
): Promise<void> {
	const rewording = await rewordingById(tx, subjectId);
	const help = rewording && (await helpById(tx, rewording.helpId));
	if (rewording?.state !== "proposed" || !help) return;
	await raise(tx, {
		to: {
			permission: "guidance.review",
			programme: instrumentNamed(help.instrument)?.programme ?? null,
		},
		kind: "news",
		subject: { kind: rewordingKind, id: `${rewording.id} late` },
		says: "guidance.news.late-review",
		about: { code: help.code },
		path: rewordingPath(help.id),
		due: dueOn,
	});
}

async function tellLateStep(
	tx: Context,
	{ unitId, subjectId: id, dueOn }: News,
): Promise<void> {
	const readiness = await readinessByKey(tx, { unitId, id });
	const unit = readiness && (await unitById(tx, unitId));
	if (unit) await tellLateReadiness(tx, unit, readiness, dueOn);
}
