import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { factsOf, inspectNow } from "../index.ts";
import { samplePdf, samplePicture } from "../samples.ts";

const unitId = "01900000-0000-7000-8000-000000000001";

describe("documents are looked at", () => {
	let world: TestWorld;
	before(async () => {
		world = await openTestWorld();
	});
	after(async () => {
		await world[Symbol.asyncDispose]();
	});

	test("facts are there at once for whoever needs them now", async () => {
		const { cx } = world;
		const { sha256 } = await cx.files.keep(samplePdf("Lapas Cilegon 2026"));
		assert.deepEqual(await factsOf(cx, unitId, [sha256]), new Map());
		const facts = await inspectNow(cx, unitId, [sha256]);
		assert.equal(facts.get(sha256)?.outcome, "opened");
		assert.match(facts.get(sha256)?.text ?? "", /Lapas Cilegon 2026/);
		assert.deepEqual(await factsOf(cx, unitId, [sha256]), facts);
	});

	test("the same bytes at another unit are not looked at again", async () => {
		const { cx } = world;
		const other = "01900000-0000-7000-8000-000000000002";
		const { sha256 } = await cx.files.keep(samplePicture());
		const facts = await inspectNow(cx, unitId, [sha256]);
		const without = { ...cx, files: { ...cx.files, read: unreadable } };
		assert.deepEqual(await inspectNow(without, other, [sha256]), facts);
	});
});

const unreadable = () => Promise.reject(new Error("read once too often"));
