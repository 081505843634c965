import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { safeName } from "#evidence";
import { hashList, inGroups } from "./hash-list.ts";

const sha256 = (bytes: string) =>
	createHash("sha256").update(bytes).digest("hex");
const plain = (name: string, bytes: string) => ({
	name,
	sha256: sha256(bytes),
	original: null,
});

/** What the real `sha256sum --check` says of a list beside these files. */
function check(list: string, files: Readonly<Record<string, string>>) {
	const folder = mkdtempSync(join(tmpdir(), "rangkul-hashes-"));
	try {
		for (const [name, bytes] of Object.entries(files))
			writeFileSync(join(folder, name), bytes);
		writeFileSync(join(folder, "list.sha256"), list);
		const { status, stdout } = spawnSync(
			"sha256sum",
			["--check", "--strict", "list.sha256"],
			{ cwd: folder, encoding: "utf8", env: { ...process.env, LC_ALL: "C" } },
		);
		return { status, said: stdout.trim().split("\n") };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

test("sha256sum accepts the list, and names the one file that is another", () => {
	const list = hashList(
		[
			plain("sk petugas – 2026.pdf", "SK"),
			plain("foto.jpg", "pintu"),
			plain("foto.jpg", "jalur landai"),
			plain("foto.jpg", "pintu"),
		],
		"kept",
	);
	const files = {
		"sk petugas – 2026.pdf": "SK",
		"foto.jpg": "pintu",
		"foto (2).jpg": "jalur landai",
	};
	assert.deepEqual(check(list, files), {
		status: 0,
		said: ["sk petugas – 2026.pdf: OK", "foto.jpg: OK", "foto (2).jpg: OK"],
	});
	const changed = check(list, { ...files, "foto.jpg": "pintu lain" });
	assert.equal(changed.status, 1);
	assert.equal(changed.said[1], "foto.jpg: FAILED");
});

test("a photograph is listed as the unit has it, or as it is downloaded here", () => {
	const photo = {
		name: "pintu.jpg",
		sha256: sha256("tanpa lokasi"),
		original: { sha256: sha256("dengan lokasi"), size: 1, keptAs: "x" },
	};
	const own = hashList([photo], "handed-in");
	assert.equal(check(own, { "pintu.jpg": "dengan lokasi" }).status, 0);
	const kept = hashList([photo], "kept");
	assert.equal(check(kept, { "pintu.jpg": "tanpa lokasi" }).status, 0);
});

test("whatever a file was called, sha256sum finds it under the name that it is saved by", () => {
	fc.assert(
		fc.property(
			fc.array(fc.string({ unit: "grapheme", maxLength: 60 }), {
				minLength: 1,
				maxLength: 8,
			}),
			(names) => {
				const documents = names.map((name, at) =>
					plain(`${at} ${safeName(name)}`, String(at)),
				);
				const files = Object.fromEntries(
					documents.map(({ name }, at) => [name, String(at)]),
				);
				assert.equal(check(hashList(documents, "kept"), files).status, 0);
			},
		),
		{ numRuns: 30 },
	);
});

test("a hash reads in eight groups of eight", () => {
	const groups = inGroups(sha256("x")).split(" ");
	assert.equal(groups.length, 8);
	assert.ok(groups.every(({ length }) => length === 8));
	assert.equal(groups.join(""), sha256("x"));
});
