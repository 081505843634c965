import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Predicate, Validity } from "#assessments";
import { filled, withProblems } from "#kernel/form.ts";
import type { Checked, Statement } from "#letters";
import { sampleView } from "#ui/components.sample.tsx";
import { CertificatePage } from "./certificate-page.tsx";
import { CheckPage, UnknownPage } from "./check-page.tsx";
import { happeningsOf } from "./happenings.ts";
import { paperOf } from "./paper.ts";

const predicate: Predicate = {
	code: "p2ham",
	status: "active",
	from: "2025-12-10",
	until: "2026-12-10",
	decree: "Keputusan contoh nomor 12 tahun 2025",
	decreeOn: "2025-12-10",
	legalBasis: "Permenkumham 25/2023",
	score: "87.40",
	reason: "",
	at: new Date("2025-12-10T03:00:00Z"),
};

const states: Statement = {
	unitName: "Rutan <Kelas> IIB Rangkasbitung",
	place: { regency: "Kabupaten Lebak", province: "Banten" },
	instrumentTitle: { id: "Pelayanan Publik Berbasis HAM 2023" },
	predicate: { code: "p2ham", label: null },
	score: "87.40",
	top: "100",
	legalBasis: predicate.legalBasis,
	decree: predicate.decree,
	decreeOn: predicate.decreeOn,
	validFrom: predicate.from,
	validUntil: predicate.until,
	verified: false,
};

const sample = (changes: Partial<Checked> = {}): Checked => ({
	certificate: {
		number: "P2HAM-2025-36-0007",
		unitId: "1",
		assessmentId: "2",
		programme: "p2ham",
		instrument: "p2ham-2023",
		year: 2025,
		issuedAt: new Date("2025-12-11T03:00:00Z"),
		submittedAt: new Date("2025-10-20T03:00:00Z"),
		verifiedAt: new Date("2025-11-04T03:00:00Z"),
		states,
	},
	unitSlug: "rutan-rangkasbitung",
	validity: "valid",
	predicate,
	predicates: [predicate],
	...changes,
});

const revoked = {
	...predicate,
	status: "revoked",
	reason: "Jalur landai dibongkar.",
	at: new Date("2026-06-03T03:00:00Z"),
} as const;

const pageOf = (checked: Checked, lang: "id" | "en" = "id") =>
	String(<CertificatePage view={sampleView(lang)} checked={checked} />);

describe("the page of a certificate", () => {
	for (const validity of [
		"valid",
		"expired",
		"suspended",
		"revoked",
		"not-yet",
	] as const satisfies readonly Validity[])
		test(`its title is the answer: ${validity}`, () => {
			const html = pageOf(sample({ validity }));
			assert.match(html, new RegExp(`<h1>letters\\.answer\\.${validity}</h1>`));
			assert.match(html, new RegExp(`letters\\.lead\\.${validity}`));
		});

	test("names are shown as text", () => {
		const html = pageOf(sample());
		assert.ok(html.includes("Rutan &lt;Kelas&gt; IIB Rangkasbitung"));
		assert.ok(!html.includes("<Kelas>"));
	});

	test("it leads to the calculation and to the paper, in the language of the reader", () => {
		const html = pageOf(sample(), "en");
		assert.match(
			html,
			/href="\/en\/hasil\/p2ham-2023\/2025\/unit\/rutan-rangkasbitung"/,
		);
		assert.match(html, /href="\/en\/sertifikat\/P2HAM-2025-36-0007\/pdf"/);
	});

	test("it says that the instrument is not verified, unless it is", () => {
		const verified: Checked = sample({
			certificate: {
				...sample().certificate,
				states: { ...states, verified: true },
			},
		});
		assert.match(pageOf(sample()), /Belum dicocokkan/);
		assert.doesNotMatch(pageOf(verified), /Belum dicocokkan/);
	});
});

describe("the history of a certificate", () => {
	const told = (checked: Checked) =>
		happeningsOf(checked, "2026-11-20").map(
			({ what, state }) => `${what} ${state}`,
		);

	test("while it holds, its last day is still to come", () => {
		assert.deepEqual(told(sample()), [
			"submitted done",
			"verified done",
			"awarded done",
			"begins done",
			"issued now",
			"ends later",
		]);
	});

	test("what was revoked does not end a second time", () => {
		const checked = sample({
			predicate: revoked,
			predicates: [predicate, revoked],
		});
		assert.deepEqual(told(checked).slice(-2), ["issued done", "revoked now"]);
	});

	test("a suspension stays in the history after it was lifted", () => {
		const suspended = { ...revoked, status: "suspended" } as const;
		const restored = {
			...predicate,
			reason: "Sudah diperbaiki.",
			at: new Date("2026-07-01T03:00:00Z"),
		};
		const checked = sample({
			predicate: restored,
			predicates: [predicate, suspended, restored],
		});
		assert.deepEqual(told(checked).slice(-3), [
			"suspended done",
			"restored now",
			"ends later",
		]);
	});

	test("the last day is the day before the first on which it no longer holds", () => {
		assert.equal(happeningsOf(sample(), "2026-11-20").at(-1)?.on, "2026-12-09");
	});
});

describe("the paper", () => {
	const view = sampleView("en");

	test("leads to the page of its number at the address of the site", () => {
		assert.equal(
			paperOf(view, sample(), "https://rangkul.example").address,
			"https://rangkul.example/sertifikat/P2HAM-2025-36-0007",
		);
	});

	test("says that it is a sample in the demonstration, and nowhere else", () => {
		const notes = (demo: boolean) =>
			paperOf({ ...view, demo }, sample(), "").notes.includes(
				"letters.paper.sample",
			);
		assert.deepEqual([notes(true), notes(false)], [true, false]);
	});

	test("what was revoked is printed as revoked", () => {
		const { state } = paperOf(view, sample({ validity: "revoked" }), "");
		assert.deepEqual(state, { tone: "bad", says: "letters.state.revoked" });
	});
});

test("a wrong number is kept as it was typed, and the error leads to the field", () => {
	const state = withProblems(filled({ nomor: '"><b>P2HAM' }), {
		field: "nomor",
		says: "letters.number.wrong",
	});
	const html = String(<CheckPage view={sampleView("id")} state={state} />);
	assert.match(html, /<title>Galat: /);
	assert.match(html, /value="&quot;&gt;&lt;b&gt;P2HAM"/);
	const [, target] =
		/<a href="#([^"]+)">letters\.number\.wrong/.exec(html) ?? [];
	assert.ok(html.includes(`id="${target}"`));
});

test("a number that nobody bears stays in the field for another try", () => {
	const html = String(
		<UnknownPage
			view={sampleView("id")}
			state={filled({ nomor: "p2ham 2024 36 9999" })}
			typed="P2HAM-2024-36-9999"
		/>,
	);
	assert.match(html, /value="p2ham 2024 36 9999"/);
	assert.match(html, /letters\.unknown\.means/);
});
