import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { insertRows } from "./insert-rows.ts";
import { openEmbedded } from "./open.ts";

test("rows come in as the table has its columns, and one that is there already stays", async () => {
	const { db, close, run } = await openEmbedded(null);
	await run(
		"create schema given; create table given.row (id uuid primary key, bytes bytea, on_day date, at timestamptz not null, about jsonb not null, ids uuid[] not null, n smallint, words text)",
	);
	const id = "0191f0c4-0000-7000-8000-000000000001";
	const row = {
		id,
		bytes: Buffer.from([0, 255]),
		on_day: "2026-11-26",
		at: new Date("2026-11-26T01:02:03.456Z"),
		about: { ref: 'A"\\1' },
		ids: [id],
		n: 3,
		words: null,
	};
	const once = sql`on conflict (id) do nothing returning id`;
	const write = () =>
		insertRows<{ id: string }>("given.row", [row], once).execute(db);
	assert.deepEqual((await write()).rows, [{ id }]);
	assert.deepEqual((await write()).rows, []);
	const { rows } = await sql`
		select id, encode(bytes, 'hex') as bytes, on_day::text, at, about, ids::text, n, words from given.row`.execute(
		db,
	);
	assert.deepEqual(rows, [{ ...row, bytes: "00ff", ids: `{${id}}` }]);
	await close();
});
