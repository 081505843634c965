import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { sql } from "kysely";
import { addPerson, allPeopleOnRecord } from "#identity";
import type { Context } from "#platform/context.ts";
import { unitId } from "#units/samples";
import {
	bringAlong,
	openOffice,
	preview,
	problemsIn,
	stories,
} from "./for-tests.ts";
import { makeCodesOf, rowsOf, undoImport } from "./index.ts";

const from = { from: "2026-01-02" };
const heads = ["Nama Lengkap", "Username", "Email", "Peran", "Program", "Unit"];
const staff = [
	["Rina Kusuma, S.H.", "", "", "Operator", "P2HAM", "lapas-serang"],
	[
		"Rudi Hartono",
		"rudi",
		"rudi@contoh.id",
		"kepala unit",
		"",
		"Rutan Kelas IIB Serang",
	],
	["Rudi Hartono", "rudi", "", "operator", "kkpham", "rutan-serang"],
	["Tuti Auditor", "", "", "auditor", "", ""],
];

let world: Awaited<ReturnType<typeof openOffice>>;
before(async () => {
	world = await openOffice();
});
after(() => world[Symbol.asyncDispose]());

const story = stories(() => world.admin);

const person = async (cx: Context, userName: string) =>
	(await allPeopleOnRecord(cx)).find((one) => one.userName === userName);

const problemsOf = async (
	cx: Context,
	rows: readonly (readonly string[])[],
	more: readonly string[] = [],
) =>
	problemsIn(
		cx,
		await preview(cx, "people", [[...heads, ...more], ...rows], from),
	);

describe("moving people in", () => {
	story("each comes once, with all roles of their rows", async (cx) => {
		const done = await bringAlong(cx, "people", [heads, ...staff], from);
		assert.equal(done.counts.written, 3);
		const rudi = await person(cx, "rudi");
		assert.equal(rudi?.email, "rudi@contoh.id");
		assert.deepEqual(
			rudi?.roles
				.map(({ role, programme, unitId }) => [role, programme, unitId])
				.sort(),
			[
				["head", null, unitId("rutan-serang")],
				["operator", "kkpham", unitId("rutan-serang")],
			],
		);
		assert.equal((await person(cx, "rina.kusuma"))?.name, "Rina Kusuma, S.H.");
		assert.deepEqual(
			(await person(cx, "tuti.auditor"))?.roles.map(({ unitId }) => unitId),
			[null],
		);
	});

	story("the same file sent again changes nothing", async (cx) => {
		await bringAlong(cx, "people", [heads, ...staff], from);
		const again = await preview(cx, "people", [heads, ...staff], from);
		assert.deepEqual(
			[again.counts.ready, again.counts.unchanged, again.counts.wrong],
			[0, 4, 0],
		);
	});

	story("who is on record is given no roles by a list", async (cx) => {
		assert.deepEqual(
			await problemsOf(cx, [
				["Sari Damayanti", "sari", "", "auditor", "", ""],
				["Sari Damayanti", "", "", "auditor", "", ""],
				["Sari Dewanti", "sari2", "", "auditor", "", ""],
				["Orang Lain", "bayu", "", "auditor", "", ""],
			]),
			[
				"2 role person-known",
				"3 userName same-name",
				"5 userName person-differs",
			],
		);
		assert.deepEqual(
			await problemsOf(cx, [["Sari Damayanti", "", "", "auditor", "", ""]]),
			["2 userName name-known"],
		);
	});

	story(
		"one name in two rows may be two people, so both are asked for user names",
		async (cx) => {
			assert.deepEqual(
				await problemsOf(cx, [
					["Siti Aminah", "", "", "operator", "", "lapas-serang"],
					["Siti Aminah", "", "", "operator", "", "rutan-serang"],
				]),
				["2 userName same-name", "3 userName same-name"],
			);
		},
	);

	story("each error has its own reason, at its row and column", async (cx) => {
		assert.deepEqual(
			await problemsOf(
				cx,
				[
					["A Satu", "", "", "raja", "", "lapas-serang", ""],
					["A Dua", "", "", "operator", "p3ham", "lapas-serang", ""],
					["A Tiga", "", "", "operator", "", "Lapas Atlantis", ""],
					["A Empat", "", "", "operator", "", "", ""],
					["A Lima", "a b!", "", "operator", "", "lapas-serang", ""],
					["A Enam", "", "bukan-surel", "operator", "", "lapas-serang", ""],
					["A Tujuh", "", "", "operator", "", "lapas-serang", "2025-12-31"],
					["A Delapan", "", "", "operator", "", "kemenkumham", ""],
					[
						"A Sembilan",
						"s9",
						"x@contoh.id",
						"operator",
						"",
						"lapas-serang",
						"",
					],
					[
						"A Sepuluh",
						"s10",
						"x@contoh.id",
						"operator",
						"",
						"lapas-serang",
						"",
					],
					["A Sebelas", "s11", "", "operator", "", "lapas-serang", ""],
					["A Sebelas", "s11", "", "operator", "", "lapas-serang", ""],
					["A Belas", "s11", "", "head", "", "lapas-serang", ""],
					["A Duabelas", "", "", "administrator", "p2ham", "", ""],
					["A Tigabelas", "", "", "auditor", "semua program", "", ""],
					["a".repeat(121), "", "", "auditor", "", "", ""],
				],
				["Sampai"],
			),
			[
				"2 role unknown-role",
				"3 programme unknown-programme",
				"4 unit unknown-unit",
				"5 unit unit-needed",
				"6 userName user-name-form",
				"7 email email-form",
				"8 until ends-before-it-begins",
				"9 unit unit-closed",
				"11 email email-twice",
				"12 - other-row-wrong",
				"13 - doubled",
				"14 name name-differs",
				"15 programme every-programme",
				"17 name name-too-long",
			],
		);
	});

	story("the last day of a role is its last day", async (cx) => {
		await bringAlong(
			cx,
			"people",
			[
				[...heads, "Sampai"],
				["Ani", "ani", "", "auditor", "", "", "31 Desember 2026"],
			],
			from,
		);
		assert.equal((await person(cx, "ani"))?.roles[0]?.until, "2027-01-01");
	});
});

describe("the sheet of codes", () => {
	story(
		"one card for each person, known here and now only; made anew, the old codes open nothing",
		async (cx) => {
			const done = await bringAlong(cx, "people", [heads, ...staff], from);
			const sheet = await makeCodesOf(cx, done.id, done.version);
			assert.ok(sheet.ok);
			assert.deepEqual(
				sheet.value.cards.map(({ userName }) => userName),
				["rina.kusuma", "rudi", "tuti.auditor"],
			);
			const sentAgain = await makeCodesOf(cx, done.id, done.version);
			assert.equal(
				!sentAgain.ok && sentAgain.problem.reason,
				"changed-meanwhile",
			);
			const again = await makeCodesOf(cx, done.id, done.version + 1);
			assert.ok(again.ok);
			const { rows } = await sql<{ open: string; text: string }>`
			select count(*) filter (where replaced_at is null)::text as open, string_agg(code::text, ' ') as text
			from identity.code as code
			join identity.person as person on person.id = code.person_id
			where person.user_name in ('rina.kusuma', 'rudi', 'tuti.auditor')`.execute(
				cx.db,
			);
			assert.equal(rows[0]?.open, "3");
			for (const { code } of [...sheet.value.cards, ...again.value.cards])
				assert.ok(!rows[0]?.text.includes(code.replaceAll(" ", "")));
		},
	);
});

describe("undoing people", () => {
	story("who never came is taken back, with roles and codes", async (cx) => {
		const done = await bringAlong(cx, "people", [heads, ...staff], from);
		await makeCodesOf(cx, done.id, done.version);
		const undone = await undoImport(cx, done.id);
		assert.ok(undone.ok, JSON.stringify(undone));
		assert.equal(await person(cx, "rudi"), undefined);
	});

	story(
		"who has been here is in the way, by name, and everybody stays",
		async (cx) => {
			const done = await bringAlong(cx, "people", [heads, ...staff], from);
			await sql`update identity.person set arrived_at = now() where user_name = 'rudi'`.execute(
				cx.db,
			);
			assert.deepEqual(await undoImport(cx, done.id), {
				ok: false,
				problem: { reason: "in-use", about: { n: 1, names: "Rudi Hartono" } },
			});
			assert.ok(await person(cx, "rina.kusuma"));
		},
	);

	story("whom somebody else added is not taken back", async (cx) => {
		const added = await addPerson(cx, { name: "Ani", userName: "ani" });
		assert.ok(added.ok);
		const done = await bringAlong(cx, "people", [heads, ...staff], from);
		assert.ok((await undoImport(cx, done.id)).ok);
		assert.ok(await person(cx, "ani"));
	});
});

test("the rows of an import are shown with what was understood", async () => {
	const { id } = await preview(world.admin, "people", [heads, ...staff], from);
	const [rina] = await rowsOf(world.admin, id, "ready");
	assert.deepEqual(rina?.understood, {
		name: "Rina Kusuma, S.H.",
		userName: "rina.kusuma",
		email: "",
		role: "operator",
		programme: "p2ham",
		unit: "Lapas Kelas IIA Serang",
		from: "2026-01-02",
		until: "",
	});
});
