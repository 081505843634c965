import assert from "node:assert/strict";
import { test } from "node:test";
import type { Names } from "#audit";
import type { TrailEntry } from "#platform/read-trail.ts";
import { wordsIn } from "#site/words.ts";
import { sampleView } from "#ui/components.sample.tsx";
import { CheckedPage } from "./checked-page.tsx";
import { csvOf } from "./csv.ts";
import { EntryPage } from "./entry-page.tsx";

const view = { ...sampleView("id"), ...wordsIn("id") };
const nobody: Names = {
	people: new Map(),
	units: new Map(),
	assessments: new Map(),
};
const entry: TrailEntry = {
	id: "7",
	chain: "operations",
	deed: "unit.renamed",
	actorId: "0198c0de-0000-7000-8000-000000000001",
	actorKind: "person",
	subjectKind: "unit",
	subjectId: "0198c0de-0000-7000-8000-000000000002",
	at: new Date("2026-11-20T07:02:00Z"),
	place: 3,
	hash: "ab".repeat(32),
	beforeHash: "cd".repeat(32),
	detailsHash: "ef".repeat(32),
	details: { name: "Rutan" },
};
const names: Names = {
	...nobody,
	people: new Map([[entry.actorId ?? "", "=Agus"]]),
	units: new Map([[entry.subjectId, { slug: "rutan", name: "Rutan Serang" }]]),
};
const whole = {
	after: 0,
	report: { chain: "operations", linked: 3, whole: true, broken: null },
} as const;
const pageOf = (change: Partial<TrailEntry>, known = names) =>
	String(
		EntryPage({
			view,
			entry: { ...entry, ...change },
			names: known,
			checked: whole,
		}),
	);

test("a row says in words who did what to what, when, and where it stands", () => {
	const html = pageOf({});
	for (const said of [
		"Mengubah nama unit",
		"Unit: Rutan Serang",
		"Jumat, 20 November 2026, 14.02 WIB",
		"Rantai utuh dari baris 1 sampai baris ini",
	])
		assert.ok(html.includes(said), said);
});

test("a deed without words shows its code, and somebody who is gone is said to be gone", () => {
	const html = pageOf({ deed: "brand.new" }, nobody);
	assert.ok(html.includes("<h1>brand.new</h1>"));
	assert.ok(html.includes("Orang yang sudah tidak tercatat"));
	assert.ok(html.includes("Unit yang sudah tidak tercatat"));
});

test("details that were erased are said to be erased", () => {
	assert.ok(pageOf({ details: null }).includes("Rinciannya sudah dihapus"));
});

test("the page of an assessment's item leads to the assessment", () => {
	const id = "0198c0de-0000-7000-8000-000000000003";
	const html = pageOf(
		{ subjectKind: "assessment-item", subjectId: `${id} 1.2.a` },
		{
			...names,
			assessments: new Map([
				[
					id,
					{
						unitSlug: "rutan",
						unitName: "Rutan Serang",
						instrument: "p2ham-2023",
						year: 2026,
					},
				],
			]),
		},
	);
	assert.ok(html.includes("Butir 1.2.a, Rutan Serang"));
	assert.ok(html.includes('href="/penilaian/rutan/p2ham-2023/2026"'));
});

test("a file is opened by a spreadsheet without running anything that a name holds", () => {
	const csv = csvOf(view, [{ ...entry, names }]);
	assert.ok(csv.startsWith("\ufeff"));
	const [, line] = csv.split("\r\n");
	assert.ok(line?.includes("2026-11-20T14:02:00+07:00"));
	assert.ok(line?.includes("'=Agus"));
	assert.ok(line?.includes("Rutan Serang"));
});

test("a broken chain is named with its place, and the page says so in its title", () => {
	const html = String(
		CheckedPage({
			view,
			chains: [],
			checked: {
				confidentialIsWhole: false,
				open: [
					{
						chain: "results",
						linked: 9,
						waiting: 0,
						after: 0,
						report: {
							chain: "results",
							linked: 4,
							whole: false,
							broken: { place: 5, what: "changed" },
						},
					},
					{ ...whole, chain: "operations", linked: 3, waiting: 2 },
				],
			},
		}),
	);
	assert.ok(html.includes("<h1>Ada rantai yang tidak utuh</h1>"));
	assert.ok(html.includes("Rantai hasil tidak utuh di baris 5"));
	assert.match(html, /Rantai rahasia tidak utuh</);
	assert.ok(
		html.includes(
			"Rantai pengelolaan: utuh sampai baris 3; 2 baris belum terkait.",
		),
	);
});
