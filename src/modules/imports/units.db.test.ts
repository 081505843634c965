import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { sql } from "kysely";
import { sampleActor } from "#identity/samples";
import { type Context, withActor } from "#platform/context.ts";
import { rowXml, workbookOf } from "#platform/spreadsheet/for-tests.ts";
import { openUnit, unitBySlug, unitsBelow } from "#units";
import {
	bringAlong,
	openOffice,
	preview,
	problemsIn,
	stories,
} from "./for-tests.ts";
import {
	beginImport,
	carryOut,
	importById,
	mapColumns,
	rowsOf,
	undoImport,
} from "./index.ts";

const since = { openedOn: "1 Januari 2013" };
const heads = ["Nama Satker", "Jenis", "Kab/Kota", "Induk"];
const office = [
	["Pemerintah Kabupaten Lebak", "Pemda", "Kab. Lebak", ""],
	["Dinas Kesehatan Lebak", "dinas", "36.02", "Pemerintah Kabupaten Lebak"],
	["Puskesmas Cikulur", "OPD", "Kabupaten Lebak", "dinas-kesehatan-lebak"],
];

let world: Awaited<ReturnType<typeof openOffice>>;
before(async () => {
	world = await openOffice();
});
after(() => world[Symbol.asyncDispose]());

const story = stories(() => world.admin);

const problemsOf = async (
	cx: Context,
	rows: readonly (readonly string[])[],
	more: readonly string[] = [],
) =>
	problemsIn(
		cx,
		await preview(cx, "units", [[...heads, ...more], ...rows], since),
	);

describe("moving units in", () => {
	story("a tree comes in whole, whatever the order of its rows", async (cx) => {
		const done = await bringAlong(
			cx,
			"units",
			[heads, ...[...office].reverse()],
			since,
		);
		assert.equal(done.state, "done");
		assert.equal(done.counts.written, 3);
		const lebak = await unitBySlug(cx, "pemerintah-kabupaten-lebak");
		assert.ok(lebak);
		const below = await unitsBelow(cx, lebak.id, "2020-01-01");
		assert.deepEqual(
			below.map(({ name, kind, regency }) => [name, kind, regency.code]),
			[
				["Dinas Kesehatan Lebak", "opd", "36.02"],
				["Puskesmas Cikulur", "opd", "36.02"],
			],
		);
	});

	story("the same file sent again changes nothing", async (cx) => {
		await bringAlong(cx, "units", [heads, ...office], since);
		const again = await preview(cx, "units", [heads, ...office], since);
		assert.deepEqual(
			{ ...again.counts, notes: [] },
			{ rows: 3, ready: 0, unchanged: 3, wrong: 0, written: 0, notes: [] },
		);
		assert.deepEqual(await carryOut(cx, again.id, again.version), {
			ok: false,
			problem: { reason: "nothing-ready" },
		});
	});

	story(
		"what stands otherwise on record is named, and not changed",
		async (cx) => {
			const problems = await problemsOf(cx, [
				["Lapas Kelas IIA Serang", "rutan", "Kota Serang", "kemenham"],
			]);
			assert.deepEqual(problems, [
				"2 kind unit-differs",
				"2 parent unit-differs",
			]);
		},
	);

	story("units of one name in two places get two address words", async (cx) => {
		const { id } = await preview(
			cx,
			"units",
			[
				heads,
				["Dinas Sosial", "opd", "Kabupaten Lebak", ""],
				["Dinas Sosial", "opd", "Kota Cilegon", ""],
				["Dinas Sosial", "opd", "Kota Serang", ""],
			],
			since,
		);
		assert.deepEqual(
			(await rowsOf(cx, id, "ready")).map(({ understood }) => understood.slug),
			["dinas-sosial", "dinas-sosial-kota-cilegon", "dinas-sosial-kota-serang"],
		);
	});

	story(
		"a day before our record begins counts from its beginning, and is told",
		async (cx) => {
			const { counts, id } = await preview(cx, "units", [
				[...heads, "TMT"],
				[...(office[0] ?? []), "17 Agustus 1950"],
			]);
			assert.deepEqual(counts.notes, [
				{ reason: "older-units", about: { n: 1, day: "2013-01-01" } },
			]);
			assert.equal(
				(await rowsOf(cx, id, "ready"))[0]?.understood.openedOn,
				"2013-01-01",
			);
		},
	);

	story("a column that is not there may be said once for all", async (cx) => {
		const { counts } = await preview(
			cx,
			"units",
			[["Nama"], ["Dinas Sosial Lebak"]],
			{ ...since, kind: "opd", regency: "36.02" },
		);
		assert.equal(counts.ready, 1);
	});
});

describe("each error has its own reason, at its row and column", () => {
	story("a unit that is its own parent", async (cx) => {
		assert.deepEqual(
			await problemsOf(cx, [["Dinas A", "opd", "36.02", "Dinas A"]]),
			["2 parent own-parent"],
		);
	});

	story(
		"two parents on one day: both rows, for nobody knows which is right",
		async (cx) => {
			assert.deepEqual(
				await problemsOf(cx, [
					["Dinas A", "opd", "36.02", "kemenham"],
					["Dinas A", "opd", "36.02", "kemenkum"],
				]),
				[
					"2 parent two-parents",
					"2 parent parent-opens-later",
					"3 parent two-parents",
					"3 parent parent-opens-later",
				],
			);
		},
	);

	story("a circle, and what stands below it", async (cx) => {
		assert.deepEqual(
			await problemsOf(cx, [
				["Dinas A", "opd", "36.02", "Dinas B"],
				["Dinas B", "opd", "36.02", "Dinas C"],
				["Dinas C", "opd", "36.02", "Dinas A"],
				["Dinas D", "opd", "36.02", "Dinas A"],
				["Dinas E", "opd", "36.02", "Dinas D"],
			]),
			[
				"2 parent circle",
				"3 parent circle",
				"4 parent circle",
				"5 parent parent-row-wrong",
				"6 parent parent-row-wrong",
			],
		);
	});

	story("a row twice, and a unit told in two ways", async (cx) => {
		assert.deepEqual(
			await problemsOf(cx, [
				["Dinas A", "opd", "36.02", ""],
				["dinas  a", "OPD", "Kab. Lebak", ""],
				["Dinas A", "rs", "36.02", ""],
			]),
			["3 - doubled", "4 - doubled-differently"],
		);
	});

	story("words, places and parents that nobody knows", async (cx) => {
		assert.deepEqual(
			await problemsOf(cx, [
				["Dinas A", "kantor", "36.02", ""],
				["Dinas B", "opd", "36.99", ""],
				["Dinas C", "opd", "Tangerang", ""],
				["Dinas D", "opd", "Lebak", "Pemerintah Kota Atlantis"],
				["", "opd", "36.02", ""],
				["Dinas E", "opd", "36.02", "kemenkumham"],
				["Dinas F", "opd", "36.02", "Dinas A"],
				["d".repeat(201), "opd", "36.02", ""],
				["\u3164", "opd", "36.02", ""],
			]),
			[
				"2 kind unknown-kind",
				"3 regency unknown-regency",
				"4 regency regency-ambiguous",
				"5 parent unknown-parent",
				"6 name needed",
				"7 parent parent-closed",
				"8 parent parent-row-wrong",
				"9 name name-too-long",
				"10 name needed",
			],
		);
	});

	story(
		"an address word of another form, and a day that is none",
		async (cx) => {
			assert.deepEqual(
				await problemsOf(
					cx,
					[
						["Dinas A", "opd", "36.02", "", "Dinas A!", "2020-01-01"],
						["Dinas B", "opd", "36.02", "", "dinas-b", "31/02/2020"],
					],
					["Slug", "Sejak"],
				),
				["2 slug slug-form", "3 openedOn day-unknown"],
			);
		},
	);

	story("a parent that opens later than what is below it", async (cx) => {
		assert.deepEqual(
			await problemsOf(
				cx,
				[
					["Dinas A", "opd", "36.02", "", "2024-01-01"],
					["UPT B", "opd", "36.02", "Dinas A", "2020-01-01"],
				],
				["Sejak"],
			),
			["3 parent parent-opens-later"],
		);
	});
});

describe("carrying out and undoing", () => {
	test("what changed since the preview is named, and nothing is written", async () => {
		const { admin } = world;
		const made = await preview(admin, "units", [heads, ...office], since);
		const opened = await openUnit(admin, {
			slug: "pemerintah-kabupaten-lebak",
			name: "Pemerintah Kabupaten Lebak",
			kind: "pemda",
			regencyCode: "36.02",
			openedOn: "2014-01-01",
		});
		assert.ok(opened.ok);
		const refused = await carryOut(admin, made.id, made.version);
		assert.ok(!refused.ok && refused.problem.reason === "changed-since");
		assert.deepEqual(
			refused.problem.rows.map(({ number, verdict }) => [number, verdict]),
			[
				[2, "unchanged"],
				[3, "wrong"],
				[4, "wrong"],
			],
		);
		const now = await importById(admin, made.id);
		assert.equal(now?.state, "previewed");
		assert.equal(now?.counts.wrong, 2);
		assert.equal(await unitBySlug(admin, "puskesmas-cikulur"), null);
	});

	story("an old preview cannot be carried out", async (cx) => {
		const made = await preview(cx, "units", [heads, ...office], since);
		const refused = await carryOut(cx, made.id, made.version - 1);
		assert.equal(!refused.ok && refused.problem.reason, "changed-meanwhile");
	});

	test("a crash in the middle leaves nothing", async () => {
		const { admin } = world;
		const rows = [["Dinas Perintis", "opd", "Kota Cilegon", ""]];
		const made = await preview(admin, "units", [heads, ...rows], since);
		let left = 0;
		const crashing: Context = {
			...admin,
			newId: () => {
				left += 1;
				if (left > 1) throw new Error("the power went out");
				return admin.newId();
			},
		};
		await assert.rejects(carryOut(crashing, made.id, made.version), /power/);
		assert.equal(await unitBySlug(admin, "dinas-perintis"), null);
		assert.equal((await importById(admin, made.id))?.state, "previewed");
	});

	story(
		"an undo takes back the whole import, and leaves a trail",
		async (cx) => {
			const rows = [
				["Dinas Satu", "opd", "Kota Cilegon", ""],
				["Dinas Dua", "opd", "Kota Cilegon", "Dinas Satu"],
			];
			const done = await bringAlong(cx, "units", [heads, ...rows], since);
			const undone = await undoImport(cx, done.id);
			assert.ok(undone.ok && undone.value.state === "undone");
			assert.equal(await unitBySlug(cx, "dinas-satu"), null);
			const { rows: trail } = await sql<{ deed: string }>`
			select deed from platform.trail where subject_id = ${done.id} order by id`.execute(
				cx.db,
			);
			assert.deepEqual(
				trail.map(({ deed }) => deed),
				["import.begun", "import.done", "import.undone"],
			);
			const again = await undoImport(cx, done.id);
			assert.equal(!again.ok && again.problem.reason, "not-done");
		},
	);

	story(
		"what stands below a brought unit is in the way of the undo",
		async (cx) => {
			const done = await bringAlong(
				cx,
				"units",
				[heads, ["Dinas Satu", "opd", "Kota Cilegon", ""]],
				since,
			);
			const parent = await unitBySlug(cx, "dinas-satu");
			assert.ok(parent);
			const opened = await openUnit(cx, {
				slug: "upt-baru",
				name: "UPT Baru",
				kind: "opd",
				regencyCode: "36.72",
				openedOn: "2020-01-01",
				under: parent.id,
			});
			assert.ok(opened.ok);
			const refused = await undoImport(cx, done.id);
			assert.equal(!refused.ok && refused.problem.reason, "in-use");
		},
	);

	story("nobody but an administrator moves an office in", async (cx) => {
		const made = await preview(cx, "units", [heads, ...office], since);
		const sari = withActor(cx, sampleActor("sari"));
		const refused = await carryOut(sari, made.id, made.version);
		assert.equal(!refused.ok && refused.problem.reason, "not-an-administrator");
	});
});

describe("cells that hide what they mean", () => {
	story(
		"a merged cell counts once: the rows that it covers are told to be split",
		async (cx) => {
			const bytes = workbookOf(
				rowXml(1, "Nama", "Jenis", "Kab/Kota") +
					rowXml(2, "Dinas A", "opd", "36.02") +
					rowXml(3, "Dinas B", "", "36.02"),
				'<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>',
			);
			const begun = await beginImport(cx, {
				kind: "units",
				name: "gabungan.xlsx",
				bytes,
			});
			assert.ok(begun.ok);
			const { id, mapping, findings } = begun.value;
			assert.deepEqual(findings, [
				{ reason: "merged", about: { ranges: "B2:B3", n: 1 } },
			]);
			const mapped = await mapColumns(cx, id, {
				mapping,
				fixed: { openedOn: "2013-01-01" },
				seen: 1,
			});
			assert.ok(mapped.ok);
			assert.deepEqual(await problemsIn(cx, mapped.value), [
				"3 kind needed-merged",
			]);
		},
	);

	story(
		"a formula that was never calculated is no value, also where the column may be empty",
		async (cx) => {
			const bytes = workbookOf(
				`${rowXml(1, "Nama", "Jenis", "Kab/Kota", "Alamat")}
			<row r="2"><c r="A2" t="inlineStr"><is><t>Dinas A</t></is></c><c r="B2" t="str"><f>"o"&amp;"pd"</f><v>opd</v></c><c r="C2" t="inlineStr"><is><t>36.02</t></is></c><c r="D2"><f>A2</f></c></row>`,
			);
			const begun = await beginImport(cx, {
				kind: "units",
				name: "rumus.xlsx",
				bytes,
			});
			assert.ok(begun.ok);
			const { id, mapping, findings } = begun.value;
			assert.deepEqual(findings, [
				{ reason: "formulas", about: { cells: "B2", n: 1 } },
			]);
			const mapped = await mapColumns(cx, id, {
				mapping,
				fixed: { openedOn: "2013-01-01" },
				seen: 1,
			});
			assert.ok(mapped.ok);
			assert.deepEqual(await problemsIn(cx, mapped.value), [
				"2 address formula-without-value",
			]);
		},
	);
});
