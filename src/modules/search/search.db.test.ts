import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { publishService, saysNothing } from "#catalogue";
import { seedServices } from "#catalogue/samples";
import type { Language } from "#kernel/text.ts";
import { deliver } from "#platform/announce.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { closeUnit, openUnit, openUnits, renameUnit } from "#units";
import { seedUnits, unitId } from "#units/samples";
import {
	addressesFrom,
	catchUp,
	countAddresses,
	fillEntries,
	findAnything,
	mostWeighed,
	rebuildSearch,
	subscribers,
} from "./index.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedServices(world.cx);
	await heard(world.cx);
	await catchUp(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const heard = (cx: Context) => deliver(cx, subscribers);

const ask = (text: string, lang: Language = "id", cx = world.cx) =>
	findAnything(cx, { text, lang });
const first = async (text: string, lang?: Language) =>
	(await ask(text, lang)).hits[0]?.title ?? "nothing";

describe("what somebody types, and what comes first", () => {
	for (const [typed, title, lang = "id"] of [
		["Lapas Kelas IIA Serang", "Lapas Kelas IIA Serang"],
		["serang lapas", "Lapas Kelas IIA Serang"],
		["penjara serang", "Lapas Kelas IIA Serang"],
		["lembaga pemasyarakatan cilegon", "Lapas Kelas IIA Cilegon"],
		["rumah tahanan pandeglang", "Rutan Kelas IIB Pandeglang"],
		["paspor serang", "Kanim Kelas I TPI Serang"],
		["imigarsi serang", "Kanim Kelas I TPI Serang"],
		["imigrasi sreang", "Kanim Kelas I TPI Serang"],
		["rutan rangkas", "Rutan Kelas IIB Rangkasbitung"],
		["rutan rangkasbitng", "Rutan Kelas IIB Rangkasbitung"],
		["RÚTAN, pandeglang!", "Rutan Kelas IIB Pandeglang"],
		["di mana lapas di cilegon", "Lapas Kelas IIA Cilegon"],
		["layanan komunikasi", "Pelayanan komunikasi masyarakat"],
		["melayani komunikasi masyarakat", "Pelayanan komunikasi masyarakat"],
		["buku hukum", "Perpustakaan hukum"],
		["pengacara gratis", "Bantuan hukum"],
		["legal aid", "Legal aid", "en"],
		["library", "Law library", "en"],
		["libraries of law", "Law library", "en"],
		["prison cilegon", "Lapas Kelas IIA Cilegon", "en"],
		["imigration serang", "Kanim Kelas I TPI Serang", "en"],
		["kkpham", "Kabupaten/Kota Peduli HAM 2021"],
		["regency cares", "Regency or City that Cares for Human Rights 2021", "en"],
	] as const)
		test(`“${typed}” (${lang}) finds ${title}`, async () => {
			assert.equal(await first(typed, lang), title);
		});
});

describe("a word is found by all words of its family", () => {
	for (const [typed, title] of [
		[
			"mengharmonisasi rancangan",
			"Pengharmonisasian rancangan peraturan daerah",
		],
		["memfasilitasi", "Fasilitasi kekayaan intelektual"],
		["dilayani", "Pelayanan komunikasi masyarakat"],
		["berkomunikasi", "Pelayanan komunikasi masyarakat"],
		["membantu hukum", "Bantuan hukum"],
	] as const)
		test(`“${typed}” finds ${title}`, async () => {
			const { hits, by } = await ask(typed);
			assert.equal(by, "all");
			assert.ok(hits.some((hit) => hit.title === title));
		});
});

test("of what hundreds bear, the nearest are shown and it is said that there are more; an exact title is always among them", async () => {
	await using own = await seeded();
	const many = Array.from({ length: mostWeighed + 50 }, (_, n) => ({
		kind: "service" as const,
		subject: `${n % 2 === 0 ? "a" : "b"}/${n}`,
		place: n % 2 === 0 ? "a" : "b",
		title: {
			id: n === mostWeighed + 11 ? "Pengukuran" : `Pengukuran tanah ${n}`,
		},
		says: { id: "Petugas datang mengukur." },
		href: `/layanan/ukur-${n}`,
	}));
	await fillEntries(own.cx, "service", many);
	const found = await ask("pengukuran", "id", own.cx);
	assert.deepEqual(
		[found.more, found.total, found.hits[0]?.title],
		[true, mostWeighed, "Pengukuran"],
	);
	const last = await findAnything(own.cx, {
		text: "mengukur",
		lang: "id",
		page: 999,
	});
	assert.equal(last.page, last.pages);
	assert.equal(last.hits.length, 20);
	// In one place there are few: all of them are weighed.
	const inA = await findAnything(own.cx, {
		text: "ukur tanah",
		lang: "id",
		alone: "service",
		place: "a",
	});
	assert.deepEqual([inA.more, inA.total], [false, many.length / 2]);
	assert.ok(inA.hits.every(({ subject }) => subject.startsWith("a/")));
	assert.equal(
		(
			await findAnything(own.cx, {
				text: "lapas",
				lang: "id",
				alone: "service",
			})
		).total,
		0,
	);
});

test("signs of every kind are harmless, and nothing is asked by them alone", async () => {
	for (const typed of [
		"",
		"   ",
		"%",
		"_'\"\\;--",
		"<->!():*&|",
		"\u0000",
		"''; drop table search.entry; --",
		"lapas:*A",
		"a".repeat(5_000),
		"satu dua tiga empat lima enam tujuh delapan sembilan sepuluh",
	])
		await assert.doesNotReject(ask(typed), JSON.stringify(typed));
	assert.equal((await ask("%")).by, "none");
	assert.equal(
		(await ask("lapas & | ! serang")).hits[0]?.title,
		"Lapas Kelas IIA Serang",
	);
});

test("a mended question is offered as it should have been typed", async () => {
	const found = await ask("imigarsi serang");
	assert.deepEqual([found.by, found.meant], ["meant", "imigrasi serang"]);
	assert.deepEqual((await ask("imigrasi serang")).meant, null);
});

test("where nothing holds all words, what holds most of them is shown as such", async () => {
	const found = await ask("lapas zzzzzz serang");
	assert.equal(found.by, "some");
	assert.equal(found.hits[0]?.title, "Lapas Kelas IIA Serang");
	assert.equal((await ask("zzzzzz qqqqqq")).by, "none");
});

test("kinds are counted, and one of them can be asked for, twenty at a time", async () => {
	const { counts, total, pages, hits } = await ask("serang");
	assert.equal(
		counts.reduce((sum, { n }) => sum + n, 0),
		total,
	);
	assert.equal(hits.length, Math.min(20, total));
	const units = await findAnything(world.cx, {
		text: "banten",
		lang: "id",
		kind: "unit",
		page: 99,
	});
	assert.ok(units.hits.every(({ kind }) => kind === "unit"));
	assert.equal(units.page, units.pages);
	assert.ok(units.pages >= pages);
});

test("a closed unit is found with a note, after those that are open", async () => {
	const { hits } = await ask("kanwil banten");
	assert.equal(hits[0]?.title, "Kantor Wilayah Kementerian HAM Banten");
	const closed = hits.find(({ href }) =>
		href.endsWith("kanwil-kemenkumham-banten"),
	);
	assert.equal(closed?.endedOn, "2024-10-21");
});

test("every unit, service and instrument is in the index once a day and language, and its address with it", async () => {
	const total = await countAddresses(world.cx);
	const all = await addressesFrom(world.cx, 0, 1_000);
	assert.equal(all.length, total);
	assert.equal(new Set(all.map(({ href }) => href)).size, total);
	assert.ok(all.some(({ href }) => href === "/unit/lapas-serang"));
	assert.ok(!all.some(({ href }) => href === "/unit/kemenkumham"));
	const parts = [
		...(await addressesFrom(world.cx, 0, 10)),
		...(await addressesFrom(world.cx, 10, 1_000)),
	];
	assert.deepEqual(parts, all);
});

describe("what changes is found by its name of the day", () => {
	test("a unit that opens is found, and by its new name from that day on", async () => {
		await using own = await seeded();
		const cx = managing(own.cx);
		const opened = await openUnit(cx, {
			slug: "rutan-baduy",
			name: "Rutan Kelas IIB Baduy",
			kind: "rutan",
			regencyCode: "36.02",
			openedOn: "2026-01-01",
		});
		assert.ok(opened.ok);
		await heard(own.cx);
		assert.equal((await ask("baduy", "id", own.cx)).total, 1);
		await renameUnit(cx, {
			unitId: opened.value,
			name: "Rutan Kelas IIA Kanekes",
			from: "2026-12-01",
		});
		await heard(own.cx);
		const today = await ask("baduy", "id", own.cx);
		assert.equal(today.hits[0]?.title, "Rutan Kelas IIB Baduy");
		const later = at(own.cx, new Date("2026-12-01T03:00:00Z"));
		const then = await ask("kanekes", "id", later);
		assert.equal(then.hits[0]?.title, "Rutan Kelas IIA Kanekes");
		// By the name that people remember.
		assert.equal(
			(await ask("baduy", "id", later)).hits[0]?.title,
			"Rutan Kelas IIA Kanekes",
		);
	});

	test("a unit that closes takes its services with it, on its day", async () => {
		await using own = await seeded();
		const cx = managing(own.cx);
		const unit = unitId("lapas-serang");
		await publishService(cx, unit, visits);
		await heard(own.cx);
		assert.equal(
			(await ask("tatap muka", "id", own.cx)).counts[0]?.kind,
			"service",
		);
		await closeUnit(cx, { unitId: unit, on: "2026-11-19" });
		await heard(own.cx);
		assert.equal((await ask("tatap muka", "id", own.cx)).total, 0);
		const [hit] = (await ask("lapas kelas iia serang", "id", own.cx)).hits;
		assert.equal(hit?.endedOn, "2026-11-19");
	});

	test("units of an import are found, and a rebuild finds the same again", async () => {
		await using own = await seeded();
		await openUnits(own.cx, [
			{
				slug: "puskesmas-anyer",
				name: "Puskesmas Anyer",
				kind: "opd",
				regencyCode: "36.04",
				openedOn: "2020-01-01",
			},
		]);
		await heard(own.cx);
		const before = await ask("anyer", "id", own.cx);
		assert.equal(before.hits[0]?.title, "Puskesmas Anyer");
		await rebuildSearch(own.cx);
		assert.deepEqual(await ask("anyer", "id", own.cx), before);
	});
});

test("what comes with the program is written once, and again when it changed", async () => {
	const word = (says: string) => [
		{
			kind: "word" as const,
			subject: "predikat",
			title: { id: "Predikat" },
			says: { id: says },
			href: "/kamus#predikat",
		},
	];
	assert.equal(
		await fillEntries(world.cx, "word", word("Yang dipegang unit.")),
		true,
	);
	assert.equal(
		await fillEntries(world.cx, "word", word("Yang dipegang unit.")),
		false,
	);
	assert.equal(
		await fillEntries(world.cx, "word", word("Yang diraih unit.")),
		true,
	);
	assert.equal((await ask("predikat")).hits[0]?.says, "Yang diraih unit.");
});

async function seeded(): Promise<TestWorld> {
	const own = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(own.cx);
	await heard(own.cx);
	return own;
}

const managing = (cx: Context): Context =>
	withActor(cx, {
		id: null,
		name: "Pengelola contoh",
		kind: "person",
		grants: [
			{
				permission: "units.manage",
				programme: null,
				unitId: null,
				reach: "nation",
				provinces: [],
			},
		],
	});

const visits = {
	...saysNothing,
	name: { id: "Kunjungan tatap muka" },
	about: { id: "Bertemu warga binaan." },
};
