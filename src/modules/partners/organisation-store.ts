import type { Context } from "#platform/context.ts";
import { asDayOrNull } from "#territory";
import { keyOfName } from "./alike.ts";
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
			asDayOrNull("organisation.dissolved_on").as("dissolvedOn"),
		]);

export const organisationById = async (
	cx: Context,
	id: string,
): Promise<Organisation | null> =>
	(await rows(cx).where("organisation.id", "=", id).executeTakeFirst()) ?? null;

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
	return new Map(found.map((one) => [one.id, one]));
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
		})
		.onConflict((conflict) =>
			conflict.constraint("organisation_entered_once").doNothing(),
		)
		.executeTakeFirstOrThrow();
	return Number(written ?? 0) > 0;
}

/** Another one of the same name; `null` where there is none. */
export const otherOfName = async (
	cx: Context,
	name: string,
	id: string | null,
): Promise<Organisation | null> => {
	const found = await rows(cx)
		.where("organisation.name_key", "=", keyOfName(name))
		.executeTakeFirst();
	return found && found.id !== id ? found : null;
};

export const saveOrganisation = async (
	tx: Context,
	organisation: Organisation,
): Promise<void> =>
	void (await partnersIn(tx.db)
		.updateTable("partners.organisation")
		.set({
			...columns(organisation),
			dissolved_on: organisation.dissolvedOn,
			revision: organisation.revision,
			changed_by: tx.actor.id,
			changed_at: tx.now,
		})
		.where("id", "=", organisation.id)
		.execute());
