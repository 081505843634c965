import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../root.ts";
import { migrationsOfHouse } from "./owners.ts";
import { breaking } from "./two-steps.ts";

/** Steps of the time before there was a running server to be left beside. No new ones. */
const before = [
	"catalogue/0002-versions.sql",
	"catalogue/0008-invitations.sql",
	"complaints/0122-in-one-go.sql",
	"complaints/0124-checks-end.sql",
	"events/0004-needs-and-removals.sql",
	"events/0012-told-where-and-once.sql",
	"evidence/0002-versions.sql",
	"rights-cases/0002-cases.sql",
	"search/0002-stems.sql",
];

test("no step of the database takes away what the version before still uses, unless it says since when nobody does", () => {
	const all = migrationsOfHouse(readdirSync(join(root, "src/modules")).sort());
	assert.ok(all.length > 150);
	const wrong = all.flatMap(({ owner, name, script }) => {
		const step = `${owner}/${name}`;
		if (before.includes(step)) return [];
		return breaking(script).map((what) => `${step}: ${what}`);
	});
	assert.ok(
		wrong.length === 0,
		`Beside these steps the version before cannot run. First stop using what they take away, then take it away in the next version and write into the step: -- second step: unused since <version>. ${wrong.join("; ")}`,
	);
});

test("a step that drops, renames, retypes or demands is a second step, and says of which version", () => {
	for (const statement of [
		"alter table units.unit drop column name",
		"alter table units.unit\n  rename column name to title",
		"alter table units.unit rename to office",
		"drop table units.unit",
		"alter table units.unit alter column name type varchar",
		"alter table units.unit alter column name set not null",
		"alter table units.unit add column colour text not null",
	]) {
		assert.equal(breaking(`${statement};`).length, 1, statement);
		assert.deepEqual(
			breaking(`-- second step: unused since 0.6.0\n${statement};`),
			[],
		);
	}
	assert.deepEqual(
		breaking(`
			-- drop table is only a word here
			create table units.fresh (id uuid not null);
			alter table units.fresh add column colour text not null;
			alter table units.unit add column colour text;
			alter table units.unit add column shade text not null default 'grey';
			drop index units.unit_name;`),
		[],
	);
});
