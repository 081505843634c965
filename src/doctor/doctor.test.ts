import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readConfig } from "#platform/config.ts";
import { administrators, deliveriesFinding } from "./data.ts";
import { lookAtDatabase } from "./database.ts";
import { note, reportOf, toMend, well } from "./finding.ts";
import { lookAtMachine, roomFinding } from "./machine.ts";
import { lookAtSettings } from "./settings.ts";

const production = (settings: Record<string, string> = {}) =>
	lookAtSettings(
		readConfig(
			{
				RANGKUL_MODE: "production",
				RANGKUL_SECRET: "x".repeat(40),
				...settings,
			},
			"/srv/rangkul",
		),
	);

const mending = (findings: ReturnType<typeof production>) =>
	findings.filter(({ state }) => state === "mend").map(({ about }) => about);

test("what must be mended stands first, and one such thing is enough not to be well", () => {
	const report = reportOf([
		well("a", "A."),
		note("b", "B.", "Do b."),
		toMend("c", "C.", "Do c."),
	]);
	assert.equal(report.well, false);
	assert.deepEqual(
		report.findings.map(({ about }) => about),
		["c", "b", "a"],
	);
	assert.equal(reportOf([note("b", "B.", "Do b.")]).well, true);
});

test("a production server on localhost with the embedded database is told both", () => {
	assert.deepEqual(mending(production()), ["origin", "store"]);
});

test("an address without a certificate must be mended", () => {
	assert.deepEqual(
		mending(
			production({
				RANGKUL_ORIGIN: "http://rangkul.example.go.id",
				DATABASE_URL: "postgres://db/rangkul",
			}),
		),
		["origin"],
	);
});

test("without a key of its own for sealing it is said what hangs on the secret", () => {
	const finding = production().find(({ about }) => about === "sealing");
	assert.equal(finding?.state, "note");
	assert.match(finding?.mend ?? "", /RANGKUL_SEAL_KEY/);
});

test("a whole set of settings leaves nothing to mend", () => {
	const findings = production({
		RANGKUL_ORIGIN: "https://rangkul.example.go.id",
		DATABASE_URL: "postgres://db/rangkul",
		RANGKUL_TRUSTED_PROXIES: "1",
		RANGKUL_SMTP_URL: "smtp://mail.example.go.id",
		RANGKUL_MAIL_FROM: "rangkul@example.go.id",
		RANGKUL_SEAL_KEY: "k".repeat(44),
	});
	assert.deepEqual(
		findings.map(({ state }) => state),
		["well", "well", "well", "well", "well", "well"],
	);
	assert.ok(
		!JSON.stringify(findings).includes("postgres://"),
		"an address of a database may hold its password",
	);
});

test("an old Node is named, and how to have the right one", () => {
	const folder = mkdtempSync(join(tmpdir(), "rangkul-doctor-"));
	const [node] = lookAtMachine(folder, "20.1.0");
	assert.equal(node?.state, "mend");
	assert.match(node?.mend ?? "", /npm start/);
	rmSync(folder, { recursive: true });
});

test("a folder that cannot be written is named, and whom to give it to", (t) => {
	const folder = mkdtempSync(join(tmpdir(), "rangkul-doctor-"));
	t.after(() => rmSync(folder, { recursive: true }));
	writeFileSync(join(folder, "a-file"), "");
	const [, files] = lookAtMachine(join(folder, "a-file", "data"), "24.0.0");
	assert.equal(files?.state, "mend");
	assert.match(files?.mend ?? "", /RANGKUL_DATA/);
});

test("room on the disk: less than half a gigabyte must be mended, less than five is noted", () => {
	assert.equal(roomFinding("/srv", 0.4).state, "mend");
	assert.equal(roomFinding("/srv", 0.5).state, "note");
	assert.equal(roomFinding("/srv", 5).state, "well");
});

const sound = {
	version: 150_004,
	encoding: "UTF8",
	fsync: true,
	clockOff: 0.2,
	bound: true,
} as const;

test("a sound PostgreSQL leaves nothing to mend", () => {
	assert.deepEqual(mending(lookAtDatabase(sound, "postgresql")), []);
});

test("an old, mis-encoded, forgetful database with another clock, whose user sees everything, is told all five", () => {
	const found = lookAtDatabase(
		{
			version: 140_009,
			encoding: "SQL_ASCII",
			fsync: false,
			clockOff: 61,
			bound: false,
		},
		"postgresql",
	);
	assert.deepEqual(mending(found), [
		"database",
		"encoding",
		"clock",
		"fsync",
		"database-user",
	]);
	assert.ok(found.every(({ state, mend }) => state === "well" || mend));
});

test("of the embedded database the power cut is said once, with the settings", () => {
	const found = lookAtDatabase(
		{ ...sound, fsync: false, bound: false },
		"embedded",
	);
	assert.deepEqual(mending(found), []);
});

test("without administrator the way in is named, with one the risk, with two all is well", () => {
	assert.match(administrators(0).mend ?? "", /admin invite/);
	assert.equal(administrators(1).state, "note");
	assert.equal(administrators(2).state, "well");
});

test("what waits to be told after a stop is worth knowing; what was tried in vain must be mended", () => {
	const findingOf = (count: number, failed: number, setAside = 0) =>
		deliveriesFinding({
			count,
			failed,
			setAside,
			failure: failed + setAside > 0 ? "a: b" : null,
		});
	const stateOf = (count: number, failed: number) =>
		findingOf(count, failed).state;
	assert.deepEqual(
		[stateOf(0, 0), stateOf(300, 0), stateOf(300, 1)],
		["well", "note", "mend"],
	);
	const { state, says, mend } = findingOf(0, 0, 2);
	assert.equal(state, "mend");
	assert.match(says, /^2 happenings .* a: b\.$/);
	assert.match(mend ?? "", /announcements again/);
});
