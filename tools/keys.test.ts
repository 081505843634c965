import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { root } from "../src/platform/root.ts";

const page = readFileSync(join(root, "docs/keys.md"), "utf8");
const sources = readdirSync(join(root, "src"), { recursive: true })
	.map(String)
	.filter((name) => /\.tsx?$/.test(name) && !/[.-](test|tests)\./.test(name))
	.map((name) => ({
		name,
		text: readFileSync(join(root, "src", name), "utf8"),
	}));

/** What stands in the program, and what the page calls it. */
const called: readonly (readonly [RegExp, string])[] = [
	[/createHash\(\s*"sha256"|digestOf\(\s*"sha256"/, "SHA-256"],
	[/createHash\(\s*"sha512"/, "SHA-512"],
	[/createHash\(\s*"md5"/, "MD5"],
	[/createHmac\(\s*"sha256"/, "HMAC-SHA-256"],
	[/createHmac\(\s*"sha1"/, "HMAC-SHA-1"],
	[/hkdfSync\(\s*"sha256"/, "HKDF-SHA-256"],
	[/crypto_aead_xchacha20poly1305_ietf/, "XChaCha20-Poly1305"],
	[/crypto_box_seal|crypto_box_seed_keypair/, "X25519 sealed boxes"],
	[/@node-rs\/argon2/, "Argon2id"],
	[/ed25519/i, "Ed25519"],
];
const row = (name: string): boolean => page.includes(`\n| ${name} |`);

test("every algorithm of the program has a row, and every row stands in the program", () => {
	for (const [pattern, name] of called) {
		assert.ok(row(name), `no row for ${name}`);
		assert.ok(
			sources.some(({ text }) => pattern.test(text)),
			`nothing uses ${name}`,
		);
	}
});

test("no other hash, cipher or signature is named anywhere in the program", () => {
	const primitives =
		/(?:createHash|createHmac|createCipheriv|createDecipheriv|createSign|generateKeyPair(?:Sync)?|hkdf(?:Sync)?|scrypt(?:Sync)?|pbkdf2(?:Sync)?)\(|sodium\.crypto_\w+/g;
	const strange = sources.flatMap(({ name, text }) =>
		[...text.matchAll(primitives)]
			.map(({ index }) => text.slice(index, index + 80))
			.filter((use) => !called.some(([pattern]) => pattern.test(use)))
			.filter((use) => !use.startsWith("sodium.crypto_scalarmult_base"))
			.map((use) => `${name}: ${use.split("\n")[0]}`),
	);
	assert.deepEqual(strange, []);
});

test("what is weak stands where it protects nothing, or where every telephone asks for it", () => {
	const using = (pattern: RegExp) =>
		sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
	assert.deepEqual(using(/"md5"/), [
		"modules/assessments/preflight/corpus/own-pdf.ts",
	]);
	assert.deepEqual(using(/"sha1"|"sha-1"/i), ["modules/identity/totp.ts"]);
});

test("every secret of the settings and every secret of the database has a row", () => {
	const config = readFileSync(join(root, "src/platform/config.ts"), "utf8");
	const settings = [
		...new Set(config.match(/RANGKUL_\w*(?:SECRET|KEY|TOKEN)\b/g)),
	];
	assert.ok(settings.length > 5);
	const { secret } = parse(
		readFileSync(
			join(root, "src/modules/personal-data/register/levels.yaml"),
			"utf8",
		),
	) as { secret: string[] };
	assert.deepEqual(
		[...settings, ...secret].filter((name) => !page.includes(`\`${name}\``)),
		[],
	);
});
