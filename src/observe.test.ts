import assert from "node:assert/strict";
import { test } from "node:test";
import { butOfTheRoom } from "./observe.ts";

test("a statement on confidential cases or keys is told to no trace and no log, however it is written", () => {
	const told: string[] = [];
	const tell = butOfTheRoom(({ sql }) => told.push(sql));
	for (const sql of [
		'select "id" from "rights_cases"."case_file" where "id" = $1',
		"update rights_cases.reporter set seen = true",
		'select 1 from "keys"."person_key"',
		'select "key" from "platform"."post"',
		"select keys from units.directory",
	])
		tell({ sql, ms: 1, well: true });
	assert.deepEqual(told, [
		'select "key" from "platform"."post"',
		"select keys from units.directory",
	]);
});
