import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { MarcField, MarcRecord } from "../records/marc.ts";
import type { Found } from "./found.ts";
import { readIso2709 } from "./read-iso-2709.ts";
import { readMarcXml } from "./read-marcxml.ts";
import { toIso2709 } from "./write-iso-2709.ts";
import {
	beginsCollection,
	endsCollection,
	marcXmlFile,
	toMarcXml,
} from "./write-marcxml.ts";

const leader = "00000nam a2200000 i 4500";
const constitution: MarcRecord = {
	leader,
	fields: [
		{ tag: "001", value: "ntt-1" },
		{
			tag: "245",
			ind1: "1",
			ind2: "0",
			subfields: [
				{ code: "a", value: "Hak asasi & “kewajiban” – Été <1>" },
				{ code: "c", value: "Jimly" },
			],
		},
	],
};

async function* piecesOf(bytes: Uint8Array, size: number) {
	for (let at = 0; at < bytes.length; at += size)
		yield bytes.subarray(at, at + size);
}
const all = async (flow: AsyncIterable<Found>): Promise<Found[]> => {
	const found: Found[] = [];
	for await (const one of flow) found.push(one);
	return found;
};
const iso = (bytes: Uint8Array, size = 7) =>
	all(readIso2709(piecesOf(bytes, size)));
const xml = (text: string | Uint8Array, size = 7) =>
	all(readMarcXml(piecesOf(Buffer.from(text), size)));
const recordsIn = (found: readonly Found[]) =>
	found.map((one) => (one.whole ? one.record.fields : one.why));
const fileOf = (...records: readonly MarcRecord[]) =>
	Buffer.concat(records.map(toIso2709));
const whys = (found: readonly Found[]) =>
	found.map((one) =>
		one.whole ? one.notes.join() : `${one.why} ${one.number} ${one.at}`,
	);

// What a value may hold; controls are the signs of the format itself.
const value = fc
	.string({ unit: "binary", maxLength: 60 })
	// biome-ignore lint/suspicious/noControlCharactersInRegex: as the writer leaves them out.
	.map((text) => text.replace(/[\x00-\x1f\x7f\ufffe\uffff]/g, ""));
const tag = fc
	.integer({ min: 10, max: 999 })
	.map((number) => String(number).padStart(3, "0"));
const mark = fc.constantFrom(" ", "0", "1", "4", "#");
const dataField: fc.Arbitrary<MarcField> = fc
	.tuple(
		tag,
		mark,
		mark,
		fc.array(fc.tuple(fc.constantFrom(..."abcxyz019"), value), {
			minLength: 1,
			maxLength: 5,
		}),
	)
	.map(([tag, ind1, ind2, parts]) => ({
		tag,
		ind1,
		ind2,
		subfields: parts.map(([code, value]) => ({ code, value })),
	}));
const anyRecord: fc.Arbitrary<MarcRecord> = fc
	.array(dataField, { maxLength: 12 })
	.map((fields) => ({
		leader,
		fields: [{ tag: "001", value: "x1" }, ...fields],
	}));

test("whatever a record says, ISO 2709 gives it back, however the bytes flow in", () =>
	fc.assert(
		fc.asyncProperty(
			fc.array(anyRecord, { minLength: 1, maxLength: 4 }),
			fc.integer({ min: 1, max: 400 }),
			async (records, size) => {
				const found = await iso(fileOf(...records), size);
				assert.deepEqual(
					recordsIn(found),
					records.map(({ fields }) => fields),
				);
				assert.deepEqual(new Set(whys(found)), new Set([""]));
			},
		),
		{ numRuns: 60 },
	));

test("whatever a record says, MARCXML gives it back", () =>
	fc.assert(
		fc.asyncProperty(
			anyRecord,
			fc.integer({ min: 1, max: 400 }),
			async (record, size) => {
				assert.deepEqual(recordsIn(await xml(marcXmlFile(record), size)), [
					record.fields,
				]);
			},
		),
		{ numRuns: 60 },
	));

test("a file cut anywhere loses the record that was cut, and says at which byte it began", () =>
	fc.assert(
		fc.asyncProperty(fc.integer({ min: 1, max: 100 }), async (cut) => {
			const one = toIso2709(constitution);
			const bytes = fileOf(constitution, constitution).subarray(
				0,
				one.length + Math.min(cut, one.length - 1),
			);
			assert.deepEqual(whys(await iso(bytes)), ["", `cut 2 ${one.length}`]);
		}),
	));

test("whatever bytes come, reading ends, and every record is read or named", () =>
	fc.assert(
		fc.asyncProperty(
			fc.uint8Array({ maxLength: 400 }),
			fc.integer({ min: 1, max: 90 }),
			async (noise, size) => {
				const found = await iso(
					Buffer.concat([fileOf(constitution), noise, fileOf(constitution)]),
					size,
				);
				assert.deepEqual(
					found.map(({ number }) => number),
					found.map((_, place) => place + 1),
				);
				assert.equal(found[0]?.whole, true);
			},
		),
		{ numRuns: 200 },
	));

test("tags within tags end the reading before they cost anything", async () => {
	const began = performance.now();
	assert.deepEqual(whys(await xml("<a>".repeat(200_000), 65_536)), [
		"xml-broken 1 1",
	]);
	assert.ok(performance.now() - began < 5_000);
});

test("empty subfields without end are a record without end", async () => {
	const many = '<subfield code="a"/>'.repeat(200_000);
	assert.deepEqual(
		recordsIn(
			await xml(
				`<collection><record><datafield tag="245">${many}</datafield></record></collection>`,
				65_536,
			),
		),
		["no-end"],
	);
});

test("a length that is wrong is named, and the record is read", async () => {
	const bytes = toIso2709(constitution);
	bytes.set(Buffer.from("00099"), 0);
	assert.deepEqual(whys(await iso(Buffer.concat([bytes, bytes]))), [
		"wrong-length",
		"wrong-length",
	]);
});

test("a directory that counted letters instead of bytes is named, and the fields are read in their order", async () => {
	const bytes = toIso2709(constitution);
	bytes.set(Buffer.from("0003"), 27);
	const found = await iso(bytes);
	assert.deepEqual(whys(found), ["wrong-directory"]);
	assert.deepEqual(recordsIn(found), [constitution.fields]);
});

test("a record without leader is named, and the next one is read", async () => {
	const found = await iso(
		Buffer.concat([Buffer.from("rubbish\x1d"), fileOf(constitution)]),
	);
	assert.deepEqual(whys(found), ["no-leader 1 0", ""]);
});

test("a megabyte without an end is one broken record, and what follows is read", async () => {
	const found = await iso(
		Buffer.concat([
			Buffer.alloc(2_500_000, "x"),
			Buffer.from("\x1d"),
			fileOf(constitution),
		]),
		65_536,
	);
	assert.deepEqual(whys(found), ["no-end 1 0", ""]);
});

test("line ends and a mark of UTF-8 between records are no records", async () => {
	const found = await iso(
		Buffer.concat([
			Buffer.from("\uFEFF"),
			fileOf(constitution),
			Buffer.from("\r\n"),
			fileOf(constitution),
			Buffer.from("\r\n\x1a"),
		]),
	);
	assert.deepEqual(whys(found), ["", ""]);
});

const titled = (title: Uint8Array, says: "a" | " "): Uint8Array => {
	const bytes = Buffer.concat([
		Buffer.from(`00000nam ${says}2200037 i 4500245`),
		Buffer.from(String(title.length + 5).padStart(4, "0")),
		Buffer.from("00000\x1e10\x1fa"),
		title,
		Buffer.from("\x1e\x1d"),
	]);
	bytes.set(Buffer.from(String(bytes.length).padStart(5, "0")), 0);
	return bytes;
};
const titleIn = async (bytes: Uint8Array) => {
	const [one] = await iso(bytes);
	assert.ok(one?.whole, JSON.stringify(one));
	const [field] = one.record.fields;
	return [
		field && "subfields" in field ? field.subfields[0]?.value : "",
		one.notes.join(" "),
	];
};

test("letters of MARC-8 become Unicode, with their marks behind them", async () => {
	const ansel = Buffer.from("\xe2Ete, \xa2rsted, \xf0c", "latin1");
	assert.deepEqual(await titleIn(titled(ansel, " ")), [
		"Éte, Ørsted, ç",
		"from-marc8",
	]);
});

test("what says UTF-8 and is Windows-1252 is read as that, and said", async () => {
	const latin = Buffer.from("Caf\xe9 hukum", "latin1");
	assert.deepEqual(await titleIn(titled(latin, "a")), [
		"Café hukum",
		"latin-not-utf8",
	]);
});

test("what says MARC-8 and is UTF-8 is read as that, and said", async () => {
	assert.deepEqual(await titleIn(titled(Buffer.from("Café"), " ")), [
		"Café",
		"utf8-not-marc8",
	]);
});

test("signs of another script of MARC-8 are lost, and said to be", async () => {
	const arabic = Buffer.from("Hak \x1b(3AB\x1b(B asasi", "latin1");
	assert.deepEqual(await titleIn(titled(arabic, " ")), [
		"Hak \uFFFD\uFFFD asasi",
		"from-marc8 other-script",
	]);
});

test("a field too long for ISO 2709 is shortened between two letters, and MARCXML holds it whole", async () => {
	const long: MarcRecord = {
		leader,
		fields: [
			{
				tag: "520",
				ind1: " ",
				ind2: " ",
				subfields: [{ code: "a", value: "é".repeat(20_000) }],
			},
		],
	};
	const [field] = (await iso(toIso2709(long)))[0]?.whole
		? recordsIn(await iso(toIso2709(long)))
		: [];
	assert.match(JSON.stringify(field), /é…"/);
	assert.deepEqual(recordsIn(await xml(marcXmlFile(long), 999)), [long.fields]);
});

test("a collection with a prefix, without namespace, or inside an answer of OAI-PMH is read", async () => {
	const inside = toMarcXml(constitution).xml;
	const prefixed = inside
		.replaceAll(/<(\/?)(\w)/g, "<$1marc:$2")
		.replace("xmlns=", "xmlns:marc=");
	for (const text of [
		beginsCollection + inside + inside + endsCollection,
		`<collection xmlns="http://www.loc.gov/MARC21/slim">${prefixed}${inside}</collection>`,
		inside.replace(/ xmlns="[^"]+"/, "").replace(/^/, "<collection>") +
			`${inside}</collection>`,
		`<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><record><header/><metadata>${inside}</metadata></record>${inside}</OAI-PMH>`,
	])
		assert.deepEqual(recordsIn(await xml(text)), [
			constitution.fields,
			constitution.fields,
		]);
});

test("a document type is refused, and with it every entity", async () => {
	const bomb = `<!DOCTYPE c [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><collection>${toMarcXml(constitution).xml}</collection>`;
	assert.deepEqual(recordsIn(await xml(bomb)), ["xml-doctype"]);
	assert.deepEqual(
		recordsIn(await xml("<record><leader>&file;</leader></record>")),
		["xml-broken"],
	);
});

test("XML that breaks off keeps the whole records before it and names the line", async () => {
	const whole = beginsCollection + toMarcXml(constitution).xml;
	assert.deepEqual(whys(await xml(`${whole}\n<record><leader>`)), [
		"",
		"xml-broken 2 4",
	]);
});

test("bytes that are no letters are named", async () => {
	assert.deepEqual(
		recordsIn(
			await xml(
				Buffer.from("<record><leader>\xe9</leader></record>", "latin1"),
			),
		),
		["xml-letters"],
	);
	const latin = Buffer.from(
		`<?xml version="1.0" encoding="ISO-8859-1"?><record><leader>x</leader><controlfield tag="001">\xe9</controlfield></record>`,
		"latin1",
	);
	assert.deepEqual(recordsIn(await xml(latin)), [[{ tag: "001", value: "é" }]]);
});
