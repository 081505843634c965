import { personKeysOf } from "#keys";
import { forgetSubjectOf } from "#notices";
import type { Context } from "#platform/context.ts";
import { type Head, type Key, subjectKind } from "../case.ts";
import { mayLearnOf } from "../graph/organisation.ts";
import { lendingsOf, takeFromLendings } from "../lending/take-from-lendings.ts";
import type { CaseHand } from "../opening/case-hand.ts";
import { type KeyOf, layReady } from "../opening/holders.ts";
import { rightsCasesIn } from "../tables.ts";
import { custodiansFor } from "../telling/begin-case.ts";
import { addPiece } from "../write-piece.ts";

/**
 * No key lies ready any more for whoever must not learn of it, alone or with another one; what they were asked to lend and
 * what their inbox said is gone. An office's key goes too: people have it by name by now. In the transaction of the deed,
 * with the case locked.
 */
export async function takeFromExcluded(
	tx: Context,
	key: Key,
	hand: CaseHand,
	head: Head,
): Promise<void> {
	const out = await excludedOf(tx, key, head);
	const identityOpened = await opensForTwo(tx, key, "identity");
	if (out.length > 0) {
		await rowsOf(tx, key)
			.where("kind", "in", ["person", "two"])
			.where((row) =>
				row.or([row("holder_id", "in", out), row("second_id", "in", out)]),
			)
			.execute();
		await takeFromLendings(tx, key, out);
		// What they were told is deleted, not hidden: a hidden row would name them beside the case.
		await forgetSubjectOf(tx, { kind: subjectKind, id: key.id }, out);
	}
	await rowsOf(tx, key).where("kind", "=", "office").execute();
	if (!(await opensForTwo(tx, key, "case")))
		await layReady(tx, key, "case", hand, {
			custodians: await custodiansFor(tx, head),
		});
	// No officer holds the key of identities: nobody can lay it anew, and whoever works on the case has to know.
	if (identityOpened && !(await opensForTwo(tx, key, "identity")))
		await addPiece(tx, key, hand, {
			what: "note",
			by: "system",
			body: { words: "", about: "identity-shut" },
		});
}

const rowsOf = (tx: Context, { unitId, id }: Key) =>
	rightsCasesIn(tx.db)
		.deleteFrom("rights_cases.holder")
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id);

/** Of all who hold, keep or were asked for a key of it, or asked for one: those who must not learn of it. */
async function excludedOf(
	tx: Context,
	key: Key,
	{ concerned }: Head,
): Promise<readonly string[]> {
	const rows = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.holder")
		.select(["holder_id as id", "second_id as secondId"])
		.where("unit_id", "=", key.unitId)
		.where("case_id", "=", key.id)
		.where("kind", "in", ["person", "two"])
		.execute();
	const lendings = await lendingsOf(tx, key);
	const near = new Set([
		...rows.flatMap(({ id, secondId }) => [id, secondId ?? id]),
		...lendings.flatMap(({ askedBy, custodians }) => [askedBy, ...custodians]),
	]);
	const mayLearn = await mayLearnOf(tx, concerned, [...near]);
	return [...near].filter((id) => !mayLearn(id).may);
}

/** Whether two people, each with their pair of today, can open it together. */
async function opensForTwo(
	tx: Context,
	{ unitId, id }: Key,
	keyOf: KeyOf,
): Promise<boolean> {
	const rows = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.holder")
		.select([
			"holder_id as firstId",
			"key_number as firstNumber",
			"second_id as secondId",
			"second_number as secondNumber",
		])
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.where("key_of", "=", keyOf)
		.where("kind", "=", "two")
		.execute();
	const keys = await personKeysOf(tx, [
		...new Set(
			rows.flatMap(({ firstId, secondId }) => [firstId, secondId ?? firstId]),
		),
	]);
	const isOfToday = (personId: string | null, number: number | null) =>
		personId !== null && keys.get(personId)?.number === number;
	return rows.some(
		(row) =>
			isOfToday(row.firstId, row.firstNumber) &&
			isOfToday(row.secondId, row.secondNumber),
	);
}
