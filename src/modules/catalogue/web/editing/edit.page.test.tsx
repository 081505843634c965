import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyForm, withProblems } from "#kernel/form.ts";
import { sampleView } from "#ui/components.sample.tsx";
import {
	changedParts,
	type Service,
	type ServiceContent,
	saysNothing,
} from "../../index.ts";
import { contentIn, fields, formOf } from "./content-form.ts";
import { EditPage } from "./edit-page.tsx";
import { HistoryPage } from "./history-page.tsx";
import { NewerVersion } from "./newer-version.tsx";

const content: ServiceContent = {
	...saysNothing,
	name: { id: "Bantuan hukum" },
	about: { id: "Untuk orang miskin." },
	standard: { cost: [{ id: "Gratis <b>" }], timeLimit: [{ id: "3 hari" }] },
};
const theirs: Service = {
	...content,
	id: "1",
	slug: "bantuan-hukum-kanwil",
	unit: { id: "2", slug: "kanwil", name: "Kanwil NTT" },
	version: 2,
	changedOn: "2026-10-01",
	publishedAt: new Date("2025-03-01T03:00:00Z"),
	lastConfirmedOn: "2026-10-01",
};
const view = sampleView("id");

test("whoever was slower sees both versions of each part that differs, and of no other", () => {
	const mine = {
		...theirs,
		standard: { ...theirs.standard, cost: [{ id: "Rp 5.000" }] },
	};
	const html = String(NewerVersion({ view, theirs, mine, facilities: [] }));
	assert.match(html, /Gratis &lt;b&gt;/);
	assert.match(html, /Rp 5\.000/);
	assert.doesNotMatch(html, /3 hari/);
});

test("everything typed stands in the form again, beside what has to be mended", () => {
	const typed = {
		...formOf(theirs, 2).typed,
		[fields.fee(1, "rupiah")]: ["lima ribu"],
		[fields.channel(3, "cara")]: ['Loket "4"'],
	};
	const { problems } = contentIn({ ...emptyForm, typed });
	const html = String(
		EditPage({
			view,
			unit: theirs.unit,
			service: theirs,
			facilities: [],
			state: withProblems({ ...emptyForm, typed }, ...problems),
			once: "1",
		}),
	);
	assert.match(html, /value="lima ribu"/);
	assert.match(html, /value="Loket &quot;4&quot;"/);
	assert.match(html, /catalogue\.edit\.problem\.no-amount/);
	assert.match(html, /name="saluran_4_cara"/, "there is always one more row");
});

test("a history says which parts changed, and what was first", () => {
	const older = { ...content, standard: { cost: [{ id: "Gratis" }] } };
	assert.deepEqual(changedParts(content, older), [
		"standard.timeLimit",
		"standard.cost",
	]);
	const html = String(
		HistoryPage({
			view,
			service: theirs,
			versions: [
				{ number: 2, from: "2026-10-01", content, writtenBy: null },
				{ number: 1, from: "2025-03-01", content: older, writtenBy: null },
			],
		}),
	);
	assert.match(html, /catalogue\.history\.changed/);
	assert.match(html, /catalogue\.history\.first/);
});

test("two who said different things of a principle see both, with what each names", () => {
	const mine: Service = {
		...theirs,
		principles: {
			openness: {
				says: { id: "Semua terbuka." },
				proofs: [
					{ kind: "component", code: "cost" },
					{ kind: "facility", id: "gone" },
					{ kind: "address", href: "https://bphn.go.id/x" },
				],
			},
		},
	};
	assert.deepEqual(changedParts(theirs, mine), ["principles.openness"]);
	const html = String(NewerVersion({ view, theirs, mine, facilities: [] }));
	assert.match(html, /Keterbukaan/);
	assert.match(
		html,
		/Semua terbuka\.; Biaya atau tarif; catalogue\.principle\.facility-gone; bphn\.go\.id/,
	);
});
