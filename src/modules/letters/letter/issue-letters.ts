import {
	type AssessmentMoved,
	findCase,
	historyOf,
	itemsOfCase,
	nameOfItem,
	predicatesOf,
} from "#assessments";
import { instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { certificateOf } from "../queries.ts";
import type { ItemReason } from "./letter.ts";
import { isWritten, type NewLetter, writeLetter } from "./write-letter.ts";

/**
 * Issues the letters that follow from a move: of an evaluation, of a refusal, of a change of the predicate.
 * Hearing of a move twice issues nothing twice. What was decided elsewhere has its letters there.
 */
export async function issueLetters(
	cx: Context,
	move: AssessmentMoved,
): Promise<void> {
	if (move.brought) return;
	const due = await lettersDue(cx, move);
	for (const letter of due)
		if (!(await isWritten(cx, letter.source)))
			await inTransaction(cx, (tx) => writeLetter(tx, letter));
}

const lettersDue = async (
	cx: Context,
	move: AssessmentMoved,
): Promise<NewLetter[]> => {
	switch (move.state) {
		case "evaluating":
		case "answering":
			return ofEvaluation(cx, move);
		case "refused":
			return ofRefusal(cx, move);
		case "awarded":
			return ofPredicate(cx, move);
		default:
			return [];
	}
};

const keyOf = ({ unitId, assessmentId: id }: AssessmentMoved) => ({
	unitId,
	id,
});

/** What every letter of a unit names, as of the day of the deed. */
async function frameOf(cx: Context, move: AssessmentMoved, at: Date) {
	const unit =
		(await unitById(cx, move.unitId, dayOf(at))) ??
		(await unitById(cx, move.unitId));
	const instrument = instrumentNamed(move.instrument);
	if (!unit || !instrument)
		throw new Error(`no letter for ${move.assessmentId}: unit or instrument`);
	return {
		unit,
		letter: {
			unitId: move.unitId,
			assessmentId: move.assessmentId,
			instrument: move.instrument,
			year: move.year,
			issuedAt: at,
		},
		states: {
			unitName: unit.name,
			place: { regency: unit.regency.name, province: unit.province.name },
			instrumentTitle: instrument.title,
			verified: instrument.verified,
		},
	};
}

async function ofEvaluation(
	cx: Context,
	move: AssessmentMoved,
): Promise<NewLetter[]> {
	const steps = await historyOf(cx, keyOf(move));
	const letters: NewLetter[] = [];
	for (const [at, step] of steps.entries()) {
		const source = `step ${move.assessmentId} ${at + 1}`;
		const on = step.document.on || dayOf(step.at);
		const paper = step.document.number ?? "";
		const note = step.reason ?? "";
		if (step.move !== "evaluation" && step.move !== "evaluation-not-passed")
			continue;
		const { letter, states } = await frameOf(cx, move, step.at);
		letters.push({
			...letter,
			source,
			states:
				step.move === "evaluation"
					? { ...states, kind: "evaluation-passed", on, paper, note }
					: {
							...states,
							kind: "evaluation-not-passed",
							at: "evaluation",
							on,
							paper,
							reasons: linesOf(note),
						},
		});
	}
	return letters;
}

/** Evaluators write one reason a line. */
const linesOf = (text: string): ItemReason[] =>
	text
		.split("\n")
		.map((line) => line.trim())
		.filter(Boolean)
		.map((reason) => ({ code: null, label: null, reason }));

async function ofRefusal(
	cx: Context,
	move: AssessmentMoved,
): Promise<NewLetter[]> {
	const at = new Date(move.decidedAt ?? move.at);
	const { unit, letter, states } = await frameOf(cx, move, at);
	const found = await findCase(cx, { ...move, unit: unit.slug });
	if (!found) return [];
	const items = await itemsOfCase(cx, found);
	const step = (await historyOf(cx, keyOf(move))).findLast(
		({ move: name }) => name === "refuse",
	);
	return [
		{
			...letter,
			source: `refusal ${move.assessmentId}`,
			states: {
				...states,
				kind: "evaluation-not-passed",
				at: "decision",
				on: step?.document.on || dayOf(at),
				paper: step?.document.number ?? "",
				reasons: [
					...items.flatMap((item) =>
						item.final?.outcome === "refused"
							? [
									{
										code: item.code,
										label: nameOfItem(item),
										reason: item.final.reason,
									},
								]
							: [],
					),
					...linesOf(step?.reason ?? ""),
				],
			},
		},
	];
}

async function ofPredicate(
	cx: Context,
	move: AssessmentMoved,
): Promise<NewLetter[]> {
	const [award, ...changes] = await predicatesOf(cx, keyOf(move));
	const letters: NewLetter[] = [];
	for (const [
		at,
		{ status, reason, legalBasis, ...changed },
	] of changes.entries()) {
		const { letter, states } = await frameOf(cx, move, changed.at);
		const certificate = await certificateOf(cx, move.unitId, move.assessmentId);
		letters.push({
			...letter,
			source: `predicate ${move.assessmentId} ${at + 2}`,
			states: {
				...states,
				kind: "predicate-change",
				status,
				on: dayOf(changed.at),
				reason,
				legalBasis,
				decree: award?.decree ?? changed.decree,
				certificate: certificate?.number ?? null,
			},
		});
	}
	return letters;
}
