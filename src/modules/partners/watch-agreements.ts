import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf, daysAfter } from "#territory";
import { unitById } from "#units";
import type { Agreement } from "./agreement.ts";
import { organisationsOf } from "./organisation-store.ts";
import { agreementRows } from "./store.ts";
import { partnersIn } from "./tables.ts";
import { tellOfAgreement } from "./tell.ts";
import { terms } from "./terms.ts";

/** Days after its end on which an agreement is looked at for the last time, however long the house stood still. */
const lookedAt = 400;

/** Once a day: what ends soon is told, what is over is asked of nobody any more. Answers how many it looked at. */
export const watchAgreements = (cx: Context): Promise<number> =>
	inTransaction(cx, async (tx) => {
		const today = dayOf(tx.now);
		const found = await agreementRows(tx)
			.where("agreement.state", "=", "published")
			.where("agreement.until_on", "<=", daysAfter(today, terms.alerts.duty))
			.where("agreement.until_on", ">=", daysAfter(today, -lookedAt))
			.execute();
		await tellAll(tx, found);
		return found.length;
	});

/** What became known of an organisation is told to every office that has an agreement with it. */
export async function tellOfOrganisation(
	tx: Context,
	organisationId: string,
): Promise<void> {
	await tellAll(
		tx,
		await agreementRows(tx)
			.where("agreement.state", "=", "published")
			.where("agreement.organisation_id", "=", organisationId)
			.execute(),
	);
}

async function tellAll(
	tx: Context,
	agreements: readonly Agreement[],
): Promise<void> {
	const organisations = await organisationsOf(
		tx,
		agreements.map(({ organisationId }) => organisationId),
	);
	for (const agreement of agreements) {
		const unit = await unitById(tx, agreement.unitId);
		const organisation = organisations.get(agreement.organisationId);
		if (unit && organisation)
			await tellOfAgreement(tx, unit, agreement, organisation);
	}
}

/** A year after its end nobody needs to know whom to call. Answers how many were deleted. */
export async function forgetContacts(cx: Context): Promise<number> {
	const { numUpdatedRows } = await partnersIn(cx.db)
		.updateTable("partners.agreement")
		.set({ contact: null })
		.where("contact", "is not", null)
		.where(
			sql<boolean>`coalesce(ended_on, until_on) < ${daysAfter(dayOf(cx.now), -terms.contactKeptFor)}::date`,
		)
		.executeTakeFirst();
	return Number(numUpdatedRows);
}
