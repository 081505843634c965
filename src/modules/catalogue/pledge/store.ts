import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { isOpenOn, type Unit, unitById } from "#units";
import { catalogueIn } from "../tables.ts";
import type { State } from "./lifecycle.ts";
import type { Pledge } from "./pledge.ts";
import { pledgeOf } from "./queries.ts";

export interface PledgeKey {
	readonly unitId: string;
	readonly number: number;
}

/** The pledge with its office while it is open, locked until the deed is done. */
export async function lockPledge(
	tx: Context,
	{ unitId, number }: PledgeKey,
): Promise<{ readonly pledge: Pledge; readonly unit: Unit } | null> {
	await catalogueIn(tx.db)
		.selectFrom("catalogue.pledge")
		.select("number")
		.where("unit_id", "=", unitId)
		.where("number", "=", number)
		.forUpdate()
		.executeTakeFirst();
	const pledge = await pledgeOf(tx, { unitId, number });
	const unit = pledge && (await unitById(tx, unitId));
	return unit && isOpenOn(unit, dayOf(tx.now)) ? { pledge, unit } : null;
}

interface Change {
	readonly state: State;
	readonly signed_on?: string;
	readonly signed_by?: string | null;
	readonly published_on?: string;
	readonly ended_on?: string;
	readonly withdrawn_why?: string;
}

export const savePledge = (
	tx: Context,
	{ unitId, number }: PledgeKey,
	change: Change,
) =>
	catalogueIn(tx.db)
		.updateTable("catalogue.pledge")
		.set(change)
		.where("unit_id", "=", unitId)
		.where("number", "=", number)
		.execute();

/** What it covers from now on, each service in this version. */
export async function keepCovered(
	tx: Context,
	{ unitId, number }: PledgeKey,
	covers: readonly { readonly serviceId: string; readonly version: number }[],
): Promise<void> {
	await catalogueIn(tx.db)
		.deleteFrom("catalogue.pledge_service")
		.where("unit_id", "=", unitId)
		.where("number", "=", number)
		.execute();
	await catalogueIn(tx.db)
		.insertInto("catalogue.pledge_service")
		.values(
			covers.map(({ serviceId, version }) => ({
				unit_id: unitId,
				number,
				service_id: serviceId,
				version,
			})),
		)
		.execute();
}
