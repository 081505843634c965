import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { problemsOf } from "./compare.ts";
import { register } from "./register-file.ts";

let world: TestWorld;
let catalogue: ReadonlyMap<string, readonly string[]>;
before(async () => {
	world = await openTestWorld();
	const { rows } = await sql<{ name: string; columns: string[] }>`
		select schema.nspname || '.' || class.relname as name, array_agg(column_of.attname::text order by column_of.attnum) as columns
		from pg_class as class
		join pg_namespace as schema on schema.oid = class.relnamespace
		join pg_attribute as column_of on column_of.attrelid = class.oid and column_of.attnum > 0 and not column_of.attisdropped
		where class.relkind in ('r', 'p') and not class.relispartition
			and schema.nspname not in ('pg_catalog', 'information_schema')
		group by 1`.execute(world.cx.db);
	catalogue = new Map(rows.map(({ name, columns }) => [name, columns]));
});
after(() => world[Symbol.asyncDispose]());

test("every table of the house is in the register of processing or said to hold nobody", () => {
	assert.deepEqual(problemsOf(register(), catalogue), []);
	assert.ok(catalogue.size > 290);
});

test("a new table, a new column of people and a column that went are noticed", () => {
	const other = new Map(catalogue);
	other.set("pajak.bill", ["id", "paid_by"]);
	other.delete("territory.regency");
	other.set("identity.person", ["id", "name", "user_name", "image", "phone"]);
	other.set("settings.value", ["version", "key", "value", "changed_by"]);
	other.set("calendar.decree", ["verified_by"]);
	assert.deepEqual(problemsOf(register(), other).toSorted(), [
		"calendar.decree.issued_by needs no excuse",
		"identity.person has no email",
		"identity.person.phone names somebody",
		"nobody classed pajak.bill",
		"pajak.bill.paid_by names somebody",
		"settings.value.changed_by names somebody",
		"there is no territory.regency",
	]);
});
