import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Lasting, lastingHeaders, wantedOf } from "./range.ts";

const file: Lasting = {
	size: 1000,
	tag: "abc",
	changedAt: new Date("2026-11-20T03:00:00.500Z"),
};
const changed = "Fri, 20 Nov 2026 03:00:00 GMT";
const ask = (headers: Record<string, string>) =>
	wantedOf(new Headers(headers), file);

test("a range is the bytes that it names, cut at the end of the file", () => {
	for (const [range, bytes] of [
		["bytes=0-0", [0, 0]],
		["bytes=10-19", [10, 19]],
		["bytes=990-", [990, 999]],
		["bytes=-5", [995, 999]],
		["bytes=-5000", [0, 999]],
		["bytes=900-123456789", [900, 999]],
	] as const)
		assert.deepEqual(ask({ range }), { status: 206, bytes }, range);
});

test("a range behind the end is refused with the size, and one that is none gets the whole file", () => {
	for (const range of ["bytes=1000-", "bytes=5000-6000", "bytes=-0"])
		assert.deepEqual(ask({ range }), { status: 416 }, range);
	assert.equal(
		lastingHeaders(file, { status: 416 })["content-range"],
		"bytes */1000",
	);
	for (const range of [
		"bytes=5-2",
		"bytes=a-b",
		"bytes=-",
		"rows=0-5",
		"bytes=0-1,5-6",
		"",
	])
		assert.deepEqual(ask({ range }), { status: 200 }, range);
});

test("who goes on with a file that changed meanwhile gets the new one whole", () => {
	const range = "bytes=500-";
	const half = { status: 206, bytes: [500, 999] };
	assert.deepEqual(ask({ range, "if-range": '"abc"' }), half);
	assert.deepEqual(ask({ range, "if-range": changed }), half);
	for (const other of [
		'"xyz"',
		'W/"abc"',
		"Fri, 20 Nov 2026 02:59:59 GMT",
		"?",
	])
		assert.deepEqual(ask({ range, "if-range": other }), { status: 200 }, other);
});

test("who has the file already is told so, before any range is looked at", () => {
	for (const headers of [
		{ "if-none-match": '"abc"' },
		{ "if-none-match": 'W/"abc", "b"' },
		{ "if-none-match": "*" },
		{ "if-modified-since": changed },
		{ "if-none-match": '"abc"', range: "bytes=0-1" },
	])
		assert.deepEqual(ask(headers as Record<string, string>), { status: 304 });
	assert.deepEqual(
		ask({ "if-none-match": '"x"', "if-modified-since": changed }),
		{ status: 200 },
		"a tag counts more than a date",
	);
});

test("who wants only the file that they know is refused another one", () => {
	assert.deepEqual(ask({ "if-match": '"abc"' }), { status: 200 });
	assert.deepEqual(ask({ "if-match": 'W/"abc"' }), { status: 412 });
	assert.deepEqual(ask({ "if-match": '"x"' }), { status: 412 });
	assert.deepEqual(
		ask({ "if-unmodified-since": "Thu, 19 Nov 2026 00:00:00 GMT" }),
		{ status: 412 },
	);
});

test("whatever is asked, the answer lies within the file and counts its bytes", () => {
	fc.assert(
		fc.property(
			fc.string(),
			fc.integer({ min: 0, max: 2000 }),
			fc.integer({ min: 0, max: 2000 }),
			fc.integer({ min: 0, max: 1200 }),
			(noise, from, until, size) => {
				for (const range of [
					`bytes=${from}-${until}`,
					`bytes=${from}-`,
					`bytes=-${until}`,
					`bytes=${noise.replace(/[^\x20-\x7e]/g, "")}`,
				]) {
					const it = { ...file, size };
					const wanted = wantedOf(new Headers({ range }), it);
					if (wanted.status !== 206) continue;
					const [first, last] = wanted.bytes;
					assert.ok(first >= 0 && first <= last && last < size, range);
					assert.equal(
						lastingHeaders(it, wanted)["content-length"],
						String(last - first + 1),
					);
				}
			},
		),
	);
});
