import { instrumentNamed } from "#instruments";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { announceAll } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrails } from "#platform/trail.ts";
import { beginningOf, type Day } from "#territory";
import { assessmentMoved } from "./announcement.ts";
import type { Assessment } from "./assessment.ts";
import {
	type BroughtReason,
	type BroughtResult,
	problemOfBrought,
} from "./brought-result.ts";
import { decidedHere, type HereReason } from "./decided-here.ts";
import { keyOf, knownResults } from "./known-results.ts";
import { mayBring } from "./policy.ts";
import type { Predicate } from "./predicate.ts";
import { movedBody } from "./tell.ts";
import { writeBrought } from "./write-brought.ts";

export type BringRefusal = Refusal<
	"not-an-administrator" | "assessment-exists" | BroughtReason | HereReason
>;

/**
 * Writes results that were decided elsewhere, all or none: how each ended, by which decree, with its score,
 * and no answers. They are true from the day of the decree on, and the tables of that time show them.
 * Answers the ids, in the order given.
 */
export async function bringResults(
	cx: Context,
	importId: string,
	results: readonly BroughtResult[],
): Promise<Result<readonly string[], BringRefusal>> {
	return inTransaction(cx, async (tx) => {
		const decision = mayBring(tx.actor);
		if (!decision.may) return refused(decision.why);
		const objection = await objectionTo(tx, results);
		if (objection) return { ok: false, problem: objection };
		const brought = results.map((result) => ({
			result,
			assessment: assessmentOf(tx, importId, result),
			predicate: predicateIn(result),
		}));
		if (!(await writeBrought(tx, brought))) return refused("assessment-exists");
		await leaveTrails(
			tx,
			brought.map(({ assessment, result }) => ({
				chain: "results",
				deed: "assessment.brought",
				subject: { kind: "assessment", id: assessment.id },
				details: { import: importId, ...result },
			})),
		);
		await announceAll(
			tx,
			brought.map(({ assessment, result, predicate }) => ({
				name: assessmentMoved,
				body: movedBody(assessment, assessment.openedAt, {
					score: result.score,
					predicate,
				}),
			})),
		);
		return ok(brought.map(({ assessment }) => assessment.id));
	});
}

async function objectionTo(
	tx: Context,
	results: readonly BroughtResult[],
): Promise<BringRefusal | null> {
	const known = await knownResults(
		tx,
		results.map(({ unitId }) => unitId),
	);
	const taken = new Set(known.keys());
	const reasonHere = await decidedHere(tx);
	for (const result of results) {
		const { unitId: unit, instrument, year } = result;
		const about = { unit, instrument, year };
		const wrong = problemOfBrought(result, tx.now);
		if (wrong) return { reason: wrong, about };
		const here = reasonHere(result);
		if (here) return { reason: here, about };
		if (taken.has(keyOf(result))) return { reason: "assessment-exists", about };
		taken.add(keyOf(result));
	}
	return null;
}

/** Of what nobody knows the day, the last one of its year is the first on which it surely was over. */
const dayOfResult = ({ decreeOn, year }: BroughtResult): Day =>
	decreeOn ?? `${year}-12-31`;

function assessmentOf(
	tx: Context,
	importId: string,
	result: BroughtResult,
): Assessment {
	const instrument = instrumentNamed(result.instrument);
	const moment = beginningOf(dayOfResult(result));
	const tookPart = result.outcome === "took-part";
	return {
		unitId: result.unitId,
		id: tx.newId(),
		programme: instrument?.programme ?? "",
		instrument: result.instrument,
		year: result.year,
		stage: instrument?.stages.at(-1)?.code ?? "",
		state: result.outcome,
		openedAt: moment,
		// The days in between are not told, and not made up.
		requestedAt: tookPart ? moment : null,
		declaredAt: null,
		submittedAt: null,
		verifiedAt: null,
		decidedAt: tookPart ? null : moment,
		broughtBy: importId,
	};
}

function predicateIn(result: BroughtResult): Predicate | null {
	if (result.outcome !== "awarded") return null;
	const day = dayOfResult(result);
	return {
		code: result.predicate ?? "",
		status: "active",
		from: day,
		until: null,
		decree: result.decree?.trim() ?? "",
		decreeOn: day,
		legalBasis:
			instrumentNamed(result.instrument)?.basis[0]?.regulation.id ?? "",
		score: result.score,
		reason: "",
		at: beginningOf(day),
	};
}
