import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { workedOnIt } from "./check-closing.ts";
import { isDrawn, readSampling } from "./draw-closing.ts";

const whole = (n: number) => {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32BE(n);
	return bytes;
};

test("a share of all numbers is drawn, up to its edge and not beyond", () => {
	const edge = Math.ceil(2 ** 32 / 20);
	assert.ok(isDrawn(whole(0), 5));
	assert.ok(isDrawn(whole(edge - 1), 5));
	assert.ok(!isDrawn(whole(edge), 5));
	assert.ok(!isDrawn(whole(2 ** 32 - 1), 5));
});

test("of nothing none is drawn, of a hundred all", () => {
	for (const n of [0, 1, 2 ** 31, 2 ** 32 - 1]) {
		assert.ok(!isDrawn(whole(n), 0));
		assert.ok(isDrawn(whole(n), 100));
	}
});

test("of many closings about the share of the file is drawn", () => {
	const { percent } = readSampling();
	const many = 40_000;
	let drawn = 0;
	for (let n = 0; n < many; n += 1)
		if (isDrawn(randomBytes(4), percent)) drawn += 1;
	// Eight standard deviations: chance alone fails this once in more runs than there will be.
	const spread = 8 * Math.sqrt(many * (percent / 100) * (1 - percent / 100));
	assert.ok(Math.abs(drawn - (many * percent) / 100) < spread, `${drawn}`);
});

test("whoever did anything with it, or was given it, checks nothing of it; whoever read it may", () => {
	const entries = [
		{ byKind: "citizen", byId: null, what: "filed", about: {} },
		{
			byKind: "person",
			byId: "yohana",
			what: "dispose",
			about: { to: "kornelis" },
		},
	] as const;
	assert.ok(workedOnIt(entries, "yohana"));
	assert.ok(workedOnIt(entries, "kornelis"));
	assert.ok(!workedOnIt(entries, "laras"));
	assert.ok(!workedOnIt(entries, null));
});
