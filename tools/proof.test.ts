import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../src/platform/root.ts";

const rows = readFileSync(join(root, "docs/proof.md"), "utf8")
	.split("\n")
	.filter((line) => line.startsWith("| ") && !line.startsWith("| Promise"))
	.map((line) => line.split("|").map((cell) => cell.trim()));

test("every promise is shown by a test that is there", () => {
	assert.ok(rows.length > 40, "the table is read");
	const gone = rows.flatMap(([, promise = "", file = "", name = ""]) => {
		if (!existsSync(join(root, file)))
			return [`${promise}: there is no ${file}`];
		const plain = readFileSync(join(root, file), "utf8").replaceAll("\\'", "'");
		return name !== "" && plain.includes(name)
			? []
			: [`${promise}: ${file} has no test "${name}"`];
	});
	assert.deepEqual(gone, []);
});
