import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { parse } from "csv-parse/sync";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import { writeCells } from "../store.ts";
import { csvColumns, csvOfCells } from "./csv.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
});
after(() => world[Symbol.asyncDispose]());

test("a unit is named in the file of groups, and a province is no unit", async () => {
	const cell = {
		instrument: "skm-2017",
		dimension: "disability" as const,
		period: 20263,
		province: "36",
		group: "with",
		n: null,
		index: null,
	};
	await writeCells(world.cx, [
		{ ...cell, unitId: unitId("kanim-serang") },
		{ ...cell, unitId: null },
	]);
	let text = "";
	for await (const part of csvOfCells(world.cx)) text += part;
	const lines: Record<string, string>[] = parse(text, {
		bom: true,
		columns: true,
	});
	assert.deepEqual(Object.keys(lines[0] ?? {}), [...csvColumns]);
	assert.deepEqual(
		lines.map((line) => [line.unit, line.unit_alamat, line.unit_nama]),
		[
			["", "", ""],
			[unitId("kanim-serang"), "kanim-serang", "Kanim Kelas I TPI Serang"],
		],
	);
});
