import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrails } from "#platform/trail.ts";
import { fewestNow } from "../counting/fewest-in.ts";
import { mayBringSurveys } from "../policy.ts";
import { surveysIn } from "../tables.ts";
import { broughtKey } from "./brought-of.ts";
import {
	type BroughtSurvey,
	type BroughtSurveyReason,
	problemOfBroughtSurvey,
} from "./brought-survey.ts";
import { daysOf, partsOf } from "./span.ts";

export type BringSurveysRefusal = Refusal<
	"not-an-administrator" | "on-record" | BroughtSurveyReason
>;

/** Rows that one statement writes: PostgreSQL takes 65,535 values. */
const atOnce = 1_000;

/**
 * Writes indices that other systems counted, all or none. Answers the ids, in the order given. They are shown beside
 * our own with their source; no index, trend or counter of ours takes them in.
 */
export const bringSurveys = (
	cx: Context,
	importId: string,
	brought: readonly BroughtSurvey[],
): Promise<Result<readonly string[], BringSurveysRefusal>> =>
	inTransaction<Result<readonly string[], BringSurveysRefusal>>(
		cx,
		async (tx) => {
			const decision = mayBringSurveys(tx.actor);
			if (!decision.may) return refused(decision.why);
			const fewest = await fewestNow(tx);
			for (const one of brought) {
				const reason = problemOfBroughtSurvey(one, tx.now, fewest);
				if (reason) return refused(reason, { key: broughtKey(one) });
			}
			const rows = brought.map((one) => ({ id: tx.newId(), one }));
			for (let at = 0; at < rows.length; at += atOnce) {
				const part = rows.slice(at, at + atOnce);
				const written = await surveysIn(tx.db)
					.insertInto("surveys.brought")
					.values(part.map(({ id, one }) => rowOf(tx, importId, id, one)))
					.onConflict((conflict) => conflict.doNothing())
					.returning("id")
					.execute();
				if (written.length < part.length) return refused("on-record");
			}
			await leaveTrails(
				tx,
				rows.map(({ one }) => ({
					chain: "operations",
					deed: "survey.index-brought",
					subject: { kind: "unit", id: one.unitId },
					details: { import: importId, ...one },
				})),
			);
			return ok(rows.map(({ id }) => id));
		},
	);

const rowOf = (
	tx: Context,
	importId: string,
	id: string,
	{ unitId, instrument, span, index, people, source, link }: BroughtSurvey,
) => {
	const parts = partsOf(span);
	if (!parts) throw new Error(`no span: ${span}`);
	return {
		unit_id: unitId,
		instrument,
		span,
		id,
		starts_on: daysOf(parts)[0],
		index,
		people,
		source,
		link,
		import_id: importId,
		at: tx.now,
	};
};

/** Takes back every index that an import brought: nothing of ours hangs on them. */
export const takeBackSurveys = (
	cx: Context,
	importId: string,
): Promise<Result<number, Refusal<"not-an-administrator">>> =>
	inTransaction<Result<number, Refusal<"not-an-administrator">>>(
		cx,
		async (tx) => {
			const decision = mayBringSurveys(tx.actor);
			if (!decision.may) return refused(decision.why);
			const taken = await surveysIn(tx.db)
				.deleteFrom("surveys.brought")
				.where("import_id", "=", importId)
				.returning(["unit_id", "instrument", "span"])
				.execute();
			await leaveTrails(
				tx,
				taken.map(({ unit_id, instrument, span }) => ({
					chain: "operations",
					deed: "survey.index-taken-back",
					subject: { kind: "unit", id: unit_id },
					details: { import: importId, instrument, span },
				})),
			);
			return ok(taken.length);
		},
	);
