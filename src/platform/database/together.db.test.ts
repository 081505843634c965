import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { openTestWorld, type TestWorld } from "./for-tests.ts";
import { together } from "./together.ts";
import { inTransaction } from "./transaction.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld();
	await sql`create table together_tried (n integer primary key)`.execute(
		world.cx.db,
	);
});
after(() => world[Symbol.asyncDispose]());

const insert = (n: number) => sql`insert into together_tried values (${n})`;
const all = async () => {
	const { rows } = await sql<{
		n: number;
	}>`select n from together_tried order by n`.execute(world.cx.db);
	return rows.map(({ n }) => n);
};

test("what is written together is all there, or none of it", async () => {
	await inTransaction(world.cx, (tx) =>
		together(tx, ({ db }) =>
			Promise.all([1, 2, 3].map((n) => insert(n).execute(db))),
		),
	);
	assert.deepEqual(await all(), [1, 2, 3]);
	await assert.rejects(
		inTransaction(world.cx, (tx) =>
			together(tx, ({ db }) =>
				Promise.all([4, 1, 5].map((n) => insert(n).execute(db))),
			),
		),
		/duplicate key/,
	);
	assert.deepEqual(await all(), [1, 2, 3]);
});

test("what is asked for after another was refused is not written, in this transaction or after it", async () => {
	let tried: Promise<unknown> | undefined;
	await assert.rejects(
		inTransaction(world.cx, (tx) =>
			together(tx, ({ db }) => {
				const late = async () => {
					// As a PIN takes its time.
					await new Promise((done) => setTimeout(done, 50));
					return insert(6).execute(db);
				};
				tried = late();
				return Promise.all([insert(1).execute(db), tried]);
			}),
		),
		/duplicate key/,
	);
	await assert.rejects(tried ?? assert.fail(), /over|rolled back/);
	assert.deepEqual(await all(), [1, 2, 3]);
});

test("nothing is written together outside a transaction", () => {
	assert.throws(() => together(world.cx, () => Promise.resolve()));
});
