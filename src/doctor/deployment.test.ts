import assert from "node:assert/strict";
import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import {
	lookAtBackupDatabase,
	lookAtBackups,
	lookAtSecrets,
} from "./backups.ts";
import { lookAtMail } from "./mail.ts";

test("a doctor says how old the newest backup is, and what to do where there is none", (t) => {
	const folder = mkdtempSync(join(tmpdir(), "doctor-"));
	t.after(() => rmSync(folder, { recursive: true }));
	const at = (hour: string) => new Date(`2026-11-27T${hour}:00:00Z`);
	assert.equal(lookAtBackups(folder, at("20")).state, "mend");
	mkdirSync(join(folder, "rangkul-20261126T190000Z"));
	mkdirSync(join(folder, "rangkul-20261127T190000Z.0a1b.draft"));
	assert.deepEqual(lookAtBackups(folder, at("20")), {
		about: "backups",
		state: "well",
		says: "The newest backup is 25 hours old.",
	});
	assert.equal(lookAtBackups(folder, at("22")).state, "mend");
	assert.equal(lookAtBackups(join(folder, "none"), at("22")).state, "note");
});

test("a doctor says when the newest backup lacks what one before it holds", (t) => {
	const folder = mkdtempSync(join(tmpdir(), "doctor-"));
	t.after(() => rmSync(folder, { recursive: true }));
	for (const [night, count] of [
		["26", 12],
		["27", 0],
	] as const) {
		const archive = join(folder, `rangkul-202611${night}T190000Z`);
		mkdirSync(archive);
		writeFileSync(
			join(archive, "manifest.json"),
			JSON.stringify({ files: { count }, damaged: [] }),
		);
	}
	const found = lookAtBackups(folder, new Date("2026-11-27T20:00:00Z"));
	assert.equal(found.state, "mend");
	assert.match(found.says, /holds 0 files, and one before it 12/);
});

test("a doctor says when backups are read from another database than the site's, and no password", () => {
	const site = "postgres://rangkul:hidden@db.example/rangkul";
	const same = "postgres://all:hidden@db.example:5432/rangkul";
	assert.deepEqual(lookAtBackupDatabase(site, undefined), []);
	assert.deepEqual(lookAtBackupDatabase(site, same), []);
	for (const other of [
		"postgres://all:hidden@old.example/rangkul",
		"postgres://all@localhost/rangkul?host=/run/postgresql",
	]) {
		const [found] = lookAtBackupDatabase(site, other);
		assert.equal(found?.state, "note");
		assert.doesNotMatch(JSON.stringify(found), /hidden|example/);
	}
});

test("a doctor says when the file of secrets can be read by others", (t) => {
	const folder = mkdtempSync(join(tmpdir(), "doctor-"));
	t.after(() => rmSync(folder, { recursive: true }));
	const file = join(folder, "rangkul.env");
	assert.deepEqual(lookAtSecrets(file), []);
	writeFileSync(file, "");
	chmodSync(file, 0o640);
	assert.equal(lookAtSecrets(file)[0]?.state, "well");
	chmodSync(file, 0o644);
	assert.match(lookAtSecrets(file)[0]?.mend ?? "", /chmod 0600/);
});

test("a doctor says that a mail server cannot be reached, without its password", async () => {
	const [finding] = await lookAtMail({
		url: "smtp://rangkul:hidden-password@127.0.0.1:9",
		from: "rangkul@example.go.id",
	});
	assert.equal(finding?.state, "mend");
	assert.doesNotMatch(JSON.stringify(finding), /hidden-password/);
	assert.deepEqual(await lookAtMail(null), []);
});
