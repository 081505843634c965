import { forgetSubjectOf } from "#notices";
import type { Context } from "#platform/context.ts";
import type { Key } from "../case.ts";
import { rightsCasesIn } from "../tables.ts";
import { lendingKind } from "./tell-custodians.ts";

interface Lending {
	readonly id: string;
	readonly askedBy: string;
	readonly firstId: string | null;
	readonly isOpen: boolean;
	/** Ids of those who are asked. */
	readonly custodians: readonly string[];
}

/** Everything that was ever asked of custodians about a case. */
export async function lendingsOf(
	tx: Context,
	{ unitId, id }: Key,
): Promise<readonly Lending[]> {
	const lendings = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.lending")
		.select([
			"id",
			"asked_by as askedBy",
			"first_id as firstId",
			"second_id as secondId",
			"refused_by as refusedBy",
		])
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.execute();
	const parts = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.lending_part")
		.select(["lending_id as lendingId", "custodian_id as custodianId"])
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.execute();
	return lendings.map(({ secondId, refusedBy, ...lending }) => ({
		...lending,
		isOpen: secondId === null && refusedBy === null,
		custodians: parts
			.filter(({ lendingId }) => lendingId === lending.id)
			.map(({ custodianId }) => custodianId),
	}));
}

/**
 * These people are asked for nothing any more. What one of them lent first is worth nothing; what one of them asked for, or
 * what fewer than two could still decide, is as if it had not been asked.
 */
export async function takeFromLendings(
	tx: Context,
	key: Key,
	out: readonly string[],
): Promise<void> {
	for (const { id, askedBy, firstId, isOpen, custodians } of await lendingsOf(
		tx,
		key,
	)) {
		const left = custodians.filter((one) => !out.includes(one));
		if (out.includes(askedBy) || (isOpen && left.length < 2)) {
			await forgetSubjectOf(tx, { kind: lendingKind, id }, custodians);
			await rightsCasesIn(tx.db)
				.deleteFrom("rights_cases.lending")
				.where("unit_id", "=", key.unitId)
				.where("case_id", "=", key.id)
				.where("id", "=", id)
				.execute();
			continue;
		}
		await forgetSubjectOf(tx, { kind: lendingKind, id }, out);
		await rightsCasesIn(tx.db)
			.deleteFrom("rights_cases.lending_part")
			.where("unit_id", "=", key.unitId)
			.where("case_id", "=", key.id)
			.where("lending_id", "=", id)
			.where("custodian_id", "in", out)
			.execute();
		if (isOpen && firstId !== null && out.includes(firstId))
			await beginAnew(tx, key, id);
	}
}

/** As if nobody had lent yet. */
async function beginAnew(
	tx: Context,
	{ unitId, id }: Key,
	lendingId: string,
): Promise<void> {
	await rightsCasesIn(tx.db)
		.updateTable("rights_cases.lending")
		.set({ first_id: null })
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.where("id", "=", lendingId)
		.execute();
	await rightsCasesIn(tx.db)
		.updateTable("rights_cases.lending_part")
		.set({ inner_box: null })
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.where("lending_id", "=", lendingId)
		.execute();
}
