import type { Selectable } from "kysely";
import {
	type Predicate,
	predicatesOf,
	type Validity,
	validityOn,
} from "#assessments";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import type { Certificate } from "./certificate.ts";
import { type CertificateNumber, printedNumber } from "./certificate-number.ts";
import { type LettersTables, lettersIn } from "./tables.ts";

/** A certificate with what it is worth today, as the assessments say. */
export interface Checked {
	readonly certificate: Certificate;
	readonly unitSlug: string;
	readonly validity: Validity;
	/** As it stands. */
	readonly predicate: Predicate;
	/** All that became of it, oldest first; the first is the award. */
	readonly predicates: readonly Predicate[];
}

/** The certificate of an assessment; `null` while none is issued. */
export async function certificateOf(
	cx: Context,
	unitId: string,
	assessmentId: string,
): Promise<Certificate | null> {
	const row = await lettersIn(cx.db)
		.selectFrom("letters.certificate")
		.selectAll()
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", assessmentId)
		.executeTakeFirst();
	return row ? asCertificate(row) : null;
}

/** What the number that somebody holds is worth today; `null` when no certificate bears it. */
export async function checkCertificate(
	cx: Context,
	number: CertificateNumber,
): Promise<Checked | null> {
	const key = await lettersIn(cx.db)
		.selectFrom("letters.certificate_number")
		.select(["unit_id", "assessment_id"])
		.where("number", "=", printedNumber(number))
		.executeTakeFirst();
	const certificate =
		key && (await certificateOf(cx, key.unit_id, key.assessment_id));
	if (!certificate) return null;
	const { unitId, assessmentId: id } = certificate;
	const unit = await unitById(cx, unitId);
	const predicates = await predicatesOf(cx, { unitId, id });
	const predicate = predicates.at(-1);
	if (!unit || !predicate)
		throw new Error(
			`certificate ${certificate.number} has lost its unit or its predicate`,
		);
	const validity = validityOn(predicate, dayOf(cx.now));
	return {
		certificate,
		unitSlug: unit.slug,
		validity,
		predicate,
		predicates,
	};
}

const asCertificate = (
	row: Selectable<LettersTables["letters.certificate"]>,
): Certificate => ({
	number: row.number,
	unitId: row.unit_id,
	assessmentId: row.assessment_id,
	programme: row.programme,
	instrument: row.instrument,
	year: row.year,
	issuedAt: row.issued_at,
	submittedAt: row.submitted_at,
	verifiedAt: row.verified_at,
	states: row.states,
});
