import type { Instrument, ScoreSheet } from "#instruments";
import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import type { Assessment } from "./assessment.ts";
import { type Case, lockCase } from "./case.ts";
import { factsOfCase } from "./facts/facts-of-case.ts";
import type { Item } from "./item.ts";
import { step } from "./lifecycle.ts";
import { isOpen, whyUndecided } from "./objections/objection.ts";
import { objectionsOf } from "./objections/objection-store.ts";
import { windowOfCase } from "./objections/window-of-case.ts";
import { mayDecide } from "./policy.ts";
import type { Predicate } from "./predicate.ts";
import { sheetOf } from "./sheet-of.ts";
import { itemsOf, put, writeMarks, writeStep } from "./store.ts";
import { assessmentsIn } from "./tables.ts";
import { tellMoved } from "./tell.ts";
import { tellPeople, tellUnit } from "./tell-people.ts";

/** The decree that an award rests on. Days as `2026-12-10`. */
export interface Award {
	readonly outcome: "awarded";
	readonly decree: string;
	readonly decreeOn: string;
	readonly from: string;
	readonly until: string | null;
	readonly legalBasis: string;
}

export interface Refusing {
	readonly outcome: "refused";
	readonly decree: string;
	readonly decreeOn: string;
	/** Why, by code of the item; at least one item or the summary says it. */
	readonly reasons: Readonly<Record<string, string>>;
	readonly summary: string;
}

/**
 * The central assessor decides: the verified values become final (where none was set apart), and the
 * predicate is given by decree or refused with reasons per item. Where the regulation's limit is known
 * the score must reach it; where it is not known, the decree alone carries the predicate and says so.
 */
export async function decideAssessment(
	cx: Context,
	found: Case,
	decided: Award | Refusing,
	seenFinal?: string,
): Promise<Result<Assessment>> {
	return inTransaction(cx, async (tx) => {
		const current = await lockCase(tx, found);
		const { assessment, instrument, place, unit } = current;
		const decision = mayDecide(tx.actor, assessment, place);
		if (!decision.may) return refused(decision.why);
		const window = await windowOfCase(tx, current);
		const objections = await objectionsOf(tx, assessment);
		const early = whyUndecided(window, objections);
		if (early)
			return refused(early, {
				n: objections.filter(isOpen).length,
				due: window.deadline?.dueOn ?? "",
			});
		const before = await itemsOf(tx, assessment, instrument, unit);
		if (seenFinal !== undefined && seenFinal !== latestFinal(before))
			return refused("judged-meanwhile");
		const items = await withFinal(tx, current, before);
		const sheet = sheetOf(
			instrument,
			unit,
			items,
			await factsOfCase(tx, current),
			"final",
		);
		if (decided.decreeOn > dayOf(tx.now)) return refused("decree-ahead");
		const objection =
			decided.outcome === "awarded"
				? whyNoAward(instrument, sheet, decided)
				: whyNoRefusal(decided);
		if (objection) return refused(objection);
		const to = step(
			instrument,
			assessment,
			decided.outcome === "awarded" ? "award" : "refuse",
		);
		if (!to) return refused("not-verified");
		if (decided.outcome === "refused")
			await writeReasons(tx, current, items, decided);
		const predicate =
			decided.outcome === "awarded"
				? await givePredicate(tx, current, sheet, decided)
				: null;
		await writeStep(tx, assessment, to, {
			move: decided.outcome === "awarded" ? "award" : "refuse",
			document: { number: decided.decree, on: decided.decreeOn },
			...(decided.outcome === "refused" ? { reason: decided.summary } : {}),
		});
		const moved = await put(tx, assessment, to, { decidedAt: tx.now });
		await leaveTrail(tx, {
			chain: "results",
			deed:
				decided.outcome === "awarded"
					? "assessment.awarded"
					: "assessment.refused",
			subject: { kind: "assessment", id: assessment.id },
			details: { ...decided, score: sheet.score },
		});
		await tellMoved(tx, moved, { score: sheet.score, predicate });
		const told = { ...found, assessment: moved };
		await tellPeople(tx, told);
		await tellUnit(tx, told, decided.outcome);
		return ok(moved);
	});
}

/** What the assessor did not set apart becomes final as it was left: by whoever answered an objection, or by the verifier. */
async function withFinal(
	tx: Context,
	{ assessment }: Case,
	items: readonly Item[],
): Promise<Item[]> {
	const marks = new Map(
		items.flatMap(({ code, final, objection, verifier }) => {
			const stands = objection ?? verifier;
			return final || !stands?.answer
				? []
				: [
						[
							code,
							{
								layer: "final",
								outcome: "accepted",
								answer: stands.answer,
								answerVersion: stands.answerVersion,
								reason: "",
								returnCode: null,
							},
						] as const,
					];
		}),
	);
	await writeMarks(
		tx,
		assessment,
		[...marks].map(([code, mark]) => ({ ...mark, code })),
	);
	return items.map((item) => {
		const mark = marks.get(item.code);
		return mark
			? { ...item, final: { ...mark, byId: tx.actor.id, at: tx.now } }
			: item;
	});
}

/** When the last of the values was set apart that the assessor decides by: ISO 8601, empty for none. */
export const latestFinal = (items: readonly Item[]): string =>
	items
		.flatMap(({ final }) => (final ? [final.at.toISOString()] : []))
		.sort()
		.at(-1) ?? "";

/** Where a limit is known the score must reach it; where none is known the decree alone carries the predicate. */
export function whyNoAward(
	{ bands }: Instrument,
	{ predicate, complete }: ScoreSheet,
	{ from, until, decree, decreeOn, legalBasis }: Award,
): string | null {
	if (!complete) return "score-incomplete";
	if (!decree.trim() || !legalBasis.trim()) return "decree-missing";
	if (from < decreeOn) return "from-before-decree";
	if (until !== null && until <= from) return "days-out-of-order";
	if (predicate.band !== null) return null;
	if (predicate.because === "gate-failed") return "gate-failed";
	if (predicate.because === "gate-open") return "gate-open";
	return bands === null ? null : "below-known-limit";
}

const whyNoRefusal = ({ reasons, summary }: Refusing): string | null =>
	summary.trim() || Object.values(reasons).some((reason) => reason.trim())
		? null
		: "say-why-refused";

async function writeReasons(
	tx: Context,
	{ assessment }: Case,
	items: readonly Item[],
	{ reasons }: Refusing,
): Promise<void> {
	const refusals = items.flatMap(({ code, final, said }) => {
		const reason = reasons[code]?.trim();
		if (!reason) return [];
		return [
			{
				code,
				layer: "final",
				outcome: "refused",
				answer: final?.answer ?? null,
				answerVersion: said?.version ?? 0,
				reason,
			} as const,
		];
	});
	await writeMarks(tx, assessment, refusals);
}

async function givePredicate(
	tx: Context,
	{ assessment }: Case,
	sheet: ScoreSheet,
	award: Award,
): Promise<Predicate> {
	const predicate: Predicate = {
		code: sheet.predicate.band ?? assessment.programme,
		status: "active",
		from: award.from,
		until: award.until,
		decree: award.decree.trim(),
		decreeOn: award.decreeOn,
		legalBasis: award.legalBasis.trim(),
		score: sheet.score,
		reason: "",
		at: tx.now,
	};
	await writePredicate(tx, assessment, predicate);
	return predicate;
}

/** Adds a row; the highest number counts. */
export async function writePredicate(
	tx: Context,
	{ unitId, id }: Assessment,
	predicate: Predicate,
): Promise<void> {
	const db = assessmentsIn(tx.db);
	const last = await db
		.selectFrom("assessments.predicate")
		.select(({ fn }) => fn.max("number").as("number"))
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.executeTakeFirst();
	await db
		.insertInto("assessments.predicate")
		.values({
			unit_id: unitId,
			assessment_id: id,
			number: (last?.number ?? 0) + 1,
			code: predicate.code,
			status: predicate.status,
			valid_from: predicate.from,
			valid_until: predicate.until,
			decree: predicate.decree,
			decree_on: predicate.decreeOn,
			legal_basis: predicate.legalBasis,
			score: predicate.score,
			reason: predicate.reason,
			by_id: tx.actor.id,
			at: predicate.at,
		})
		.execute();
}
