import assert from "node:assert/strict";
import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { printOf } from "./frozen.ts";
import {
	allInstruments,
	applicable,
	bandOf,
	findingsIn,
	freezeInstrument,
	indicatorsOf,
	loadInstruments,
	nodesOf,
	openInstrument,
	score,
} from "./index.ts";

const folder = new URL("../../../instruments/", import.meta.url);
const textOf = (name: string): string =>
	readFileSync(new URL(name, folder), "utf8");
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

const shipped = (id: string) => {
	const found = allInstruments().find((each) => each.id === id);
	assert.ok(found, id);
	return found;
};

test("every shipped instrument passes the linter", () => {
	for (const name of files) {
		assert.deepEqual(
			findingsIn(new URL(name, folder).pathname, textOf(name)),
			[],
			name,
		);
	}
	assert.deepEqual(
		allInstruments().map(({ id }) => id),
		[
			"ipk",
			"kkpham-2013",
			"kkpham-2021",
			"ombudsman-2021",
			"ombudsman-2022",
			"p2ham-2018",
			"p2ham-2022",
			"p2ham-2023",
			"panrb-11-2024",
			"panrb-7-2022",
			"pekppp-2022",
			"pre-post",
			"pulse",
			"skm-2004",
			"skm-2017",
			"spak",
			"spkp",
		],
	);
});

test("published is frozen: the text of every published instrument is what it was", () => {
	const frozen: unknown = JSON.parse(textOf("frozen.json"));
	const published = allInstruments().filter(
		({ status }) => status === "published",
	);
	assert.deepEqual(
		frozen,
		Object.fromEntries(
			published.map(({ id }) => [id, printOf(textOf(`${id}.yaml`))]),
		),
	);
});

test("a published text that changed is refused, with what to do instead, and nothing else is lost", (t) => {
	const copy = mkdtempSync(join(tmpdir(), "instruments-"));
	t.after(() => rmSync(copy, { recursive: true }));
	cpSync(folder, copy, { recursive: true });
	const file = join(copy, "skm-2017.yaml");
	const changed = `${readFileSync(file, "utf8")}# one more line\n`;
	writeFileSync(file, changed);
	const library = loadInstruments(copy);
	assert.equal(library.instruments.size, files.length - 1);
	assert.match(
		library.findings[0]?.message ?? "",
		/published and its text has changed/,
	);
	assert.match(
		library.findings[0]?.fix ?? "",
		/new version: a new file with a new id/,
	);
	assert.equal(openInstrument("skm-2017", copy).ok, false);
	assert.equal(
		freezeInstrument(file, changed).ok,
		false,
		"freezing again does not thaw it",
	);
});

test("a published instrument must be frozen before it is used", (t) => {
	const copy = mkdtempSync(join(tmpdir(), "instruments-"));
	t.after(() => rmSync(copy, { recursive: true }));
	writeFileSync(join(copy, "frozen.json"), "{}");
	const file = join(copy, "ipk.yaml");
	writeFileSync(file, textOf("ipk.yaml"));
	assert.match(
		loadInstruments(copy).findings[0]?.fix ?? "",
		/instruments freeze/,
	);
	assert.ok(freezeInstrument(file, textOf("ipk.yaml")).ok);
	assert.ok(openInstrument("ipk", copy).ok);
});

test("an unknown instrument is refused with the names of those there are", () => {
	const opened = openInstrument("p2ham-2030");
	assert.ok(!opened.ok);
	assert.match(opened.problem[0]?.fix ?? "", /p2ham-2018, .*skm-2017/);
});

test("the immigration checklist of 2018 is complete and scores", () => {
	const instrument = shipped("p2ham-2018");
	const unit = { kind: "kanim" };
	const asked = applicable(instrument, unit).map(({ indicator }) => indicator);
	assert.deepEqual(asked.length, 18);
	const best = Object.fromEntries(
		asked.map(({ code, answer }) => [
			code,
			{
				value: answer.kind === "choice" ? (answer.options[0]?.code ?? "") : "",
			},
		]),
	);
	const sheet = score(instrument, { unit, answers: best });
	assert.deepEqual(
		[sheet.score, sheet.complete, sheet.predicate.because, sheet.verified],
		["100.00", true, "not-known", false],
	);
});

test("the checklist of a prison is known in part, so its score is unknown", () => {
	const sheet = score(shipped("p2ham-2018"), {
		unit: { kind: "lapas", beneficiaries: ["public"] },
		answers: {},
	});
	assert.deepEqual([sheet.score, sheet.unknown], [null, ["b", "c"]]);
	const visitors = applicable(shipped("p2ham-2018"), {
		kind: "lapas",
		beneficiaries: ["public"],
	});
	assert.deepEqual(
		visitors.map(({ indicator }) => indicator.code),
		Array.from({ length: 11 }, (_, at) => `a.${at + 1}`),
	);
});

test("the instrument of 2023 asks eighteen things of an office, and of a prison two more", () => {
	const asked = (kind: string) =>
		applicable(shipped("p2ham-2023"), { kind }).length;
	assert.deepEqual(
		["kanim", "bapas", "kanwil", "opd", "lapas", "rutan"].map(asked),
		[18, 18, 18, 18, 20, 20],
	);
});

test("what is not verified says so, in both languages", () => {
	for (const instrument of allInstruments()) {
		if (instrument.verified && instrument.complete) continue;
		assert.ok(instrument.note?.id && instrument.note.en, instrument.id);
	}
	assert.deepEqual(
		allInstruments()
			.filter(({ verified }) => verified)
			.map(({ id }) => id),
		["skm-2017"],
	);
});

test("every right of 2021 has a structure, a process and a result, owned by an office", () => {
	const indicators = indicatorsOf(shipped("kkpham-2021"));
	assert.equal(indicators.length, 30);
	assert.ok(
		indicators.every(
			({ owner, measures }) => owner && !owner.verified && measures,
		),
	);
});

test("of the predicates of 2021 only the first is known", () => {
	const bandAt = (value: string) => {
		const found = bandOf(shipped("kkpham-2021"), value);
		return found.ok ? found.value.band : found.problem.reason;
	};
	assert.deepEqual(["100", "75", "74.995", "74.99", "101"].map(bandAt), [
		"peduli-ham",
		"peduli-ham",
		"peduli-ham",
		null,
		"number-out-of-range",
	]);
});

test("a value in a hole of the table of 2013 has no band, and is not repaired", () => {
	const worthAt = (node: string, value: string) => {
		const found = bandOf(shipped("kkpham-2013"), value, node);
		return found.ok ? found.value.band : found.problem.reason;
	};
	assert.deepEqual(
		["91", "90.5", "90", "50", "49.99"].map((value) =>
			worthAt("pendidikan-khusus", value),
		),
		["10", null, "8", null, "0"],
	);
	assert.deepEqual(
		["0", "1", "1.01", "4", "4.01"].map((value) =>
			worthAt("tutupan-vegetasi", value),
		),
		["10", "8", "6", "2", "0"],
	);
	assert.equal(worthAt("kematian-ibu", "110.5"), null);
	assert.equal(worthAt("no-such", "1"), "no-such-node");
});

test("codes survive: no code of a shipped instrument is empty or doubled", () => {
	for (const instrument of allInstruments()) {
		const codes = nodesOf(instrument).map(({ code }) => code);
		assert.equal(new Set(codes).size, codes.length, instrument.id);
	}
});
