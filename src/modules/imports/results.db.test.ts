import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { findCase, openRound, predicateOf } from "#assessments";
import type { Context } from "#platform/context.ts";
import {
	bringAlong,
	openOffice,
	preview,
	problemsIn,
	stories,
} from "./for-tests.ts";
import { allImports, beginImport, rowsOf, undoImport } from "./index.ts";

const heads = [
	"Satker",
	"Instrumen",
	"Tahun",
	"Predikat",
	"Nilai",
	"Nomor SK",
	"Tgl SK",
];
const decree = ["MHA-01.HA.02", "10 Desember 2023"];
const past = [
	[
		"Lapas Kelas IIA Serang",
		"p2ham-2023",
		"2023",
		"Berpredikat",
		"87,350",
		...decree,
	],
	["rutan-serang", "P2HAM-2023", "2023", "tidak berpredikat", "41", ...decree],
	[
		"Bapas Kelas II Serang",
		"pekppp-2022",
		"2022",
		"A-",
		"4.2",
		"B/12",
		"2023-02-01",
	],
	["lapas-cilegon", "p2ham-2023", "2023", "ikut serta", "", "", ""],
];

let world: Awaited<ReturnType<typeof openOffice>>;
before(async () => {
	world = await openOffice();
});
after(() => world[Symbol.asyncDispose]());

const story = stories(() => world.admin);

const found = (
	cx: Context,
	unit: string,
	instrument = "p2ham-2023",
	year = 2023,
) => findCase(cx, { unit, instrument, year });

describe("moving results in", () => {
	story(
		"they are on record as they were decided, with exact scores",
		async (cx) => {
			const done = await bringAlong(cx, "results", [heads, ...past]);
			assert.equal(done.counts.written, 4);
			const serang = await found(cx, "lapas-serang");
			assert.ok(serang);
			assert.equal(serang.assessment.broughtBy, done.id);
			const predicate = await predicateOf(cx, serang.assessment);
			assert.deepEqual(
				[
					predicate?.code,
					predicate?.score,
					predicate?.decree,
					predicate?.decreeOn,
				],
				["p2ham", "87.350", "MHA-01.HA.02", "2023-12-10"],
			);
			const bapas = await found(cx, "bapas-serang", "pekppp-2022", 2022);
			assert.ok(bapas);
			assert.equal((await predicateOf(cx, bapas.assessment))?.code, "A-");
			assert.equal(
				(await found(cx, "lapas-cilegon"))?.assessment.state,
				"took-part",
			);
		},
	);

	story(
		"the same file sent again changes nothing; another score is told",
		async (cx) => {
			await bringAlong(cx, "results", [heads, ...past]);
			const again = await preview(cx, "results", [
				heads,
				...past.map((row) =>
					row.map((cell) => (cell === "41" ? "41,0" : cell)),
				),
			]);
			assert.deepEqual(
				[again.counts.ready, again.counts.unchanged, again.counts.wrong],
				[0, 4, 0],
			);
			const other = await preview(cx, "results", [
				heads,
				...past.map((row) => row.map((cell) => (cell === "41" ? "42" : cell))),
			]);
			assert.deepEqual(await problemsIn(cx, other), ["3 - result-differs"]);
		},
	);

	story("instrument, year and decree may be said once for all", async (cx) => {
		const { counts } = await preview(
			cx,
			"results",
			[
				["Satker", "Predikat", "Nilai"],
				["lapas-serang", "ya", "90"],
				["rutan-serang", "tidak", ""],
			],
			{
				instrument: "p2ham-2023",
				year: "2023",
				decree: "MHA-01",
				decreeOn: "2023-12-10",
			},
		);
		assert.equal(counts.ready, 2);
	});

	story("each error has its own reason, at its row and column", async (cx) => {
		const of = (...changes: readonly string[]) =>
			["lapas-serang", "p2ham-2023", "2023", "ya", "90", ...decree].map(
				(cell, at) => changes[at] || cell,
			);
		const { id } = await preview(cx, "results", [
			heads,
			of("Lapas Atlantis"),
			of("", "p2ham-1999"),
			of("", "", "23"),
			of("", "", "2030"),
			of("", "", "", "juara"),
			of("", "pekppp-2022", "2022", "ya"),
			of("", "", "", "", "1.234,5"),
			of("", "", "", "", "101"),
			of("", "", "", "", "", " "),
			of("", "", "", "", "", "", "10/13/2023"),
			of("", "", "", "", "", "", "21 November 2026"),
			of("", "", "", "", "", "", "2022-01-01"),
			["lapas-serang", "p2ham-2023", "2023", "ya", "90", "", ""],
			["lapas-serang", "kkpham-2021", "2023", "Peduli HAM", "90", ...decree],
			of(),
			of(),
		]);
		assert.deepEqual(
			await problemsIn(cx, { id } as Awaited<ReturnType<typeof preview>>),
			[
				"2 unit unknown-unit",
				"3 instrument unknown-instrument",
				"4 year year-form",
				"5 year wrong-year",
				"6 outcome unknown-outcome",
				"7 outcome which-predicate",
				"8 score score-form",
				"9 score score-out-of-range",
				"10 decree decree-missing",
				"11 decreeOn day-month-first",
				"12 decreeOn decree-ahead",
				"13 decreeOn decree-before-year",
				"14 decree decree-missing",
				"15 instrument not-for-this-unit",
				"17 - doubled",
			],
		);
	});

	story(
		"the tables of days before a unit was on record cannot show it, and that is told",
		async (cx) => {
			const { counts } = await preview(cx, "results", [
				heads,
				["kanwil-kemenham-banten", "p2ham-2023", "2023", "ya", "90", ...decree],
			]);
			assert.deepEqual(counts.notes, [
				{ reason: "units-opened-later", about: { n: 1 } },
			]);
		},
	);

	story(
		"where a round is here, and at a unit of one's own, the row says so",
		async (cx) => {
			const opened = await openRound(cx, {
				instrument: "p2ham-2023",
				year: 2026,
				opensOn: "2026-11-01",
				closesOn: "2026-12-31",
			});
			assert.ok(opened.ok, JSON.stringify(opened));
			const list = await preview(cx, "results", [
				heads,
				["rutan-serang", "p2ham-2023", "2026", "ya", "90", "X", "2026-11-19"],
				["kemenham", "p2ham-2023", "2023", "ya", "90", ...decree],
				...past,
			]);
			assert.deepEqual(await problemsIn(cx, list), [
				"2 year round-is-here",
				"3 unit own-unit",
			]);
			assert.equal(list.counts.ready, 4);
		},
	);

	story("an undo leaves nothing of them", async (cx) => {
		const done = await bringAlong(cx, "results", [heads, ...past]);
		const undone = await undoImport(cx, done.id);
		assert.ok(undone.ok);
		assert.equal(await found(cx, "lapas-serang"), null);
		assert.deepEqual((await rowsOf(cx, done.id, "wrong")).length, 0);
	});
});

story(
	"a list of 200,000 rows, three of a hundred in error, is refused with how many fit, and nothing of it is kept",
	async (cx) => {
		const lines = Array.from({ length: 200_000 }, (_, at) =>
			at % 100 < 3 ? "tidak-ada,p2ham-2023,9" : `u-${at},p2ham-2023,2023`,
		);
		const before = (await allImports(cx)).length;
		const begun = await beginImport(cx, {
			kind: "results",
			name: "besar.csv",
			bytes: Buffer.from(["Unit,Instrumen,Tahun", ...lines].join("\n")),
		});
		assert.deepEqual(begun.ok || begun.problem, {
			reason: "file-too-many-rows",
			about: { rows: 20_000 },
		});
		assert.equal((await allImports(cx)).length, before);
	},
);
