import {
	type Left,
	leaveKeys,
	officesHeldBy,
	openableOffices,
	personKeysOf,
} from "#keys";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { rightsCasesIn } from "../tables.ts";
import { type Row, type Way, wayInto, ways } from "./way-into.ts";

/** What is harder to open since somebody left. */
export interface LeftBehind {
	readonly unitId: string;
	/** What staff call the case. */
	readonly ref: string;
	/** The case itself, or who its people are. */
	readonly what: string;
	/** The best way that is left. */
	readonly way: Way;
}

/**
 * Somebody leaves for good: everything that was sealed to them is taken away, their offices get new keys, and what nobody else
 * can open by themselves is named.
 */
export const leaveRoom = (
	cx: Context,
	personId: string,
): Promise<Left & { readonly leftBehind: readonly LeftBehind[] }> =>
	inTransaction(cx, async (tx) => {
		const rows = await rowsNear(tx, personId);
		const before = await waysInto(tx, rows);
		const left = await leaveKeys(tx, personId);
		await forgetLending(tx, personId);
		await rightsCasesIn(tx.db)
			.deleteFrom("rights_cases.holder")
			.where((row) =>
				row.or([
					row.and([
						row("kind", "=", "person"),
						row("holder_id", "=", personId),
					]),
					row.and([row("kind", "=", "two"), row("holder_id", "=", personId)]),
					row.and([row("kind", "=", "two"), row("second_id", "=", personId)]),
				]),
			)
			.execute();
		const after = await waysInto(tx, rows);
		const leftBehind = [...after].flatMap(([thing, way]) => {
			const was = before.get(thing) ?? "nobody";
			const row = rows.find((one) => thingOf(one) === thing);
			return row && ways.indexOf(way) > ways.indexOf(was)
				? [{ unitId: row.unitId, ref: row.ref, what: row.keyOf, way }]
				: [];
		});
		return { ...left, leftBehind };
	});

/**
 * What was asked of somebody as a custodian is gone, and what they asked for is over: also when their account was closed.
 * May be done twice.
 */
export const forgetLending = (tx: Context, personId: string): Promise<void> =>
	inTransaction(tx, async (tx) => {
		const theirs = rightsCasesIn(tx.db)
			.selectFrom("rights_cases.lending")
			.select("id")
			.where("asked_by", "=", personId);
		await rightsCasesIn(tx.db)
			.deleteFrom("rights_cases.lending_part")
			.where((part) =>
				part.or([
					part("custodian_id", "=", personId),
					part("lending_id", "in", theirs),
				]),
			)
			.execute();
		await rightsCasesIn(tx.db)
			.updateTable("rights_cases.lending")
			.set({ lent: null, until: tx.now })
			.where("asked_by", "=", personId)
			.where((row) =>
				row.or([row("until", "is", null), row("until", ">", tx.now)]),
			)
			.execute();
	});

/** Every row of each case that this person, or an office whose key they hold, could open or help to open. */
async function rowsNear(tx: Context, personId: string): Promise<Near[]> {
	const offices = (await officesHeldBy(tx, personId)).map(
		({ unitId }) => unitId,
	);
	return (
		rightsCasesIn(tx.db)
			.selectFrom("rights_cases.holder as holder")
			.innerJoin("rights_cases.case_file as file", (join) =>
				join
					.onRef("file.unit_id", "=", "holder.unit_id")
					.onRef("file.id", "=", "holder.case_id"),
			)
			.select([
				"holder.unit_id as unitId",
				"holder.case_id as caseId",
				"file.ref",
				"holder.key_of as keyOf",
				"holder.kind",
				"holder.holder_id as holderId",
				"holder.key_number as number",
				"holder.second_id as secondId",
				"holder.second_number as secondNumber",
			])
			// What is laid aside opens nothing yet.
			.where("holder.key_of", "<>", "aside")
			.where(({ exists, selectFrom }) =>
				exists(
					selectFrom("rights_cases.holder as near")
						.select("near.id")
						.whereRef("near.unit_id", "=", "holder.unit_id")
						.whereRef("near.case_id", "=", "holder.case_id")
						.where((row) =>
							row.or([
								row("near.holder_id", "in", [personId, ...offices]),
								row("near.second_id", "=", personId),
							]),
						),
				),
			)
			.execute()
	);
}

interface Near extends Row {
	readonly unitId: string;
	readonly caseId: string;
	readonly ref: string;
	readonly keyOf: string;
}

/** The best way into each case, and into its identities, with the keys that there are now. */
async function waysInto(
	tx: Context,
	rows: readonly Near[],
): Promise<ReadonlyMap<string, Way>> {
	const people = rows.flatMap(({ kind, holderId, secondId }) =>
		kind === "person" || kind === "two"
			? [holderId, ...(secondId === null ? [] : [secondId])]
			: [],
	);
	const offices = rows.flatMap(({ kind, holderId }) =>
		kind === "office" ? [holderId] : [],
	);
	const keys = await personKeysOf(tx, [...new Set(people)]);
	const openable = await openableOffices(tx, [...new Set(offices)]);
	const opens = {
		person: (id: string, number: number) => keys.get(id)?.number === number,
		office: (id: string, number: number) => openable.has(`${id} ${number}`),
	};
	return new Map(
		[...Map.groupBy(rows, thingOf)].map(([thing, some]) => [
			thing,
			wayInto(some, opens),
		]),
	);
}

const thingOf = ({ unitId, caseId, keyOf }: Near): string =>
	`${unitId} ${caseId} ${keyOf}`;
