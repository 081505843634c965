import assert from "node:assert/strict";
import { test } from "node:test";
import type { Agreement } from "./agreement.ts";
import { activityOf } from "./read-activity.ts";
import { agreementOf } from "./read-agreement.ts";
import { paperOf } from "./read-paper.ts";
import {
	sampleActivity,
	sampleAgreement,
	samplePaper,
	samplePartners,
} from "./samples.ts";

const today = "2026-11-27";
const provinces = new Set(["53", "81"]);
const organisation = {
	id: samplePartners.deaf,
	name: "Perkumpulan Tuli Flobamora",
	short: "",
	kind: "disabled-people",
	province: "53",
	website: "",
	dissolvedOn: null,
	mergedInto: null,
	keptBy: "u",
	revision: 1,
} as const;
const here = { today, provinces, organisation };
const typed = sampleAgreement(
	today,
	samplePartners.deaf,
	"12/2026",
	[-10, 400],
);

const wrongOf = (read: object): readonly string[] =>
	"problems" in read
		? (read.problems as readonly { field: string; says: string }[]).map(
				({ field, says }) => `${field} ${says.split(".").at(-1)}`,
			)
		: [];

test("an agreement that ends before it begins, or was signed in days to come, is mended where it is wrong", () => {
	assert.deepEqual(wrongOf(agreementOf(typed, here)), []);
	assert.deepEqual(
		wrongOf(
			agreementOf(
				{ ...typed, until: "2020-01-01", signedOn: "2099-01-01" },
				here,
			),
		),
		["sampai end-before-start", "ditandatangani day-to-come"],
	);
});

test("nothing typed names every field that is needed, in the order of the form", () => {
	const nothing = {
		organisationId: "",
		kind: "",
		title: " \u200b",
		topics: [],
		provinces: [],
		about: "",
		number: "",
		signedOn: null,
		officeSigns: "",
		partnerSigns: "",
		from: null,
		until: null,
		contact: "",
	};
	assert.deepEqual(
		wrongOf(agreementOf(nothing, { ...here, organisation: null })),
		[
			"mitra no-organisation",
			"bentuk no-kind",
			"judul no-title",
			"pokok no-topics",
			"mulai no-day",
			"sampai no-day",
			"nomor no-number",
			"ditandatangani no-day",
			"penanda_kantor no-officeSigns",
			"penanda_mitra no-partnerSigns",
		],
	);
});

test("nobody makes an agreement with a body that is no more", () => {
	assert.deepEqual(
		wrongOf(
			agreementOf(typed, {
				...here,
				organisation: { ...organisation, dissolvedOn: "2026-01-01" },
			}),
		),
		["mitra is-dissolved"],
	);
});

const agreement: Agreement = {
	unitId: "u",
	id: "a",
	organisationId: organisation.id,
	state: "published",
	kind: "cooperation",
	title: "Semula",
	topics: ["training"],
	provinces: [],
	about: "",
	from: "2026-01-01",
	until: "2026-12-31",
	endedOn: null,
	whyEnded: null,
	revision: 2,
	changedAt: new Date(0),
};
const paper = samplePaper("2026-11-01", "31/2026");
const papers = { today, provinces, agreement };

test("an extension is longer than what holds, and signed before that is over", () => {
	const read = paperOf("extension", { ...paper, until: "2027-12-31" }, papers);
	assert.ok("change" in read);
	assert.deepEqual(read.change, { until: "2027-12-31" });
	assert.deepEqual(
		wrongOf(paperOf("extension", { ...paper, until: "2026-12-31" }, papers)),
		["sampai not-longer"],
	);
	assert.deepEqual(
		wrongOf(
			paperOf(
				"extension",
				{ ...paper, signedOn: "2027-01-05", until: "2027-12-31" },
				{ ...papers, today: "2027-02-01" },
			),
		),
		["ditandatangani signed-after-end"],
	);
});

test("an amendment keeps what it changed, and an ending says its day and why", () => {
	const amended = paperOf(
		"amendment",
		{ ...paper, title: "Kini", topics: ["elderly"], provinces: ["53"] },
		papers,
	);
	assert.ok("change" in amended);
	assert.deepEqual(amended.before, {
		title: "Semula",
		topics: ["training"],
		provinces: [],
	});
	assert.equal(amended.change.title, "Kini");
	const ended = paperOf("ending", { ...paper, endsOn: "2026-11-30" }, papers);
	assert.ok("change" in ended);
	assert.deepEqual(ended.change, {
		endedOn: "2026-11-30",
		whyEnded: "Disepakati kedua pihak.",
	});
	assert.deepEqual(
		wrongOf(
			paperOf("ending", { ...paper, endsOn: "2027-01-01", words: "" }, papers),
		),
		["berakhir outside-of-it", "uraian no-words"],
	);
});

test("what came of an activity stands beside its proof, and not before its day", () => {
	const at = { today, from: "2026-01-01", event: null, eventIsKnown: true };
	const told = { outcome: "Berjalan.", proof: "Laporan 3" };
	assert.deepEqual(
		wrongOf(activityOf(sampleActivity("Kelas", "2026-11-01", told), at)),
		[],
	);
	assert.deepEqual(
		wrongOf(
			activityOf(
				sampleActivity("Kelas", "2026-11-01", { ...told, proof: "" }),
				at,
			),
		),
		["bukti no-proof"],
	);
	assert.deepEqual(
		wrongOf(activityOf(sampleActivity("Kelas", "2026-12-01", told), at)),
		["hasil not-yet"],
	);
});

test("an event of the office says its title and day itself", () => {
	const event = { title: "Pembinaan", on: "2026-12-11" };
	const read = activityOf(sampleActivity("", null, { eventId: "e" }), {
		today,
		from: "2026-01-01",
		event,
		eventIsKnown: true,
	});
	assert.ok("title" in read);
	assert.deepEqual([read.title, read.on], ["Pembinaan", "2026-12-11"]);
});
