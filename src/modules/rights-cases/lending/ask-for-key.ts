import { postsOf } from "#identity";
import { uuidOfChance } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { type PersonKey, personKeysOf, type Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { sealTo } from "#platform/envelope.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { type Head, type Key, subjectKind } from "../case.ts";
import { mayLearnOf } from "../graph/organisation.ts";
import { asReader } from "../opening/as-reader.ts";
import {
	type FoundCase,
	findCase,
	type OpenRefusal,
} from "../opening/open-case.ts";
import { lockHeader } from "../store.ts";
import { rightsCasesIn } from "../tables.ts";
import { addPiece } from "../write-piece.ts";
import { tellCustodians } from "./tell-custodians.ts";

/** Signs of a reason: a sentence that a custodian can judge. */
export const reasonSigns = { atLeast: 20, atMost: 2_000 } as const;

export type AskRefusal = Refusal<
	| OpenRefusal["reason"]
	| "reason-too-short"
	| "reason-too-long"
	| "no-identity"
	| "no-custodians"
	| "asked-already"
>;

/**
 * An officer who has the case open asks two custodians for who its people are, with a reason. It stands in the case, and
 * whoever told it reads that it was asked.
 */
export const askForIdentity = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	reason: string,
): Promise<Result<null, AskRefusal>> =>
	inTransaction<Result<null, AskRefusal>>(cx, async (tx) => {
		// Two at once, by the same officer, are one.
		await lockHeader(tx, key);
		const found = await findCase(tx, unlocked, key);
		if (!found.ok) return found;
		const words = reason.trim();
		if (words.length < reasonSigns.atLeast) return refused("reason-too-short");
		if (words.length > reasonSigns.atMost) return refused("reason-too-long");
		const keepers = await keepersOf(tx, key, "identity", found.value.head);
		if (keepers.length < 2)
			return refused(
				(await hasIdentities(tx, key, found.value))
					? "no-custodians"
					: "no-identity",
			);
		if (await isWaiting(tx, key, found.value)) return refused("asked-already");
		await writeLending(tx, key, "identity", keepers, words);
		await addPiece(tx, key, found.value.hand, {
			what: "note",
			by: "officer",
			body: { words, about: "identity-asked" },
		});
		await leaveTrail(tx, {
			chain: "confidential",
			deed: "rights-case.identity-asked",
			subject: { kind: subjectKind, id: key.id },
		});
		return ok(null);
	});

/** Who can lend this key together with another one and may learn of the case today, each with their pair of today. */
export async function keepersOf(
	tx: Context,
	{ unitId, id }: Key,
	keyOf: "case" | "identity",
	{ concerned }: Pick<Head, "concerned">,
): Promise<readonly PersonKey[]> {
	const rows = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.holder")
		.select(["holder_id as id", "key_number as number"])
		.distinct()
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.where("key_of", "=", keyOf)
		.where("kind", "=", "two")
		.execute();
	const ids = [...new Set(rows.map((row) => row.id))];
	const mayLearn = await mayLearnOf(tx, concerned, ids);
	const keys = await personKeysOf(
		tx,
		ids.filter((personId) => mayLearn(personId).may),
	);
	return rows.flatMap((row) => {
		const pair = keys.get(row.id);
		return pair?.number === row.number ? [pair] : [];
	});
}

/** Whether anybody said who they are, also where nobody can open it any more. */
const hasIdentities = async (
	tx: Context,
	{ unitId, id }: Key,
	{ reader }: FoundCase,
): Promise<boolean> =>
	(await asReader(tx, reader, () =>
		rightsCasesIn(tx.db)
			.selectFrom("rights_cases.identity")
			.select("party")
			.where("unit_id", "=", unitId)
			.where("case_id", "=", id)
			.executeTakeFirst(),
	)) !== undefined;

const isWaiting = async (
	tx: Context,
	{ unitId, id }: Key,
	{ reader }: FoundCase,
): Promise<boolean> =>
	(await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.lending")
		.select("id")
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.where("asked_by", "=", reader.personId)
		.where("refused_by", "is", null)
		.where((row) =>
			row.or([row("until", "is", null), row("until", ">", tx.now)]),
		)
		.executeTakeFirst()) !== undefined;

/** Writes what is asked of whom, and tells them that something waits. Answers its id. */
export async function writeLending(
	tx: Context,
	key: Key,
	keyOf: "case" | "identity",
	keepers: readonly PersonKey[],
	reason: string,
): Promise<string> {
	const askedBy = tx.actor.id;
	if (askedBy === null) throw new Error("a stranger borrows no key");
	const id = uuidOfChance(tx.random);
	await rightsCasesIn(tx.db)
		.insertInto("rights_cases.lending")
		.values({
			unit_id: key.unitId,
			case_id: key.id,
			id,
			key_of: keyOf,
			asked_by: askedBy,
			asked_on: dayOf(tx.now),
			first_id: null,
			second_id: null,
			refused_by: null,
			lent: null,
			until: null,
		})
		.execute();
	const words = new TextEncoder().encode(reason);
	const posts = Map.groupBy(
		await postsOf(
			tx,
			keepers.map(({ personId }) => personId),
		),
		({ personId }) => personId,
	);
	await rightsCasesIn(tx.db)
		.insertInto("rights_cases.lending_part")
		.values(
			keepers.map(({ personId, number, publicKey }) => ({
				unit_id: key.unitId,
				case_id: key.id,
				lending_id: id,
				custodian_id: personId,
				key_number: number,
				reason: sealTo(publicKey, words),
				inner_box: null,
				posts: posts.get(personId)?.length ?? 0,
			})),
		)
		.execute();
	await tellCustodians(
		tx,
		id,
		keepers.map(({ personId }) => personId),
	);
	return id;
}
