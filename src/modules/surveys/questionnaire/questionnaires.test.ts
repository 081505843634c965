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
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import {
	allInstruments,
	frozenIn,
	indicatorsOf,
	instrumentNamed,
	printOf,
} from "#instruments";
import { root } from "#platform/root.ts";
import { readQuestionnaire } from "./check-questionnaire.ts";
import { freezeQuestionnaire } from "./frozen-questionnaires.ts";
import {
	allQuestionnaires,
	loadQuestionnaires,
	openQuestionnaire,
	questionnaireNamed,
	questionnairesOf,
	wordingToOpen,
} from "./load-questionnaires.ts";

const folder = join(root, "questionnaires");
const textOf = (id: string): string =>
	readFileSync(join(folder, `${id}.yaml`), "utf8");
const lampiran = textOf("skm-2017-lampiran");

/** What the linter says of the annex once something in it was changed, "line: message". */
const saidOf = (from: string | RegExp, to: string): readonly string[] => {
	const text = lampiran.replace(from, to);
	assert.notEqual(text, lampiran, "the change must change something");
	const { content, findings } = readQuestionnaire(
		text,
		"x.yaml",
		instrumentNamed,
	);
	assert.equal(content === null, findings.length > 0);
	return findings.map(({ line, message }) => `${line}: ${message}`);
};

const lineOf = (part: string): number =>
	lampiran.slice(0, lampiran.indexOf(part)).split("\n").length;

test("every shipped questionnaire passes its linter and is frozen", () => {
	assert.deepEqual(loadQuestionnaires().findings, []);
	const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
	assert.deepEqual(
		allQuestionnaires().map(({ id }) => `${id}.yaml`),
		files,
	);
	assert.deepEqual(
		frozenIn(folder),
		Object.fromEntries(
			allQuestionnaires().map(({ id }) => [id, printOf(textOf(id))]),
		),
	);
});

test("the annex of 2017 asks about facilities eighth and about complaints ninth, and says so by code", () => {
	const { items, verified, sources } =
		questionnaireNamed("skm-2017-lampiran") ?? assert.fail();
	assert.deepEqual(
		items.map(({ code }) => code),
		["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U9", "U8"],
	);
	assert.match(items[7]?.ask.id ?? "", /sarana dan prasarana/);
	assert.match(items[8]?.ask.id ?? "", /penanganan pengaduan/);
	assert.deepEqual(
		items[3]?.levels.map(({ level, says }) => `${level} ${says.id}`),
		["1 Sangat mahal", "2 Cukup mahal", "3 Murah", "4 Gratis"],
	);
	assert.deepEqual(
		items[8]?.levels.map(({ says }) => says.id),
		[
			"Tidak ada",
			"Ada tetapi tidak berfungsi",
			"Berfungsi kurang maksimal",
			"Dikelola dengan baik",
		],
	);
	assert.equal(verified, false);
	assert.equal(sources.length, 1);
});

test("every questionnaire asks each element of its instrument once, with a word for each level, in both languages", () => {
	for (const { id, instrument, items } of allQuestionnaires()) {
		const counted = instrumentNamed(instrument) ?? assert.fail(id);
		assert.deepEqual(
			items.map(({ code }) => code).toSorted(),
			indicatorsOf(counted)
				.map(({ code }) => code)
				.toSorted(),
			id,
		);
		for (const { ask, levels } of items) {
			assert.ok(ask.id && ask.en, id);
			assert.ok(levels.every(({ says }) => says.id && says.en));
			for (const language of ["id", "en"] as const)
				assert.equal(
					new Set(levels.map(({ says }) => says[language])).size,
					levels.length,
					`${id}: two levels may not say the same`,
				);
		}
	}
});

test("what was not compared with a source says what", () => {
	for (const { id, verified, note } of allQuestionnaires())
		assert.ok(verified || (note?.id && note.en), id);
});

test("an element that is not asked, a strange one and one asked twice are found with their line", () => {
	assert.deepEqual(saidOf("code: U8", "code: U10"), [
		`${lineOf("  - code: U1\n")}: Not asked: U8.`,
		`${lineOf("code: U8")}: The instrument has no element "U10".`,
	]);
	assert.deepEqual(saidOf("code: U8", "code: U9"), [
		`${lineOf("  - code: U1\n")}: Not asked: U8.`,
		`${lineOf("code: U8")}: "U9" is asked twice.`,
	]);
});

test("levels that are missing, in another order or of another scale are found", () => {
	const free =
		'      - { level: 4, says: { id: "Gratis", en: "Free of charge" } }\n';
	const wrong = /The words of "U4" are not those of the levels 1, 2, 3, 4\./;
	assert.match(saidOf(free, "")[0] ?? "", wrong);
	assert.match(
		saidOf(
			'level: 1, says: { id: "Sangat mahal"',
			'level: 5, says: { id: "Sangat mahal"',
		)[0] ?? "",
		wrong,
	);
	assert.match(
		saidOf("levels: sesuai", "levels: setuju")[0] ?? "",
		/There is no "setuju" under "scales"/,
	);
});

test("a question in one language only is refused", () => {
	const [said] = saidOf(', en: "Free of charge"', "");
	assert.match(said ?? "", /"en" is missing|is missing/);
});

test("an assessment is no survey, and nothing is asked for an instrument that is not there", () => {
	for (const id of ["p2ham-2023", "skm-2030"])
		assert.deepEqual(saidOf("instrument: skm-2017", `instrument: ${id}`), [
			`${lineOf("instrument: skm-2017")}: There is no survey "${id}".`,
		]);
});

test("our own wording can never be marked as compared, and what was not compared needs a note", () => {
	const own = lampiran.replace(/sources:\n.*\n/, "sources: own-wording\n");
	const claims = readQuestionnaire(
		own.replace("verified: false", "verified: true"),
		"x.yaml",
		instrumentNamed,
	);
	assert.match(claims.findings[0]?.message ?? "", /no source to be compared/);
	assert.match(
		saidOf(/note:\n.*\n.*\n/, "")[0] ?? "",
		/does not say what was not compared/,
	);
});

const copied = (t: TestContext): string => {
	const copy = mkdtempSync(join(tmpdir(), "questionnaires-"));
	t.after(() => rmSync(copy, { recursive: true }));
	cpSync(folder, copy, { recursive: true });
	return copy;
};

test("a published wording that changed is refused, with what to do instead, and nothing else is lost", (t) => {
	const copy = copied(t);
	const file = join(copy, "skm-2017-lampiran.yaml");
	const changed = lampiran.replace("Gratis", "Cuma-cuma");
	writeFileSync(file, changed);
	const { questionnaires, findings } = loadQuestionnaires(copy);
	assert.equal(questionnaires.size, allQuestionnaires().length - 1);
	assert.match(findings[0]?.message ?? "", /People answered it as it was/);
	assert.match(findings[0]?.fix ?? "", /a new id and the next edition/);
	assert.equal(
		freezeQuestionnaire(file, changed).ok,
		false,
		"freezing again does not thaw it",
	);
});

test("a new wording is frozen, comes after the older one, and needs an edition of its own", (t) => {
	const copy = copied(t);
	const file = join(copy, "skm-2017-baru.yaml");
	const text = lampiran.replace("id: skm-2017-lampiran", "id: skm-2017-baru");
	writeFileSync(file, text);
	assert.match(openQuestionnaire(file, text).findings[0]?.fix ?? "", /freeze/);
	assert.ok(freezeQuestionnaire(file, text).ok);
	assert.match(
		loadQuestionnaires(copy).findings[0]?.message ?? "",
		/is edition 1 of skm-2017 already/,
	);
	const second = text.replace("edition: 1", "edition: 2");
	writeFileSync(file, second);
	const frozen = frozenIn(copy) ?? {};
	writeFileSync(
		join(copy, "frozen.json"),
		JSON.stringify({ ...frozen, "skm-2017-baru": printOf(second) }),
	);
	assert.deepEqual(loadQuestionnaires(copy).findings, []);
});

test("the wordings of an instrument come newest last, and an instrument that nobody worded has none", () => {
	for (const { id } of allInstruments()) {
		const editions = questionnairesOf(id).map(({ edition }) => edition);
		assert.deepEqual(
			editions,
			editions.map((_, at) => at + 1),
			id,
		);
	}
	assert.deepEqual(questionnairesOf("p2ham-2023"), []);
	assert.equal(questionnaireNamed("skm-2030"), undefined);
});

test("a unit opens what is asked after a service; a pulse and a test are handed out by their case and event", () => {
	const opened = allInstruments()
		.map(({ id }) => wordingToOpen(id)?.id)
		.filter((id) => id !== undefined);
	assert.deepEqual(opened, [
		"ipk-rangkul",
		"skm-2017-lampiran",
		"spak-pengadilan",
		"spkp-pengadilan",
	]);
	for (const id of ["pulse", "pre-post"])
		assert.equal(questionnairesOf(id).length, 1, id);
});

test("stars have words: of the six every one says how far one agrees", () => {
	for (const id of ["spak-pengadilan", "spkp-pengadilan"])
		for (const { levels } of questionnaireNamed(id)?.items ?? assert.fail())
			assert.deepEqual(
				levels.map(({ level, says }) => `${level} ${says.en}`),
				[
					"1 Strongly disagree",
					"2 Disagree",
					"3 Rather disagree",
					"4 Rather agree",
					"5 Agree",
					"6 Strongly agree",
				],
			);
});

test("whatever the order of the questions, each is asked once or the linter says which is not", () => {
	const head = lampiran.slice(0, lampiran.indexOf("items:\n"));
	const items = lampiran
		.slice(head.length + "items:\n".length)
		.split(/^(?= {2}- code:)/m);
	assert.equal(items.length, 9);
	const codeOf = (item: string): string => /code: (\w+)/.exec(item)?.[1] ?? "";
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...items), { minLength: 1, maxLength: 12 }),
			(asked) => {
				const { findings } = readQuestionnaire(
					`${head}items:\n${asked.join("")}`,
					"x.yaml",
					instrumentNamed,
				);
				const codes = asked.map(codeOf);
				const missing = 9 - new Set(codes).size;
				const twice = codes.length - new Set(codes).size;
				assert.equal(findings.length, (missing > 0 ? 1 : 0) + twice);
			},
		),
		{ numRuns: 60 },
	);
	fc.assert(
		fc.property(fc.shuffledSubarray(items, { minLength: 9 }), (shuffled) => {
			const read = readQuestionnaire(
				`${head}items:\n${shuffled.join("")}`,
				"x.yaml",
				instrumentNamed,
			);
			assert.deepEqual(
				read.content?.items.map(({ code }) => code),
				shuffled.map(codeOf),
			);
		}),
		{ numRuns: 40 },
	);
});
