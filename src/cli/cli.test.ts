import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { holdFolder } from "#platform/database/exclusive.ts";

/** The sources, or what `npm test` built of them. */
const built = process.env.RANGKUL_TEST_CLI;
const cli = built
	? [built]
	: ["--import", "tsx", fileURLToPath(new URL("../cli.ts", import.meta.url))];

/** Runs the command line as people do: exit code, the JSON document, and what stands on standard error. */
const rangkul = (
	args: readonly string[],
	input?: unknown,
	environment: Readonly<Record<string, string>> = {},
) => {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[...cli, ...args],
		{
			encoding: "utf8",
			env: { ...process.env, ...environment },
			input: typeof input === "string" ? input : JSON.stringify(input),
		},
	);
	return {
		exit: status,
		document:
			stdout.startsWith("{") || stdout.startsWith("[")
				? JSON.parse(stdout)
				: null,
		stdout,
		stderr,
	};
};

/** Wrong input ends with 2, prints no document, and says in a sentence what to change. */
const refuses = (
	args: readonly string[],
	sentence: RegExp,
	input?: unknown,
): void => {
	const { exit, stdout, stderr } = rangkul(args, input);
	assert.deepEqual({ exit, stdout }, { exit: 2, stdout: "" });
	assert.match(stderr, sentence);
};

const score = ["score", "--instrument", "p2ham-2018", "--answers", "-"];

test("score prints the score, what is missing, and the weight of every node", () => {
	const answers = {
		"a.1": { value: "ada" },
		"b.1": { notApplicable: "tidak ada loket" },
	};
	const { exit, document } = rangkul(score, {
		unit: { kind: "kanim" },
		answers,
	});
	assert.equal(exit, 0);
	assert.deepEqual(
		[document.instrument, document.version, document.score, document.predicate],
		["p2ham-2018", "1", null, null],
	);
	assert.equal(document.complete, false);
	assert.ok(
		document.missing.includes("a.2") && !document.missing.includes("b.1"),
	);
	assert.deepEqual(document.nodes[0], {
		code: "a",
		score: null,
		weight: "0.5",
	});
	assert.deepEqual(
		document.nodes.find(({ code }: { code: string }) => code === "b.1"),
		{ code: "b.1", score: null, weight: "0" },
	);
	assert.deepEqual(document.gates, []);
});

test("score refuses what it cannot read, and says what is allowed", () => {
	const of = (answers: unknown, kind = "kanim") => ({
		unit: { kind },
		answers,
	});
	refuses(
		score,
		/a\.1: "Ada" is no choice\. Allowed: ada, proses, tidak\./,
		of({ "a.1": { value: "Ada" } }),
	);
	refuses(
		score,
		/z\.9: the instrument has no indicator/,
		of({ "z.9": { value: "ada" } }),
	);
	refuses(
		score,
		/does not assess units of kind "warung"\. Allowed: kanim, lapas/,
		of({}, "warung"),
	);
	refuses(score, /Standard input is not JSON/, "{");
	refuses(
		["score", "--instrument", "p2ham-2030", "--answers", "-"],
		/no instrument "p2ham-2030"\. Use one of: ipk/,
		of({}),
	);
});

test("index is keyed by code, pools respondents, and warns of a sample that is too small", () => {
	const response = Object.fromEntries(
		Array.from({ length: 9 }, (_, at) => [`U${at + 1}`, at === 3 ? 2 : 3]),
	);
	const { exit, document, stderr } = rangkul(
		["index", "--instrument", "skm-2017", "--input", "-"],
		{ responses: [response] },
	);
	assert.equal(exit, 0);
	assert.deepEqual(
		[document.n, document.index, document.band, document.lowest],
		[1, "72.22", "C", ["U4", "U1", "U2"]],
	);
	assert.deepEqual(document.elements.U4, {
		mean: "2",
		weight: "0.111111111111111111111111111111",
		weighted: "0.22",
		answers: 1,
	});
	assert.match(stderr, /Warning: 1 respondent\(s\) are too few/);
});

test("index refuses levels and elements that do not exist", () => {
	const index = ["index", "--instrument", "skm-2017", "--input", "-"];
	refuses(
		index,
		/Response 1: U1: "5" is no level\. Allowed: whole numbers from 1 to 4/,
		{ responses: [{ U1: 5 }] },
	);
	refuses(index, /no element "U10"/, { n: 3, means: { U10: "3" } });
});

test("band answers in the words of the source, or that no band is known", () => {
	const band = (instrument: string, value: string) =>
		rangkul(["band", "--instrument", instrument, "--value", value]).document;
	assert.deepEqual(band("ombudsman-2021", "80.995"), {
		band: "hijau",
		label: "Kepatuhan tinggi",
		zone: "hijau",
	});
	assert.deepEqual(band("p2ham-2023", "90"), {
		band: null,
		label: null,
		known: false,
	});
	refuses(
		["band", "--instrument", "skm-2017", "--value", "101"],
		/Allowed: 25 to 100/,
	);
});

test("sample-size prints n, and refuses what is no population", () => {
	assert.deepEqual(rangkul(["sample-size", "--population", "500"]).document, {
		n: 217,
	});
	refuses(["sample-size", "--population", "-4"], /"-4" is no population/);
});

test("instruments check answers with file, line and what to do, and fails", (t) => {
	const folder = mkdtempSync(join(tmpdir(), "cli-"));
	t.after(() => rmSync(folder, { recursive: true }));
	const file = join(folder, "wrong.yaml");
	writeFileSync(file, "id: wrong\ncolour: red\n");
	const { exit, document } = rangkul(["instruments", "check", file]);
	assert.deepEqual([exit, document.ok], [1, false]);
	const finding = document.findings.find(
		({ line }: { line: number }) => line === 2,
	);
	assert.deepEqual(
		[finding.file, finding.message],
		[file, 'The format does not know "colour" here.'],
	);
	refuses(
		["score", "--instrument", file, "--answers", "-"],
		/wrong\.yaml:2: /,
		{ unit: { kind: "kanim" }, answers: {} },
	);
	refuses(
		["instruments", "check", "no-such.yaml"],
		/There is no file no-such\.yaml/,
	);
});

test("instruments list tells what is verified and complete", () => {
	const { exit, document } = rangkul(["instruments", "list"]);
	assert.equal(exit, 0);
	const skm = document.find(({ id }: { id: string }) => id === "skm-2017");
	assert.deepEqual(
		[skm.verified, skm.complete, skm.indicators.length],
		[true, true, 9],
	);
});

test("questionnaires check answers with file, line and what to do, and fails", (t) => {
	const folder = mkdtempSync(join(tmpdir(), "cli-"));
	t.after(() => rmSync(folder, { recursive: true }));
	const file = join(folder, "wrong.yaml");
	const annex = readFileSync(
		new URL("../../questionnaires/skm-2017-lampiran.yaml", import.meta.url),
		"utf8",
	);
	writeFileSync(file, annex.replace("code: U8", "code: U10"));
	const { exit, document } = rangkul(["questionnaires", "check", file]);
	assert.deepEqual([exit, document.ok], [1, false]);
	const finding = document.findings.at(-1);
	assert.deepEqual(
		[finding.file, finding.line, finding.message],
		[
			file,
			annex.slice(0, annex.indexOf("code: U8")).split("\n").length,
			'The instrument has no element "U10".',
		],
	);
	assert.match(finding.fix, /Use one of: U1, U2/);
	refuses(
		["questionnaires", "check", "no-such.yaml"],
		/There is no file no-such\.yaml/,
	);
	refuses(["questionnaires", "freeze", file], /wrong\.yaml:\d+: /);
});

test("questionnaires list tells what is asked, when, and in which order", () => {
	const { exit, document } = rangkul(["questionnaires", "list"]);
	assert.equal(exit, 0);
	const annex = document.find(
		({ id }: { id: string }) => id === "skm-2017-lampiran",
	);
	assert.deepEqual(
		[annex.instrument, annex.edition, annex.asked, annex.items.slice(7)],
		["skm-2017", 1, "after-service", ["U9", "U8"]],
	);
});

/** Runs a command beside a site that holds the data and gives this answer to whatever is asked. */
const besideSite = async (answer: unknown, args: readonly string[]) => {
	const folder = mkdtempSync(join(tmpdir(), "cli-"));
	const asked: unknown[] = [];
	const hold = await holdFolder(folder, async (question) => {
		asked.push(question);
		return answer;
	});
	const command = spawn(process.execPath, [...cli, ...args], {
		env: { PATH: process.env.PATH, RANGKUL_DATA: folder },
	});
	const [printed, [exit]] = await Promise.all([
		text(command.stdout),
		once(command, "close"),
	]);
	await hold.release();
	rmSync(folder, { recursive: true });
	return { exit, asked, document: JSON.parse(printed) };
};

test("recount asks the running site, and fails when a kept score differs", async () => {
	const command = ["recount", "--instrument", "p2ham-2023", "--year", "2024"];
	const about = { instrument: "p2ham-2023", year: 2024 };
	const well = { ...about, recounted: 6, differing: [] };
	const wrong = {
		...well,
		differing: [{ unit: "lapas-serang", kept: "100.01", recounted: "87.50" }],
	};
	assert.deepEqual(await besideSite(well, command), {
		exit: 0,
		asked: [{ errand: "recount", about }],
		document: well,
	});
	const { exit, document } = await besideSite(wrong, command);
	assert.deepEqual([exit, document], [1, wrong]);
});

test("admin invite makes the first administrator of an empty production installation, and a new code when asked again", (t) => {
	const folder = mkdtempSync(join(tmpdir(), "cli-"));
	t.after(() => rmSync(folder, { recursive: true }));
	const environment = {
		RANGKUL_DATA: folder,
		RANGKUL_MODE: "production",
		RANGKUL_SECRET: "of-this-test-alone-3f9c2b7d5e8a1406-mnbv",
		RANGKUL_ORIGIN: "https://rangkul.contoh.go.id",
	};
	const invite = (...args: readonly string[]) =>
		rangkul(["admin", "invite", ...args], undefined, environment);
	const first = invite("Dr. Siti Aisyah, S.H.");
	assert.equal(first.exit, 0, first.stderr);
	assert.match(first.document.code, /^([0-9A-HJKMNP-TV-Z]{4} ){4}.$/);
	assert.deepEqual(
		[first.document.userName, first.document.address],
		["siti.aisyah", "https://rangkul.contoh.go.id/undangan"],
	);
	assert.ok(Date.parse(first.document.until) > Date.now() + 13 * 86_400_000);
	const again = invite("dr. siti aisyah, s.h.");
	assert.equal(again.document.userName, "siti.aisyah");
	assert.notEqual(again.document.code, first.document.code);
	const other = invite("Budi", "--user-name", "siti.aisyah");
	assert.deepEqual([other.exit, other.stdout], [1, ""]);
	assert.match(other.stderr, /borne by Dr\. Siti Aisyah, S\.H\./);
});

test("admin invite asks the running site, and refuses what is no name", async () => {
	const answer = { userName: "budi", code: "…", until: "…", address: "…" };
	assert.deepEqual(
		await besideSite(answer, [
			"admin",
			"invite",
			" Budi ",
			"--user-name",
			"budi",
		]),
		{
			exit: 0,
			asked: [
				{ errand: "admin invite", about: { name: "Budi", userName: "budi" } },
			],
			document: answer,
		},
	);
	refuses(["admin", "invite", "  "], /Write the name/);
	refuses(
		["admin", "invite", "Budi", "--user-name", "Budi S"],
		/"Budi S" is no user name/,
	);
	refuses(["admin", "invite"], /missing required argument/);
});

test("keys are changed by the running site, which says what is left behind", async () => {
	const rotated = { unit: "kanwil-kemenham-banten", holders: 2 };
	assert.deepEqual(
		await besideSite(rotated, ["keys", "rotate-office", rotated.unit]),
		{
			exit: 0,
			asked: [{ errand: "keys rotate-office", about: { unit: rotated.unit } }],
			document: rotated,
		},
	);
	const left = { person: "bagus", rotated: [], withoutKey: [], leftBehind: [] };
	const answer = await besideSite(left, ["keys", "leave", "bagus"]);
	assert.deepEqual(answer.asked, [
		{ errand: "keys leave", about: { person: "bagus" } },
	]);
	refuses(["keys", "leave"], /missing required argument/);
	const reason = "Kedua penjaga kehilangan kuncinya.";
	const anew = await besideSite({ told: 2 }, [
		"keys",
		"admit-anew",
		"--reason",
		reason,
	]);
	assert.deepEqual(anew.asked, [
		{ errand: "keys admit-anew", about: { reason } },
	]);
	refuses(["keys", "admit-anew"], /required option/);
});

test("recount refuses what is no instrument or no year", () => {
	refuses(
		["recount", "--instrument", "p2ham-2030", "--year", "2024"],
		/no instrument "p2ham-2030"\. Use one of: ipk/,
	);
	refuses(
		["recount", "--instrument", "p2ham-2023", "--year", "soon"],
		/"soon" is no year/,
	);
});

test("help is documentation and ends well; a wrong option is wrong input", () => {
	const { exit, stdout } = rangkul(["score", "--help"]);
	assert.equal(exit, 0);
	assert.match(stdout, /notOurAuthority/);
	refuses(["score"], /required option/);
	refuses(["sample-size", "--people", "5"], /unknown option|required option/);
	refuses(["no-such-command"], /unknown command/);
});

test("deadline prints the last day, and every day from the event on with its reason", () => {
	const { exit, document } = rangkul([
		"deadline",
		...["--procedure", "sp4n", "--step", "verify"],
		...["--start", "2026-11-05T16:30:00Z", "--zone", "WITA"],
		...[
			"--pause",
			"2026-11-09..2026-11-10",
			"--pause",
			"2026-11-12..2026-11-12",
		],
	]);
	assert.equal(exit, 0);
	assert.deepEqual(document, {
		due: "2026-11-16",
		provisional: false,
		counted: [
			{ date: "2026-11-06", counts: false, why: "event-day" },
			{ date: "2026-11-07", counts: false, why: "weekend" },
			{ date: "2026-11-08", counts: false, why: "weekend" },
			{ date: "2026-11-09", counts: false, why: "paused" },
			{ date: "2026-11-10", counts: false, why: "paused" },
			{ date: "2026-11-11", counts: true, why: "working-day" },
			{ date: "2026-11-12", counts: false, why: "paused" },
			{ date: "2026-11-13", counts: true, why: "working-day" },
			{ date: "2026-11-14", counts: false, why: "weekend" },
			{ date: "2026-11-15", counts: false, why: "weekend" },
			{ date: "2026-11-16", counts: true, why: "working-day" },
		],
	});
});

test("deadline refuses what it cannot count, and says what to give", () => {
	const ask = (change: Readonly<Record<string, string>>): readonly string[] => [
		"deadline",
		...Object.entries({
			"--procedure": "sp4n",
			"--step": "verify",
			"--start": "2026-11-05",
			...change,
		}).flat(),
	];
	refuses(
		ask({ "--procedure": "lapor" }),
		/There are: accommodation, .*rights-2022, sp4n/,
	);
	refuses(
		ask({ "--procedure": "kemenkumham-25-2012" }),
		/no step "verify" with a limit. It has: settle/,
	);
	refuses(ask({ "--start": "2026-02-30" }), /no day and no moment/);
	refuses(ask({ "--zone": "CET" }), /Give one of: WIB, WITA, WIT/);
	refuses(
		ask({ "--pause": "2026-11-10..2026-11-06" }),
		/ends before it begins/,
	);
});

test("procedures list tells steps and limits, and procedures check finds what is wrong", () => {
	const { document } = rangkul(["procedures", "list"]);
	assert.deepEqual(
		document.find(({ id }: { id: string }) => id === "sp4n").steps[0],
		{ code: "verify", days: 3, unit: "working" },
	);
	refuses(["procedures", "check", "no-such.yaml"], /path of a procedure/);
});
