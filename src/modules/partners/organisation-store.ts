import type { Context } from "#platform/context.ts";
import { asDayOrNull } from "#territory";
import { keyOfName } from "./alike.ts";
import { holdWord } from "./hold-word.ts";
import type { Described, Organisation } from "./organisation.ts";
import { partnersIn } from "./tables.ts";
import { terms } from "./terms.ts";

const rows = (cx: Context) =>
	partnersIn(cx.db)
		.selectFrom("partners.organisation as organisation")
		.select([
			"organisation.id",
			"organisation.name",
			"organisation.short",
			"organisation.kind",
			"organisation.province_code as province",
			"organisation.website",
			"organisation.kept_by as keptBy",
			"organisation.revision",
			"organisation.merged_into as mergedInto",
			asDayOrNull("organisation.dissolved_on").as("dissolvedOn"),
		]);

/** As it was entered, also where it is read as another one. */
export const organisationAsEntered = async (
	cx: Context,
	id: string,
): Promise<Organisation | null> =>
	(await rows(cx).where("organisation.id", "=", id).executeTakeFirst()) ?? null;

/** The organisation that an id stands for: the one into which it was merged. */
export async function organisationById(
	cx: Context,
	id: string,
): Promise<Organisation | null> {
	const entered = await organisationAsEntered(cx, id);
	return entered?.mergedInto
		? organisationAsEntered(cx, entered.mergedInto)
		: entered;
}

/** Whether others are read as this one. */
export const isMergedInto = async (cx: Context, id: string): Promise<boolean> =>
	(await rows(cx)
		.where("organisation.merged_into", "=", id)
		.limit(1)
		.executeTakeFirst()) !== undefined;

/** All ids that stand for one organisation: its own, and those that were merged into it. */
export const idsOf = async (
	cx: Context,
	id: string,
): Promise<readonly string[]> => [
	id,
	...(await rows(cx).where("organisation.merged_into", "=", id).execute()).map(
		(one) => one.id,
	),
];

/** What was said of an organisation over time, and which office said it; the newest first. */
export const versionsOf = (cx: Context, id: string) =>
	partnersIn(cx.db)
		.selectFrom("partners.organisation_version")
		.select(["revision", "name", "said_by as saidBy", "at"])
		.where("organisation_id", "=", id)
		.orderBy("revision", "desc")
		.execute();

/** The same, held until the end of the transaction. */
export const lockOrganisation = async (
	tx: Context,
	id: string,
): Promise<Organisation | null> =>
	(await rows(tx)
		.where("organisation.id", "=", id)
		.forUpdate()
		.executeTakeFirst()) ?? null;

/** All that are known, by name. */
export const everyOrganisation = (
	cx: Context,
): Promise<readonly Organisation[]> =>
	rows(cx)
		.where("organisation.merged_into", "is", null)
		.orderBy("organisation.name")
		.orderBy("organisation.id")
		.limit(terms.organisations)
		.execute();

export async function organisationsOf(
	cx: Context,
	ids: readonly string[],
): Promise<ReadonlyMap<string, Organisation>> {
	if (ids.length === 0) return new Map();
	const found = await rows(cx)
		.where("organisation.id", "in", [...new Set(ids)])
		.execute();
	const merged = found.flatMap(({ mergedInto }) => mergedInto ?? []);
	const into =
		merged.length === 0
			? []
			: await rows(cx).where("organisation.id", "in", merged).execute();
	const readAs = new Map(into.map((one) => [one.id, one]));
	return new Map(
		found.map((one) => [one.id, readAs.get(one.mergedInto ?? "") ?? one]),
	);
}

const columns = (described: Described) => ({
	name: described.name,
	name_key: keyOfName(described.name),
	short: described.short,
	kind: described.kind,
	province_code: described.province,
	website: described.website,
});

/** `false` where one of the same name is there. */
export async function insertOrganisation(
	tx: Context,
	id: string,
	keptBy: string,
	described: Described,
): Promise<boolean> {
	const { numInsertedOrUpdatedRows: written } = await partnersIn(tx.db)
		.insertInto("partners.organisation")
		.values({
			id,
			...columns(described),
			dissolved_on: null,
			kept_by: keptBy,
			revision: 1,
			changed_by: tx.actor.id,
			changed_at: tx.now,
			merged_into: null,
		})
		.onConflict((conflict) =>
			conflict.constraint("organisation_entered_once").doNothing(),
		)
		.executeTakeFirstOrThrow();
	if (Number(written ?? 0) === 0) return false;
	await noteVersion(tx, keptBy, {
		...described,
		id,
		dissolvedOn: null,
		mergedInto: null,
		keptBy,
		revision: 1,
	});
	return true;
}

/** Rows are only added: what an office said stays, with who said it. */
const noteVersion = async (
	tx: Context,
	saidBy: string,
	organisation: Organisation,
): Promise<void> =>
	void (await partnersIn(tx.db)
		.insertInto("partners.organisation_version")
		.values({
			organisation_id: organisation.id,
			revision: organisation.revision,
			name: organisation.name,
			short: organisation.short,
			kind: organisation.kind,
			province_code: organisation.province,
			website: organisation.website,
			dissolved_on: organisation.dissolvedOn,
			merged_into: organisation.mergedInto,
			said_by: saidBy,
			by_id: tx.actor.id,
			at: tx.now,
		})
		.execute());

/** Another one of the same name; `null` where there is none. */
export const otherOfName = async (
	cx: Context,
	name: string,
	id: string | null,
): Promise<Organisation | null> => {
	// Two who take one name at once are asked one after the other.
	await holdWord(cx, `name ${keyOfName(name)}`);
	const found = await rows(cx)
		.where("organisation.name_key", "=", keyOfName(name))
		.executeTakeFirst();
	return found && found.id !== id ? found : null;
};

export async function saveOrganisation(
	tx: Context,
	saidBy: string,
	organisation: Organisation,
): Promise<void> {
	await partnersIn(tx.db)
		.updateTable("partners.organisation")
		.set({
			...columns(organisation),
			dissolved_on: organisation.dissolvedOn,
			merged_into: organisation.mergedInto,
			revision: organisation.revision,
			changed_by: tx.actor.id,
			changed_at: tx.now,
		})
		.where("id", "=", organisation.id)
		.execute();
	await noteVersion(tx, saidBy, organisation);
}
