import { type HelpText, helpById, instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import { clocksOfMany } from "#procedures";
import type { Day } from "#territory";
import { type Unit, unitById } from "#units";
import { sideOf } from "./coachings.ts";
import { mayAsk, mayRead, mayReview, type Side } from "./policy.ts";
import {
	type Answer,
	type Key,
	type Place,
	type Proposal,
	type Question,
	subjectKind,
} from "./question.ts";
import type { Rewording } from "./rewording.ts";
import { openRewordings } from "./rewording-store.ts";
import {
	answersTo,
	proposalById,
	proposalOf,
	proposalRows,
	questionByKey,
	questionRows,
} from "./store.ts";
import { terms } from "./terms.ts";

export interface WholeQuestion {
	readonly unit: Unit;
	readonly side: Side;
	readonly question: Question;
	readonly answers: readonly Answer[];
	readonly proposal: Proposal | null;
	/** The last day for an answer. */
	readonly due: Day | null;
}

/** A question for whoever may read it; otherwise there is none. */
export async function wholeQuestion(
	cx: Context,
	key: Key,
): Promise<WholeQuestion | null> {
	const question = await questionByKey(cx, key);
	const unit = question && (await unitById(cx, key.unitId));
	if (!question || !unit) return null;
	const side = await sideOf(cx, unit, question.instrument);
	if (!mayRead(cx.actor, side).may) return null;
	return {
		unit,
		side,
		question,
		answers: await answersTo(cx, key),
		proposal: await proposalOf(cx, key),
		due: (await duesOf(cx, [question])).get(question.id) ?? null,
	};
}

export interface Listed extends Question {
	readonly unit: Unit;
	readonly due: Day | null;
}

/** What a unit asked, the newest first; for whoever may read it. */
export async function questionsOf(
	cx: Context,
	unit: Unit,
): Promise<readonly Listed[]> {
	const rows = await questionRows(cx)
		.where("question.unit_id", "=", unit.id)
		.where("question.state", "!=", "withdrawn")
		.orderBy("question.asked_at", "desc")
		.limit(terms.answeredShown)
		.execute();
	return readable(cx, rows);
}

/** The same at one indicator, with what was answered last: for the page of the indicator. */
export async function questionsAt(
	cx: Context,
	unit: Unit,
	{ instrument, code }: Place,
): Promise<readonly (Question & { readonly answer: string | null })[]> {
	const side = await sideOf(cx, unit, instrument);
	if (!mayRead(cx.actor, side).may) return [];
	const rows = await questionRows(cx)
		.where("question.unit_id", "=", unit.id)
		.where("question.instrument", "=", instrument)
		.where("question.code", "=", code)
		.where("question.state", "!=", "withdrawn")
		.orderBy("question.asked_at")
		.execute();
	return Promise.all(
		rows.map(async (question) => ({
			...question,
			answer: (await answersTo(cx, question)).at(-1)?.text ?? null,
		})),
	);
}

/** Of these, what somebody may read (or answer), with the last day of each. */
export async function readable(
	cx: Context,
	rows: readonly Question[],
	may = (side: Side): boolean => mayRead(cx.actor, side).may,
): Promise<readonly Listed[]> {
	const dues = await duesOf(cx, rows);
	const sides = new Map<string, { unit: Unit; side: Side } | null>();
	const found: Listed[] = [];
	for (const row of rows) {
		const key = `${row.unitId} ${row.instrument}`;
		if (!sides.has(key)) {
			const unit = await unitById(cx, row.unitId);
			sides.set(
				key,
				unit && { unit, side: await sideOf(cx, unit, row.instrument) },
			);
		}
		const at = sides.get(key);
		if (at && may(at.side))
			found.push({ ...row, unit: at.unit, due: dues.get(row.id) ?? null });
	}
	return found;
}

async function duesOf(
	cx: Context,
	questions: readonly Key[],
): Promise<ReadonlyMap<string, Day>> {
	const clocks = await clocksOfMany(cx, subjectKind, questions);
	return new Map(
		[...clocks].flatMap(([id, some]) => {
			const due = some.at(-1)?.dueOn;
			return due ? [[id, due] as const] : [];
		}),
	);
}

/** Proposals that wait for a reviewer. */
export const toReview = async (cx: Context): Promise<readonly Proposal[]> =>
	(
		await proposalRows(cx)
			.where("proposal.state", "=", "proposed")
			.orderBy("proposal.at")
			.execute()
	).filter(
		({ instrument }) =>
			mayReview(cx.actor, instrumentNamed(instrument)?.programme).may,
	);

/** Rewordings that wait for a reviewer, each with its help text. */
export async function rewordingsToReview(
	cx: Context,
): Promise<
	readonly { readonly rewording: Rewording; readonly help: HelpText }[]
> {
	if (!mayReview(cx.actor).may) return [];
	const found = [];
	for (const rewording of await openRewordings(cx)) {
		const help = await helpById(cx, rewording.helpId);
		const programme = help && instrumentNamed(help.instrument)?.programme;
		if (help && mayReview(cx.actor, programme ?? undefined).may)
			found.push({ rewording, help });
	}
	return found;
}

/** A proposal for whoever reviews; it says nothing of the unit. */
export async function findProposal(
	cx: Context,
	id: string,
): Promise<Proposal | null> {
	const proposal = await proposalById(cx, id);
	return proposal &&
		mayReview(cx.actor, instrumentNamed(proposal.instrument)?.programme).may
		? proposal
		: null;
}

/** Units for which the actor asks. */
export const unitsAsking = ({ actor }: Pick<Context, "actor">): string[] => [
	...new Set(
		actor.grants.flatMap(({ permission, unitId }) =>
			permission === "assessment.fill" && unitId !== null ? [unitId] : [],
		),
	),
];

/** Whether somebody may ask for a unit about an instrument. */
export const asksFor = async (
	cx: Context,
	unit: Unit,
	instrument: string,
): Promise<boolean> => mayAsk(cx.actor, await sideOf(cx, unit, instrument)).may;
