import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "#platform/root.ts";

/** Where counts of groups may be read as they are: where they are made, and where they are handed to the layer. */
const mayReadUnprotected = [
	/^src\/modules\/surveys\/counting\//,
	/^src\/modules\/surveys\/index\.ts$/,
	/^src\/modules\/equity\/release\//,
	/^src\/modules\/complaints\/learning\/release\//,
	/^src\/modules\/rights-cases\/numbers\//,
	/^src\/modules\/equity\/for-tests\//,
	/^bench\//,
	/\.test\.tsx?$/,
];

const filesBelow = (folder: string): string[] =>
	readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
		.filter((name) => /\.tsx?$/.test(name))
		.map((name) => `${folder}/${name}`);

test("no surface reads counts of groups around the layer", () => {
	const around = [...filesBelow("src"), ...filesBelow("bench")].filter(
		(file) =>
			!mayReadUnprotected.some((place) => place.test(file)) &&
			/\bunprotected[A-Z]|surveys\.region_counter|complaints\.cohort|rights_cases\.tally/.test(
				readFileSync(join(root, file), "utf8"),
			),
	);
	assert.deepEqual(
		around.filter(
			(file) =>
				!/^src\/modules\/(surveys|complaints|rights-cases)\/tables\.ts$/.test(
					file,
				),
		),
		[],
		"Show what `equity`, `complaints` and `rights-cases` released, never the counts themselves.",
	);
});

test("what the surveys hand out of groups is named for what it is", () => {
	const door = readFileSync(join(root, "src/modules/surveys/index.ts"), "utf8");
	const names = [
		...door.matchAll(
			/export \{([^}]*)\} from "\.\/counting\/(?:regions|units)-of\.ts"/g,
		),
	]
		.flatMap(([, handed = ""]) => handed.split(","))
		.map((name) => name.trim())
		.filter((name) => name !== "" && !name.startsWith("type "));
	assert.ok(names.length >= 7);
	for (const name of names) assert.match(name, /^unprotected[A-Z]/);
});
