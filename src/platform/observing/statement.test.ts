import assert from "node:assert/strict";
import { test } from "node:test";
import { kindOfStatement, statementOf } from "./statement.ts";

test("a statement is told in one line, and nothing that stands in quotes", () => {
	assert.equal(
		statementOf(`/* kept */
			select name -- siti
			from people where name = 'it''s siti' and place = $1
			and note = $x$siti$x$ and open = '`),
		"select name from people where name = '…' and place = $1 and note = '…' and open = '…'",
	);
});

test("a statement without end is cut", () => {
	assert.ok(statementOf(`select ${"a, ".repeat(9_000)}`).length < 2_010);
});

test("a statement is of the kind that it begins with", () => {
	for (const [sql, kind] of [
		['select "a"', "select"],
		["/* kept */\n\twith given as (select 1)", "with"],
		["-- why\ninsert into x", "insert"],
		["(select 1) union (select 2)", "select"],
		["vacuum x", "other"],
		["", "other"],
	])
		assert.equal(kindOfStatement(sql ?? ""), kind);
});
