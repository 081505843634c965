import assert from "node:assert/strict";
import { after, before } from "node:test";
import { theSystem } from "#kernel/actor.ts";
import { newsOf } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { unitBySlug } from "#units";
import { seedUnits, unitId } from "#units/samples";
import { addCopy, changeCopy } from "../copies/keep-copy.ts";
import { copiesOf } from "../copies/queries.ts";
import { closeCard } from "../loans/desk.ts";
import { scan } from "../loans/scan.ts";
import { toIso2709 } from "../marc/write-iso-2709.ts";
import {
	beginsCollection,
	endsCollection,
	toMarcXml,
} from "../marc/write-marcxml.ts";
import { addMember } from "../members/add-member.ts";
import { giveCard } from "../members/change-member.ts";
import { membersLike } from "../members/queries.ts";
import { idByOldNumber } from "../members/store.ts";
import { exportAll } from "../offered/export.ts";
import type { MarcRecord } from "../records/marc.ts";
import { recordsChanged } from "../records/queries.ts";
import { removeRecord } from "../records/remove-record.ts";
import { writeRecord } from "../records/write-record.ts";
import { openSampleCollections, sampleCollections } from "../samples.ts";
import { beginArrival, type FileBrought } from "./begin-arrival.ts";
import {
	agreeToArrival,
	giveUpArrival,
	giveUpUndecided,
	undoArrival,
} from "./decide.ts";
import { workOnArrivals } from "./go-on.ts";
import { reportOf } from "./report.ts";
import { keptItems } from "./store.ts";

let world: TestWorld;
const story = storyIn(() => ({
	...world,
	cx: withActor(world.cx, librarian),
}));

before(async () => {
	world = await openTestWorld();
	await seedUnits(world.cx);
	await openSampleCollections(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const librarian = {
	...theSystem,
	id: "0199a1b2-0000-7000-8000-000000000001",
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

const book = (
	number: string,
	title: string,
	isbn = "",
	library = "PNRI",
): MarcRecord => ({
	leader: "00000nam a2200000 i 4500",
	fields: [
		...(number ? [{ tag: "001", value: number }] : []),
		...(library ? [{ tag: "003", value: library }] : []),
		...(isbn
			? [
					{
						tag: "020",
						ind1: " ",
						ind2: " ",
						subfields: [{ code: "a", value: isbn }],
					},
				]
			: []),
		{
			tag: "245",
			ind1: "0",
			ind2: "0",
			subfields: [{ code: "a", value: title }],
		},
	],
});
const mrc = (...books: readonly MarcRecord[]) =>
	Buffer.concat(books.map(toIso2709));

async function begun(
	cx: Context,
	bytes: Uint8Array,
	what: FileBrought["what"] = "marc",
): Promise<string> {
	const done = await beginArrival(cx, {
		collectionId: sampleCollections.law,
		what,
		name: "C:\\unduh\\buku.mrc",
		bytes,
	});
	assert.ok(done.ok, JSON.stringify(done));
	await workOnArrivals(() => cx, { id: done.value.id });
	return done.value.id;
}

async function seen(cx: Context, id: string) {
	const report = await reportOf(cx, id);
	assert.ok(report);
	return report;
}
/** Only what is not nought. */
const some = (counts: Readonly<Record<string, number>>) =>
	Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));

async function takenIn(
	cx: Context,
	bytes: Uint8Array,
	what: FileBrought["what"] = "marc",
) {
	const id = await begun(cx, bytes, what);
	const { arrival, counts } = await seen(cx, id);
	const agreed = await agreeToArrival(cx, id, arrival.version);
	assert.ok(agreed.ok, JSON.stringify(agreed));
	await workOnArrivals(() => cx, { id });
	return { id, preview: some(counts), ...(await seen(cx, id)) };
}
const titles = async (cx: Context) =>
	(await recordsChanged(cx, { limit: 1_000 }))
		.filter(({ removedAt }) => removedAt === null)
		.map(({ facts }) => facts.title)
		.sort();

story(
	"a file is looked at first, and nothing of it is in the catalogue until somebody agrees",
	async (cx) => {
		const id = await begun(cx, mrc(book("1", "Satu"), book("2", "Dua")));
		const { arrival, counts } = await seen(cx, id);
		assert.equal(arrival.state, "previewed");
		assert.equal(arrival.fileName, "buku.mrc");
		assert.deepEqual(some(counts), { new: 2 });
		assert.deepEqual(await titles(cx), []);
		assert.ok((await agreeToArrival(cx, id, arrival.version)).ok);
		assert.equal((await agreeToArrival(cx, id, arrival.version)).ok, false);
		await workOnArrivals(() => cx);
		assert.deepEqual(await titles(cx), ["Dua", "Satu"]);
		assert.equal((await seen(cx, id)).arrival.state, "done");
	},
);

story(
	"the same file a second time changes nothing, also on another day and in the other form",
	async (cx) => {
		const books = [
			book("1", "Satu", "9789794210000"),
			book("2", "Dua", "9789794210000"),
			book("", "Tanpa nomor"),
		];
		const first = await takenIn(cx, mrc(...books));
		assert.deepEqual(first.preview, { new: 3 });
		const before = await recordsChanged(cx, { limit: 9 });
		const tomorrow = at(cx, new Date(cx.now.getTime() + 86_400_000));
		const again = await takenIn(tomorrow, mrc(...books));
		assert.deepEqual(again.preview, { same: 3 });
		const xml = `${beginsCollection}${books.map((one) => toMarcXml(one).xml).join("")}${endsCollection}`;
		assert.deepEqual((await takenIn(tomorrow, Buffer.from(xml))).preview, {
			same: 3,
		});
		assert.deepEqual(await recordsChanged(cx, { limit: 9 }), before);
	},
);

story("what we exported comes back as the same records", async (cx) => {
	await takenIn(cx, mrc(book("1", "Satu"), book("2", "Dua")));
	for (const format of ["mrc", "xml"] as const) {
		const parts: Uint8Array[] = [];
		for await (const part of exportAll(cx, format))
			parts.push(typeof part === "string" ? Buffer.from(part) : part);
		const back = await takenIn(cx, Buffer.concat(parts));
		assert.deepEqual(back.preview, { same: 2 }, format);
	}
});

story(
	"what is wrong is named and set aside, and the rest comes in",
	async (cx) => {
		await takenIn(cx, mrc(book("7", "Ada sebelumnya", "9789794210000")));
		const whole = mrc(
			book("1", "Satu"),
			book("2", ""),
			book("1", "Satu, tetapi lain"),
			book("3", "Ada di sini, dari tempat lain", "978-979-421-000-0", "UGM"),
			book("7", "Ada sebelumnya, kini berubah", "9789794210000"),
		);
		const cut = toIso2709(book("9", "Terpotong")).subarray(0, 50);
		const { preview, aside } = await takenIn(
			cx,
			Buffer.concat([whole, Buffer.from("sampah\x1d"), cut]),
		);
		assert.deepEqual(preview, {
			new: 1,
			changed: 1,
			known: 1,
			twice: 1,
			"no-title": 1,
			broken: 2,
		});
		const [, , , , end] = aside;
		assert.deepEqual(
			[end?.number, end?.place, end?.notes],
			[7, whole.length + 7, ["cut"]],
		);
		assert.deepEqual(await titles(cx), [
			"Ada sebelumnya, kini berubah",
			"Satu",
		]);
	},
);

story(
	"books of two libraries that number from one do not overwrite each other",
	async (cx) => {
		await takenIn(cx, mrc(book("1", "Hukum adat", "", "")));
		const other = await takenIn(cx, mrc(book("1", "Hukum laut", "", "")));
		assert.deepEqual(other.preview, { new: 1 });
		assert.deepEqual(await titles(cx), ["Hukum adat", "Hukum laut"]);
	},
);

story(
	"work that was interrupted goes on where it was, and nothing is lost or double",
	async (cx) => {
		const many = Array.from({ length: 260 }, (_, n) =>
			book(`${n}`, `Buku ${n}`),
		);
		const done = await beginArrival(cx, {
			collectionId: sampleCollections.law,
			what: "marc",
			name: "a",
			bytes: mrc(...many),
		});
		assert.ok(done.ok);
		const { id } = done.value;
		// One part, then the next process.
		const parts = async () => {
			let n = 0;
			while ((await workOnArrivals(() => cx, { id, milliseconds: 1 })) > 0)
				n += 1;
			return n;
		};
		assert.ok((await parts()) > 1);
		const { arrival, counts } = await seen(cx, id);
		assert.deepEqual(some(counts), { new: 260 });
		assert.ok((await agreeToArrival(cx, id, arrival.version)).ok);
		assert.ok((await parts()) > 1);
		assert.equal((await titles(cx)).length, 260);
	},
);

story(
	"signs that no text holds, and words that every program knows, stop nobody's file",
	async (cx) => {
		const strange = book("1\u0000 2", "Satu\u0000\u0001 dua");
		await takenIn(cx, mrc(strange, book("3", "Tiga")));
		assert.deepEqual(await titles(cx), ["Satu dua", "Tiga"]);
	},
);

story(
	"a file at which something fails gives the next one its turn, and is tried again later",
	async (cx) => {
		const first = await beginArrival(cx, {
			collectionId: sampleCollections.law,
			what: "marc",
			name: "a.mrc",
			bytes: mrc(book("1", "Satu")),
		});
		assert.ok(first.ok);
		await cx.files.forget(first.value.pieces[0] ?? "");
		const next = await beginArrival(cx, {
			collectionId: sampleCollections.law,
			what: "marc",
			name: "b.mrc",
			bytes: mrc(book("2", "Dua")),
		});
		assert.ok(next.ok);
		await assert.rejects(
			workOnArrivals(() => cx),
			AggregateError,
		);
		assert.equal((await seen(cx, next.value.id)).arrival.state, "previewed");
		assert.equal(await workOnArrivals(() => cx), 0);
	},
);

story(
	"a file about which nobody decided for a week is given up",
	async (cx) => {
		const id = await begun(cx, mrc(book("1", "Satu")));
		const [piece = ""] = (await seen(cx, id)).arrival.pieces;
		const day = (n: number) =>
			at(cx, new Date(cx.now.getTime() + n * 86_400_000));
		assert.equal(await giveUpUndecided(day(6)), 0);
		assert.equal(await giveUpUndecided(day(8)), 1);
		assert.equal((await seen(cx, id)).arrival.state, "given-up");
		await assert.rejects(cx.files.read(piece));
	},
);

story(
	"a file that was given up is worked on no more, and its bytes are gone",
	async (cx) => {
		const id = await begun(cx, mrc(book("1", "Satu")));
		const [piece = ""] = (await seen(cx, id)).arrival.pieces;
		assert.ok((await giveUpArrival(cx, id)).ok);
		await assert.rejects(cx.files.read(piece));
		assert.equal((await agreeToArrival(cx, id, 99)).ok, false);
		assert.equal(await workOnArrivals(() => cx), 0);
	},
);

story(
	"what a file brought is taken back, but not what somebody changed since",
	async (cx) => {
		await takenIn(cx, mrc(book("7", "Lama")));
		const { id } = await takenIn(
			cx,
			mrc(book("7", "Lama, diubah"), book("8", "Baru"), book("9", "Baru juga")),
		);
		const touched = (await recordsChanged(cx, { limit: 9 })).find(
			({ facts }) => facts.title === "Baru juga",
		);
		assert.ok(touched);
		const changed = await writeRecord(cx, {
			collectionId: touched.collectionId,
			what: { marc: book("9", "Baru juga, dilengkapi") },
			source: "written",
			id: touched.id,
		});
		assert.ok(changed.ok);
		assert.ok((await undoArrival(cx, id)).ok);
		await workOnArrivals(() => cx);
		assert.deepEqual(await titles(cx), ["Baru juga, dilengkapi", "Lama"]);
		const { arrival, noted } = await seen(cx, id);
		assert.equal(arrival.state, "undone");
		assert.deepEqual(
			noted.map(({ notes }) => notes),
			[["stays|changed-meanwhile"]],
		);
		const again = await takenIn(cx, mrc(book("8", "Baru")));
		assert.deepEqual(again.preview, { new: 1 });
		assert.deepEqual(await titles(cx), [
			"Baru",
			"Baru juga, dilengkapi",
			"Lama",
		]);
	},
);

story(
	"a record that somebody changed between looking and agreeing stays as it is, and is named",
	async (cx) => {
		await takenIn(cx, mrc(book("7", "Lama")));
		const id = await begun(cx, mrc(book("7", "Lama, dari berkas")));
		const [record] = await recordsChanged(cx, { limit: 9 });
		assert.ok(record);
		assert.ok((await removeRecord(cx, { id: record.id })).ok);
		const { arrival } = await seen(cx, id);
		assert.ok((await agreeToArrival(cx, id, arrival.version)).ok);
		await workOnArrivals(() => cx);
		const { counts, aside } = await seen(cx, id);
		assert.deepEqual(some(counts), { refused: 1 });
		assert.deepEqual(aside[0]?.notes, ["changed-meanwhile"]);
	},
);

story(
	"whoever keeps no library there neither brings a file nor sees one",
	async (cx) => {
		const id = await begun(cx, mrc(book("1", "Satu")));
		const stranger = withActor(cx, { ...librarian, grants: [] });
		assert.equal(await reportOf(stranger, id), null);
		assert.equal((await giveUpArrival(stranger, id)).ok, false);
		const begunThere = await beginArrival(stranger, {
			collectionId: sampleCollections.law,
			what: "marc",
			name: "a",
			bytes: mrc(book("1", "Satu")),
		});
		assert.deepEqual(begunThere, {
			ok: false,
			problem: { reason: "not-yours" },
		});
	},
);

story(
	"what is no MARC and no list of SLiMS is refused with a reason",
	async (cx) => {
		const reasonOf = async (text: string, what: FileBrought["what"]) => {
			const done = await beginArrival(cx, {
				collectionId: sampleCollections.law,
				what,
				name: "a",
				bytes: Buffer.from(text),
			});
			return done.ok ? "begun" : done.problem.reason;
		};
		assert.equal(await reasonOf("", "marc"), "file-empty");
		assert.equal(await reasonOf("halo", "marc"), "not-marc");
		assert.equal(
			await reasonOf("a,b,c\n1,2,3\n", "slims-books"),
			"not-from-slims",
		);
		assert.equal(await reasonOf("PK\x03\x04rusak", "marc"), "archive-of-one");
	},
);

const slimsBooks = [
	`"title","gmd_name","edition","isbn_issn","publisher_name","publish_year","collation","series_title","call_number","language_name","place_name","classification","notes","image","sor","authors","topics","item_code"`,
	`"Hukum adat di NTT","Text","Cet. 1","978-979-421-000-0","Pustaka Timur","2019","xii, 240 hlm.","Seri Hukum","340.57 SOE h","Indonesia","Kupang","340.57","Baris satu\\nBaris dua","sampul.jpg","Soerjono Soekanto","<Soekanto, Soerjono><Benda, Franz>","<Hukum adat><Nusa Tenggara Timur>","<B0001><B0002>"`,
	`"Suara perempuan","Braille","","salah-123","","2020","","","","Bahasa Tetun","","","","","","<Mama Aleta>","","<B0003><B 4>"`,
	`"Buku ketiga","Text","","","","","","","","","","","","","","","","<B0001>"`,
].join("\n");
const slimsItems = [
	`"B0001","340.57 SOE h c1","Textbook","INV-1","2020-01-02","","","Ruang baca","","Repair","Rak 2","","","50000","IDR","","2020-01-02","2020-01-02","Hukum adat di NTT",`,
	`"B0003","","","","","","","Ruang baca","","Hilang di banjir","","","","","","","","","Suara perempuan",`,
	`"B0009","","","","","","","","","","","","","","","","","","Suara perempuan",`,
	`"B0010","","","","","","","","","","","","","","","","","","Tidak ada",`,
].join("\r\n");

story(
	"a SLiMS office brings its books with their copies, and reads what found no place, field by field",
	async (cx) => {
		const { preview, noted } = await takenIn(
			cx,
			Buffer.from(slimsBooks),
			"slims-books",
		);
		assert.deepEqual(preview, { new: 3 });
		assert.deepEqual(
			noted.map(({ notes }) => notes),
			[
				["lost|image: sampul.jpg"],
				[
					"wrong-isbn|salah-123",
					"unknown-language|Bahasa Tetun",
					"wrong-barcode|B 4",
				],
				["barcode-taken|B0001"],
			],
		);
		const all = await recordsChanged(cx, { limit: 9 });
		const adat = all.find(({ facts }) =>
			facts.title.startsWith("Hukum adat di NTT"),
		);
		assert.deepEqual(
			adat?.facts.authors.map(({ name }) => name),
			["Soekanto, Soerjono", "Benda, Franz"],
		);
		assert.deepEqual(adat?.facts.subjects, [
			"Hukum adat",
			"Nusa Tenggara Timur",
		]);
		assert.equal(adat?.year, 2019);
		const voices = all.find(({ facts }) => facts.title === "Suara perempuan");
		assert.deepEqual(voices?.formats, ["braille"]);
		const again = await takenIn(cx, Buffer.from(slimsBooks), "slims-books");
		assert.deepEqual(again.preview, { same: 3 });
		const semicolons = slimsBooks
			.split("\n")
			.slice(1, 2)
			.join("\n")
			.replaceAll('","', '";"');
		const headless = await takenIn(cx, Buffer.from(semicolons), "slims-books");
		assert.deepEqual(headless.preview, { same: 1 });
	},
);

story("and then its copies, by barcode or by title", async (cx) => {
	const books = await takenIn(cx, Buffer.from(slimsBooks), "slims-books");
	const { preview, noted, id } = await takenIn(
		cx,
		Buffer.from(slimsItems),
		"slims-items",
	);
	assert.deepEqual(preview, { new: 1, changed: 2, "no-book": 1 });
	assert.deepEqual(noted[0]?.notes, [
		"lost|coll_type_name: Textbook",
		"lost|inventory_code: INV-1",
		"lost|received_date: 2020-01-02",
		"lost|price: 50000",
		"lost|price_currency: IDR",
	]);
	assert.deepEqual(noted[1]?.notes, ["unknown-state|Hilang di banjir"]);
	const all = await recordsChanged(cx, { limit: 9 });
	const shown = async () =>
		(
			await copiesOf(
				cx,
				all.map(({ id }) => id),
			)
		).map(({ barcode, state, place, note }) =>
			[barcode, state, place, note].join(" | "),
		);
	assert.deepEqual(await shown(), [
		"B0001 | in-repair | Ruang baca, Rak 2 | ",
		"B0002 | in-use |  | ",
		"B0003 | in-use | Ruang baca | Hilang di banjir",
		"B0009 | in-use |  | ",
	]);
	const again = await takenIn(cx, Buffer.from(slimsItems), "slims-items");
	assert.deepEqual(again.preview, { same: 3, "no-book": 1 });
	const undo = async (one: string) => {
		assert.ok((await undoArrival(cx, one)).ok);
		await workOnArrivals(() => cx);
	};
	await undo(id);
	const asBooksSaid = [
		"B0001 | in-use |  | ",
		"B0002 | in-use |  | ",
		"B0003 | in-use |  | ",
	];
	assert.deepEqual(await shown(), asBooksSaid);
	const back = await takenIn(cx, Buffer.from(slimsItems), "slims-items");
	assert.deepEqual(back.preview, { new: 1, changed: 2, "no-book": 1 });
	// The books first, then what came for them: their copies are gone by then.
	await undo(books.id);
	await undo(back.id);
	assert.deepEqual(await shown(), []);
	const anew = await takenIn(cx, Buffer.from(slimsBooks), "slims-books");
	assert.deepEqual(anew.preview, { new: 3 });
	assert.deepEqual(await shown(), asBooksSaid);
});

story(
	"a copy that somebody had stays when its file is taken back, and so does a book with one",
	async (cx) => {
		const books = await takenIn(cx, Buffer.from(slimsBooks), "slims-books");
		const items = await takenIn(cx, Buffer.from(slimsItems), "slims-items");
		const borrower = await addMember(cx, {
			unitId: office,
			name: "Pembaca",
			contact: "",
			validUntil: `${cx.now.getUTCFullYear() + 1}-01-31`,
			pin: "290381",
			form: cx.newId(),
		});
		assert.ok(borrower.ok);
		const { memberId: shown, card } = borrower.value;
		const desk = (typed: string, open: string) =>
			scan(cx, { unitId: office, typed, shown: open, on: null });
		assert.ok((await desk(card ?? "", "")).ok);
		assert.ok((await desk("B0009", shown)).ok);
		const stays = async (id: string) => {
			assert.ok((await undoArrival(cx, id)).ok);
			await workOnArrivals(() => cx);
			return (await seen(cx, id)).noted.flatMap(({ notes }) =>
				notes.filter((note) => note.startsWith("stays")),
			);
		};
		assert.deepEqual(await stays(items.id), ["stays|on-loan"]);
		await closeCard(cx, office);
		assert.ok((await desk("B0009", "")).ok);
		assert.deepEqual(await stays(books.id), ["stays|copies-used"]);
		assert.deepEqual(await titles(cx), ["Suara perempuan"]);
	},
);

story(
	"a book of a MARC file that was given a copy here stays when the file is taken back",
	async (cx) => {
		const { id } = await takenIn(cx, mrc(book("1", "Satu"), book("2", "Dua")));
		const [one] = (await recordsChanged(cx, { limit: 9 })).filter(
			({ facts }) => facts.title === "Satu",
		);
		const added = await addCopy(cx, one?.id ?? "", {
			barcode: "K1",
			callNumber: "",
			place: "",
			state: "in-use",
			note: "",
		});
		assert.ok(added.ok);
		assert.ok((await undoArrival(cx, id)).ok);
		await workOnArrivals(() => cx);
		assert.deepEqual(await titles(cx), ["Satu"]);
		const { noted } = await seen(cx, id);
		assert.deepEqual(noted[0]?.notes, ["stays|copies-added"]);
	},
);

const day = (year: number) => `${year}-01-31`;
const slimsMembers = (expires: string) =>
	[
		`"member_id","member_name","gender","member_type_name","member_email","member_address","postal_code","inst_name","is_new","member_image","pin","member_phone","member_fax","member_since_date","register_date","expire_date","birth_date","member_notes"`,
		`"A001","Yosefina Contoh","1","Umum","yosefina@example.org","Jalan Contoh 1","85111","","0","","","0812-0000","","2020-01-31","2020-01-31","${expires}","1990-02-03",""`,
		`"A002","Anis Contoh","0","","","","","","0","","","","","2020-01-31","2020-01-31","${expires}","",""`,
		`"A003","Kartu Lama","0","","","","","","0","","","","","2001-01-31","2001-01-31","2002-01-31","",""`,
		`"","Tanpa Nomor","0","","","","","","0","","","","","2020-01-31","2020-01-31","${expires}","",""`,
		`"A002","Orang Lain","0","","","","","","0","","","","","2020-01-31","2020-01-31","${expires}","",""`,
		`"A004","Tanpa Hari","0","","","","","","0","","","","","2020-01-31","2020-01-31","0000-00-00","",""`,
	].join("\n");
const office = unitId("kanwil-kemenkum-ntt");

story(
	"members of SLiMS come with their old numbers, the same file twice changes nothing, and they are taken back",
	async (cx) => {
		const file = Buffer.from(slimsMembers(day(cx.now.getUTCFullYear() + 1)));
		const { id, preview, noted } = await takenIn(cx, file, "slims-members");
		assert.deepEqual(preview, { new: 2, refused: 3, twice: 1 });
		const here = async () =>
			(await membersLike(cx, office, ""))?.members.map(({ name, contact }) => [
				name,
				contact,
			]);
		const both = [
			["Anis Contoh", ""],
			["Yosefina Contoh", "0812-0000, yosefina@example.org"],
		];
		assert.deepEqual(await here(), both);
		assert.ok(await idByOldNumber(cx, office, "a001"));
		assert.deepEqual(
			noted[0]?.notes,
			["gender", "member_type_name", "member_address", "postal_code"]
				.concat(["member_since_date", "register_date", "birth_date"])
				.map((column) => `lost|${column}`),
		);
		const again = await takenIn(cx, file, "slims-members");
		assert.deepEqual(again.preview, { same: 2, refused: 3, twice: 1 });
		assert.deepEqual(await here(), both);
		const anis = (await membersLike(cx, office, "anis"))?.members[0];
		assert.ok(anis);
		const card = { pin: "480213", form: cx.newId() };
		assert.ok((await giveCard(cx, anis, card)).ok);
		assert.ok((await undoArrival(cx, id)).ok);
		await workOnArrivals(() => cx);
		assert.deepEqual(await here(), [["Anis Contoh", ""]]);
	},
);

story(
	"a file of members leaves neither name nor number with the file",
	async (cx) => {
		const file = Buffer.from(slimsMembers(day(cx.now.getUTCFullYear() + 1)));
		const { id } = await takenIn(cx, file, "slims-members");
		const kept = JSON.stringify(await keptItems(cx, id, { limit: 9 }));
		assert.doesNotMatch(kept, /Yosefina|A001|0812|example|Jalan/);
		// Without names of columns, people are not taken for books.
		const bare = file.toString().split("\n").slice(1).join("\n");
		const asBooks = await beginArrival(cx, {
			collectionId: sampleCollections.law,
			what: "slims-books",
			name: "a",
			bytes: Buffer.from(bare),
		});
		assert.equal(asBooks.ok, false);
		const { preview } = await takenIn(cx, Buffer.from(bare), "slims-members");
		assert.deepEqual(preview, { same: 2, refused: 3, twice: 1 });
	},
);

story(
	"copies that a file added to a book that was here go again with it, unless somebody had one",
	async (cx) => {
		const [names = "", first = ""] = slimsBooks.split("\n");
		const less = [names, first.replace("<B0002>", "")].join("\n");
		await takenIn(cx, Buffer.from(less), "slims-books");
		const more = [names, first.replace("<B0002>", "<B0002><B0005>")].join("\n");
		const barcodes = async () => {
			const [book] = await recordsChanged(cx, { limit: 1 });
			return (await copiesOf(cx, [book?.id ?? ""])).map((one) => one.barcode);
		};
		const { id, preview } = await takenIn(cx, Buffer.from(more), "slims-books");
		assert.deepEqual(preview, { changed: 1 });
		assert.deepEqual(await barcodes(), ["B0001", "B0002", "B0005"]);
		const [, , third] = await copiesOf(cx, [
			(await recordsChanged(cx, { limit: 1 }))[0]?.id ?? "",
		]);
		assert.ok(third);
		const repaired = await changeCopy(cx, {
			...third,
			expectedVersion: third.version,
			state: "in-repair",
		});
		assert.ok(repaired.ok, JSON.stringify(repaired));
		assert.ok((await undoArrival(cx, id)).ok);
		await workOnArrivals(() => cx);
		assert.deepEqual(await barcodes(), ["B0001", "B0005"]);
		assert.deepEqual(
			(await seen(cx, id)).noted[0]?.notes[0],
			"stays|copies-used",
		);
		const again = await takenIn(cx, Buffer.from(more), "slims-books");
		assert.deepEqual(again.preview, { changed: 1 });
		assert.deepEqual(await barcodes(), ["B0001", "B0002", "B0005"]);
	},
);

story(
	"librarians read in their inbox when a file waits for a yes and when it is in the catalogue",
	async (cx) => {
		const { id } = await takenIn(cx, mrc(book("1", "Satu"), book("2", "")));
		const news = (await newsOf(cx, 1)).rows.map(({ says, about, path }) => [
			says,
			about,
			path,
		]);
		const slug = "kanwil-kemenkum-ntt";
		const unit = (await unitBySlug(cx, slug))?.name;
		const path = `/perpustakaan/meja/${slug}/masuk/${id}`;
		assert.deepEqual(news.toSorted(), [
			["library.news.arrival-done", { unit, n: 1, aside: 1 }, path],
			["library.news.arrival-previewed", { unit, n: 1, aside: 1 }, path],
		]);
	},
);
