import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { sampleActor, seedPeople } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits } from "#units/samples";
import { type Hit, recountWords, type Seek, seekRecords } from "../index.ts";
import { sampleCollections, sampleTitles, seedLibrary } from "../samples.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedLibrary(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const ask = (seek: Seek | string) =>
	seekRecords(
		withActor(world.cx, citizen),
		typeof seek === "string" ? { text: seek } : seek,
	);
const hits = async (seek: Seek | string): Promise<readonly Hit[]> =>
	(await ask(seek)).hits;
const titles = async (seek: Seek | string) =>
	(await hits(seek)).map(({ title }) => title);

test("a title is found by its words, and stands first", async () => {
	const [first] = await titles("hukum adat sabu");
	assert.equal(first, "Hukum adat Sabu");
	for (const title of (await titles("hukum adat sabu")).slice(0, 3))
		assert.match(title, /Sabu/);
});

test("the beginning of a word is enough, without a sign for it", async () => {
	const found = await titles("lamahol");
	assert.ok(found.length > 5);
	for (const title of found.slice(0, 5)) assert.match(title, /Lamaholot/);
});

test("slips are mended, and it is said how", async () => {
	const found = await ask("hukum adat manggrai");
	assert.equal(found.by, "meant");
	assert.equal(found.meant, "hukum adat manggarai");
	assert.match(found.hits[0]?.title ?? "", /Manggarai/);
});

test("signs above letters and signs between words mean nothing", async () => {
	assert.deepEqual(
		await titles("Hükum-ádat, SABU!"),
		await titles("hukum adat sabu"),
	);
});

test("words that come from the same are the same", async () => {
	const by = new Set((await hits("melindungi anak")).map(({ id }) => id));
	const other = await hits("perlindungan anak");
	assert.ok(other.some(({ id }) => by.has(id)));
	assert.match((await titles("pewarisan"))[0] ?? "", /waris/i);
});

test("English books are found in the singular and the plural", async () => {
	assert.match((await titles("human right"))[0] ?? "", /Human rights/);
	assert.match((await titles("customary laws"))[0] ?? "", /Customary law/);
});

test("authors, subjects, notes and numbers are searched without asking for them", async () => {
	const [book] = await hits("hukum adat sabu");
	assert.ok(book);
	const [family = ""] = (book.authors[0] ?? "").split(",");
	assert.ok((await hits(`${family} sabu`)).some(({ id }) => id === book.id));
	assert.ok((await titles("bacaan anak")).length > 5);
	assert.ok((await titles("daftar pustaka indeks")).length > 5);
});

test("a number is found with hyphens and without, as it is printed now and as it was before", async () => {
	assert.deepEqual(await hits("9789791999999"), []);
	const { rows } = await sql<{ isbn: string; id: string }>`
			select facts->'isbn'->>0 as isbn, id from library.record where facts->'isbn'->>0 is not null limit 1`.execute(
		world.cx.db,
	);
	const { isbn = "", id } = rows[0] ?? {};
	const hyphened = `${isbn.slice(0, 3)}-${isbn.slice(3, 6)}-${isbn.slice(6, 12)}-${isbn.slice(12)}`;
	for (const asked of [isbn, hyphened])
		assert.deepEqual(
			(await hits(asked)).map((hit) => hit.id),
			[id],
		);
});

test("filters narrow the list, and can be asked for without words", async () => {
	const audio = await ask({ format: "audio" });
	assert.ok(audio.total > 20);
	for (const hit of audio.hits) assert.ok(hit.formats.includes("audio"));
	const any = await ask({ format: "any" });
	assert.ok(any.total > audio.total);
	for (const hit of await hits({ text: "hak", language: "eng" }))
		assert.deepEqual(hit.languages, ["eng"]);
	for (const hit of await hits({
		kind: "children",
		since: 2010,
		until: 2015,
	})) {
		assert.equal(hit.kind, "children");
		assert.ok((hit.year ?? 0) >= 2010 && (hit.year ?? 0) <= 2015);
	}
	for (const hit of await hits({ text: "hukum", now: true }))
		assert.ok(hit.there > 0);
});

test("what many bear is weighed in part, and it is said that there is more", async () => {
	const found = await ask("hukum");
	assert.equal(found.total, 200);
	assert.ok(found.more);
	assert.equal(found.pages, 10);
	const last = await ask({ text: "hukum", page: 10 });
	assert.equal(last.hits.length, 20);
	const pages = [...found.hits, ...(await hits({ text: "hukum", page: 2 }))];
	assert.equal(new Set(pages.map(({ id }) => id)).size, 40);
});

test("where nothing holds all words, what holds most of them comes", async () => {
	const found = await ask("hukum adat sabu brailleku");
	assert.equal(found.by, "some");
	assert.match(found.hits[0]?.title ?? "", /Sabu/);
	assert.equal((await ask("zzqqxx")).by, "none");
});

test("without words everything is there, the newest first", async () => {
	const found = await ask({});
	assert.equal(found.total, 200);
	const years = found.hits.map(({ year }) => year ?? 0);
	assert.deepEqual(
		years,
		years.toSorted((a, b) => b - a),
	);
});

test("what is for whoever is signed in is found by nobody else", async () => {
	const { working } = sampleCollections;
	assert.equal((await ask({ collection: working })).total, 0);
	const melania = withActor(world.cx, sampleActor("melania"));
	const found = await seekRecords(melania, { collection: working });
	assert.equal(found.total, sampleTitles.working);
});

test("what was typed is data, whatever signs it holds", async () => {
	for (const text of [
		"'",
		"a' & 'b",
		"hukum & !adat | (",
		"\\",
		"%",
		"t=hukum",
		":*",
		"\u0000x",
	])
		await ask(text);
});

test("wherever the newest are drawn apart, the same is found, and of what many bear the newest", async () => {
	const questions = ["hukum adat sabu", "lamahol", "human right", "bacaan"];
	const found = () =>
		Promise.all(
			questions.map(async (text) =>
				(await hits(text)).map(({ id }) => id).toSorted(),
			),
		);
	const before = await found();
	await recountWords(world.cx, { ends: [250, 700] });
	const { rows } = await sql<{ tier: number; records: number }>`
		select tier, count(*)::integer as records from library.sought group by tier order by tier`.execute(
		world.cx.db,
	);
	assert.deepEqual(
		rows.slice(0, 2).map(({ records }) => records),
		[250, 450],
	);
	assert.deepEqual(await found(), before);
	const { rows: ends } = await sql<{ year: number }>`
		select year from library.tier where tier = 1`.execute(world.cx.db);
	for (const { year } of await hits("hukum"))
		assert.ok((year ?? 0) >= (ends[0]?.year ?? 9_999));
	await recountWords(world.cx);
});
