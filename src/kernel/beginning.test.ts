import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { beginning } from "./beginning.ts";

test("a text that fits is said whole, a longer one by its beginning", () => {
	assert.equal(beginning(" Loket tutup. ", 13), "Loket tutup.");
	assert.equal(beginning("Loket tutup tiga jam.", 7), "Loket…");
	assert.equal(beginning("😀😀😀", 2), "😀…");
});

test("whatever the text, no sign is cut in two and nothing is longer than it may be", () => {
	fc.assert(
		fc.property(
			fc.string({ unit: "binary" }),
			fc.integer({ min: 1, max: 30 }),
			(text, most) => {
				const said = beginning(text, most);
				assert.ok(said.isWellFormed());
				assert.ok([...said].length <= most);
			},
		),
	);
});
