import { officesHeldBy } from "#keys";
import type { Context } from "#platform/context.ts";
import { rightsCasesIn } from "../tables.ts";
import { type Row, type Way, wayInto } from "./way-into.ts";
import { type Lies, whoOpens } from "./who-opens.ts";

/** A row of `holder`, with the case that it opens. */
export interface Near extends Row, Lies {
	readonly caseId: string;
	/** What staff call the case. */
	readonly ref: string;
	/** The case itself, or who its people are. */
	readonly keyOf: string;
}

/** Every row of each case that this person, or an office whose key they hold, could open or help to open. */
export async function rowsNear(
	tx: Context,
	personId: string,
): Promise<readonly Near[]> {
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
				"file.handler_id as handlerId",
				"file.also_id as alsoId",
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

/** Something that a key opens, and the best way into it that there is. */
export interface Thing
	extends Pick<Near, "unitId" | "caseId" | "ref" | "keyOf"> {
	readonly way: Way;
	/** Ids of all who keep half of it, whether or not they can open it still. */
	readonly keepers: readonly string[];
}

/** The best way into each case of these rows, and into its identities, as people have keys and duties now. */
export async function waysInto(
	tx: Context,
	rows: readonly Near[],
): Promise<ReadonlyMap<string, Thing>> {
	const opensAt = await whoOpens(tx, rows);
	return new Map(
		[...Map.groupBy(rows, thingOf)].flatMap(([thing, some]) => {
			const [row] = some;
			if (!row) return [];
			const { unitId, caseId, ref, keyOf } = row;
			const keepers = some.flatMap(({ kind, holderId, secondId }) =>
				kind === "two" ? [holderId, secondId ?? holderId] : [],
			);
			return [
				[
					thing,
					{
						unitId,
						caseId,
						ref,
						keyOf,
						way: wayInto(some, opensAt(row)),
						keepers: [...new Set(keepers)],
					},
				],
			];
		}),
	);
}

const thingOf = ({ unitId, caseId, keyOf }: Near): string =>
	`${unitId} ${caseId} ${keyOf}`;
