import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { sql } from "kysely";
import { openTestWorld, type TestWorld } from "./database/for-tests.ts";
import { inTransaction } from "./database/transaction.ts";
import { publishedRows } from "./published-trail.ts";
import { platformIn } from "./tables.ts";
import {
	type Chain,
	type ChainReport,
	leaveTrail,
	leaveTrails,
	linkTrail,
	verifyTrail,
} from "./trail.ts";

const deed = (chain: Chain, n: number) => ({
	chain,
	deed: "thing.done",
	subject: { kind: "thing", id: String(n) },
	details: { n, nested: { b: 2, a: 1 } },
});

async function withDeeds(count: number): Promise<TestWorld> {
	const world = await openTestWorld();
	for (let n = 1; n <= count; n += 1)
		await inTransaction(world.cx, (tx) => leaveTrail(tx, deed("results", n)));
	await linkTrail(world.cx);
	return world;
}

async function results({ cx }: TestWorld): Promise<ChainReport> {
	const { chains } = await verifyTrail(cx);
	const [report] = chains;
	assert.ok(report);
	return report;
}

const tamper = (world: TestWorld, statement: string) =>
	sql.raw(statement).execute(world.cx.db);

test("a deed outside a transaction leaves no trail, and says so", async () => {
	await using world = await openTestWorld();
	await assert.rejects(
		leaveTrail(world.cx, deed("results", 1)),
		/transaction of the deed/,
	);
});

test("what was rolled back leaves no trail", async () => {
	await using world = await openTestWorld();
	await inTransaction(world.cx, async (tx) => {
		await leaveTrail(tx, deed("results", 1));
		return { ok: false };
	});
	assert.equal(await linkTrail(world.cx), 0);
});

test("each kind has a chain of its own, and new rows are named as the unlinked tail", async () => {
	await using world = await withDeeds(3);
	await inTransaction(world.cx, (tx) =>
		leaveTrails(tx, [deed("confidential", 4), deed("operations", 5)]),
	);
	const before = await verifyTrail(world.cx);
	assert.equal(before.unlinked.length, 2);
	assert.equal(await linkTrail(world.cx), 2);
	const after = await verifyTrail(world.cx);
	assert.deepEqual(after.unlinked, []);
	assert.deepEqual(
		after.chains.map(({ chain, linked, whole }) => [chain, linked, whole]),
		[
			["results", 3, true],
			["operations", 1, true],
			["confidential", 1, true],
		],
	);
});

test("a row that a process of the version before linked leaves the chain whole, and is not published as one of today", async () => {
	await using world = await withDeeds(3);
	const row = await platformIn(world.cx.db)
		.selectFrom("platform.trail")
		.selectAll()
		.where("place", "=", "3")
		.executeTakeFirstOrThrow();
	const asBefore = createHash("sha256")
		.update(
			JSON.stringify([
				row.chain,
				row.place,
				row.before_hash,
				row.id,
				row.deed,
				row.actor_id,
				row.actor_kind,
				row.subject_kind,
				row.subject_id,
				row.at.toISOString(),
				row.details_hash,
			]),
		)
		.digest("hex");
	await tamper(
		world,
		`update platform.trail set hash = '${asBefore}' where place = 3;`,
	);
	await tamper(
		world,
		`update platform.trail_head set hash = '${asBefore}' where place = 3;`,
	);
	assert.equal((await results(world)).whole, true);
	const told = [];
	for await (const rows of publishedRows(
		world.cx,
		{ from: 1, to: 3, before: null },
		() => false,
		10,
	))
		told.push(...rows.map(({ content }) => content === null));
	assert.deepEqual(told, [false, false, true]);
	await tamper(
		world,
		"update platform.trail set deed = 'thing.undone' where place = 3;",
	);
	assert.equal((await results(world)).whole, false);
});

test("erasing details leaves the chain whole", async () => {
	await using world = await withDeeds(3);
	await tamper(world, "delete from platform.trail_details");
	assert.equal((await results(world)).whole, true);
});

for (const [what, statement, place] of [
	[
		"changed",
		`update platform.trail set deed = 'thing.undone' where place = 2`,
		2,
	],
	[
		"gap",
		"delete from platform.trail_details where trail_id = (select id from platform.trail where place = 2); delete from platform.trail where place = 2",
		2,
	],
	[
		"reordered",
		`update platform.trail set place = place + 10 where place in (2, 3);
     update platform.trail set place = case place when 12 then 3 else 2 end where place > 10`,
		2,
	],
	[
		"details-changed",
		`update platform.trail_details set details = '{"n": 99}' where trail_id = (select id from platform.trail where place = 3)`,
		3,
	],
	[
		"cut",
		"delete from platform.trail_details where trail_id = (select id from platform.trail where place = 4); delete from platform.trail where place = 4",
		4,
	],
] as const)
	test(`a chain in which something was ${what} is found broken at its place`, async () => {
		await using world = await withDeeds(4);
		await world.database.run(statement);
		assert.deepEqual((await results(world)).broken, { place, what });
	});
