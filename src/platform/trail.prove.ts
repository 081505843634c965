import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { openTestWorld, type TestWorld } from "./database/for-tests.ts";
import { inTransaction } from "./database/transaction.ts";
import {
	type ChainReport,
	leaveTrails,
	linkTrail,
	verifyTrail,
} from "./trail.ts";

// Somebody with the keys of the database changes one row of a hundred thousand, at a place that is new each time.

const rows = 100_000;
const place = Number(process.env.RANGKUL_SEED ?? randomInt(2, rows - 1));
console.log(
	`Place ${place}; the same again: RANGKUL_SEED=${place} npm run prove trail`,
);

let world: TestWorld;

before(async () => {
	world = await openTestWorld();
	const deed = (at: number) => ({
		chain: "results" as const,
		deed: "assessment.submitted",
		subject: { kind: "assessment", id: `assessment-${at}` },
		details: { at },
	});
	for (let at = 0; at < rows; at += 2_000)
		await inTransaction(world.cx, async (tx) => {
			await leaveTrails(
				tx,
				Array.from({ length: 2_000 }, (_, more) => deed(at + more)),
			);
			return { ok: true, value: null };
		});
	while ((await linkTrail(world.cx)) > 0);
});

after(() => world[Symbol.asyncDispose]());

test("an untouched trail is whole", async () => {
	const { chains, unlinked } = await verifyTrail(world.cx);
	assert.deepEqual(
		chains.map(({ chain, linked, whole }) => [chain, linked, whole]),
		[
			["results", rows, true],
			["operations", 0, true],
			["confidential", 0, true],
		],
	);
	assert.deepEqual(unlinked, []);
});

const row = sql`where trail.chain = 'results' and trail.place = ${place}`;

test("a changed row is found where it stands", () =>
	found(sql`update platform.trail set subject_id = 'another' ${row}`, {
		place,
		what: "changed",
	}));

test("a changed detail is found where it stands", () =>
	found(
		sql`update platform.trail_details set details = '{"at": -1}' where trail_id = (select id from platform.trail ${row})`,
		{ place, what: "details-changed" },
	));

test("a row that is gone leaves a gap", () =>
	found(
		sql`with gone as (delete from platform.trail_details where trail_id = (select id from platform.trail ${row}))
		delete from platform.trail ${row}`,
		{ place, what: "gap" },
	));

test("a tail that was cut off is missed", () =>
	found(
		sql`with gone as (delete from platform.trail_details where trail_id = (select id from platform.trail where chain = 'results' and place = ${rows}))
			delete from platform.trail where chain = 'results' and place = ${rows}`,
		{ place: rows, what: "cut" },
	));

test("two rows that changed places are found at the first", async () => {
	const next = place + 1;
	await found(
		[
			sql`update platform.trail set place = -1 where chain = 'results' and place = ${place}`,
			sql`update platform.trail set place = ${place} where chain = 'results' and place = ${next}`,
			sql`update platform.trail set place = ${next} where chain = 'results' and place = -1`,
		],
		{ place, what: "reordered" },
	);
});

test("details that were erased leave the chain whole", () =>
	found(
		sql`delete from platform.trail_details where trail_id = (select id from platform.trail ${row})`,
		null,
	));

/** Tampers, looks, and takes the tampering back. */
async function found(
	tampering: ReturnType<typeof sql> | readonly ReturnType<typeof sql>[],
	broken: ChainReport["broken"],
): Promise<void> {
	let seen: ChainReport["broken"] | undefined;
	await inTransaction(world.cx, async (tx) => {
		for (const each of [tampering].flat()) await each.execute(tx.db);
		seen = (await verifyTrail(tx)).chains[0]?.broken;
		return { ok: false, problem: { reason: "taken-back" } };
	});
	assert.deepEqual(seen, broken);
}
