import assert from "node:assert/strict";
import { test } from "node:test";
import { distributionOf, type StoredAs } from "./distribution.ts";

const table = (
	name: string,
	storedAs: StoredAs,
	more: { forced?: true; triggered?: true } = {},
) => ({ name, storedAs, forced: false, triggered: false, ...more });
const tie = (from: string, to: string) => ({
	name: "leads",
	from,
	to,
	definition: `foreign key (unit_id) references ${to} (unit_id)`,
});

test("keys go first and come last, references before what is spread, and all that is spread lies together", () => {
	const { statements, stay } = distributionOf({
		tables: [
			table("a.answer", "distributed"),
			table("a.sheet", "distributed", { forced: true }),
			table("l.log", "local"),
			table("u.unit", "reference"),
		],
		ties: [
			tie("a.answer", "a.sheet"),
			tie("a.sheet", "u.unit"),
			tie("l.log", "l.log"),
		],
	});
	assert.deepEqual(stay, []);
	assert.deepEqual(statements, [
		"alter table a.answer drop constraint leads",
		"alter table a.sheet drop constraint leads",
		"alter table a.sheet no force row level security",
		"select create_reference_table('u.unit')",
		"select create_distributed_table('a.answer', 'unit_id', colocate_with => 'none')",
		"select create_distributed_table('a.sheet', 'unit_id', colocate_with => 'a.answer')",
		"alter table a.sheet force row level security",
		"alter table a.answer add constraint leads foreign key (unit_id) references a.sheet (unit_id)",
		"alter table a.sheet add constraint leads foreign key (unit_id) references u.unit (unit_id)",
	]);
});

test("what has a trigger stays, and with it all that keys tie to it", () => {
	const { statements, stay } = distributionOf({
		tables: [
			table("m.minutes", "distributed", { triggered: true }),
			table("m.meeting", "distributed"),
			table("m.item", "distributed"),
			table("a.answer", "distributed"),
		],
		ties: [tie("m.minutes", "m.meeting"), tie("m.item", "m.meeting")],
	});
	assert.deepEqual(stay, ["m.item", "m.meeting", "m.minutes"]);
	assert.deepEqual(statements, [
		"select create_distributed_table('a.answer', 'unit_id', colocate_with => 'none')",
	]);
});

test("what a cluster knows already is not told again", () => {
	const layout = {
		tables: [table("a.answer", "distributed"), table("u.unit", "reference")],
		ties: [tie("a.answer", "u.unit")],
	};
	assert.deepEqual(
		distributionOf(layout, new Set(["a.answer", "u.unit"])).statements,
		[],
	);
});
