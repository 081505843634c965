import assert from "node:assert/strict";
import { test } from "node:test";
import {
	allInstruments,
	type Instrument,
	indicatorsOf,
	instrumentNamed,
	pool,
	type Responses,
} from "#instruments";
import { exact, fixed, plain, sum } from "#kernel/decimal.ts";
import { questionnairesOf } from "#surveys";

// Mistakes that stand in published reports and in programs that count surveys. Each is worked out here the wrong way,
// to show that it leads elsewhere, and that we do not go there.

const survey = (id: string): Instrument =>
	instrumentNamed(id) ?? assert.fail(`no instrument "${id}"`);

const indexOf = (id: string, input: Responses) => {
	const pooled = pool(survey(id), input);
	assert.ok(pooled.ok, JSON.stringify(pooled));
	return pooled.value;
};

const reasonOf = (id: string, input: Responses) => {
	const pooled = pool(survey(id), input);
	return pooled.ok ? pooled.value.index : pooled.problem.reason;
};

/** What a program gets that multiplies every mean with one printed weight. */
const withWeight = (
	means: readonly string[],
	weight: string,
	times: string,
): string => fixed(sum(means.map(exact)).times(weight).times(times), 2);

const scaleOf = ({ answer }: ReturnType<typeof indicatorsOf>[number]) =>
	answer.kind === "scale" ? answer : assert.fail("no scale");

/** Everybody gives the same level to everything: the highest or the lowest. */
const all = (instrument: Instrument, end: "from" | "to") => ({
	responses: [
		Object.fromEntries(
			indicatorsOf(instrument).map((element) => [
				element.code,
				scaleOf(element)[end],
			]),
		),
	],
});

const surveys = allInstruments().filter(({ use }) => use === "survey");

/** Bantul, Dinas Pertanahan dan Tata Ruang, 2023: skm.bantulkab.go.id/skpd-45c48cce2e2d7fbdea1afc51c7c6ad26. */
const bantul = {
	index: "87.28",
	means: {
		U1: "3.31",
		U2: "3.35",
		U3: "3.49",
		U4: "3.93",
		U5: "3.45",
		U6: "3.39",
		U7: "3.39",
		U8: "3.76",
		U9: "3.35",
	},
	services: ["75.56", "86.29", "94.61"],
} as const;

test("full marks are full marks in every survey: the weights sum to one, exactly", () => {
	const full = Object.fromEntries(
		surveys.map((instrument) => [
			instrument.id,
			indexOf(instrument.id, all(instrument, "to")).index,
		]),
	);
	assert.deepEqual(full, {
		ipk: "4.00",
		"pre-post": "100.00",
		pulse: "4.00",
		"skm-2004": "100.00",
		"skm-2017": "100.00",
		spak: "6.00",
		spkp: "6.00",
	});
	for (const instrument of surveys) {
		const { elements } = indexOf(instrument.id, all(instrument, "to"));
		const weights = Object.values(elements).map(({ weight }) => weight);
		assert.equal(fixed(sum(weights.map(exact)), 20), fixed(exact(1), 20));
	}
});

test("weights printed as 0.11, 0.111, 0.071 or 0.125 lead elsewhere", () => {
	const best = (count: number) => Array.from({ length: count }, () => "4");
	assert.deepEqual(
		[
			withWeight(best(9), "0.11", "25"),
			withWeight(best(9), "0.111", "25"),
			withWeight(best(14), "0.071", "25"),
			// The weight of eight elements, left over in a program that asks nine.
			withWeight(best(9), "0.125", "25"),
		],
		["99.00", "99.90", "99.40", "112.50"],
	);
	const means = Object.values(bantul.means);
	const ours = indexOf("skm-2017", { n: 100, means: bantul.means }).index;
	assert.equal(ours, bantul.index);
	for (const weight of ["0.11", "0.111", "0.125"])
		assert.notEqual(withWeight(means, weight, "25"), ours);
});

test("a share of one cut to three decimals is wrong for every number of elements that does not divide a thousand", () => {
	for (const instrument of surveys) {
		const count = indicatorsOf(instrument).length;
		const cut = (1 / count).toFixed(3);
		const { elements } = indexOf(instrument.id, all(instrument, "to"));
		for (const { weight } of Object.values(elements))
			assert.equal(
				exact(weight).eq(cut),
				1000 % count === 0,
				`${instrument.id}: ${weight}`,
			);
	}
});

test("the weight of nine elements over ten, as a court printed it, goes beyond the scale", () => {
	// Pengadilan Agama Bima, second half of 2021: ten elements, weight "1/9 = 0,11".
	const ten = Array.from({ length: 10 }, () => "4");
	assert.equal(withWeight(ten, "0.11", "1"), "4.40");
	assert.equal(indexOf("ipk", all(survey("ipk"), "to")).index, "4.00");
});

test("six stars stay six stars: nothing is divided by 1.5 to look like a scale of four", () => {
	const fives = (id: string) => ({
		responses: [
			Object.fromEntries(indicatorsOf(survey(id)).map(({ code }) => [code, 5])),
		],
	});
	for (const id of ["spak", "spkp"]) {
		const { index, band } = indexOf(id, fives(id));
		assert.equal(index, "5.00");
		assert.notEqual(index, plain(exact("5").div("1.5").toDecimalPlaces(2)));
		assert.equal(band.known, false, "no source prints bands for it");
	}
	for (const { id, convert } of surveys)
		assert.ok(exact(convert?.dividedBy ?? 1).eq(1), id);
	// One star divided by 1.5 would lie below the lowest level of the scale that it pretends to be on.
	assert.equal(indexOf("spak", all(survey("spak"), "from")).index, "1.00");
});

test("only a satisfaction index is brought to a hundred and given a letter", () => {
	const converted = surveys.filter(({ convert }) => convert?.times === "25");
	assert.deepEqual(
		converted.map(({ id }) => id),
		["skm-2004", "skm-2017"],
	);
	const banded = surveys.filter(({ bands }) => bands !== null);
	assert.deepEqual(banded, converted);
});

test("stars, pulses and tests never count as answers of a satisfaction survey", () => {
	for (const { id } of surveys.filter(({ programme }) => programme !== "skm"))
		assert.equal(
			reasonOf("skm-2017", all(survey(id), "to")),
			"no-such-element",
			id,
		);
	const nine = Object.keys(bantul.means).map((code) => [code, 5] as const);
	assert.equal(
		reasonOf("skm-2017", { responses: [Object.fromEntries(nine)] }),
		"not-a-level",
	);
});

test("the index of a unit is not the mean of the indices of its services", () => {
	const mean = fixed(sum(bantul.services.map(exact)).div(3), 2);
	assert.equal(mean, "85.49");
	assert.equal(
		indexOf("skm-2017", { n: 100, means: bantul.means }).index,
		bantul.index,
	);
	// One person who found nothing good at one service, nine who found everything good at another.
	const skm = survey("skm-2017");
	const responses = [
		...all(skm, "from").responses,
		...Array.from({ length: 9 }, () => all(skm, "to").responses[0] ?? {}),
	];
	const unit = indexOf("skm-2017", { responses });
	assert.deepEqual([unit.index, unit.band.band], ["92.50", "A"]);
	const ofServices = [responses.slice(0, 1), responses.slice(1)].map((each) =>
		exact(indexOf("skm-2017", { responses: each }).index),
	);
	assert.equal(fixed(sum(ofServices).div(2), 2), "62.50");
});

test("complaints and facilities read by their place in the form point at the wrong three", () => {
	const [form] = questionnairesOf("skm-2017");
	const printed = form?.items.map(({ code }) => code) ?? [];
	assert.deepEqual(printed.slice(7), ["U9", "U8"]);
	const right = indexOf("skm-2017", { n: 100, means: bantul.means });
	assert.deepEqual(right.lowest, ["U1", "U2", "U9"]);
	// The same answers as the form prints them, numbered from top to bottom.
	const byPlace = Object.fromEntries(
		printed.map((code, at) => [
			`U${at + 1}`,
			bantul.means[code as keyof typeof bantul.means],
		]),
	);
	const wrong = indexOf("skm-2017", { n: 100, means: byPlace });
	assert.equal(wrong.index, right.index, "the index hides it");
	assert.deepEqual(wrong.lowest, ["U1", "U2", "U8"]);
});
