import { applicable, assesses, instrumentNamed } from "#instruments";
import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitBySlug } from "#units";
import type { Assessment, Named } from "./assessment.ts";
import { placeOf } from "./case.ts";
import { endInvitation } from "./invite-units.ts";
import { beginning } from "./lifecycle.ts";
import { mayOpen } from "./policy.ts";
import { roundOf } from "./queries.ts";
import { insert, writeStep } from "./store.ts";
import { assessmentsIn } from "./tables.ts";
import { tellPeople } from "./tell-people.ts";

/** A unit begins to take part in a round. Beginning twice leads to the same assessment. */
export async function openAssessment(
	cx: Context,
	named: Named,
): Promise<Result<Assessment>> {
	return inTransaction(cx, async (tx) => {
		const unit = await unitBySlug(tx, named.unit, dayOf(tx.now));
		const instrument = instrumentNamed(named.instrument);
		const round = await roundOf(tx, named.instrument, named.year);
		if (!unit || !instrument || !round) return refused("no-such-round");
		const decision = mayOpen(tx.actor, instrument.programme, placeOf(unit));
		if (!decision.may) return refused(decision.why);
		if (!assesses(instrument, unit)) return refused("not-for-this-unit");
		if (applicable(instrument, unit).length === 0)
			return refused("indicators-unknown");
		if (await exists(tx, unit.id, named)) return refused("already-open");
		const today = dayOf(tx.now);
		if (today < round.opensOn)
			return refused("round-not-open", { opens: round.opensOn });
		if (today > round.closesOn)
			return refused("round-closed", { closes: round.closesOn });
		const assessment: Assessment = {
			...beginning(instrument),
			unitId: unit.id,
			id: tx.newId(),
			programme: instrument.programme,
			instrument: instrument.id,
			year: named.year,
			openedAt: tx.now,
			requestedAt: null,
			declaredAt: null,
			submittedAt: null,
			verifiedAt: null,
			decidedAt: null,
			broughtBy: null,
		};
		await insert(tx, assessment);
		await writeStep(tx, assessment, assessment, { move: "open" });
		await leaveTrail(tx, {
			chain: "results",
			deed: "assessment.opened",
			subject: { kind: "assessment", id: assessment.id },
		});
		await endInvitation(tx, assessment);
		await tellPeople(tx, {
			assessment,
			unit,
			instrument,
			place: placeOf(unit),
			allotment: null,
		});
		return ok(assessment);
	});
}

const exists = async (
	tx: Context,
	unitId: string,
	{ instrument, year }: Named,
): Promise<boolean> =>
	(await assessmentsIn(tx.db)
		.selectFrom("assessments.assessment")
		.select("id")
		.where("unit_id", "=", unitId)
		.where("instrument", "=", instrument)
		.where("year", "=", year)
		.executeTakeFirst()) !== undefined;
