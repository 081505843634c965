import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull } from "#territory";
import type { Agreement, Key, Terms } from "./agreement.ts";
import { partnersIn } from "./tables.ts";

export const agreementRows = (cx: Context) =>
	partnersIn(cx.db)
		.selectFrom("partners.agreement as agreement")
		.select([
			"agreement.unit_id as unitId",
			"agreement.id",
			"agreement.organisation_id as organisationId",
			"agreement.state",
			"agreement.kind",
			"agreement.title",
			"agreement.about",
			"agreement.topics",
			"agreement.provinces",
			"agreement.why_ended as whyEnded",
			"agreement.revision",
			"agreement.changed_at as changedAt",
			asDay("agreement.from_on").as("from"),
			asDay("agreement.until_on").as("until"),
			asDayOrNull("agreement.ended_on").as("endedOn"),
		]);

const byKey = (cx: Context, { unitId, id }: Key) =>
	agreementRows(cx)
		.where("agreement.unit_id", "=", unitId)
		.where("agreement.id", "=", id);

export const agreementByKey = async (
	cx: Context,
	key: Key,
): Promise<Agreement | null> =>
	(await byKey(cx, key).executeTakeFirst()) ?? null;

/** The same, held until the end of the transaction. */
export const lockAgreement = async (
	tx: Context,
	key: Key,
): Promise<Agreement | null> =>
	(await byKey(tx, key).forUpdate().executeTakeFirst()) ?? null;

const termColumns = (terms: Terms) => ({
	organisation_id: terms.organisationId,
	kind: terms.kind,
	title: terms.title,
	about: terms.about,
	topics: JSON.stringify(terms.topics),
	provinces: JSON.stringify(terms.provinces),
	from_on: terms.from,
	until_on: terms.until,
});

export const insertAgreement = async (
	tx: Context,
	{ unitId, id }: Key,
	terms: Terms,
): Promise<void> =>
	void (await partnersIn(tx.db)
		.insertInto("partners.agreement")
		.values({
			unit_id: unitId,
			id,
			state: "draft",
			...termColumns(terms),
			ended_on: null,
			why_ended: null,
			contact: null,
			revision: 1,
			changed_by: tx.actor.id,
			changed_at: tx.now,
		})
		.execute());

export const saveAgreement = async (
	tx: Context,
	agreement: Agreement,
): Promise<void> =>
	void (await partnersIn(tx.db)
		.updateTable("partners.agreement")
		.set({
			...termColumns(agreement),
			state: agreement.state,
			ended_on: agreement.endedOn,
			why_ended: agreement.whyEnded,
			revision: agreement.revision,
			changed_by: tx.actor.id,
			changed_at: tx.now,
		})
		.where("unit_id", "=", agreement.unitId)
		.where("id", "=", agreement.id)
		.execute());

/** A draft that nobody but its office has seen, with its paper: its number is free again. */
export async function deleteDraft(
	tx: Context,
	{ unitId, id }: Key,
): Promise<void> {
	await partnersIn(tx.db)
		.deleteFrom("partners.paper")
		.where("unit_id", "=", unitId)
		.where("agreement_id", "=", id)
		.execute();
	await partnersIn(tx.db)
		.deleteFrom("partners.agreement")
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.where("state", "=", "draft")
		.execute();
}

/** Whom the office calls: sealed, and nothing where nobody is named. */
export const saveContact = async (
	tx: Context,
	{ unitId, id }: Key,
	contact: string,
): Promise<void> =>
	void (await partnersIn(tx.db)
		.updateTable("partners.agreement")
		.set({
			contact:
				contact === ""
					? null
					: tx.sealing.seal(new TextEncoder().encode(contact)),
		})
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.execute());

/** Empty where nobody is named, or the key of the server is not the one it was sealed under. */
export async function contactOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<string> {
	const row = await partnersIn(cx.db)
		.selectFrom("partners.agreement")
		.select("contact")
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.executeTakeFirst();
	const bytes = row?.contact ? cx.sealing.unseal(row.contact) : null;
	return bytes ? new TextDecoder().decode(bytes) : "";
}
