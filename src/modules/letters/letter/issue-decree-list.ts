import { awardedIn, roundOf } from "#assessments";
import { instrumentNamed } from "#instruments";
import { holds } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { certificateOf } from "../queries.ts";
import { lettersIn } from "../tables.ts";
import type { DecreeLine } from "./letter.ts";
import { letterNow, listsOf } from "./letter-queries.ts";
import { writeLetter } from "./write-letter.ts";

export type DecreeListRefusal = Refusal<
	"not-an-assessor" | "no-such-round" | "nobody-awarded" | "list-unchanged"
>;

/**
 * Issues the annex of the decrees of a round: every unit with a predicate, its certificate and its score. It
 * takes the place of the list before, which stays readable and says so.
 */
export async function issueDecreeList(
	cx: Context,
	instrumentId: string,
	year: number,
): Promise<Result<string, DecreeListRefusal>> {
	return inTransaction<Result<string, DecreeListRefusal>>(cx, async (tx) => {
		const instrument = instrumentNamed(instrumentId);
		const round = await roundOf(tx, instrumentId, year);
		if (!instrument || !round) return refused("no-such-round");
		const { programme } = round;
		if (!holds(tx.actor, "assessment.decide", { programme }))
			return refused("not-an-assessor");
		const lines: DecreeLine[] = [];
		for (const { unitId, assessmentId, predicate } of await awardedIn(
			tx,
			instrumentId,
			year,
		)) {
			const unit = await unitById(tx, unitId);
			if (!unit) continue;
			const certificate = await certificateOf(tx, unitId, assessmentId);
			lines.push({
				unit: unit.name,
				regency: unit.regency.name,
				province: unit.province.name,
				predicate:
					instrument.bands?.bands.find(({ code }) => code === predicate.code)
						?.label ?? null,
				certificate: certificate?.number ?? null,
				score: predicate.score,
				decree: predicate.decree,
				status: predicate.status,
			});
		}
		if (lines.length === 0) return refused("nobody-awarded");
		const before = (await listsOf(tx, instrumentId, year)).find(
			({ end }) => end === null,
		);
		const last = before && (await letterNow(tx, before.number));
		if (
			last?.states.kind === "decree-list" &&
			inOneLine(last.states.lines) === inOneLine(lines)
		)
			return refused("list-unchanged");
		const number = await writeLetter(tx, {
			source: `round ${instrumentId} ${year} ${tx.newId()}`,
			unitId: null,
			assessmentId: null,
			instrument: instrumentId,
			year,
			issuedAt: tx.now,
			states: {
				kind: "decree-list",
				instrumentTitle: instrument.title,
				verified: instrument.verified,
				on: dayOf(tx.now),
				lines,
			},
		});
		if (number === null) return refused("list-unchanged");
		if (before)
			await lettersIn(tx.db)
				.insertInto("letters.letter_end")
				.values({
					number: before.number,
					how: "replaced",
					replaced_by: number,
					reason: "",
					by_id: tx.actor.id,
					at: tx.now,
				})
				.execute();
		return ok(number);
	});
}

/** What stands in the list, to hold two of them against each other: a database keeps no order of keys. */
const inOneLine = (lines: readonly DecreeLine[]): string =>
	JSON.stringify(
		lines.map(({ unit, regency, certificate, score, decree, status }) => [
			unit,
			regency,
			certificate,
			score,
			decree,
			status,
		]),
	);
