import { personKeysOf } from "#keys";
import type { Context } from "#platform/context.ts";
import { unitBySlug } from "#units";
import type { Head, Key } from "../case.ts";
import { findWayAmong } from "../graph/find-way-in.ts";
import { staffedOffices } from "../graph/intake-offices.ts";
import { intakeRule } from "../graph/intake-rule.ts";
import { holdersIn } from "../handling/hand-on.ts";
import type { CaseHand } from "../opening/case-hand.ts";
import { layReady } from "../opening/holders.ts";
import { rightsCasesIn } from "../tables.ts";
import { keysAsked } from "../telling/way-in.ts";

/**
 * Lays the key aside for those at the centre who may learn of the case and do not have it: while it is at hand, because no
 * job has one. It opens nothing for them until nobody has read an answer in time.
 */
export async function layAside(
	tx: Context,
	key: Key,
	hand: CaseHand,
	{ concerned }: Pick<Head, "concerned">,
): Promise<void> {
	const centre = await unitBySlug(tx, intakeRule().centre);
	if (!centre) return;
	const [office = null] = await staffedOffices(tx, [centre.id], keysAsked(tx));
	const way = await findWayAmong(tx, concerned, { near: [], centre: office });
	if (!way) return;
	const having = await holdersIn(tx, key);
	const people = await personKeysOf(
		tx,
		way.holders.filter((id) => !having.has(id)),
	);
	await layReady(tx, key, "aside", hand, { people: [...people.values()] });
}

/** What was laid aside lies ready now. Answers for whom, and notes where they are. */
export async function layBefore(
	tx: Context,
	{ unitId, id }: Key,
): Promise<readonly string[]> {
	const centre = await unitBySlug(tx, intakeRule().centre);
	if (!centre) return [];
	await dropThoseWhoHave(tx, { unitId, id });
	const moved = await rightsCasesIn(tx.db)
		.updateTable("rights_cases.holder")
		.set({ key_of: "case" })
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.where("key_of", "=", "aside")
		.returning("holder_id as personId")
		.execute();
	if (moved.length === 0) return [];
	await rightsCasesIn(tx.db)
		.updateTable("rights_cases.case_file")
		.set({ also_id: centre.id })
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.execute();
	return moved.map(({ personId }) => personId);
}

/** Nothing is laid aside any more: an officer has read what was answered. */
export const takeBackAside = async (
	tx: Context,
	{ unitId, id }: Key,
): Promise<void> => {
	await rightsCasesIn(tx.db)
		.deleteFrom("rights_cases.holder")
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.where("key_of", "=", "aside")
		.execute();
};

/** Somebody was handed it meanwhile. */
const dropThoseWhoHave = (tx: Context, { unitId, id }: Key) =>
	rightsCasesIn(tx.db)
		.deleteFrom("rights_cases.holder as aside")
		.where("aside.unit_id", "=", unitId)
		.where("aside.case_id", "=", id)
		.where("aside.key_of", "=", "aside")
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom("rights_cases.holder as has")
					.select("has.id")
					.whereRef("has.unit_id", "=", "aside.unit_id")
					.whereRef("has.case_id", "=", "aside.case_id")
					.whereRef("has.holder_id", "=", "aside.holder_id")
					.whereRef("has.key_number", "=", "aside.key_number")
					.where("has.kind", "=", "person")
					.where("has.key_of", "=", "case"),
			),
		)
		.execute();
