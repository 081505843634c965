import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleView } from "#ui/components.sample.tsx";
import type { Unit, UnitHistory } from "#units";
import { askedOf } from "./asked.ts";
import { FindUnitPage } from "./find-unit-page.tsx";
import { happeningsOf } from "./happenings.ts";
import { UnitPage } from "./unit-page.tsx";

const asked = (query: string) => askedOf(new URLSearchParams(query));

test("an address that asks for nonsense asks for the first page of everything", () => {
	assert.deepEqual(asked("halaman=nol"), {
		q: "",
		provinsi: "",
		jenis: "",
		halaman: 1,
	});
	assert.equal(asked("halaman=-3").halaman, 1);
	assert.equal(asked("q=+rutan+").q, "rutan");
});

const rutan: Unit = {
	id: "1",
	slug: "rutan-serang",
	name: "Rutan Serang",
	kind: "rutan",
	regency: { code: "36.73", name: "Kota Serang" },
	province: { code: "36", name: "Banten" },
	parent: null,
	address: null,
	openedOn: "2013-01-01",
	closedOn: null,
};
const kanwil = { id: "2", slug: "kanwil", name: "Kanwil" };
const kementerian = { id: "3", slug: "kementerian", name: "Kementerian" };
const moved: UnitHistory = {
	memberships: [
		{ from: "2013-01-01", until: "2024-10-21", parent: kanwil },
		{ from: "2024-10-21", until: null, parent: kementerian },
	],
	names: [{ from: "2013-01-01", name: "Rutan Serang" }],
	successors: [],
	predecessors: [],
};

test("a history says where a unit stood until the last day, and where it stands now", () => {
	assert.deepEqual(happeningsOf(rutan, moved, "2026-11-20"), [
		{ what: "recorded", from: "2013-01-01", state: "done" },
		{
			what: "under",
			from: "2013-01-01",
			last: "2024-10-20",
			parent: kanwil,
			state: "done",
		},
		{
			what: "under",
			from: "2024-10-21",
			last: null,
			parent: kementerian,
			state: "now",
		},
	]);
});

test("a move that is still to come is told as later", () => {
	assert.deepEqual(
		happeningsOf(rutan, moved, "2024-01-01").map(({ state }) => state),
		["done", "now", "later"],
	);
});

test("a unit that opened on our record is said to have opened", () => {
	assert.equal(
		happeningsOf(
			{ ...rutan, openedOn: "2020-05-01" },
			{ ...moved, memberships: [] },
			"2026-11-20",
		)[0]?.what,
		"opened",
	);
});

const none = { units: [], total: 0, page: 1, pages: 1 };

test("a search keeps what was typed, shown as text, and asks for it on every page", () => {
	const html = String(
		<FindUnitPage
			view={sampleView("id")}
			asked={asked("q=%22%3E%3Cscript%3E&provinsi=36")}
			found={{ units: [rutan], total: 51, page: 1, pages: 2 }}
			provinces={[{ code: "36", name: "Banten" }]}
		/>,
	);
	assert.ok(!html.includes("<script>"));
	assert.match(html, /value="&quot;&gt;&lt;script&gt;"/);
	assert.match(html, /<option value="36" selected/);
	assert.match(html, /href="\/unit\?q=[^"]*provinsi=36[^"]*halaman=2"/);
	assert.match(html, /href="\/unit\/rutan-serang"/);
});

test("a search without finds says so and leads back to all units", () => {
	const html = String(
		<FindUnitPage
			view={sampleView("en")}
			asked={asked("q=x")}
			found={none}
			provinces={[]}
		/>,
	);
	assert.match(html, /units\.find\.none/);
	assert.match(html, /href="\/en\/unit"/);
});

test("a closed unit says since when, and who carries on", () => {
	const html = String(
		<UnitPage
			view={sampleView("id")}
			unit={{ ...rutan, closedOn: "2024-10-21" }}
			history={{ ...moved, successors: [{ ...kanwil, since: "2024-10-21" }] }}
			below={none}
		/>,
	);
	assert.match(html, /units\.closed/);
	assert.match(html, /href="\/unit\/kanwil"/);
});
