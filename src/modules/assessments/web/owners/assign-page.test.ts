import assert from "node:assert/strict";
import { test } from "node:test";
import { instrumentNamed } from "#instruments";
import { emptyForm } from "#kernel/form.ts";
import { officer, sampleView } from "#ui/components.sample.tsx";
import type { Unit } from "#units";
import { type Case, topicsOf } from "../../index.ts";
import { AssignPage, ownerField } from "./assign-page.tsx";

const instrument = instrumentNamed("kkpham-2021");
assert.ok(instrument);
const unit: Unit = {
	id: "u",
	slug: "kabupaten-empat-lawang",
	name: "Kabupaten Empat Lawang",
	kind: "pemda",
	regency: { code: "16.11", name: "Kabupaten Empat Lawang" },
	province: { code: "16", name: "Sumatera Selatan" },
	parent: null,
	address: null,
	openedOn: "2000-01-01",
	closedOn: null,
};
const found: Case = {
	unit,
	instrument,
	allotment: null,
	owners: {
		owners: new Map([["6", "gone"]]),
		given: new Map([["6", 1]]),
		events: [],
	},
	place: { unitId: "u", province: "16" },
	assessment: {
		unitId: "u",
		id: "a",
		programme: "kkpham",
		instrument: "kkpham-2021",
		year: 2026,
		stage: "data",
		state: "answering",
		openedAt: new Date(0),
		requestedAt: null,
		declaredAt: null,
		submittedAt: null,
		verifiedAt: null,
		decidedAt: null,
		broughtBy: null,
	},
};

for (const offices of [[], [{ ...unit, id: "d", name: "Dinas Sosial" }]])
	test(`an office that is below the region no more keeps its topic when the form is saved, beside ${offices.length} others`, () => {
		const html = String(
			AssignPage({
				view: sampleView("id", officer),
				found,
				topics: topicsOf(instrument, unit),
				offices,
				changes: [],
				names: new Map([["gone", "Dinas Kesehatan"]]),
				state: { ...emptyForm, typed: { [ownerField("6")]: ["gone"] } },
				proposed: false,
				once: "x",
			}),
		);
		const chosen = [
			...html.matchAll(/<option[^>]*value="gone"[^>]*>([^<]*)/g),
		].map(([option, name]) => [/ selected/.test(option), name?.trim()]);
		assert.deepEqual(chosen, [[true, "Dinas Kesehatan"]]);
	});
