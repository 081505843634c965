import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { soFar } from "./so-far.ts";

test("how much is safe is said with one unit where one will do", () => {
	assert.deepEqual(soFar("id", 3_000_000, 14_000_000), {
		done: "3",
		size: "14 MB",
	});
	assert.deepEqual(soFar("id", 3_279_999, 14_680_064), {
		done: "3,2",
		size: "14,7 MB",
	});
	assert.deepEqual(soFar("en", 812_400, 14_000_000), {
		done: "812 KB",
		size: "14 MB",
	});
	assert.deepEqual(soFar("en", 0, 900), { done: "0", size: "900 B" });
	assert.deepEqual(soFar("id", 0, 14_000_000), { done: "0 B", size: "14 MB" });
});

test("never more is said to be safe than is", () => {
	const units: Record<string, number> = { B: 1, KB: 1e3, MB: 1e6 };
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 50_000_000 }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(whole, share) => {
				const received = Math.floor(whole * share);
				const { done, size } = soFar("en", received, whole);
				const [figure = "", own] = done.split(" ");
				const unit = own ?? size.split(" ")[1] ?? "";
				const said = Number(figure.replaceAll(",", "")) * (units[unit] ?? 0);
				assert.ok(said <= received + 1e-6, `${done} of ${received}`);
			},
		),
	);
});
