import { sql } from "kysely";
import { holdersOf, isFresh, namesOf } from "#identity";
import { holds } from "#kernel/actor.ts";
import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { personKeysOf, type Unlocked } from "./person-key.ts";
import { keysIn } from "./tables.ts";

/** So many begin by themselves: it takes two to open anything, and nobody is there yet to admit them. */
const first = 2;

/** Somebody with the duty to keep keys together with another one. */
export interface Custodian {
	readonly personId: string;
	readonly name: string;
	/** `keyless`: has no key of their own yet. */
	readonly state: "admitted" | "waiting" | "keyless";
}

/** Of these people those who were admitted with the pair that they have now. */
export async function admittedCustodians(
	cx: Context,
	ids: readonly string[],
): Promise<ReadonlySet<string>> {
	if (ids.length === 0) return new Set();
	const rows = await keysIn(cx.db)
		.selectFrom("keys.custodian as custodian")
		.innerJoin("keys.person_key as pair", (join) =>
			join
				.onRef("pair.person_id", "=", "custodian.person_id")
				.onRef("pair.number", "=", "custodian.person_key"),
		)
		.select("custodian.person_id as personId")
		.where("custodian.person_id", "in", ids)
		.where("custodian.gone_on", "is", null)
		.where("pair.ended_at", "is", null)
		.execute();
	return new Set(rows.map(({ personId }) => personId));
}

/** All who have the duty today, by name. */
export async function custodiansToday(
	cx: Context,
): Promise<readonly Custodian[]> {
	const ids = await dutyToday(cx);
	const names = await namesOf(cx, ids);
	const keys = await personKeysOf(cx, ids);
	const admitted = await admittedCustodians(cx, ids);
	return ids
		.map((personId) => ({
			personId,
			name: names.get(personId) ?? "",
			state: stateOf(admitted.has(personId), keys.has(personId)),
		}))
		.toSorted((a, b) => a.name.localeCompare(b.name));
}

export type AdmitRefusal = Refusal<
	"prove-again" | "locked" | "not-found" | "no-key"
>;

/** A custodian, with their key open, lets another one in, or one who made a new key. Who is in already stays so. */
export const admitCustodian = (
	cx: Context,
	unlocked: Unlocked | null,
	personId: string,
): Promise<Result<null, AdmitRefusal>> =>
	inTransaction<Result<null, AdmitRefusal>>(cx, async (tx) => {
		if (!isFresh(tx.actor, tx.now)) return refused("prove-again");
		if (!unlocked || unlocked.personId !== tx.actor.id)
			return refused("locked");
		if (!isUuid(personId) || !holds(tx.actor, "rights.hold-key"))
			return refused("not-found");
		const admitted = await admittedCustodians(tx, [
			unlocked.personId,
			personId,
		]);
		if (!admitted.has(unlocked.personId)) return refused("not-found");
		if (!(await dutyToday(tx)).includes(personId)) return refused("not-found");
		if (admitted.has(personId)) return ok(null);
		const pair = (await personKeysOf(tx, [personId])).get(personId);
		if (!pair) return refused("no-key");
		await write(tx, pair, unlocked.personId);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "keys.custodian-admitted",
			subject: { kind: "person", id: personId },
			details: { number: pair.number },
		});
		return ok(null);
	});

/** Signs of a reason. */
export const anewReason = { atLeast: 10, atMost: 500 } as const;

export type AnewRefusal = Refusal<"somebody-can" | "reason">;

/**
 * Whoever runs the server lets custodians begin anew, where none who was admitted has a key any more: the next two with the
 * duty and a key are the first again. Nothing that was sealed before opens through it. Answers the ids of all who have the
 * duty. `somebody-can`: one who was admitted can admit the others.
 */
export const beginAnew = (
	cx: Context,
	reason: string,
): Promise<Result<readonly string[], AnewRefusal>> =>
	inTransaction<Result<readonly string[], AnewRefusal>>(cx, async (tx) => {
		const words = reason.trim();
		if (words.length < anewReason.atLeast || words.length > anewReason.atMost)
			return refused("reason");
		await lockCustodians(tx);
		const duty = await dutyToday(tx);
		if ((await admittedCustodians(tx, duty)).size > 0)
			return refused("somebody-can");
		await keysIn(tx.db)
			.updateTable("keys.custodian")
			.set({ gone_on: dayOf(tx.now) })
			.where("gone_on", "is", null)
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "keys.custodians-anew",
			subject: { kind: "custodians", id: "all" },
			details: { reason: words },
		});
		return ok(duty);
	});

/** The first two people ever who have the duty and a key. A later pair of theirs is admitted by the other one. */
export async function admitFirst(
	tx: Context,
	pair: Pick<Unlocked, "personId" | "number">,
): Promise<void> {
	if (!(await placeFree(tx))) return;
	await lockCustodians(tx);
	if (await placeFree(tx)) await write(tx, pair, pair.personId);
}

/** Waits until nobody else becomes a custodian by themselves. Ends with the transaction. */
const lockCustodians = (tx: Context) =>
	sql`select pg_advisory_xact_lock(hashtext('keys.custodian'))`.execute(tx.db);

/** Whoever was admitted once counts for ever: when they leave, no stranger begins by themselves; but see `beginAnew`. */
const placeFree = async (tx: Context): Promise<boolean> =>
	(
		await keysIn(tx.db)
			.selectFrom("keys.custodian")
			.select("person_id")
			.distinct()
			.where("gone_on", "is", null)
			.limit(first)
			.execute()
	).length < first;

const write = (
	tx: Context,
	{ personId, number }: Pick<Unlocked, "personId" | "number">,
	by: string,
) =>
	keysIn(tx.db)
		.insertInto("keys.custodian")
		.values({
			person_id: personId,
			person_key: number,
			admitted_by: by,
			admitted_on: dayOf(tx.now),
			gone_on: null,
		})
		// The same pair counted once before custodians began anew.
		.onConflict((conflict) =>
			conflict.columns(["person_id", "person_key"]).doUpdateSet({
				admitted_by: by,
				admitted_on: dayOf(tx.now),
				gone_on: null,
			}),
		)
		.execute();

const dutyToday = async (cx: Context): Promise<readonly string[]> => [
	...new Set(
		(await holdersOf(cx, { permission: "rights.hold-key" })).map(
			({ personId }) => personId,
		),
	),
];

function stateOf(admitted: boolean, hasKey: boolean): Custodian["state"] {
	if (admitted) return "admitted";
	return hasKey ? "waiting" : "keyless";
}
