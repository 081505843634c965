import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { WrongSetting } from "../config.ts";
import { openTestWorld } from "./for-tests.ts";
import { type Migration, migrate } from "./migrate.ts";

const step = (name: string, script: string): Migration => ({
	owner: "test",
	name,
	script,
});

test("two servers that start at once: one of them migrates, the other finds it done", async () => {
	await using world = await openTestWorld();
	const slow = step(
		"0001",
		"create table public.made (); select pg_sleep(0.3);",
	);
	// The embedded database has one holder; only PostgreSQL has two servers.
	const start = () => migrate(world.database, [slow]);
	const ran =
		world.database.kind === "embedded"
			? [await start(), await start()]
			: await Promise.all([start(), start()]);
	assert.deepEqual(ran.sort(), [0, 1]);
});

test("a step that fails leaves nothing half done, and is run again once it was mended", async () => {
	await using world = await openTestWorld();
	const half = "create table public.half ();";
	await assert.rejects(
		migrate(world.database, [step("0001", `${half} select 1 / 0;`)]),
		/test\/0001 failed/,
	);
	const left = await sql`select to_regclass('public.half') as half`.execute(
		world.cx.db,
	);
	assert.deepEqual(left.rows, [{ half: null }]);
	assert.equal(await migrate(world.database, [step("0001", half)]), 1);
});

test("a step that ran and was changed since is refused", async () => {
	await using world = await openTestWorld();
	await migrate(world.database, [step("0001", "select 1")]);
	await assert.rejects(
		migrate(world.database, [step("0001", "select 2")]),
		/changed since/,
	);
});

test("a database that lacks an extension says what to ask for, in words", async () => {
	await using world = await openTestWorld();
	await assert.rejects(
		migrate(world.database, [
			step("0001", "create extension if not exists no_such_extension;"),
		]),
		(error: Error) =>
			error instanceof WrongSetting &&
			/create extension no_such_extension with schema public;/.test(
				error.message,
			),
	);
});
