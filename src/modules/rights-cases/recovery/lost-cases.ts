import { sql } from "kysely";
import { type PersonKey, personKeysOf, type Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import type { Key } from "../case.ts";
import { keepersToday, whoOpens } from "../opening/who-opens.ts";
import { rightsCasesIn } from "../tables.ts";

/** A case that no officer can open any more. Nothing else can be known of it without its key. */
export interface LostCase extends Key {
	/** What staff call it. */
	readonly ref: string;
	/** Somebody began to bring it back, and another one who can still has to decide. */
	readonly begun: boolean;
}

/**
 * The cases that no officer can open any more, and that this custodian can bring back together with another one; by their
 * signs. Where a custodian is too near to one the key was never laid ready for them, so it is in no list of theirs.
 */
export async function lostFor(
	tx: Context,
	unlocked: Unlocked,
	only?: Key,
): Promise<readonly LostCase[]> {
	const others = await partnersOf(tx, unlocked, only);
	if (others.length === 0) return [];
	const opening = await openingRows(tx);
	const pairs = others.map(({ personId, number }) => `${personId} ${number}`);
	let cases = rightsCasesIn(tx.db)
		.selectFrom("rights_cases.case_file as file")
		.select(["file.unit_id as unitId", "file.id", "file.ref"])
		.select(
			sql<boolean>`exists (
				select from rights_cases.lending as lending
				join rights_cases.lending_part as part on part.unit_id = lending.unit_id
					and part.case_id = lending.case_id and part.lending_id = lending.id
				where lending.unit_id = file.unit_id and lending.case_id = file.id and lending.key_of = 'case'
					and lending.second_id is null and lending.refused_by is null
					and part.inner_box is not null
					and part.custodian_id || ' ' || part.key_number = any (${[...pairs, `${unlocked.personId} ${unlocked.number}`]}::text[])
			)`.as("begun"),
		)
		.where(
			sql<boolean>`exists (
				select from rights_cases.holder as mine
				where mine.unit_id = file.unit_id and mine.case_id = file.id and mine.key_of = 'case' and mine.kind = 'two'
					and mine.holder_id = ${unlocked.personId} and mine.key_number = ${unlocked.number}
					and mine.second_id || ' ' || mine.second_number = any (${pairs}::text[])
			)`,
		)
		.where(
			sql<boolean>`not exists (
				select from rights_cases.holder as held
				where held.unit_id = file.unit_id and held.case_id = file.id and held.key_of = 'case'
					and held.kind || ' ' || held.holder_id || ' ' || held.key_number || ' ' || file.unit_id || ' ' || file.handler_id
						|| ' ' || coalesce(file.also_id::text, '')
						= any (${opening}::text[])
			)`,
		)
		.orderBy("file.ref");
	if (only)
		cases = cases
			.where("file.unit_id", "=", only.unitId)
			.where("file.id", "=", only.id);
	return cases.execute();
}

/**
 * Those who keep a key together with this one, of one case or of any, and can open their half today. Whom a case must not
 * reach keeps none of it.
 */
export async function partnersOf(
	tx: Context,
	{ personId, number }: Unlocked,
	only?: Key,
): Promise<readonly PersonKey[]> {
	const keepers = await keepersToday(tx);
	if (!keepers.has(personId)) return [];
	let held = rightsCasesIn(tx.db)
		.selectFrom("rights_cases.holder")
		.select(["second_id as id", "second_number as number"])
		.distinct()
		.where("key_of", "=", "case")
		.where("kind", "=", "two")
		.where("holder_id", "=", personId)
		.where("key_number", "=", number);
	if (only)
		held = held
			.where("unit_id", "=", only.unitId)
			.where("case_id", "=", only.id);
	const rows = await held.execute();
	const ids = rows.flatMap(({ id }) => (id && keepers.has(id) ? [id] : []));
	const keys = await personKeysOf(tx, [...new Set(ids)]);
	return [...keys.values()].filter((pair) =>
		rows.some((row) => row.id === pair.personId && row.number === pair.number),
	);
}

/**
 * Of all for whom a case lies ready those who open it today, as `kind holder number office handler also`: they are few, however
 * many the cases are.
 */
async function openingRows(tx: Context): Promise<readonly string[]> {
	const rows = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.holder as held")
		.innerJoin("rights_cases.case_file as file", (join) =>
			join
				.onRef("file.unit_id", "=", "held.unit_id")
				.onRef("file.id", "=", "held.case_id"),
		)
		.select([
			"held.kind",
			"held.holder_id as holderId",
			"held.key_number as number",
			"file.unit_id as unitId",
			"file.handler_id as handlerId",
			"file.also_id as alsoId",
		])
		.distinct()
		.where("held.key_of", "=", "case")
		.where("held.kind", "in", ["person", "office"])
		.execute();
	const whole = rows.map((row) => ({
		...row,
		secondId: null,
		secondNumber: null,
	}));
	const opensAt = await whoOpens(tx, whole);
	return whole.flatMap((row) => {
		const { kind, holderId, number, unitId, handlerId, alsoId } = row;
		const opens = opensAt(row);
		return (kind === "person" ? opens.person : opens.office)(holderId, number)
			? [`${kind} ${holderId} ${number} ${unitId} ${handlerId} ${alsoId ?? ""}`]
			: [];
	});
}
