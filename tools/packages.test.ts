import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../src/platform/root.ts";

/** What we may pass on together with our own licence; a new one is looked at by a person before it stands here. */
const licences = [
	"0BSD",
	"Apache-2.0",
	"BSD-3-Clause",
	"BlueOak-1.0.0",
	"ISC",
	"MIT",
	"MIT-0",
	"MPL-2.0",
	// A library of its own file, loaded and not built in: the pictures of sharp.
	"LGPL-3.0-or-later",
];

/** They say "MIT" in their words to readers, and nothing to programs. */
const saidInWords = ["combine-errors", "humanize-number", "only"];

interface Locked {
	readonly version?: string;
	readonly integrity?: string;
	readonly license?: string;
	readonly link?: boolean;
	readonly resolved?: string;
	readonly optional?: boolean;
	readonly os?: readonly string[];
	readonly hasInstallScript?: boolean;
}

const read = (name: string) =>
	JSON.parse(readFileSync(join(root, name), "utf8"));
const packages = Object.entries<Locked>(read("package-lock.json").packages)
	.filter(([path]) => path !== "")
	.map(([path, locked]) => ({ path, ...locked }));

/** Of the packages in the folder, for what the lock file does not say. */
const licenceOf = ({ path, license }: (typeof packages)[number]): string => {
	if (license !== undefined) return license;
	if (saidInWords.some((name) => path === `node_modules/${name}`)) return "MIT";
	const { license: own, licenses } = read(join(path, "package.json"));
	return own ?? licenses?.map(({ type }: { type: string }) => type)[0] ?? "";
};

test("every package is pinned, bears its hash and a licence that we may use", () => {
	const { dependencies, devDependencies } = read("package.json");
	for (const [name, version] of Object.entries<string>({
		...dependencies,
		...devDependencies,
	}))
		assert.match(version, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, `${name} is pinned`);
	assert.ok(packages.length > 300, "the lock file is read");
	const amiss = packages.flatMap((one) => {
		const says: string[] = [];
		if (!/^\d/.test(one.version ?? "")) says.push("has no version");
		if (!/^sha512-[\w+/]{86}==$/.test(one.integrity ?? ""))
			says.push("has no hash");
		if (one.link || /^(?:git|file|http:)/.test(one.resolved ?? ""))
			says.push("comes from elsewhere than the registry");
		const words = licenceOf(one)
			.split(/[()\s]+|\bAND\b|\bOR\b/)
			.filter(Boolean);
		if (words.length === 0 || words.some((word) => !licences.includes(word)))
			says.push(`has the licence "${licenceOf(one)}"`);
		return says.map((word) => `${one.path} ${word}`);
	});
	assert.deepEqual(amiss, []);
});

test("only packages that somebody looked at run a program when they are installed", () => {
	assert.deepEqual(
		packages
			.filter(({ hasInstallScript }) => hasInstallScript)
			.map(({ path }) => path),
		["node_modules/esbuild", "node_modules/exifreader", "node_modules/node"],
	);
});
