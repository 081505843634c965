import assert from "node:assert/strict";
import { test } from "node:test";
import { breaksIn } from "./trend.ts";

const quarter = (
	period: number,
	instrument: string,
	...wordings: string[]
) => ({
	period,
	instrument,
	wordings,
});

test("a series goes on while instrument and wording stay", () => {
	assert.deepEqual(
		breaksIn([
			quarter(20253, "skm-2017", "a"),
			quarter(20254, "skm-2017", "a"),
		]),
		[null, null],
	);
});

test("another wording breaks the series, and so does a quarter that was asked in two", () => {
	assert.deepEqual(
		breaksIn([
			quarter(20253, "skm-2017", "a"),
			quarter(20254, "skm-2017", "a", "b"),
			quarter(20261, "skm-2017", "b"),
			quarter(20262, "skm-2017", "b"),
		]),
		[null, "wording", "wording", null],
	);
});

test("another instrument breaks the series, whatever the wording", () => {
	assert.deepEqual(
		breaksIn([quarter(20161, "skm-2004"), quarter(20171, "skm-2017", "a")]),
		[null, "instrument"],
	);
});

test("where no wording is on record none is taken for another", () => {
	assert.deepEqual(
		breaksIn([quarter(20253, "skm-2017"), quarter(20254, "skm-2017", "a")]),
		[null, null],
	);
});
