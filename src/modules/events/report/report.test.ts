import assert from "node:assert/strict";
import { test } from "node:test";
import { reportOf } from "./report.ts";

const row = {
	indicator: "Petugas yang dilatih",
	target: "40 orang",
	reached: "38 orang",
};
const none = { indicator: "", target: "", reached: "" };
const whole = {
	rows: [row, none],
	recommendation: "Sediakan juru bahasa isyarat di loket.",
	addressee: "Kepala Lapas Ambon",
	money: "as-planned",
	moneyWhy: "",
};
const wrongIn = (change: Partial<typeof whole>) => {
	const read = reportOf({ ...whole, ...change });
	return "problems" in read
		? read.problems.map(({ field, says }) => `${field} ${says.split(".")[2]}`)
		: [];
};

test("a report says what was reached by indicator, what is recommended and to whom", () => {
	const read = reportOf(whole);
	assert.deepEqual("achievements" in read && read.achievements, [row]);
	assert.deepEqual(
		wrongIn({ rows: [none], recommendation: " ", addressee: "", money: "" }),
		[
			"indikator_0 no-indicator",
			"rekomendasi no-recommendation",
			"kepada no-addressee",
			"anggaran no-money",
		],
	);
});

test("a row of a report is whole or empty, and money that was spent otherwise says why", () => {
	assert.deepEqual(wrongIn({ rows: [row, { ...none, target: "10" }] }), [
		"indikator_1 no-indicator",
		"tercapai_1 no-reached",
	]);
	assert.deepEqual(wrongIn({ money: "otherwise" }), [
		"anggaran_mengapa no-money-why",
	]);
	assert.deepEqual(wrongIn({ addressee: "x".repeat(301) }), [
		"kepada too-long",
	]);
});
