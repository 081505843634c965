import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { PersonFile, PersonRow } from "#identity";
import { filled, withProblems } from "#kernel/form.ts";
import { languages } from "#kernel/text.ts";
import { wordsIn } from "#site/words.ts";
import { sampleView } from "#ui/components.sample.tsx";
import { askedOf, isFiltered, searchOf } from "./asked.ts";
import { CodeSheet } from "./code-sheet.tsx";
import { EndRolePage } from "./end-role-page.tsx";
import { FactsPage } from "./facts-page.tsx";
import { MakeCodePage } from "./make-code-page.tsx";
import { NewPersonPage } from "./new-person-page.tsx";
import { PeoplePage } from "./people-page.tsx";
import { PersonPage } from "./person-page.tsx";
import { roleProblem } from "./role-problem.ts";
import { ShownAlready } from "./shown-already.tsx";

const view = { ...sampleView("id"), ...wordsIn("id") };
const wulan: PersonFile = {
	id: "1",
	name: "Wulan <Kartika>",
	userName: "wulan",
	email: null,
	version: 3,
	state: "active",
	hasSecondFactor: false,
	arrivedAt: view.now,
	signedInAt: view.now,
	closedOn: null,
	roles: [
		{
			id: "r",
			role: "administrator",
			programme: null,
			unitId: null,
			unitName: null,
			provinces: [],
			from: "2025-01-01",
			until: null,
		},
	],
	code: null,
	sessions: 0,
	today: "2026-11-20",
};
const draw = (person: Partial<PersonFile>, own = false) =>
	String(
		<PersonPage
			view={view}
			person={{ ...wulan, ...person }}
			provinces={[]}
			own={own}
		/>,
	);
const filledButtons = (html: string) =>
	[...html.matchAll(/class="btn"[^>]*>([^<]+)</g)].map(([, words]) => words);

test("an address that asks for nonsense asks for everybody", () => {
	const asked = askedOf(
		new URLSearchParams("peran=raja&keadaan=lapar&halaman=-3"),
	);
	assert.deepEqual(searchOf(asked), { search: "", unit: "", page: 1 });
	assert.ok(isFiltered(asked), "what was typed stays, and can be cleared");
});

test("the list says the state in words, and where a role belongs to no unit", () => {
	const { roles } = wulan;
	const row = (state: PersonRow["state"]): PersonRow => ({
		...wulan,
		state,
		signedInAt: null,
		roles: state === "active" ? roles : [],
	});
	const people = (["active", "invited", "without-role", "closed"] as const).map(
		row,
	);
	const html = String(
		<PeoplePage
			view={view}
			asked={askedOf(new URLSearchParams())}
			found={{ people, total: 4, page: 1, pages: 1 }}
		/>,
	);
	for (const words of [
		"Aktif",
		"Diundang, belum masuk",
		"Tanpa peran",
		"Ditutup",
		"Administrator, Seluruh Indonesia",
		"Wulan &lt;Kartika&gt;",
	])
		assert.ok(html.includes(words), words);
});

test("the next step is the filled button: a role, an invitation, or opening again", () => {
	assert.deepEqual(filledButtons(draw({})), ["Beri peran"]);
	assert.deepEqual(filledButtons(draw({ state: "invited" })), ["Buat kode"]);
	assert.deepEqual(
		filledButtons(draw({ state: "closed", closedOn: "2026-01-01" })),
		["Buka lagi dengan undangan baru"],
	);
});

test("on one's own page nobody is offered a role or a code", () => {
	const html = draw({}, true);
	assert.ok(!html.includes('/peran"'));
	assert.ok(!html.includes('/kode"'));
	assert.match(html, /href="\/akun"/);
});

test("roles stand in three groups, and what is over offers no end", () => {
	const [now] = wulan.roles;
	assert.ok(now);
	const html = draw({
		roles: [
			{ ...now, id: "later", from: "2027-01-01" },
			now,
			{ ...now, id: "over", from: "2024-01-01", until: "2025-01-01" },
			{ ...now, id: "never", from: "2027-01-01", until: "2027-01-01" },
		],
	});
	assert.deepEqual(
		[...html.matchAll(/peran\/(\w+)\/akhir/g)].map(([, id]) => id),
		["r", "later"],
	);
	assert.match(html, /Dibatalkan sebelum mulai pada 1 Januari 2027/);
});

test("the sheet shows code, user name, address, end and four steps, and has no navigation", () => {
	const html = String(
		<CodeSheet
			view={view}
			person={wulan}
			purpose="invitation"
			made={{
				code: "7HKM 4QTW 9XDP 3R8F 5",
				until: new Date("2026-12-04T03:00:00Z"),
			}}
			origin="https://rangkul.contoh.go.id"
		/>,
	);
	assert.match(html, /<p class="code">7HKM 4QTW 9XDP 3R8F 5<\/p>/);
	for (const words of [
		"rangkul.contoh.go.id/undangan",
		"wulan",
		"Jumat, 4 Desember 2026, 10.00 WIB",
		"memasang faktor kedua",
	])
		assert.ok(html.includes(words), words);
	assert.equal(html.match(/<ol>.*?<\/ol>/s)?.[0].match(/<li>/g)?.length, 4);
	assert.ok(!html.includes("side-nav"));
	assert.ok(!/(href|action|src)="[^"]*7HKM/.test(html));
});

test("a form that is sent again leads on", () => {
	const html = String(<ShownAlready view={view} person={wulan} />);
	assert.match(html, /href="\/kelola\/orang\/1\/kode"/);
});

test("who was invited gets a new invitation without a question; who was here says what is lost", () => {
	const form = (person: PersonFile) =>
		String(<MakeCodePage view={view} person={person} once="k" />);
	assert.match(
		form({ ...wulan, state: "invited" }),
		/type="hidden" name="untuk" value="invitation"/,
	);
	assert.equal(form(wulan).match(/type="radio" name="untuk" id=/g)?.length, 2);
});

test("two versions stand side by side, and the form keeps what was typed with the version to build on", () => {
	const html = String(
		<FactsPage
			view={view}
			person={wulan}
			state={filled({ nama: "Wulan K.", surel: "" })}
			seen={4}
			theirs={{ name: "Wulan Dewi", email: null }}
		/>,
	);
	assert.match(html, /name="versi" value="4"/);
	assert.match(html, /value="Wulan K\."/);
	assert.ok(html.includes("Wulan Dewi"));
});

test("when several units match, each is a radio with kind and place, and the summary leads to the first", () => {
	const unit = {
		id: "u",
		slug: "lapas-serang",
		name: "Lapas Serang",
		kind: "lapas",
		regency: { code: "36.73", name: "Kota Serang" },
		province: { code: "36", name: "Banten" },
		parent: null,
		address: null,
		openedOn: "2013-01-01",
		closedOn: null,
	};
	const html = String(
		<NewPersonPage
			view={view}
			state={withProblems(filled({ unit_nama: "lapas", nama: "Budi" }), {
				field: "unit",
				says: "identity.give.unit-several",
			})}
			provinces={[]}
			programmes={["p2ham"]}
			choices={{ units: [unit, { ...unit, id: "v" }], total: 30 }}
			once="k"
		/>,
	);
	assert.match(html, /href="#isian-unit"/);
	assert.match(html, /id="isian-unit" value="u"/);
	assert.match(html, /30 unit cocok; ini 2 yang pertama/);
	assert.match(html, /value="Budi"/);
});

test("ending one's own role is asked about once more", () => {
	const [role] = wulan.roles;
	assert.ok(role);
	const html = String(
		<EndRolePage
			view={view}
			person={wulan}
			role={role}
			own
			state={filled({})}
		/>,
	);
	assert.match(html, /Ini peran Anda sendiri/);
});

test("days in a refusal are written out", () => {
	const about = { from: "2026-01-01", last: "" };
	assert.deepEqual(roleProblem({ reason: "held-already", about }, "id"), {
		field: "mulai",
		says: "identity.give.held-already",
		about: { from: "1 Januari 2026", last: "none" },
	});
});

test("every refusal has a sentence in every language", () => {
	const keys = {
		paper: [
			"typing-slip",
			"not-a-code",
			"too-short",
			"too-long",
			"wrong",
			"used",
			"replaced",
			"expired",
		],
		new: [
			"no-name",
			"name-too-long",
			"user-name-form",
			"user-name-taken",
			"email-form",
			"email-taken",
		],
		give: [
			"role-missing",
			"programme-unknown",
			"every-programme",
			"unit-missing",
			"unit-none",
			"unit-several",
			"from-missing",
			"no-such-unit",
			"no-such-province",
			"ends-before-it-begins",
			"held-already",
			"own-role",
			"closed",
		],
		end: ["on-missing", "already-ended", "no-such-role", "last-administrator"],
		close: ["closed-already", "last-administrator"],
		make: [
			"purpose-missing",
			"own-code",
			"closed",
			"invite-first",
			"here-already",
		],
		facts: ["changed-meanwhile"],
		code: ["used-code"],
	};
	for (const language of languages) {
		const file = new URL(`../../texts/${language}.json`, import.meta.url);
		const texts: Record<string, string> = JSON.parse(
			readFileSync(file, "utf8"),
		);
		for (const [topic, reasons] of Object.entries(keys))
			for (const reason of reasons)
				assert.ok(
					texts[`${topic}.${reason}`],
					`${language} ${topic}.${reason}`,
				);
	}
});
