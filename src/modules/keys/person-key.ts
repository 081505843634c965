import { sql } from "kysely";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import {
	type KeyPair,
	keyOfSecret,
	newPair,
	openUnder,
	saltBytes,
	sealUnder,
} from "#platform/envelope.ts";
import { keysIn } from "./tables.ts";

/** What opens the private half: the password of signing in, or a passphrase for cases alone. */
export type Lock = "password" | "passphrase";

/** A pair of a person that is open: it lives in memory for one request, and in the session under the browser's key. */
export interface Unlocked extends KeyPair {
	readonly personId: string;
	/** Which of their pairs. */
	readonly number: number;
}

/** What may be known of a pair without opening it. */
export interface PersonKey {
	readonly personId: string;
	readonly number: number;
	readonly publicKey: Uint8Array;
	readonly lock: Lock;
	readonly madeAt: Date;
}

/**
 * Makes a new pair for a person; an older one ends, and opens nothing from then on, in no browser. One at a time: whoever
 * signs in twice at once makes one pair, not two with one number.
 */
export async function makePersonKey(
	tx: Context,
	{
		personId,
		secret,
		lock,
	}: {
		readonly personId: string;
		readonly secret: string;
		readonly lock: Lock;
	},
): Promise<Unlocked> {
	await lockPairs(tx, personId);
	const pair = newPair(tx.random);
	const { last } = await keysIn(tx.db)
		.selectFrom("keys.person_key")
		.select((row) => row.fn.max("number").as("last"))
		.where("person_id", "=", personId)
		.executeTakeFirstOrThrow();
	const number = (last ?? 0) + 1;
	await endPersonKeys(tx, personId);
	await keysIn(tx.db)
		.insertInto("keys.person_key")
		.values({
			person_id: personId,
			number,
			public_key: pair.publicKey,
			...(await lockUp(tx, { personId, number }, pair.privateKey, secret)),
			lock,
			made_at: tx.now,
			ended_at: null,
		})
		.execute();
	return { ...pair, personId, number };
}

/** Waits until nobody else makes a pair for this person. Ends with the transaction. */
export const lockPairs = async (tx: Context, personId: string) =>
	sql`select pg_advisory_xact_lock(hashtextextended(${`keys of ${personId}`}, 0))`.execute(
		tx.db,
	);

/** Whether somebody ever had a pair, also one that ended. */
export const everHadKey = async (
	cx: Context,
	personId: string,
): Promise<boolean> =>
	(await keysIn(cx.db)
		.selectFrom("keys.person_key")
		.select("number")
		.where("person_id", "=", personId)
		.limit(1)
		.executeTakeFirst()) !== undefined;

/** Opens the pair of a person with its secret. One that ended opens no more. */
export async function unlockPersonKey(
	cx: Context,
	personId: string,
	secret: string,
): Promise<Result<Unlocked, Refusal<"no-key" | "wrong">>> {
	const row = await keysIn(cx.db)
		.selectFrom("keys.person_key")
		.selectAll()
		.where("person_id", "=", personId)
		.where("ended_at", "is", null)
		.executeTakeFirst();
	if (!row) return refused("no-key");
	const key = await keyOfSecret(secret, row.salt);
	const privateKey = openUnder(
		key,
		row.locked,
		aboutPair({ personId, number: row.number }),
	);
	return privateKey
		? ok({
				personId,
				number: row.number,
				publicKey: row.public_key,
				privateKey,
			})
		: refused("wrong");
}

/** Locks the pairs of a person that open with `current` anew. Answers how many: those of a passphrase stay as they are. */
export async function relockPersonKeys(
	tx: Context,
	{
		personId,
		current,
		next,
		lock = "password",
	}: {
		readonly personId: string;
		readonly current: string;
		readonly next: string;
		readonly lock?: Lock;
	},
): Promise<number> {
	const rows = await keysIn(tx.db)
		.selectFrom("keys.person_key")
		.selectAll()
		.where("person_id", "=", personId)
		.where("lock", "=", lock)
		.where("ended_at", "is", null)
		.execute();
	let done = 0;
	for (const { number, salt, locked } of rows) {
		const privateKey = openUnder(
			await keyOfSecret(current, salt),
			locked,
			aboutPair({ personId, number }),
		);
		if (!privateKey) continue;
		await keysIn(tx.db)
			.updateTable("keys.person_key")
			.set(await lockUp(tx, { personId, number }, privateKey, next))
			.where("person_id", "=", personId)
			.where("number", "=", number)
			.execute();
		done += 1;
	}
	return done;
}

/** The newest pair of each of these people that has not ended, by person. */
export async function personKeysOf(
	cx: Context,
	people: readonly string[],
): Promise<ReadonlyMap<string, PersonKey>> {
	if (people.length === 0) return new Map();
	const rows = await keysIn(cx.db)
		.selectFrom("keys.person_key")
		.select(["person_id", "number", "public_key", "lock", "made_at"])
		.where("person_id", "in", people)
		.where("ended_at", "is", null)
		.execute();
	return new Map(
		rows.map((row) => [
			row.person_id,
			{
				personId: row.person_id,
				number: row.number,
				publicKey: row.public_key,
				lock: row.lock === "passphrase" ? "passphrase" : "password",
				madeAt: row.made_at,
			},
		]),
	);
}

/** From now on nothing is sealed to this pair and it opens nothing: they left, have no such duty any more, or a new one. */
export async function endPersonKeys(
	tx: Context,
	personId: string,
): Promise<void> {
	await keysIn(tx.db)
		.updateTable("keys.person_key")
		.set({ ended_at: tx.now })
		.where("person_id", "=", personId)
		.where("ended_at", "is", null)
		.execute();
	await keysIn(tx.db)
		.deleteFrom("keys.unlocked")
		.where("owner_id", "=", personId)
		.execute();
}

async function lockUp(
	{ random }: Context,
	of: Pick<Unlocked, "personId" | "number">,
	privateKey: Uint8Array,
	secret: string,
) {
	const salt = random(saltBytes);
	const key = await keyOfSecret(secret, salt);
	return { salt, locked: sealUnder(key, privateKey, aboutPair(of), random) };
}

const aboutPair = ({
	personId,
	number,
}: Pick<Unlocked, "personId" | "number">): string =>
	`pair ${number} of ${personId}`;
