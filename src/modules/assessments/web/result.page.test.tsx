import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { instrumentNamed } from "#instruments";
import { sampleView } from "#ui/components.sample.tsx";
import type { Unit } from "#units";
import {
	type Case,
	type Item,
	type Mark,
	type Predicate,
	sheetOf,
} from "../index.ts";
import { ResultPage, type ResultProps } from "./result-page.tsx";
import { resultTitle } from "./result-title.ts";
import { sampleItems } from "./sample-items.ts";
import { forReading, percentOf } from "./score-words.ts";

const view = sampleView("id", {
	path: "/hasil/p2ham-2023/2026/unit/lapas-serang",
});
const instrument = instrumentNamed("p2ham-2023");
assert.ok(instrument);

const unit: Unit = {
	id: "u",
	slug: "lapas-serang",
	name: "Lapas Kelas IIA Serang",
	kind: "lapas",
	regency: { code: "36.73", name: "Kota Serang" },
	province: { code: "36", name: "Banten" },
	parent: null,
	address: null,
	openedOn: "2000-01-01",
	closedOn: null,
};
const at = new Date("2026-10-01T03:00:00Z");
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
		stage: "penetapan",
		state: "awarded",
		openedAt: at,
		requestedAt: at,
		declaredAt: at,
		submittedAt: at,
		verifiedAt: at,
		decidedAt: at,
		broughtBy: null,
	},
};
const items = sampleItems(instrument, unit);
const predicate: Predicate = {
	code: "p2ham",
	status: "active",
	from: "2026-10-01",
	until: "2027-10-01",
	decree: "MHA-04",
	decreeOn: "2026-10-01",
	legalBasis: "Permenkumham 25/2023",
	score: "97.00",
	reason: "",
	at,
};
const steps = [
	{
		move: "submit",
		stage: "penilaian-mandiri",
		document: {},
		reason: null,
		byId: "wulan",
		at,
	},
	{
		move: "award",
		stage: "penetapan",
		document: {},
		reason: null,
		byId: "bayu",
		at,
	},
];

const result = (changes: Partial<ResultProps> = {}): ResultProps => ({
	view,
	found,
	items,
	sheet: sheetOf(instrument, unit, changes.items ?? items, {}),
	predicates: [predicate],
	history: steps,
	...changes,
});
const page = (changes: Partial<ResultProps> = {}) =>
	String(ResultPage(result(changes)));

describe("why this score", () => {
	test("says on top whether the unit holds the predicate today", () => {
		const title = (changes: Partial<Predicate>) =>
			resultTitle(result({ predicates: [{ ...predicate, ...changes }] }));
		assert.equal(title({}), "assessments.result-title-valid");
		assert.equal(
			title({ until: "2026-11-21" }),
			"assessments.result-title-expired",
		);
		assert.equal(
			title({ status: "revoked" }),
			"assessments.result-title-revoked",
		);
		assert.equal(
			title({ from: "2027-01-01" }),
			"assessments.result-title-not-yet",
		);
	});

	test("opens down to every item with its rule", () => {
		const text = page();
		for (const { code } of items) assert.ok(text.includes(`${code}. `), code);
		assert.match(text, /instruments\.rule-choice/);
		assert.match(text, /instruments\.rule-linear/);
	});

	test("names nobody, and nothing that only the verifier was told", () => {
		const [one, ...rest] = items;
		assert.ok(one?.said);
		const told: Item = {
			...one,
			said: { ...one.said, note: "Nomor telepon petugas 0812" },
		};
		const text = page({ items: [told, ...rest] });
		assert.doesNotMatch(text, /wulan|bayu|0812/);
	});

	test("says that it was not compared with the regulation", () => {
		assert.match(page(), /Belum dicocokkan dengan naskah peraturan/);
	});

	test("is marked as undecided, and kept out of search engines, before the decision", () => {
		const text = page({
			found: {
				...found,
				assessment: { ...found.assessment, state: "deciding", decidedAt: null },
			},
			predicates: [],
		});
		assert.match(text, /assessments\.result-undecided/);
		assert.match(text, /noindex/);
	});

	test("gives the reasons of a refusal, item by item", () => {
		const refused: Mark = {
			layer: "final",
			outcome: "refused",
			returnCode: null,
			answer: null,
			answerVersion: 1,
			reason: "Pegangan belum terpasang",
			byId: "bayu",
			at,
		};
		const [one, ...rest] = items;
		assert.ok(one);
		const text = page({
			found: {
				...found,
				assessment: { ...found.assessment, state: "refused" },
			},
			items: [{ ...one, final: refused }, ...rest],
			predicates: [],
			history: [
				{
					...steps[0],
					move: "refuse",
					stage: "penetapan",
					document: { number: "S-3", on: "2026-10-02" },
					reason: "Satu fasilitas",
					byId: "bayu",
					at,
				},
			],
		});
		assert.match(text, /Pegangan belum terpasang/);
		assert.match(text, /Satu fasilitas/);
	});

	test("says plainly that a result was decided elsewhere, and shows nothing that it does not have", () => {
		const brought = {
			...found,
			assessment: { ...found.assessment, broughtBy: "impor" },
		};
		const history = [
			{
				move: "bring",
				stage: "penetapan",
				document: { number: "B-12", on: "2023-12-10", score: "41" },
				reason: null,
				byId: null,
				at,
			},
		];
		const awarded = page({ found: brought, items: [], history });
		assert.match(awarded, /assessments\.brought-title/);
		assert.match(awarded, /assessments\.history-bring/);
		assert.match(awarded, /97,00/);
		assert.doesNotMatch(
			awarded,
			/result-certificate|result-sheet|result-answers|result-gates/,
		);
		const refused = page({
			found: {
				...brought,
				assessment: { ...brought.assessment, state: "refused" },
			},
			items: [],
			predicates: [],
			history,
		});
		assert.match(refused, /assessments\.brought-refused/);
		assert.match(refused, /<dd>41<\/dd>/);
		const tookPart = page({
			found: {
				...brought,
				assessment: {
					...brought.assessment,
					state: "took-part",
					decidedAt: null,
				},
			},
			items: [],
			predicates: [],
			history: [
				{
					...history[0],
					document: {},
					move: "bring",
					stage: "",
					reason: null,
					byId: null,
					at,
				},
			],
		});
		assert.match(tookPart, /assessments\.result-title-took-part/);
		assert.match(tookPart, /assessments\.brought-no-paper/);
		assert.match(tookPart, /assessments\.brought-no-score/);
	});

	test("tells a later change of the predicate in its history", () => {
		const later: Predicate = {
			...predicate,
			status: "suspended",
			reason: "Aduan diperiksa",
		};
		assert.match(
			page({ predicates: [predicate, later] }),
			/assessments\.result-changed-suspended/,
		);
	});
});

test("figures are rounded half up for reading, and whole ones stay whole", () => {
	assert.equal(forReading(view, "92.645"), "92,65");
	assert.equal(forReading(view, "74.999999999999999999"), "75");
	assert.equal(percentOf(view, "0.142857142857142857"), "14,29\u00a0%");
});
