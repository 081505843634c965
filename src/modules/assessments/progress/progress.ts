import { sql } from "kysely";
import { applicable, instrumentNamed, type StageKind } from "#instruments";
import type { Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";
import type { Assessment } from "../assessment.ts";
import { hasPassed } from "../deadlines/deadline.ts";
import { fromRow } from "../store.ts";
import { assessmentsIn } from "../tables.ts";
import { countItems, type ItemCounts, nothingToCount } from "./count-items.ts";
import {
	itemFactsOf,
	lastSteps,
	latestDeadlines,
	latestPredicates,
	openObjections,
} from "./papers-of-many.ts";

/** How far one unit has come in a round, and what stands open in its papers. */
export interface Progress {
	readonly assessment: Assessment;
	/** Kind of the stage that it stands in. */
	readonly stage: StageKind | null;
	/** The moment of the last step: since then it waits. */
	readonly since: Date;
	/** Counted while items are what the unit or the verifier works on; zeros elsewhere. */
	readonly items: ItemCounts;
	/** Last day for mending what came back. */
	readonly mendBy: Day | null;
	/** Objections that nobody answered yet. */
	readonly objections: number;
	/** Until then the unit may object; null where it may not. */
	readonly objectionsUntil: Day | null;
	readonly predicate: {
		readonly status: string;
		readonly from: Day;
		readonly until: Day | null;
	} | null;
}

/**
 * Of many units in one round, by unit: those that have begun. The papers are read together, a handful of
 * statements however many units there are.
 */
export async function progressOf(
	cx: Context,
	round: { readonly instrument: string; readonly year: number },
	units: readonly { readonly id: string; readonly kind: string }[],
): Promise<ReadonlyMap<string, Progress>> {
	const instrument = instrumentNamed(round.instrument);
	if (!instrument || units.length === 0) return new Map();
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.assessment")
		.selectAll()
		.where(sql<boolean>`unit_id = any(${units.map(({ id }) => id)}::uuid[])`)
		.where("instrument", "=", round.instrument)
		.where("year", "=", round.year)
		.execute();
	const begun = rows.map(fromRow);
	const counted = begun.filter(({ state }) =>
		["answering", "correcting", "verifying"].includes(state),
	);
	const steps = await lastSteps(cx, begun);
	const facts = await itemFactsOf(cx, counted);
	const deadlines = await latestDeadlines(cx, begun);
	const objections = await openObjections(
		cx,
		begun.filter(({ state }) => state === "deciding"),
	);
	const predicates = await latestPredicates(
		cx,
		begun.filter(({ state }) => state === "awarded"),
	);
	const kinds = new Map(units.map(({ id, kind }) => [id, kind]));
	const today = dayOf(cx.now);
	return new Map(
		begun.map((assessment) => {
			const { id, unitId, state } = assessment;
			const step = steps.get(id);
			const kind = kinds.get(unitId) ?? "";
			const windowEnd = deadlines.get(`${id} objections`) ?? null;
			return [
				unitId,
				{
					assessment,
					stage:
						instrument.stages.find(({ code }) => code === assessment.stage)
							?.kind ?? null,
					since: step?.at ?? assessment.openedAt,
					items: counted.includes(assessment)
						? countItems(
								applicable(instrument, { kind }),
								facts.get(id) ?? new Map(),
							)
						: nothingToCount,
					mendBy:
						state === "correcting"
							? (deadlines.get(`${id} corrections`) ?? null)
							: null,
					objections: objections.get(id) ?? 0,
					objectionsUntil:
						state === "deciding" &&
						windowEnd !== null &&
						!hasPassed({ dueOn: windowEnd }, today) &&
						!step?.waived
							? windowEnd
							: null,
					predicate: predicates.get(id) ?? null,
				},
			];
		}),
	);
}
