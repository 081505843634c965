import { type AssessmentMoved, predicateOf } from "#assessments";
import { type Instrument, instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { type Unit, unitById } from "#units";
import type { Statement } from "./certificate.ts";
import { printedNumber } from "./certificate-number.ts";
import { lettersIn } from "./tables.ts";

/**
 * Issues the certificate of an award, once: hearing of it again, or of a later change of the predicate,
 * does nothing. What it states is as of the day of the decision.
 */
export async function issueCertificate(
	cx: Context,
	move: AssessmentMoved,
): Promise<void> {
	if (move.state !== "awarded" || move.predicate === null) return;
	// Whoever decided it elsewhere also issued its certificate.
	if (move.brought) return;
	await inTransaction(cx, async (tx) => {
		const issuedAt = new Date(move.decidedAt ?? move.at);
		const unit = await unitOn(tx, move.unitId, issuedAt);
		const row = {
			programme: move.programme,
			year: move.year,
			province: unit.province.code,
		};
		const last = await lockCounter(tx, row);
		if (await isIssued(tx, move)) return;
		const number = printedNumber({ ...row, running: last + 1 });
		await moveCounter(tx, row, last + 1);
		await write(tx, {
			number,
			move,
			issuedAt,
			states: await statementOf(tx, move, unit),
		});
		await leaveTrail(tx, {
			chain: "results",
			deed: "letters.certificate-issued",
			subject: { kind: "certificate", id: number },
			details: { assessmentId: move.assessmentId, unitId: move.unitId },
		});
	});
}

async function unitOn(
	tx: Context,
	unitId: string,
	moment: Date,
): Promise<Unit> {
	const unit =
		(await unitById(tx, unitId, dayOf(moment))) ?? (await unitById(tx, unitId));
	if (!unit) throw new Error(`the awarded unit ${unitId} is not on record`);
	return unit;
}

interface Row {
	readonly programme: string;
	readonly year: number;
	readonly province: string;
}

/** Locks the row of numbers until the transaction ends, and answers the last one that was given. */
async function lockCounter(
	tx: Context,
	{ programme, year, province }: Row,
): Promise<number> {
	const db = lettersIn(tx.db);
	await db
		.insertInto("letters.counter")
		.values({ programme, year, province_code: province, last_number: 0 })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const { last_number: last } = await db
		.selectFrom("letters.counter")
		.select("last_number")
		.where("programme", "=", programme)
		.where("year", "=", year)
		.where("province_code", "=", province)
		.forUpdate()
		.executeTakeFirstOrThrow();
	return last;
}

const moveCounter = (
	tx: Context,
	{ programme, year, province }: Row,
	to: number,
) =>
	lettersIn(tx.db)
		.updateTable("letters.counter")
		.set({ last_number: to })
		.where("programme", "=", programme)
		.where("year", "=", year)
		.where("province_code", "=", province)
		.execute();

/** Asked under the lock of the row: two announcements of one award that arrive together find one certificate. */
const isIssued = async (
	tx: Context,
	{ unitId, assessmentId }: AssessmentMoved,
): Promise<boolean> =>
	(await lettersIn(tx.db)
		.selectFrom("letters.certificate")
		.select("number")
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", assessmentId)
		.executeTakeFirst()) !== undefined;

async function statementOf(
	tx: Context,
	move: AssessmentMoved,
	unit: Unit,
): Promise<Statement> {
	const { unitId, assessmentId: id } = move;
	const predicate = await predicateOf(tx, { unitId, id });
	const instrument = instrumentNamed(move.instrument);
	if (!predicate || !instrument)
		throw new Error(
			`the award of ${id} cannot be stated: ${move.instrument}, no predicate`,
		);
	const { code, score, legalBasis, decree, decreeOn, from, until } = predicate;
	return {
		unitName: unit.name,
		place: { regency: unit.regency.name, province: unit.province.name },
		instrumentTitle: instrument.title,
		predicate: { code, label: labelOf(instrument, code) },
		score,
		top: instrument.top,
		legalBasis,
		decree,
		decreeOn,
		validFrom: from,
		validUntil: until,
		verified: instrument.verified,
	};
}

const labelOf = ({ bands }: Instrument, code: string) =>
	bands?.bands.find((band) => band.code === code)?.label ?? null;

interface Issue {
	readonly number: string;
	readonly move: AssessmentMoved;
	readonly issuedAt: Date;
	readonly states: Statement;
}

async function write(
	tx: Context,
	{ number, move, issuedAt, states }: Issue,
): Promise<void> {
	const db = lettersIn(tx.db);
	const key = { unit_id: move.unitId, assessment_id: move.assessmentId };
	await db
		.insertInto("letters.certificate")
		.values({
			...key,
			number,
			programme: move.programme,
			instrument: move.instrument,
			year: move.year,
			issued_at: issuedAt,
			submitted_at: timeOrNull(move.submittedAt),
			verified_at: timeOrNull(move.verifiedAt),
			states: JSON.stringify(states),
		})
		.execute();
	await db
		.insertInto("letters.certificate_number")
		.values({ ...key, number })
		.execute();
}

const timeOrNull = (time: string | null): Date | null =>
	time === null ? null : new Date(time);
