import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sampleEvidence } from "#evidence/samples";
import { type Instrument, instrumentNamed } from "#instruments";
import { emptyForm, withProblems } from "#kernel/form.ts";
import { officer, sampleView } from "#ui/components.sample.tsx";
import type { Unit } from "#units";
import type { Case, Mark, Waiting } from "../index.ts";
import { DecideCasePage, type DecideCaseProps } from "./decide-case.tsx";
import type { JudgedItemProps } from "./judged-item.tsx";
import { askedIn, inAddress } from "./queue-asked.ts";
import { QueueList } from "./queue-list.tsx";
import { sampleItems } from "./sample-items.ts";
import { VerifyItemPage, type VerifyItemProps } from "./verify-item.tsx";
import { VerifyUnitPage } from "./verify-unit.tsx";

const view = sampleView("id", officer);
const html = (page: unknown): string => String(page);

const known = instrumentNamed("p2ham-2023");
assert.ok(known);
const instrument: Instrument = known;

const unit: Unit = {
	id: "u",
	slug: "lapas-cilegon",
	name: "Lapas <Cilegon>",
	kind: "lapas",
	regency: { code: "36.72", name: "Kota Cilegon" },
	province: { code: "36", name: "Banten" },
	parent: null,
	address: null,
	openedOn: "2000-01-01",
	closedOn: null,
};

const found: Case = {
	unit,
	instrument,
	allotment: null,
	owners: { owners: new Map(), given: new Map(), events: [] },
	place: { unitId: "u", province: "36" },
	assessment: {
		unitId: "u",
		id: "a",
		programme: "p2ham",
		instrument: "p2ham-2023",
		year: 2026,
		stage: "verifikasi",
		state: "verifying",
		openedAt: new Date("2026-02-01T03:00:00Z"),
		requestedAt: null,
		declaredAt: null,
		submittedAt: new Date("2026-10-01T03:00:00Z"),
		verifiedAt: null,
		decidedAt: null,
		broughtBy: null,
	},
};

const at = new Date("2026-10-01T03:00:00Z");
const items = sampleItems(instrument, unit);
const [first] = items;
assert.ok(first);

const judged = (changes: Partial<VerifyItemProps> = {}): VerifyItemProps => ({
	view,
	found,
	item: first,
	items,
	proofs: [
		sampleEvidence({
			sha256: "5ea",
			name: "jalan-masuk.png",
			type: "image/png",
			size: 214_000,
			description: 'Jalur landai "baru"',
			keptById: "wulan",
			keptAt: at,
		}),
	],
	seen: new Map([
		[
			"5ea",
			{
				is: "opened",
				shape: "picture",
				pageCount: 1,
				pages: [
					{
						number: 1,
						kind: "photo",
						picture: { sha256: "91c", width: 900, height: 600 },
						text: "",
					},
				],
			},
		],
	]),
	report: null,
	anyway: null,
	pairs: new Map(),
	history: { said: first.said ? [first.said] : [], marks: [] },
	names: new Map([["wulan", "Wulan Kartika"]]),
	once: "kunci",
	open: true,
	state: { typed: { nilai: ["ada"], alasan: [""] }, problems: [] },
	...changes,
});

const returned: Mark = {
	layer: "verifier",
	outcome: "returned",
	answer: null,
	answerVersion: 2,
	reason: "Unggah foto pegangan",
	returnCode: "does-not-show",
	byId: "sari",
	at,
};

/** Where each of these stands in the page, in the order given. */
const inOrder = (page: string, ...parts: readonly string[]): void => {
	const main = page.slice(page.indexOf("<main"));
	const places = parts.map((part) => main.indexOf(part));
	assert.ok(!places.includes(-1), `missing: ${parts[places.indexOf(-1)]}`);
	assert.deepEqual(
		[...places].sort((a, b) => a - b),
		places,
	);
};

describe("the lane of the verifier", () => {
	test("is read as indicator, claim, proof, rubric, reason, save", () => {
		inOrder(
			html(VerifyItemPage(judged())),
			"<h1>",
			"assessments.verify-claim<",
			'id="bukti-1"',
			'id="rubrik"',
			'name="nilai"',
			'name="alasan"',
			'value="terima"',
			'value="kembalikan"',
		);
	});

	test("shows a picture lazily, described by the unit, behind a plain link", () => {
		const page = html(VerifyItemPage(judged()));
		assert.match(
			page,
			/<img src="\/bukti\/lapas-cilegon\/e1\/halaman\/1\?versi=1&amp;gambar=91c" alt="Jalur landai &quot;baru&quot;" width="900" height="600" loading="lazy"/,
		);
		inOrder(page, 'href="/bukti/lapas-cilegon/e1?versi=1"', "<img");
	});

	test("keeps what was typed when it is wrong, and leads to the reason", () => {
		const typed = { nilai: ["tidak"], alasan: ["Foto <lama>"] };
		const state = withProblems(
			{ typed, problems: [] },
			{ field: "alasan", says: "assessments.reason-say-why-it-differs" },
		);
		const page = html(VerifyItemPage(judged({ state })));
		assert.match(page, /<input[^>]*value="tidak"[^>]*checked/);
		assert.match(page, /Foto &lt;lama&gt;/);
		assert.match(page, /href="#isian-alasan"/);
		assert.match(
			page,
			/<textarea[^>]*aria-describedby="isian-alasan-petunjuk isian-alasan-galat"[^>]*aria-invalid="true"/,
		);
		assert.match(page, /<title>Galat: /);
	});

	test("sends what the verifier saw: the version and the judgement before", () => {
		const item = { ...first, verifier: returned };
		const page = html(VerifyItemPage(judged({ item })));
		assert.match(page, /name="versi" value="2"/);
		assert.match(
			page,
			/name="putusan_dilihat" value="2026-10-01T03:00:00.000Z"/,
		);
	});

	test("says the earlier judgement beside the claim, with who and why", () => {
		const item = { ...first, verifier: returned };
		inOrder(
			html(VerifyItemPage(judged({ item }))),
			"Wulan Kartika",
			"assessments.verify-outcome-returned",
			"Bukti tidak menunjukkan hal yang dinyatakan.",
			"Unggah foto pegangan",
		);
	});

	test("keeps a judgement that was taken back, struck, and says so", () => {
		const page = (mark: Mark) =>
			html(
				VerifyItemPage(
					judged({
						history: { said: first.said ? [first.said] : [], marks: [mark] },
						names: new Map([
							["wulan", "Wulan Kartika"],
							["sari", "Sari Manafe"],
						]),
					}),
				),
			);
		const withdrawnAt = new Date("2026-10-01T03:04:00Z");
		inOrder(
			page({ ...returned, withdrawnAt }),
			"<s>",
			"</s>",
			"assessments.verify-withdrawn",
			"assessments.verify-withdrawn-on",
		);
		assert.doesNotMatch(page(returned), /<s>|verify-withdrawn/);
	});

	test("warns where required proof is missing", () => {
		assert.match(
			html(VerifyItemPage(judged({ proofs: [] }))),
			/assessments\.verify-no-proof-required/,
		);
	});

	test("has no form when the assessment does not wait for verification", () => {
		assert.doesNotMatch(
			html(VerifyItemPage(judged({ open: false }))),
			/name="putusan"/,
		);
	});
});

describe("the items of a unit", () => {
	const page = (changes: Partial<JudgedItemProps> = {}, open = true) =>
		html(
			VerifyUnitPage({
				view,
				found,
				items: changes.items ?? items,
				state: emptyForm,
				open,
				once: "kunci",
			}),
		);

	test("always offer to finish, also while some wait", () => {
		assert.match(page(), /assessments\.verify-finish</);
		assert.doesNotMatch(page(), /disabled/);
	});

	test("offer nothing to finish while the unit corrects", () => {
		assert.doesNotMatch(page({}, false), /assessments\.verify-finish</);
	});

	test("say why an item went back", () => {
		const [one, ...rest] = items;
		assert.ok(one);
		assert.match(
			page({ items: [{ ...one, verifier: returned }, ...rest] }),
			/Unggah foto pegangan/,
		);
	});
});

describe("the queue", () => {
	const row: Waiting = {
		assessment: found.assessment,
		unitSlug: unit.slug,
		unitName: unit.name,
		unitKind: unit.kind,
		province: "36",
		provinceName: "Banten",
		judged: 3,
		of: 18,
		since: new Date("2026-11-15T00:00:00Z"),
	};
	const list = (query: string, rows: readonly Waiting[]) =>
		html(
			QueueList({
				view,
				at: "/verifikasi",
				asked: askedIn(new URLSearchParams(query)),
				rows,
				total: rows.length,
				provinces: [],
				instruments: [],
				caption: "Verifikasi",
				empty: <p>Tidak ada yang menunggu Anda</p>,
			}),
		);

	test("names each row by its unit and sorts exactly one column", () => {
		const page = list("", [row]);
		assert.match(
			page,
			/<th scope="row"><a href="\/verifikasi\/lapas-cilegon\/p2ham-2023\/2026">/,
		);
		assert.equal(page.match(/aria-sort/g)?.length, 1);
		assert.match(page, /aria-sort="descending"/);
	});

	test("counts whole days of waiting", () => {
		assert.match(list("", [row]), />6</);
	});

	test("is glad when nothing waits, and plain when a filter finds nothing", () => {
		assert.match(list("", []), /Tidak ada yang menunggu Anda/);
		assert.match(list("cari=x", []), /assessments\.verify-none-found/);
	});

	test("keeps everything that was asked in the address", () => {
		const query = { cari: "rutan", urut: "unit", arah: "turun", hal: "3" };
		const asked = askedIn(new URLSearchParams(query));
		assert.deepEqual(inAddress(asked), {
			...query,
			provinsi: "",
			instrumen: "",
		});
	});

	test("passes over what it does not know", () => {
		const asked = askedIn(new URLSearchParams("urut=warna&hal=-2&arah=atas"));
		assert.deepEqual(
			[asked.order, asked.page, asked.descending],
			["menunggu", 1, false],
		);
	});
});

describe("the decision", () => {
	const decided = (changes: Partial<DecideCaseProps> = {}): string =>
		html(
			DecideCasePage({
				view,
				found: {
					...found,
					assessment: { ...found.assessment, state: "deciding" },
				},
				items,
				facts: {},
				names: new Map([["wulan", "Wulan Kartika"]]),
				predicate: null,
				state: emptyForm,
				may: "decide",
				once: "kunci",
				objections: [],
				window: { is: "closed", why: "none", deadline: null },
				...changes,
			}),
		);

	test("names every item by its right: no two of them, and no two reasons, are called the same", () => {
		const kkpham = instrumentNamed("kkpham-2021");
		assert.ok(kkpham);
		const page = decided({
			found: {
				...found,
				instrument: kkpham,
				assessment: {
					...found.assessment,
					instrument: kkpham.id,
					state: "deciding",
				},
			},
			items: sampleItems(kkpham, { kind: "pemda" }),
		});
		const names = [
			...page.matchAll(/<a href="[^"]*\/butir\/[^"]*">([^<]+)<\/a>/g),
		].map(([, name]) => name);
		const reasons = [
			...page.matchAll(
				/<label[^>]* for="[^"]*alasan[^"]*"[^>]*>\s*([^<]+?)\s*</g,
			),
		].map(([, name]) => name);
		assert.deepEqual(
			[new Set(names).size, new Set(reasons).size],
			[30, 30],
			`${names.length} items, ${reasons.length} reasons`,
		);
	});

	test("stands on the basis of the instrument until another is written", () => {
		assert.match(
			decided(),
			/name="dasar"[^>]*>\s*Peraturan Menteri Hukum dan HAM Nomor 25/,
		);
		const state = { typed: { dasar: [""] }, problems: [] };
		assert.match(decided({ state }), /name="dasar"[^>]*>\s*<\/textarea>/);
	});

	test("unfolds the reasons by item when one was typed", () => {
		assert.doesNotMatch(decided(), /<details open/);
		const typed = { "alasan.a.1": ["Pegangan belum terpasang"] };
		const page = decided({ state: { typed, problems: [] } });
		assert.match(page, /<details open/);
		assert.match(page, /Pegangan belum terpasang/);
	});

	test("says plainly that the limit is not known", () => {
		assert.match(decided(), /assessments\.decide-predicate-/);
	});

	test("offers no form to those who only read", () => {
		assert.doesNotMatch(decided({ may: "read" }), /name="putusan"/);
	});
});
