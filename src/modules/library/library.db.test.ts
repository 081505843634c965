import assert from "node:assert/strict";
import { after, before } from "node:test";
import { sampleActor, seedPeople } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import {
	addCopy,
	changeCollection,
	changeCopy,
	collectionsOf,
	copiesOf,
	copyByBarcode,
	type Entered,
	keepPublications,
	openCollection,
	recordByControlNumber,
	recordById,
	recordPublication,
	recordsChanged,
	removeRecord,
	writeRecord,
} from "./index.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const unit = unitId("kanwil-kemenkum-ntt");
const melania = (cx: Context) => withActor(cx, sampleActor("melania"));
const stranger = (cx: Context) => withActor(cx, citizen);

const rules = {
	name: { id: "Hukum", en: "Law" },
	openTo: "everyone",
	loanDays: 14,
	atOnce: 3,
	renewals: 1,
} as const;

async function collection(cx: Context, change: object = {}): Promise<string> {
	const done = await openCollection(melania(cx), unit, { ...rules, ...change });
	assert.ok(done.ok);
	return done.value.id;
}

const named = (title: string): Entered => ({
	facts: {
		title,
		subtitle: "",
		authors: [],
		edition: "",
		place: "",
		publisher: "",
		published: "2020",
		extent: "",
		series: [],
		isbn: [],
		issn: [],
		subjects: [],
		notes: [],
		summary: "",
		classification: "",
		callNumber: "",
		links: [],
	},
	formats: [],
	languages: ["ind"],
	kind: "book",
});

async function written(
	cx: Context,
	collectionId: string,
	title = "Hukum adat",
) {
	const done = await writeRecord(melania(cx), {
		collectionId,
		what: { entered: named(title) },
		source: "written",
	});
	assert.ok(done.ok);
	return done.value;
}

story(
	"a record is kept under a number of its own, and everybody reads it",
	async (cx) => {
		const { id, controlNumber } = await written(cx, await collection(cx));
		assert.match(controlNumber, /^rk\d{7}$/);
		const record = await recordByControlNumber(stranger(cx), controlNumber);
		assert.equal(record?.id, id);
		assert.equal(record?.facts.title, "Hukum adat");
		assert.equal(record?.year, 2020);
	},
);

story(
	"what is for whoever is signed in does not exist for others",
	async (cx) => {
		const closed = await collection(cx, { openTo: "signed-in" });
		const { controlNumber } = await written(cx, closed);
		assert.equal(
			await recordByControlNumber(stranger(cx), controlNumber),
			null,
		);
		assert.deepEqual(await recordsChanged(stranger(cx), { limit: 9 }), []);
		assert.deepEqual(await collectionsOf(stranger(cx)), []);
		assert.ok(await recordByControlNumber(melania(cx), controlNumber));
	},
);

story("of two who change the same record, the second is told", async (cx) => {
	const collectionId = await collection(cx);
	const { id } = await written(cx, collectionId);
	const change = (title: string) =>
		writeRecord(melania(cx), {
			collectionId,
			what: { entered: named(title) },
			source: "written",
			id,
			expectedVersion: 1,
		});
	assert.equal((await change("Hukum adat Rote")).ok, true);
	assert.deepEqual(await change("Hukum adat Sabu"), {
		ok: false,
		problem: { reason: "changed-meanwhile", about: { version: 2 } },
	});
});

story(
	"what comes a second time from the same source changes the same record",
	async (cx) => {
		const collectionId = await collection(cx);
		const come = (title: string) =>
			writeRecord(melania(cx), {
				collectionId,
				what: { entered: named(title) },
				source: "slims",
				sourceKey: "17",
			});
		const [first, same, changed] = [
			await come("Satu"),
			await come("Satu"),
			await come("Dua"),
		];
		assert.ok(first.ok && same.ok && changed.ok);
		assert.deepEqual(
			[first.value.became, same.value.became, changed.value.became],
			["new", "same", "changed"],
		);
		assert.equal(changed.value.id, first.value.id);
	},
);

story(
	"a record without a title is not kept, and nobody else writes there",
	async (cx) => {
		const collectionId = await collection(cx);
		const said = {
			collectionId,
			what: { entered: named(" ") },
			source: "written",
		} as const;
		const nameless = await writeRecord(melania(cx), said);
		assert.ok(!nameless.ok && nameless.problem.reason === "no-title");
		const strange = await writeRecord(stranger(cx), said);
		assert.ok(!strange.ok && strange.problem.reason === "not-yours");
	},
);

story(
	"a removed record is read by nobody, and harvesters hear of it",
	async (cx) => {
		const { id, controlNumber } = await written(cx, await collection(cx));
		const later = at(cx, new Date(cx.now.getTime() + 60_000));
		assert.ok((await removeRecord(melania(later), { id })).ok);
		assert.equal(await recordByControlNumber(cx, controlNumber), null);
		const [heard] = await recordsChanged(stranger(cx), { limit: 9 });
		assert.deepEqual(
			[heard?.id, heard?.removedAt?.getTime()],
			[id, later.now.getTime()],
		);
	},
);

story(
	"harvesting goes on where it stopped, nothing left out and nothing twice",
	async (cx) => {
		const collectionId = await collection(cx);
		for (const n of [1, 2, 3, 4, 5])
			await written(cx, collectionId, `Buku ${n}`);
		const seen: string[] = [];
		for (;;) {
			const last = seen.at(-1);
			const lastRecord = last === undefined ? null : await recordById(cx, last);
			const some = await recordsChanged(stranger(cx), {
				limit: 2,
				set: "hukum",
				after: lastRecord ?? undefined,
			});
			if (some.length === 0) break;
			seen.push(...some.map(({ id }) => id));
		}
		assert.equal(new Set(seen).size, 5);
		assert.equal(seen.length, 5);
	},
);

story(
	"a copy is found by its barcode in its own office, and the same barcode twice is one copy",
	async (cx) => {
		const { id } = await written(cx, await collection(cx));
		const words = {
			barcode: "NTT-0001",
			callNumber: "340 X",
			place: "Rak 3",
			state: "in-use",
			note: "",
		} as const;
		const first = await addCopy(melania(cx), id, words);
		const again = await addCopy(melania(cx), id, words);
		assert.deepEqual(first, again);
		assert.equal((await copyByBarcode(cx, unit, " NTT-0001 "))?.recordId, id);
		assert.equal((await copiesOf(cx, [id])).length, 1);
		const other = await written(cx, (await collectionsOf(cx))[0]?.id ?? "");
		const taken = await addCopy(melania(cx), other.id, words);
		assert.ok(!taken.ok && taken.problem.reason === "barcode-taken");
		assert.ok(first.ok);
		const gone = await changeCopy(melania(cx), {
			...words,
			id: first.value.id,
			expectedVersion: 1,
			state: "missing",
		});
		assert.ok(gone.ok);
	},
);

story(
	"rules of a collection change, and a closed one takes nothing new",
	async (cx) => {
		const id = await collection(cx);
		const wrong = await changeCollection(melania(cx), id, {
			...rules,
			loanDays: 400,
			closed: false,
			basedOn: 1,
		});
		assert.ok(!wrong.ok && wrong.problem.reason === "wrong-loan-days");
		const closed = { ...rules, closed: true, basedOn: 1 };
		assert.ok((await changeCollection(melania(cx), id, closed)).ok);
		const second = await changeCollection(melania(cx), id, {
			...rules,
			closed: false,
			basedOn: 1,
		});
		assert.ok(!second.ok && second.problem.reason === "changed-meanwhile");
		const late = await writeRecord(melania(cx), {
			collectionId: id,
			what: { entered: named("Terlambat") },
			source: "written",
		});
		assert.ok(!late.ok && late.problem.reason === "closed-collection");
	},
);

story(
	"what an office published itself is a record, once, and read on screen",
	async (cx) => {
		const said = {
			unitId: unit,
			key: "report/2026-3",
			title: { id: "Laporan triwulan ketiga" },
			summary: { id: "Apa yang dicapai." },
			href: "/target/laporan/3",
			publishedOn: "2026-10-02",
			kind: "book",
		} as const;
		assert.equal(await recordPublication(cx, said), null);
		await collection(cx);
		const first = await recordPublication(cx, said);
		const again = await recordPublication(cx, {
			...said,
			title: { id: "Laporan triwulan ketiga 2026" },
		});
		assert.ok(first?.ok && again?.ok);
		assert.equal(again.value.id, first.value.id);
		const record = await recordByControlNumber(
			stranger(cx),
			first.value.controlNumber,
		);
		assert.equal(record?.facts.title, "Laporan triwulan ketiga 2026");
		assert.deepEqual(record.facts.links, [
			{
				href: `${cx.origin}/target/laporan/3`,
				says: "Laporan triwulan ketiga 2026",
			},
		]);
		const own = (await collectionsOf(stranger(cx))).find(
			({ id }) => id === record.collectionId,
		);
		assert.equal(own?.name.id, "Terbitan kantor");
	},
);

story(
	"what an office publishes no more is no record any more, and what librarians added stays when it is published anew",
	async (cx) => {
		await collection(cx);
		const said = (key: string, title: string) =>
			({
				unitId: unit,
				key,
				title: { id: title },
				summary: { id: "" },
				href: "/terbitan",
				publishedOn: "2026-10-02",
				kind: "book",
			}) as const;
		const titles = async () =>
			(await recordsChanged(stranger(cx), { limit: 9 }))
				.filter(({ removedAt }) => removedAt === null)
				.map(({ facts }) => facts.title)
				.toSorted();
		const keep = (...all: ReturnType<typeof said>[]) =>
			keepPublications(cx, { unitId: unit, sort: "laporan" }, all);
		const news = await recordPublication(cx, said("berita/1", "Berita"));
		const [one, two] = [said("laporan/1", "Satu"), said("laporan/2", "Dua")];
		assert.equal(await keep(one, two), 2);
		assert.equal(await keep(one, two), 0);
		assert.deepEqual(await titles(), ["Berita", "Dua", "Satu"]);
		const record = (await recordsChanged(cx, { limit: 9 })).find(
			({ facts }) => facts.title === "Satu",
		);
		assert.ok(record && news?.ok);
		const subjects = ["Pelayanan publik"];
		const told = await writeRecord(melania(cx), {
			collectionId: record.collectionId,
			what: { entered: { ...record, facts: { ...record.facts, subjects } } },
			source: "own",
			id: record.id,
		});
		assert.ok(told.ok);
		assert.equal(await keep({ ...one, title: { id: "Satu, diperbaiki" } }), 2);
		assert.deepEqual(await titles(), ["Berita", "Satu, diperbaiki"]);
		const after = await recordById(cx, record.id);
		assert.deepEqual(after?.facts.subjects, subjects);
		assert.equal(await keep(one, two), 2);
		assert.deepEqual(await titles(), ["Berita", "Dua", "Satu"]);
		assert.equal((await recordsChanged(cx, { limit: 9 })).length, 3);
		// What a librarian took out stays out.
		const [out] = (await recordsChanged(cx, { limit: 9 })).filter(
			({ facts }) => facts.title === "Dua",
		);
		assert.ok((await removeRecord(melania(cx), { id: out?.id ?? "" })).ok);
		assert.equal(await keep(one, two), 0);
		assert.deepEqual(await titles(), ["Berita", "Satu"]);
	},
);
