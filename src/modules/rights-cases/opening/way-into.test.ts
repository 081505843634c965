import assert from "node:assert/strict";
import { test } from "node:test";
import { type Row, wayInto } from "./way-into.ts";

const row = (kind: string, holderId: string, secondId?: string): Row => ({
	kind,
	holderId,
	number: 1,
	secondId: secondId ?? null,
	secondNumber: secondId === undefined ? null : 1,
});
const having = (...able: string[]) => {
	const opens = (id: string, number: number) =>
		number === 1 && able.includes(id);
	return { person: opens, office: opens, keeper: opens };
};

test("one person who can open it is the easiest way, then two key holders, then whoever told it", () => {
	const rows = [
		row("reporter", "code"),
		row("two", "arif", "nuri"),
		row("two", "nuri", "arif"),
		row("person", "intan"),
		row("office", "banten"),
	];
	assert.equal(wayInto(rows, having("intan", "arif", "nuri")), "one-person");
	assert.equal(wayInto(rows, having("banten")), "one-person");
	assert.equal(wayInto(rows, having("arif", "nuri")), "two-key-holders");
	assert.equal(wayInto(rows, having("arif")), "reporter");
	assert.equal(wayInto(rows.slice(1), having("arif")), "nobody");
	assert.equal(wayInto([], having("intan")), "nobody");
});

test("a key that ended since is no way in", () => {
	const rows = [{ ...row("person", "intan"), number: 2 }];
	assert.equal(wayInto(rows, having("intan")), "nobody");
});
