import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { root } from "#platform/root.ts";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import {
	levelOf,
	nameOf,
	problemsOfLevels,
	protection,
	type Typed,
} from "./levels-file.ts";
import { levelsPage } from "./levels-page.ts";
import { register } from "./register-file.ts";

let house: TestHouse;
let columns: readonly Typed[];
/** Tables of the room, and whether row security guards each. */
let room: readonly { readonly table: string; readonly guarded: boolean }[];
before(async () => {
	house = await openTestHouse();
	const { db } = house.house.database;
	({ rows: columns } = await sql<Typed>`
		select schema.nspname || '.' || class.relname as table, column_of.attname as column, format_type(column_of.atttypid, null) as type
		from pg_class as class
		join pg_namespace as schema on schema.oid = class.relnamespace
		join pg_attribute as column_of on column_of.attrelid = class.oid and column_of.attnum > 0 and not column_of.attisdropped
		where class.relkind in ('r', 'p') and not class.relispartition
			and schema.nspname not in ('pg_catalog', 'information_schema')`.execute(
		db,
	));
	({ rows: room } = await sql<(typeof room)[number]>`
		select 'rights_cases.' || relname as table, relrowsecurity as guarded from pg_class
		where relnamespace = 'rights_cases'::regnamespace and relkind in ('r', 'p')`.execute(
		db,
	));
});
after(() => house[Symbol.asyncDispose]());

/** What the stories keep there. */
async function valuesOf(name: string): Promise<(Uint8Array | string)[]> {
	const [schema = "", table = "", column = ""] = name.split(".");
	const { rows } = await sql<{ value: Uint8Array | string }>`
		select ${sql.id(column)} as value from ${sql.id(schema, table)} where ${sql.id(column)} is not null limit 200`.execute(
		house.house.database.db,
	);
	return rows.map(({ value }) => value);
}

/** What sealing puts before the cipher. */
const seal = Buffer.from("rangk");

/** Sealed by us, a sealed box, the digest of something, or a password as Argon2 keeps it; nothing else. */
const isKept = (value: Uint8Array | string): boolean => {
	if (typeof value === "string")
		return /^([0-9a-f]{64}|[A-Za-z0-9_-]{43}|\$argon2id\$v=19\$.{70,})$/.test(
			value,
		);
	const bytes = Buffer.from(value);
	return (
		bytes.subarray(0, seal.length).equals(seal) ||
		bytes.length === 32 ||
		// A key that was made for it, 32 bytes, and a mark of 16: never words of a language.
		(bytes.length > 48 && bytes.toString("utf8").includes("\ufffd"))
	);
};

test("every column of the database has a level of protection, and what looks like a secret was classed by somebody", () => {
	assert.deepEqual(problemsOfLevels(protection(), register(), columns), []);
	const count = (level: string) =>
		columns.filter(
			({ table, column }) =>
				levelOf(protection(), register(), table, column) === level,
		).length;
	for (const level of ["open", "internal", "personal"])
		assert.ok(count(level) > 50, level);
});

test("a new secret, an open table that holds somebody and a column that went are noticed", () => {
	const given = protection();
	const found = problemsOfLevels(
		{ ...given, open: [...given.open, "identity.person"] },
		register(),
		[
			...columns.filter((one) => nameOf(one) !== "identity.session.token"),
			{ table: "pajak.bill", column: "reset_token", type: "text" },
			{ table: "pajak.bill", column: "body", type: "bytea" },
		],
	);
	assert.deepEqual(found.toSorted(), [
		"identity.person is open and holds somebody",
		"nobody classed pajak.bill.body",
		"nobody classed pajak.bill.reset_token",
		"there is no identity.session.token",
		"there is no identity.session.token",
	]);
});

test("what is confidential or secret can be read nowhere in the data of the stories", async () => {
	const { confidential, secret, held_otherwise } = protection();
	for (const plain of [
		"Siti",
		"Siti, 0812-3456-7890",
		"3601012345678901",
		"kopi-darat-2026-di-serang",
		"q3Xw7Zt0bLr9KmVn2PsYfA",
		'{"body":"ditahan di blok C"}',
	])
		for (const value of [plain, Buffer.from(plain)])
			assert.ok(!isKept(value), plain);
	let looked = 0;
	const readable: string[] = [];
	for (const name of [...confidential, ...secret]) {
		if (name in held_otherwise) continue;
		const values = await valuesOf(name);
		looked += values.length;
		if (!values.every(isKept)) readable.push(name);
	}
	assert.deepEqual(readable, []);
	assert.ok(looked > 100, `only ${looked} values to look at`);
});

test("what is confidential or secret in the room stands behind row security", () => {
	const { confidential, secret } = protection();
	const tables = new Set(
		[...confidential, ...secret]
			.filter((name) => name.startsWith("rights_cases."))
			.map((name) => name.split(".").slice(0, 2).join(".")),
	);
	// A sum under a key of its own, which no officer holds.
	tables.delete("rights_cases.tally");
	assert.deepEqual(
		room
			.filter(({ table, guarded }) => tables.has(table) && !guarded)
			.map(({ table }) => table),
		[],
	);
	assert.ok(tables.size >= 7);
});

test("who reads what is somebody's, how long it is kept and how it is guarded is said of each activity", () => {
	for (const { code, kept, recipients, safety } of register().activities)
		assert.ok(kept.length > 0 && recipients.en && safety.en, code);
});

test("the page of the levels is the one that the file makes", () => {
	assert.equal(
		readFileSync(join(root, "docs/protection.md"), "utf8"),
		levelsPage(protection()),
	);
});
