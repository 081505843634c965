import { sql } from "kysely";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import {
	type KeyPair,
	newPair,
	openWith,
	pairWith,
	sealTo,
} from "#platform/envelope.ts";
import { type PersonKey, personKeysOf, type Unlocked } from "./person-key.ts";
import { keysIn } from "./tables.ts";

/** The pair to which what arrives at an office is sealed. */
export interface OfficeKey {
	readonly unitId: string;
	readonly number: number;
	readonly publicKey: Uint8Array;
	/** Ids of the people who can open it, with the pair that they have now. */
	readonly holders: readonly string[];
}

/** The pair of each of these offices that is in use, by office; one without a pair is left out. */
export async function officeKeysOf(
	cx: Context,
	unitIds: readonly string[],
): Promise<ReadonlyMap<string, OfficeKey>> {
	if (unitIds.length === 0) return new Map();
	const rows = await keysIn(cx.db)
		.selectFrom("keys.office_key as office")
		.leftJoin("keys.office_share as share", (join) =>
			join
				.onRef("share.unit_id", "=", "office.unit_id")
				.onRef("share.number", "=", "office.number"),
		)
		// A share lies ready for one pair of a person: whoever made a new one has to be given it again.
		.leftJoin("keys.person_key as pair", (join) =>
			join
				.onRef("pair.person_id", "=", "share.person_id")
				.onRef("pair.number", "=", "share.person_key")
				.on("pair.ended_at", "is", null),
		)
		.select([
			"office.unit_id as unitId",
			"office.number",
			"office.public_key as publicKey",
			"pair.person_id as personId",
		])
		.where("office.unit_id", "in", unitIds)
		.where("office.ended_at", "is", null)
		.orderBy("pair.person_id")
		.execute();
	const found = new Map<string, OfficeKey>();
	for (const { personId, ...office } of rows) {
		const before = found.get(office.unitId)?.holders ?? [];
		found.set(office.unitId, {
			...office,
			holders: personId === null ? before : [...new Set([...before, personId])],
		});
	}
	return found;
}

/** Makes the first pair of an office, held by one person alone. `has-one`: somebody there has to share it. */
export async function makeOfficeKey(
	tx: Context,
	unitId: string,
	first: PersonKey | Unlocked,
): Promise<Result<null, Refusal<"has-one">>> {
	await lockOffice(tx, unitId);
	if ((await officeKeysOf(tx, [unitId])).has(unitId)) return refused("has-one");
	await write(tx, unitId, newPair(tx.random), [first]);
	return ok(null);
}

/**
 * The pair of an office, for something that is sealed to it now. Until the transaction ends nobody is given it: whoever is
 * asked about is whoever can open it.
 */
export async function officeKeyToSealTo(
	tx: Context,
	unitId: string,
): Promise<OfficeKey | null> {
	await sql`select pg_advisory_xact_lock_shared(hashtextextended(${`key of office ${unitId}`}, 0))`.execute(
		tx.db,
	);
	return (await officeKeysOf(tx, [unitId])).get(unitId) ?? null;
}

/** Waits until nobody else makes, changes or gives the pair of this office, or seals to it. Ends with the transaction. */
const lockOffice = (tx: Context, unitId: string) =>
	sql`select pg_advisory_xact_lock(hashtextextended(${`key of office ${unitId}`}, 0))`.execute(
		tx.db,
	);

/** The open pair of an office, for a person who holds it; `null` for everybody else. */
export async function openOfficeKey(
	cx: Context,
	unlocked: Unlocked,
	{ unitId, number }: { readonly unitId: string; readonly number: number },
): Promise<KeyPair | null> {
	const row = await keysIn(cx.db)
		.selectFrom("keys.office_share")
		.select("sealed")
		.where("unit_id", "=", unitId)
		.where("number", "=", number)
		.where("person_id", "=", unlocked.personId)
		.where("person_key", "=", unlocked.number)
		.executeTakeFirst();
	const privateKey = row && openWith(unlocked, row.sealed);
	return privateKey ? pairWith(privateKey) : null;
}

/** The offices whose pair a person holds, with the number of each pair, ended ones too: what was sealed to them is theirs. */
export const officesHeldBy = (
	cx: Context,
	personId: string,
): Promise<readonly { readonly unitId: string; readonly number: number }[]> =>
	keysIn(cx.db)
		.selectFrom("keys.office_share")
		.select(["unit_id as unitId", "number"])
		.where("person_id", "=", personId)
		.execute();

/** Of these offices the pairs, ended ones too, by `unit number`, with the people whose own key opens them still. */
export async function officeOpeners(
	cx: Context,
	unitIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
	if (unitIds.length === 0) return new Map();
	const rows = await keysIn(cx.db)
		.selectFrom("keys.office_share as share")
		.innerJoin("keys.person_key as key", (join) =>
			join
				.onRef("key.person_id", "=", "share.person_id")
				.onRef("key.number", "=", "share.person_key"),
		)
		.select([
			"share.unit_id as unitId",
			"share.number",
			"share.person_id as personId",
		])
		.where("share.unit_id", "in", unitIds)
		.where("key.ended_at", "is", null)
		.execute();
	return new Map(
		[...Map.groupBy(rows, ({ unitId, number }) => `${unitId} ${number}`)].map(
			([pair, some]) => [pair, some.map(({ personId }) => personId)],
		),
	);
}

/** The key of an office is about to be given to somebody, and lies open in the hand of who gives it. */
export interface Giving {
	readonly office: OfficeKey;
	readonly pair: KeyPair;
	/** Id of the person who will hold it. */
	readonly newcomer: string;
}

/** What is done in the same transaction before it is given: whatever the newcomer must never open is put out of its reach. */
export type BeforeGiving = (tx: Context, giving: Giving) => Promise<void>;

/** Where nothing is sealed to offices. */
export const nothingSealed: BeforeGiving = () => Promise.resolve();

/** Gives the pair of an office to a colleague. Only somebody who can open it can do so. */
export async function shareOfficeKey(
	tx: Context,
	unlocked: Unlocked,
	unitId: string,
	colleague: string,
	before: BeforeGiving,
): Promise<Result<null, Refusal<"not-found" | "no-key">>> {
	await lockOffice(tx, unitId);
	const office = (await officeKeysOf(tx, [unitId])).get(unitId);
	const pair = office && (await openOfficeKey(tx, unlocked, office));
	if (!pair) return refused("not-found");
	const to = (await personKeysOf(tx, [colleague])).get(colleague);
	if (!to) return refused("no-key");
	await before(tx, { office, pair, newcomer: colleague });
	await insertShares(tx, office, pair, [to]);
	return ok(null);
}

/**
 * Gives an office a new pair, held by `keepers` who have a pair of their own: after somebody left. What was sealed to the
 * one before still opens with that one, so whoever left keeps nothing new.
 */
export async function rotateOfficeKey(
	tx: Context,
	unitId: string,
	keepers: readonly string[],
): Promise<
	Result<
		{ readonly number: number; readonly holders: number },
		Refusal<"no-keeper">
	>
> {
	const to = [...(await personKeysOf(tx, keepers)).values()];
	if (to.length === 0) return refused("no-keeper");
	const number = await write(tx, unitId, newPair(tx.random), to);
	return ok({ number, holders: to.length });
}

/** Takes the shares of a person away, of one office or of all: they hold its pair no more, old ones included. Answers the offices. */
export async function takeSharesFrom(
	tx: Context,
	personId: string,
	unitId?: string,
): Promise<readonly string[]> {
	let shares = keysIn(tx.db)
		.deleteFrom("keys.office_share")
		.where("person_id", "=", personId);
	if (unitId !== undefined) shares = shares.where("unit_id", "=", unitId);
	const rows = await shares.returning("unit_id as unitId").execute();
	return [...new Set(rows.map(({ unitId }) => unitId))];
}

async function write(
	tx: Context,
	unitId: string,
	pair: KeyPair,
	to: readonly Pick<PersonKey, "personId" | "number" | "publicKey">[],
): Promise<number> {
	await lockOffice(tx, unitId);
	const { last } = await keysIn(tx.db)
		.selectFrom("keys.office_key")
		.select((row) => row.fn.max("number").as("last"))
		.where("unit_id", "=", unitId)
		.executeTakeFirstOrThrow();
	const number = (last ?? 0) + 1;
	await keysIn(tx.db)
		.updateTable("keys.office_key")
		.set({ ended_at: tx.now })
		.where("unit_id", "=", unitId)
		.where("ended_at", "is", null)
		.execute();
	await keysIn(tx.db)
		.insertInto("keys.office_key")
		.values({
			unit_id: unitId,
			number,
			public_key: pair.publicKey,
			made_at: tx.now,
			ended_at: null,
		})
		.execute();
	await insertShares(tx, { unitId, number }, pair, to);
	return number;
}

const insertShares = (
	tx: Context,
	{ unitId, number }: Pick<OfficeKey, "unitId" | "number">,
	{ privateKey }: KeyPair,
	to: readonly Pick<PersonKey, "personId" | "number" | "publicKey">[],
) =>
	keysIn(tx.db)
		.insertInto("keys.office_share")
		.values(
			to.map((person) => ({
				unit_id: unitId,
				number,
				person_id: person.personId,
				person_key: person.number,
				sealed: sealTo(person.publicKey, privateKey),
				given_at: tx.now,
			})),
		)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
