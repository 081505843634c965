import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Context } from "#platform/context.ts";
import { bringSurveys, broughtOf, knownBrought } from "#surveys";
import { unitId } from "#units/samples";
import {
	bringAlong,
	openOffice,
	preview,
	problemsIn,
	stories,
} from "./for-tests.ts";
import { undoImport } from "./index.ts";

const heads = [
	"Satker",
	"Survei",
	"Masa",
	"Nilai IKM",
	"Responden",
	"Sumber",
	"Tautan",
];
const row = (...changes: readonly string[]) =>
	[
		"lapas-serang",
		"skm-2017",
		"Semester I 2024",
		"87,350",
		"1.250",
		"Laporan SKM 2024",
		"https://example.go.id/skm",
	].map((cell, at) => changes[at] || cell);

let world: Awaited<ReturnType<typeof openOffice>>;
before(async () => {
	world = await openOffice();
});
after(() => world[Symbol.asyncDispose]());

const story = stories(() => world.admin);
const told = async (cx: Context) =>
	(await broughtOf(cx, unitId("lapas-serang"))).map(
		({ span, index, people, source, link }) =>
			[span, index, people, source, link] as const,
	);

describe("moving survey indices of other systems in", () => {
	story(
		"they stand beside the unit with their source, exact, the latest first",
		async (cx) => {
			const done = await bringAlong(cx, "surveys", [
				heads,
				row("Lapas Kelas IIA Serang"),
				row("", "", "2023", "4", "", "", " "),
				row("", "", "2022", "81.9"),
			]);
			assert.equal(
				done.counts.written,
				2,
				"4 of 100 is no index of this survey",
			);
			assert.deepEqual(await told(cx), [
				[
					"2024-S1",
					"87.35",
					1250,
					"Laporan SKM 2024",
					"https://example.go.id/skm",
				],
				["2022", "81.9", 1250, "Laporan SKM 2024", "https://example.go.id/skm"],
			]);
		},
	);

	story(
		"the same list again changes nothing; another figure is told and not written over",
		async (cx) => {
			await bringAlong(cx, "surveys", [heads, row()]);
			const again = await preview(cx, "surveys", [
				heads,
				row("", "", "SMT 1/2024", "87,35", "1250"),
			]);
			assert.deepEqual(
				[again.counts.ready, again.counts.unchanged, again.counts.wrong],
				[0, 1, 0],
			);
			const other = await preview(cx, "surveys", [
				heads,
				row("", "", "", "88"),
			]);
			assert.deepEqual(await problemsIn(cx, other), ["2 - index-differs"]);
		},
	);

	story("each error has its own reason, at its row and column", async (cx) => {
		const sheet = await preview(cx, "surveys", [
			heads,
			row("Lapas Atlantis"),
			row("", "skm-1999"),
			row("", "p2ham-2023"),
			row("", "", "Semester III 2024"),
			row("", "", "2026"),
			row("", "", "", "1.234,5"),
			row("", "", "", "100,01"),
			row("", "", "", "24,99"),
			row("", "", "", "", "banyak"),
			row("", "", "", "", "9"),
			row("", "", "", "", "", "x".repeat(121)),
			row("", "", "", "", "", "", "javascript:alert(1)"),
			row("", "", "", "", "", "", "https://nama:sandi@example.go.id"),
			row(),
			row(),
		]);
		assert.deepEqual(await problemsIn(cx, sheet), [
			"2 unit unknown-unit",
			"3 instrument unknown-survey",
			"4 instrument unknown-survey",
			"5 span span-form",
			"6 span span-not-over",
			"7 index index-form",
			"8 index index-range",
			"9 index index-range",
			"10 people people-form",
			"11 people too-few-people",
			"12 source source-missing",
			"13 link link-form",
			"14 link link-form",
			"16 - doubled",
		]);
	});

	story("undone, none of it is left", async (cx) => {
		const done = await bringAlong(cx, "surveys", [heads, row()]);
		const undone = await undoImport(cx, done.id);
		assert.ok(undone.ok, JSON.stringify(undone));
		assert.deepEqual(await told(cx), []);
	});

	story("nobody else brings an index, whatever the list says", async (cx) => {
		const refusal = await bringSurveys(
			{ ...cx, actor: { ...cx.actor, grants: [] } },
			"01900000-0000-7000-8000-000000000001",
			[],
		);
		assert.equal(refusal.ok, false);
	});
});

test("more units than a statement takes parameters are asked about at once", async () => {
	const many = Array.from({ length: 65_536 }, () => world.admin.newId());
	assert.equal((await knownBrought(world.admin, many)).size, 0);
});
