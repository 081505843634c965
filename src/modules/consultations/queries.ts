import type { Context } from "#platform/context.ts";
import type { Visit } from "#receipts";
import { asDay, asDayOrNull, asOf, type Day, dayOf } from "#territory";
import { carriedBy, type Unit, unitById } from "#units";
import type { Answer } from "./answering/answer.ts";
import { answersByIds } from "./answering/answers.ts";
import { type Appeal, appealsAmong } from "./answering/appeal.ts";
import {
	type Consultation,
	isPublic,
	type Key,
	takes,
} from "./consultation.ts";
import { placesOf } from "./do-deed.ts";
import type { Family } from "./families.ts";
import { signatoriesIn } from "./gatherings/note-gathering.ts";
import { mayKeep } from "./policy.ts";
import {
	consultationByKey,
	consultationRows,
	pastRows,
	runningRows,
} from "./store.ts";
import { consultationsIn } from "./tables.ts";
import {
	contributionKind,
	type Votes,
	type Way,
} from "./taking-part/contribution.ts";
import { type Opinion, opinionRows } from "./taking-part/opinion.ts";
import { terms } from "./terms.ts";

/** A consultation for everybody; a draft is none. */
export async function publicConsultation(
	cx: Context,
	key: Key,
): Promise<Consultation | null> {
	const one = await consultationByKey(cx, key);
	return one && isPublic(one) ? one : null;
}

/** One for the people of its office; for others there is none. */
export const ownConsultation = async (
	cx: Context,
	unit: Unit,
	id: string,
): Promise<Consultation | null> =>
	mayKeep(cx.actor, ...(await placesOf(cx, unit))).may
		? consultationByKey(cx, { unitId: unit.id, id })
		: null;

/** What everybody may take part in, what closes next first, then what is over; of one family if named. */
export async function listedConsultations(
	cx: Context,
	family: Family | null,
): Promise<readonly Consultation[]> {
	const today = dayOf(cx.now);
	const listed: Consultation[] = [];
	for (const rows of [runningRows(cx, today), pastRows(cx, today)])
		if (listed.length < terms.listed)
			listed.push(
				...(await rows
					.$if(family !== null, (query) =>
						query.where("consultation.family", "=", family ?? "planning"),
					)
					.limit(terms.listed - listed.length)
					.execute()),
			);
	return listed;
}

/** Everything that everybody reads, some at a time: for files, not for pages. */
export async function* everyPublicConsultation(
	cx: Context,
): AsyncGenerator<readonly Consultation[]> {
	let after = "";
	for (;;) {
		const rows = await consultationRows(cx)
			.where("consultation.state", "!=", "draft")
			.$if(after !== "", (query) => query.where("consultation.id", ">", after))
			.orderBy("consultation.id")
			.limit(terms.listed)
			.execute();
		if (rows.length > 0) yield rows;
		after = rows.at(-1)?.id ?? "";
		if (rows.length < terms.listed) return;
	}
}

/** What everybody reads after one of them, in the order of their ids. */
export const consultationsAfter = (
	cx: Context,
	{ after, atMost }: { readonly after: string | null; readonly atMost: number },
): Promise<readonly Consultation[]> =>
	consultationRows(cx)
		.where("consultation.state", "!=", "draft")
		.$if(after !== null, (query) =>
			query.where("consultation.id", ">", after ?? ""),
		)
		.orderBy("consultation.id")
		.limit(atMost)
		.execute();

/** What people may speak about today, what closes next first; of offices that are still there. */
export async function openConsultations(
	cx: Context,
	atMost: number,
): Promise<readonly Consultation[]> {
	const rows = await runningRows(cx, dayOf(cx.now))
		.where("consultation.opens_on", "<=", dayOf(cx.now))
		.where("consultation.closed_early_at", "is", null)
		.limit(atMost * 3)
		.execute();
	const open: Consultation[] = [];
	for (const one of rows) {
		if (open.length >= atMost) break;
		const unit = await unitById(cx, one.unitId);
		if (unit && takes(one, unit, cx.now, null) === "yes") open.push(one);
	}
	return open;
}

/** What everybody reads of a province with a phase of speaking or answering that ends within these days, for its calendar. */
export const consultationsBetween = (
	cx: Context,
	{
		from,
		until,
		province,
	}: { readonly from: Day; readonly until: Day; readonly province: string },
): Promise<readonly Consultation[]> =>
	consultationRows(cx)
		.innerJoin(
			"units.directory as office",
			"office.unit_id",
			"consultation.unit_id",
		)
		.where("consultation.state", "!=", "draft")
		.where("consultation.closes_on", ">=", from)
		.where("consultation.opens_on", "<=", until)
		.where("office.province_code", "=", province)
		.where(asOf("office", dayOf(cx.now)))
		.orderBy("consultation.closes_on")
		.orderBy("consultation.id")
		.limit(terms.onCalendar)
		.execute();

/** All of an office, drafts too, the newest first. */
export const consultationsOf = (
	cx: Context,
	{ id: unitId }: Pick<Unit, "id">,
): Promise<readonly Consultation[]> =>
	consultationRows(cx)
		.where("consultation.unit_id", "=", unitId)
		.orderBy("consultation.opens_on", "desc")
		.orderBy("consultation.id")
		.limit(terms.listed)
		.execute();

/** The offices whose consultations the actor looks after, and those that asked something and whose work went on there. */
export async function officesOf(cx: Context): Promise<readonly string[]> {
	const own = cx.actor.grants.flatMap(({ permission, unitId }) =>
		permission === "actions.keep" && unitId !== null ? [unitId] : [],
	);
	const all = await carriedBy(cx, own);
	if (all.length === 0) return [];
	const asked = await consultationsIn(cx.db)
		.selectFrom("consultations.consultation")
		.select("unit_id as id")
		.distinct()
		.where("unit_id", "in", [...all])
		.execute();
	return [...new Set([...own, ...asked.map(({ id }) => id)])];
}

/** A text with what the office said to it. */
export interface AnsweredOpinion extends Opinion {
	readonly answer: Answer | null;
	readonly appeal: Appeal | null;
}

export async function withAnswers(
	cx: Context,
	unitId: string,
	opinions: readonly Opinion[],
): Promise<readonly AnsweredOpinion[]> {
	const answers = await answersByIds(
		cx,
		unitId,
		opinions.map(({ answerId }) => answerId),
	);
	const appeals = await appealsAmong(
		cx,
		{ unitId },
		opinions.map(({ id }) => id),
	);
	return opinions.map((one) => ({
		...one,
		answer: answers.get(one.answerId ?? "") ?? null,
		appeal: appeals.get(one.id) ?? null,
	}));
}

export interface OpinionsAsked {
	/** Of one passage or question; `null`: of all. */
	readonly passage: number | null;
	/** Of the version that was read. */
	readonly version?: number | null;
	readonly question?: number | null;
	/** Of one answer. */
	readonly answerId?: string | null;
	/** Neither answered nor removed: what the office has before it. */
	readonly open?: boolean;
	/** Goes on after this turn. */
	readonly after: number;
	readonly atMost: number;
}

/** What was said, in the order in which it came, some at a time. */
export async function opinionsIn(
	cx: Context,
	{ unitId, id }: Key,
	{
		passage,
		version = null,
		question = null,
		answerId = null,
		open,
		after,
		atMost,
	}: OpinionsAsked,
): Promise<readonly AnsweredOpinion[]> {
	const rows = await opinionRows(cx)
		.where("opinion.unit_id", "=", unitId)
		.where("opinion.consultation_id", "=", id)
		.where("opinion.turn", ">", after)
		.$if(passage !== null, (query) =>
			query.where("opinion.passage", "=", passage ?? 0),
		)
		.$if(version !== null, (query) =>
			query.where("opinion.version", "=", version ?? 0),
		)
		.$if(question !== null, (query) =>
			query.where("opinion.question", "=", question ?? 0),
		)
		.$if(answerId !== null, (query) =>
			query.where("opinion.answer_id", "=", answerId),
		)
		.$if(open === true, (query) =>
			query
				.where("opinion.answer_id", "is", null)
				.where("opinion.state", "!=", "removed"),
		)
		.orderBy("opinion.turn")
		.limit(atMost)
		.execute();
	return withAnswers(cx, unitId, rows);
}

export const opinionsByIds = async (
	cx: Context,
	{ unitId, id }: Key,
	ids: readonly string[],
): Promise<readonly Opinion[]> =>
	ids.length === 0
		? []
		: opinionRows(cx)
				.where("opinion.unit_id", "=", unitId)
				.where("opinion.consultation_id", "=", id)
				.where("opinion.id", "in", [...ids])
				.orderBy("opinion.turn")
				.execute();

/** What one code leads to. */
export interface Contribution extends Key {
	readonly consultationId: string;
	readonly way: Way;
	readonly late: boolean;
	readonly place: string;
	readonly people: number | null;
	readonly heldOn: Day | null;
	readonly votes: Votes;
	readonly saidOn: Day;
	/** Why a sheet counts no more; `null` where it counts. */
	readonly takenBackWhy: string | null;
}
export interface Mine {
	readonly consultation: Consultation;
	readonly contribution: Contribution;
	readonly opinions: readonly AnsweredOpinion[];
}

const contributionRows = (cx: Context, unitId: string) =>
	consultationsIn(cx.db)
		.selectFrom("consultations.contribution as contribution")
		.select([
			"contribution.unit_id as unitId",
			"contribution.id",
			"contribution.consultation_id as consultationId",
			"contribution.way",
			"contribution.late",
			"contribution.place",
			"contribution.people",
			"contribution.votes",
			"contribution.taken_back_why as takenBackWhy",
			asDay("contribution.said_on").as("saidOn"),
			asDayOrNull("contribution.held_on").as("heldOn"),
		])
		.where("contribution.unit_id", "=", unitId);

export async function contributionOfVisit(
	cx: Context,
	{ kind, subjectId, unitId }: Pick<Visit, "kind" | "subjectId" | "unitId">,
): Promise<Mine | null> {
	return kind === contributionKind
		? contributionByKey(cx, { unitId, id: subjectId })
		: null;
}

export async function contributionByKey(
	cx: Context,
	{ unitId, id }: Key,
): Promise<Mine | null> {
	const contribution = await contributionRows(cx, unitId)
		.where("contribution.id", "=", id)
		.executeTakeFirst();
	const consultation =
		contribution &&
		(await publicConsultation(cx, { unitId, id: contribution.consultationId }));
	if (!contribution || !consultation) return null;
	const opinions = await opinionRows(cx)
		.innerJoin("consultations.point as point", (join) =>
			join
				.onRef("point.unit_id", "=", "opinion.unit_id")
				.onRef("point.opinion_id", "=", "opinion.id"),
		)
		.where("opinion.unit_id", "=", unitId)
		.where("point.unit_id", "=", unitId)
		.where("point.contribution_id", "=", id)
		.orderBy("opinion.turn")
		.execute();
	return {
		consultation,
		contribution,
		opinions: await withAnswers(cx, unitId, opinions),
	};
}

/** A meeting of a consultation, for its office: with who signed. */
export interface ListedGathering extends Contribution {
	readonly signatories: readonly string[];
}

/** The meetings, the newest first; goes on with those entered before one. */
export async function gatheringsOf(
	cx: Context,
	{ unitId, id }: Key,
	before: string | null = null,
): Promise<readonly ListedGathering[]> {
	const rows = await contributionRows(cx, unitId)
		.select("contribution.signed_by as signedBy")
		.where("contribution.consultation_id", "=", id)
		.where("contribution.way", "=", "group")
		.$if(before !== null, (query) =>
			query.where("contribution.id", "<", before ?? ""),
		)
		.orderBy("contribution.id", "desc")
		.limit(terms.listed)
		.execute();
	return rows.map(({ signedBy, ...row }) => ({
		...row,
		signatories: signatoriesIn(cx, signedBy),
	}));
}
