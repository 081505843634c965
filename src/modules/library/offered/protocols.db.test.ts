import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { sql } from "kysely";
import { theSystem } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { digest } from "#platform/http/signed.ts";
import { seedUnits, unitId } from "#units/samples";
import { changeCollection } from "../collections/keep-collection.ts";
import { collectionById } from "../collections/queries.ts";
import { readIso2709 } from "../marc/read-iso-2709.ts";
import { readMarcXml } from "../marc/read-marcxml.ts";
import { answerHarvester, pageOfHarvest } from "../oai/harvest.ts";
import { dateOfAnswer, longestUnderWay } from "../oai/under-way.ts";
import type { MarcRecord } from "../records/marc.ts";
import { removeRecord } from "../records/remove-record.ts";
import { writeRecord } from "../records/write-record.ts";
import { openSampleCollections, sampleCollections } from "../samples.ts";
import { answerSearcher } from "../sru/find.ts";
import { exportAll } from "./export.ts";

let world: TestWorld;
const story = storyIn(() => world);

before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await openSampleCollections(world.cx);
});
after(async () => {
	await world[Symbol.asyncDispose]();
});

const marcOf = (
	title: string,
	more: Partial<{ by: string; about: string; year: string; isbn: string }> = {},
): MarcRecord => ({
	leader: "00000nam a2200000 i 4500",
	fields: [
		...(more.isbn
			? [
					{
						tag: "020",
						ind1: " ",
						ind2: " ",
						subfields: [{ code: "a", value: more.isbn }],
					},
				]
			: []),
		...(more.by
			? [
					{
						tag: "100",
						ind1: "1",
						ind2: " ",
						subfields: [{ code: "a", value: more.by }],
					},
				]
			: []),
		{
			tag: "245",
			ind1: "0",
			ind2: "0",
			subfields: [{ code: "a", value: title }],
		},
		...(more.year
			? [
					{
						tag: "264",
						ind1: " ",
						ind2: "1",
						subfields: [{ code: "c", value: more.year }],
					},
				]
			: []),
		...(more.about
			? [
					{
						tag: "650",
						ind1: " ",
						ind2: "4",
						subfields: [{ code: "a", value: more.about }],
					},
				]
			: []),
	],
});

async function write(
	cx: Context,
	marc: MarcRecord,
	collectionId: string = sampleCollections.law,
	id?: string,
) {
	const done = await writeRecord(withActor(cx, theSystem), {
		collectionId,
		what: { marc },
		source: "marc",
		...(id ? { id } : {}),
	});
	assert.ok(done.ok, JSON.stringify(done));
	return done.value;
}

const oai = (cx: Context, query: string): Promise<string> =>
	answerHarvester(cx, new URLSearchParams(query), {
		name: "Perpustakaan",
		sign: (text) => digest("for tests", "oai", text),
	});
const codeIn = (answer: string) =>
	/<error code="(\w+)"/.exec(answer)?.[1] ?? "";
const identifiersIn = (answer: string) =>
	[...answer.matchAll(/<identifier>([^<]+)<\/identifier>/g)].map(
		([, one]) => one,
	);
const tokenIn = (answer: string) =>
	/<resumptionToken[^>]*>([^<]+)</.exec(answer)?.[1] ?? null;

describe("a harvester by OAI-PMH", () => {
	story(
		"gets every record once, page by page, also when one changes meanwhile",
		async (cx) => {
			const written = [];
			for (let n = 0; n < pageOfHarvest * 2 + 5; n += 1)
				written.push(await write(cx, marcOf(`Buku ${n}`)));
			let answer = await oai(cx, "verb=ListIdentifiers&metadataPrefix=oai_dc");
			const seen = [...identifiersIn(answer)];
			let pages = 1;
			const later = at(cx, new Date(cx.now.getTime() + 60_000));
			await write(
				later,
				marcOf("Buku 0, edisi baru"),
				undefined,
				written[0]?.id,
			);
			for (let token = tokenIn(answer); token; token = tokenIn(answer)) {
				answer = await oai(cx, `verb=ListIdentifiers&resumptionToken=${token}`);
				seen.push(...identifiersIn(answer));
				pages += 1;
			}
			// What was changed comes a second time, at the end.
			assert.equal(seen.length, written.length + 1);
			assert.equal(seen.at(-1), seen[0]);
			assert.equal(pages, 3);
			assert.match(answer, /<resumptionToken cursor="200"\/>/);
			assert.equal(new Set(seen).size, written.length);
		},
	);

	story(
		"with a token from yesterday is told in XML that its time is over",
		async (cx) => {
			for (let n = 0; n <= pageOfHarvest; n += 1)
				await write(cx, marcOf(`Buku ${n}`));
			const token = tokenIn(
				await oai(cx, "verb=ListRecords&metadataPrefix=marcxml"),
			);
			const tomorrow = at(cx, new Date(cx.now.getTime() + 86_400_000));
			const asked = `verb=ListRecords&resumptionToken=${token}`;
			assert.equal(codeIn(await oai(cx, asked)), "");
			assert.equal(codeIn(await oai(tomorrow, asked)), "badResumptionToken");
			assert.equal(
				codeIn(await oai(cx, asked.replace("Records", "Identifiers"))),
				"badResumptionToken",
			);
			assert.equal(
				codeIn(await oai(cx, `${asked.slice(0, -1)}x`)),
				"badResumptionToken",
			);
		},
	);

	story(
		"hears what was removed, and nothing of a collection that is not open to everyone",
		async (cx) => {
			const gone = await write(cx, marcOf("Sudah diambil"));
			const hidden = await write(
				cx,
				marcOf("Naskah kerja"),
				sampleCollections.working,
			);
			const keeper = withActor(cx, keeper0);
			const done = await removeRecord(keeper, { id: gone.id });
			assert.ok(done.ok, JSON.stringify(done));
			const answer = await oai(cx, "verb=ListRecords&metadataPrefix=oai_dc");
			assert.match(answer, /<header status="deleted">/);
			assert.doesNotMatch(answer, /Sudah diambil/);
			assert.doesNotMatch(answer, new RegExp(hidden.controlNumber));
			const named = `oai:localhost.localdomain:${hidden.controlNumber}`;
			assert.equal(
				codeIn(
					await oai(
						cx,
						`verb=GetRecord&metadataPrefix=oai_dc&identifier=${named}`,
					),
				),
				"idDoesNotExist",
			);
			assert.doesNotMatch(await oai(cx, "verb=ListSets"), /Naskah/);
		},
	);

	story(
		"hears that a record is gone when its collection is open no more, and that it is back",
		async (cx) => {
			const known = await write(cx, marcOf("Buku terbuka"));
			const keeper = withActor(cx, keeper0);
			const law = await collectionById(cx, sampleCollections.law);
			assert.ok(law);
			const turn = async (
				openTo: "everyone" | "signed-in",
				seconds: number,
			) => {
				const then = at(keeper, new Date(cx.now.getTime() + seconds * 1_000));
				const { version = 0 } = (await collectionById(cx, law.id)) ?? {};
				const rules = { ...law, openTo, closed: false, basedOn: version };
				assert.ok((await changeCollection(then, law.id, rules)).ok);
				return `verb=ListRecords&metadataPrefix=oai_dc&from=${then.now.toISOString().slice(0, 19)}Z`;
			};
			const shut = await turn("signed-in", 60);
			const never = await write(cx, marcOf("Tidak pernah terbuka"));
			const gone = await oai(cx, shut);
			assert.match(gone, /<header status="deleted">/);
			assert.match(gone, new RegExp(known.controlNumber));
			assert.doesNotMatch(gone, new RegExp(never.controlNumber));
			assert.doesNotMatch(gone, /Buku terbuka|setSpec/);
			const parts: (string | Uint8Array)[] = [];
			for await (const part of exportAll(cx, "xml")) parts.push(part);
			assert.doesNotMatch(parts.join(""), /Buku terbuka/);
			const back = await oai(cx, await turn("everyone", 120));
			assert.match(back, /Buku terbuka/);
			assert.doesNotMatch(back, /deleted/);
		},
	);

	story(
		"who asks again from the date of the last answer gets what was committed late",
		async (cx) => {
			const first = await oai(cx, "verb=ListRecords&metadataPrefix=oai_dc");
			const [, date = ""] = /<responseDate>([^<]+)/.exec(first) ?? [];
			// Begun thirty seconds before the harvester asked, committed after it was answered.
			const late = at(cx, new Date(cx.now.getTime() - 30_000));
			await write(late, marcOf("Terlambat"));
			assert.match(
				await oai(cx, `verb=ListRecords&metadataPrefix=oai_dc&from=${date}`),
				/Terlambat/,
			);
		},
	);

	story(
		"asks the next time from the date of the first page, however long the list took",
		async (cx) => {
			for (let n = 0; n <= pageOfHarvest; n += 1)
				await write(cx, marcOf(`Buku ${n}`));
			const dateIn = (answer: string) =>
				/<responseDate>([^<]+)/.exec(answer)?.[1] ?? "";
			const first = await oai(cx, "verb=ListRecords&metadataPrefix=oai_dc");
			const [, token = ""] = /<resumptionToken[^>]*>([^<]+)/.exec(first) ?? [];
			const hours = at(cx, new Date(cx.now.getTime() + 2 * 3_600_000));
			const last = await oai(
				hours,
				`verb=ListRecords&resumptionToken=${token}`,
			);
			assert.match(last, /<record>/);
			assert.equal(dateIn(last), dateIn(first));
		},
	);

	test("asks the next time from before all that was under way", async (told) => {
		const now = new Date("2026-11-20T03:00:00Z");
		const date = dateOfAnswer(now, 10 * 60_000, null);
		assert.equal(date.toISOString(), "2026-11-20T02:49:00.000Z");
		assert.equal(await longestUnderWay(world.cx), 0);
		if (world.database.kind === "embedded")
			return told.diagnostic("the embedded database has one connection");
		await world.cx.db.transaction().execute(async (db) => {
			await sql`select 1`.execute(db);
			assert.ok((await longestUnderWay(world.cx)) > 0);
			assert.equal(await longestUnderWay({ ...world.cx, db }), 0);
		});
	});

	story(
		"asks for what changed between two seconds, both of them included",
		async (cx) => {
			for (const [day, title] of [
				["19", "Sebelum"],
				["20", "Hari ini"],
				["21", "Sesudah"],
			])
				await write(
					at(cx, new Date(`2026-11-${day}T03:00:00.700Z`)),
					marcOf(title ?? ""),
				);
			const titles = async (range: string) =>
				[
					...(
						await oai(cx, `verb=ListRecords&metadataPrefix=oai_dc&${range}`)
					).matchAll(/<dc:title>([^<]+)/g),
				].map(([, t]) => t);
			assert.deepEqual(await titles("from=2026-11-20T03:00:00Z"), [
				"Hari ini",
				"Sesudah",
			]);
			assert.deepEqual(await titles("until=2026-11-20T03:00:00Z"), [
				"Sebelum",
				"Hari ini",
			]);
			assert.deepEqual(await titles("from=2026-11-20&until=2026-11-20"), [
				"Hari ini",
			]);
		},
	);

	story("is told by its own code whatever is wrong", async (cx) => {
		await write(cx, marcOf("Buku"));
		const list = "verb=ListRecords&metadataPrefix=oai_dc";
		const wanted: Readonly<Record<string, string>> = {
			"": "badVerb",
			"verb=Delete": "badVerb",
			"verb=Identify&verb=Identify": "badVerb",
			"verb=Identify&from=2026-01-01": "badArgument",
			"verb=ListRecords": "badArgument",
			"verb=GetRecord&metadataPrefix=oai_dc": "badArgument",
			[`${list}&from=2026-13-01`]: "badArgument",
			[`${list}&from=2026-02-30`]: "badArgument",
			[`${list}&from=2026-01-01&until=2026-01-01T00:00:00Z`]: "badArgument",
			[`${list}&from=2026-02-01&until=2026-01-01`]: "badArgument",
			[`${list}&set=a&set=b`]: "badArgument",
			[`${list}&resumptionToken=x`]: "badArgument",
			"verb=ListRecords&metadataPrefix=mods": "cannotDisseminateFormat",
			[`${list}&set=tidak-ada`]: "noRecordsMatch",
			[`${list}&until=1999-01-01`]: "noRecordsMatch",
			"verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:x:1":
				"idDoesNotExist",
			"verb=ListMetadataFormats&identifier=oai:x:1": "idDoesNotExist",
			"verb=ListSets&resumptionToken=x": "badResumptionToken",
			"verb=ListRecords&resumptionToken=bm8.bm8": "badResumptionToken",
		};
		const told: Record<string, string> = {};
		for (const query of Object.keys(wanted))
			told[query] = codeIn(await oai(cx, query));
		assert.deepEqual(told, wanted);
	});
});

const sru = (cx: Context, query: string, more = "") =>
	answerSearcher(
		cx,
		new URLSearchParams(
			`operation=searchRetrieve&version=1.2&${more}&query=${encodeURIComponent(query)}`,
		),
		"Perpustakaan",
	);
const numberIn = (answer: string) => {
	const diagnostic = /<uri>info:srw\/diagnostic\/1\/(\d+)/.exec(answer)?.[1];
	return diagnostic
		? `diagnostic ${diagnostic}`
		: Number(/<numberOfRecords>(\d+)/.exec(answer)?.[1]);
};

describe("a searcher by SRU", () => {
	story(
		"finds by title, maker, subject, year and ISBN, and by what of them goes together",
		async (cx) => {
			await write(
				cx,
				marcOf("Hukum adat di Été", {
					by: "Soekanto, Soerjono",
					about: "Hak asasi manusia",
					year: "2019",
					isbn: "978-979-421-000-1",
				}),
			);
			await write(
				cx,
				marcOf("Hukum hak-hak anak", {
					by: "Asshiddiqie, Jimly",
					about: "Anak",
					year: "2024",
				}),
			);
			await write(cx, marcOf("Hukum rahasia"), sampleCollections.working);
			const wanted: Readonly<Record<string, number>> = {
				"dc.title = hukum": 2,
				'dc.title = "hukum adat"': 1,
				'dc.title = "adat hukum"': 0,
				'dc.title all "adat hukum"': 1,
				'dc.title any "adat anak"': 2,
				"dc.title = huk*": 2,
				"dc.title = ete": 1,
				"dc.title = hak": 1,
				hak: 2,
				"dc.subject = hak": 1,
				"dc.creator = soekanto": 1,
				"dc.creator = jimly and dc.title = anak": 1,
				"hukum not adat": 1,
				"(adat or anak) and dc.date > 2020": 1,
				"dc.date <= 2019": 1,
				"dc.date = 2024": 1,
				"bath.isbn = 9789794210001": 1,
				"cql.allRecords = 1": 2,
				rahasia: 0,
				'dc.title = "\'; drop table library.record"': 0,
			};
			const told: Record<string, unknown> = {};
			for (const query of Object.keys(wanted))
				told[query] = numberIn(await sru(cx, query));
			assert.deepEqual(told, wanted);
		},
	);

	story(
		"reads page by page, and is told when a page is not there",
		async (cx) => {
			for (let n = 0; n < 5; n += 1)
				await write(cx, marcOf(`Hukum ${n}`, { year: String(2000 + n) }));
			const first = await sru(cx, "hukum", "maximumRecords=2");
			assert.match(first, /<nextRecordPosition>3</);
			const last = await sru(
				cx,
				"hukum",
				"maximumRecords=2&startRecord=5&recordSchema=dc",
			);
			assert.match(last, /<dc:title>Hukum 0</);
			assert.doesNotMatch(last, /nextRecordPosition/);
			assert.equal(
				numberIn(await sru(cx, "hukum", "startRecord=6")),
				"diagnostic 61",
			);
			assert.equal(numberIn(await sru(cx, "hukum", "maximumRecords=0")), 5);
			assert.match(
				await sru(cx, "hukum", "recordPacking=string"),
				/&lt;leader/,
			);
		},
	);

	story(
		"is told by the number of a diagnostic whatever is wrong",
		async (cx) => {
			const ask = async (query: string) =>
				numberIn(await answerSearcher(cx, new URLSearchParams(query), "P"));
			const search = "operation=searchRetrieve&version=1.2";
			const wanted: Readonly<Record<string, string>> = {
				"operation=scan&version=1.2&scanClause=hak": "diagnostic 4",
				"operation=searchRetrieve&version=2.0&query=hak": "diagnostic 5",
				"operation=searchRetrieve&query=hak": "diagnostic 7",
				"version=1.2&query=hak": "diagnostic 7",
				[search]: "diagnostic 7",
				[`${search}&query=hak&startRecord=0`]: "diagnostic 6",
				[`${search}&query=hak&maximumRecords=banyak`]: "diagnostic 6",
				[`${search}&query=hak&recordSchema=mods`]: "diagnostic 66",
				[`${search}&query=hak&recordPacking=zip`]: "diagnostic 71",
				[`${search}&query=hak&sortKeys=title`]: "diagnostic 80",
				[`${search}&query=hak&warna=biru`]: "diagnostic 8",
				[`${search}&query=(hak`]: "diagnostic 13",
			};
			const told: Record<string, unknown> = {};
			for (const query of Object.keys(wanted)) told[query] = await ask(query);
			assert.deepEqual(told, wanted);
		},
	);
});

story(
	"all that is open to everyone is exported, in both forms, and read back",
	async (cx) => {
		for (const title of ["Satu", "Dua & <tiga>"])
			await write(cx, marcOf(title));
		await write(cx, marcOf("Naskah kerja"), sampleCollections.working);
		for (const [format, read] of [
			["mrc", readIso2709],
			["xml", readMarcXml],
		] as const) {
			const found = [];
			for await (const one of read(bytesOf(exportAll(cx, format))))
				found.push(one);
			assert.deepEqual(
				found.map(
					(one) =>
						one.whole &&
						JSON.stringify(one.record.fields).match(
							/Satu|Dua & <tiga>|Naskah/,
						)?.[0],
				),
				["Satu", "Dua & <tiga>"],
			);
		}
	},
);

async function* bytesOf(parts: AsyncIterable<string | Uint8Array>) {
	for await (const one of parts)
		yield typeof one === "string" ? Buffer.from(one) : one;
}

story(
	"what no index holds and no calendar knows is told in the form of each protocol",
	async (cx) => {
		assert.equal(numberIn(await sru(cx, "漢".repeat(700))), "diagnostic 36");
		assert.equal(
			codeIn(
				await oai(cx, "verb=ListRecords&metadataPrefix=oai_dc&from=0000-01-01"),
			),
			"badArgument",
		);
	},
);

const keeper0 = {
	...theSystem,
	kind: "person" as const,
	grants: [
		{
			permission: "library.keep",
			programme: null,
			unitId: unitId("kanwil-kemenkum-ntt"),
			reach: "unit" as const,
			provinces: [],
		},
	],
};
