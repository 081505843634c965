import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { sql } from "kysely";
import { createPglite } from "./open.ts";
import { rewinding } from "./rewinding-for-tests.ts";

describe("a database that is wound back", () => {
	let pglite: Awaited<ReturnType<typeof createPglite>>;
	before(async () => {
		pglite = await createPglite();
		await pglite.exec(`
			create table thing (name text primary key);
			create table part (thing text references thing deferrable initially deferred);
		`);
	});
	after(() => pglite.close());

	const names = async (): Promise<string[]> =>
		(await pglite.query<{ name: string }>("select name from thing")).rows.map(
			({ name }) => name,
		);

	test("forgets when it is closed what was kept in it", async () => {
		const { db, close } = await rewinding(pglite);
		await db
			.transaction()
			.execute((tx) => sql`insert into thing values ('a')`.execute(tx));
		assert.deepEqual(await names(), ["a"]);
		await close();
		assert.deepEqual(await names(), []);
	});

	test("undoes a transaction that fails and keeps the one before", async () => {
		const { db, close } = await rewinding(pglite);
		await sql`insert into thing values ('a')`.execute(db);
		await assert.rejects(
			db.transaction().execute(async (tx) => {
				await sql`insert into thing values ('b')`.execute(tx);
				throw new Error("no");
			}),
			/no/,
		);
		assert.deepEqual(await names(), ["a"]);
		await close();
	});

	test("goes on after a statement that failed alone", async () => {
		const { db, close } = await rewinding(pglite);
		await sql`insert into thing values ('a')`.execute(db);
		await assert.rejects(sql`insert into thing values ('a')`.execute(db));
		await sql`insert into thing values ('b')`.execute(db);
		assert.deepEqual(await names(), ["a", "b"]);
		await close();
	});

	test("checks at the end of a transaction what is only checked there", async () => {
		const { db, close } = await rewinding(pglite);
		const parts = (more: string) =>
			db.transaction().execute(async (tx) => {
				await sql`insert into part values (${more})`.execute(tx);
				if (more === "whole")
					await sql`insert into thing values (${more})`.execute(tx);
			});
		await parts("whole");
		await assert.rejects(parts("of nothing"), /foreign key/);
		assert.deepEqual(await names(), ["whole"]);
		await close();
	});

	test("is closed to whoever still holds it", async () => {
		const { db, close } = await rewinding(pglite);
		await close();
		await assert.rejects(
			sql`insert into thing values ('late')`.execute(db),
			/was closed/,
		);
	});
});
