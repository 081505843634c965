import { type Answer, type Indicator, readAnswers } from "#instruments";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Case, lockCase } from "./case.ts";
import { type Item, type Said, wasReturned } from "./item.ts";
import { mayAnswer } from "./policy.ts";
import { itemsOf, writeAnswers } from "./store.ts";

type TypedFields = Readonly<Record<string, readonly string[]>>;

export interface AnswerTyped {
	readonly code: string;
	/** The fields of the page as typed; kept also while unfinished. */
	readonly typed: TypedFields;
	/** What is to be read by the instrument: `{value}` or one of the three reasons. */
	readonly said: unknown;
	readonly note: string;
	/** The version that the person saw: 0 for none. */
	readonly seen: number;
	/** Keeps an unfinished answer as it is, to be finished later. */
	readonly later: boolean;
}

/** Somebody else saved in between: both versions are shown, and the person chooses. */
export interface ChangedMeanwhile extends Refusal<"changed-meanwhile"> {
	readonly theirs: Said;
}

export type SaveProblem = Refusal | ChangedMeanwhile;

/** Saves what the unit says to one indicator, as a new version. Nothing is overwritten. */
export async function saveAnswer(
	cx: Context,
	found: Case,
	given: AnswerTyped,
): Promise<Result<Item, SaveProblem>> {
	return inTransaction<Result<Item, SaveProblem>>(cx, async (tx) => {
		const opened = await openItem(tx, found, given.code);
		if (!opened.ok) return opened;
		const { item, instrument, unit, assessment } = opened.value;
		const version = item.said?.version ?? 0;
		if (version !== given.seen && item.said) {
			const problem: ChangedMeanwhile = {
				reason: "changed-meanwhile",
				theirs: item.said,
			};
			return { ok: false, problem };
		}
		const read = readAnswers(instrument, unit, { [given.code]: given.said });
		if (!read.ok && !given.later)
			return refused(read.problem.reason, read.problem.about);
		if (
			read.ok &&
			!given.later &&
			lacksYear(item.indicator, read.value[given.code])
		)
			return refused("year-missing");
		const answer: Answer | null = read.ok
			? (read.value[given.code] ?? null)
			: null;
		await writeAnswers(tx, assessment, [
			{
				code: given.code,
				version: version + 1,
				typed: given.typed,
				answer,
				note: given.note,
			},
		]);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "assessment.answered",
			subject: {
				kind: "assessment-item",
				id: `${assessment.id} ${given.code}`,
			},
			details: { version: version + 1, answer, note: given.note },
		});
		return ok({
			...item,
			said: {
				version: version + 1,
				typed: given.typed,
				answer,
				note: given.note,
				byId: tx.actor.id,
				at: tx.now,
			},
		});
	});
}

/** A figure is only worth something with the year that it tells of. */
const lacksYear = (
	{ answer: kind }: Indicator,
	answer: Answer | undefined,
): boolean =>
	"dataYear" in kind &&
	kind.dataYear &&
	answer !== undefined &&
	"value" in answer &&
	answer.dataYear === undefined;

/** Locks the assessment and finds the item, if the actor may write to it now. */
export async function openItem(
	tx: Context,
	found: Case,
	code: string,
): Promise<Result<Case & { readonly item: Item }>> {
	const current = await lockCase(tx, found);
	const items = await itemsOf(
		tx,
		current.assessment,
		current.instrument,
		current.unit,
	);
	const item = items.find((candidate) => candidate.code === code);
	if (!item) return refused("no-such-indicator");
	const decision = mayAnswer(tx.actor, current.assessment, current.place, {
		returned: wasReturned(item),
	});
	return decision.may ? ok({ ...current, item }) : refused(decision.why);
}
