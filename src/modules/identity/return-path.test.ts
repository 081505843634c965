import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ownPath } from "./return-path.ts";

test("a path of our own is kept, with its query", () => {
	assert.equal(
		ownPath("/hasil/p2ham-2023?urut=nilai#36"),
		"/hasil/p2ham-2023?urut=nilai#36",
	);
});

const foreign = [
	"https://evil.example/",
	"//evil.example/",
	"/\\evil.example",
	"\\\\evil.example",
	"/\t/evil.example",
	"/\n/evil.example",
	"/..//evil.example",
	"/.//evil.example",
	"javascript:alert(1)",
	"evil.example",
	"",
	null,
	undefined,
];
for (const path of foreign)
	test(`${JSON.stringify(path)} leads nowhere`, () => {
		assert.equal(ownPath(path), null);
	});

test("signing in does not lead back to signing in or out", () => {
	for (const path of ["/masuk", "/masuk/kode?ke=/akun", "/keluar"])
		assert.equal(ownPath(path), null);
});

test("whatever is typed, a browser stays with us", () => {
	fc.assert(
		fc.property(
			fc.string().map((text) => `/${text}`),
			(text) => {
				const path = ownPath(text);
				assert.ok(
					path === null ||
						new URL(path, "https://rangkul.example").host === "rangkul.example",
				);
			},
		),
	);
});
