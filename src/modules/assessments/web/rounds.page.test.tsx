import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { instrumentNamed } from "#instruments";
import { emptyForm } from "#kernel/form.ts";
import { sampleView } from "#ui/components.sample.tsx";
import type { Unit } from "#units";
import type { Round } from "../index.ts";
import { DeskPage } from "./desk.tsx";
import { RoundListPage } from "./round-list.tsx";
import { RoundNewPage } from "./round-new.tsx";
import { RoundPage } from "./round-page.tsx";

const view = {
	...sampleView("id"),
	now: new Date("2026-12-21T03:00:00Z"),
};
const html = (page: unknown): string => String(page);

const coming: Round = {
	instrument: "p2ham-2023",
	year: 2027,
	programme: "p2ham",
	opensOn: "2027-01-02",
	closesOn: "2027-11-30",
};
const open: Round = { ...coming, year: 2026, opensOn: "2026-01-02" };

describe("the pages of rounds", () => {
	test("an empty house is told what a round is for, with the way to open one", () => {
		const page = html(RoundListPage({ view, rounds: [], counts: new Map() }));
		assert.match(page, /assessments\.rounds-none-says/);
		assert.match(page, /href="\/kelola\/periode\/baru"/);
	});

	test("rounds stand by year, each in words", () => {
		const page = html(
			RoundListPage({ view, rounds: [coming, open], counts: new Map() }),
		);
		assert.match(page, /assessments\.round-coming/);
		assert.match(page, /assessments\.round-open/);
		assert.equal(page.match(/assessments\.rounds-year/g)?.length, 2);
	});

	test("the first day is asked for only before it has come", () => {
		const pageOf = (round: Round) =>
			html(
				RoundPage({
					view,
					round,
					counts: { begun: 0, handedIn: 0, decided: 0 },
					changes: [],
					rules: [],
					names: new Map(),
					state: emptyForm,
					once: "k",
				}),
			);
		assert.match(pageOf(coming), /name="buka_hari"/);
		assert.doesNotMatch(pageOf(open), /name="buka_hari"/);
		assert.match(pageOf(open), /name="tutup_hari"/);
	});

	test("without an instrument that could be used, the page leads to the instruments", () => {
		const page = html(
			RoundNewPage({ view, state: emptyForm, instruments: [], once: "k" }),
		);
		assert.match(page, /href="\/kelola\/instrumen"/);
		assert.doesNotMatch(page, /<form[^>]*periode/);
	});
});

test("an operator whose unit has no assessment yet is offered to begin, or told from when on", () => {
	const instrument = instrumentNamed("p2ham-2023");
	assert.ok(instrument);
	const unit: Unit = {
		id: "00000000-0000-7000-8000-000000000009",
		slug: "rutan-baru",
		name: "Rutan Baru",
		kind: "rutan",
		province: { code: "36", name: "Banten" },
		regency: { code: "36.73", name: "Kota Serang" },
		address: null,
		parent: null,
		openedOn: "2026-11-02",
		closedOn: null,
	};
	const deskWith = (round: Round) =>
		html(
			DeskPage({
				view,
				parts: [],
				running: new Map(),
				own: [],
				toEvaluate: [],
				toVerify: 0,
				toDecide: 0,
				once: "k",
				open: [{ unit, round, instrument }],
			}),
		);
	assert.match(deskWith(open), /<form[^>]*action="\/penilaian"/);
	assert.doesNotMatch(deskWith(coming), /<form[^>]*action="\/penilaian"/);
	assert.match(deskWith(coming), /assessments\.round-coming/);
});
