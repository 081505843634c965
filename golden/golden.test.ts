import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { shippedFreeDays } from "#calendar";
import {
	bandOf,
	funnel,
	type Instrument,
	instrumentNamed,
	mean,
	percent,
	pool,
	sampleSize,
} from "#instruments";
import { exact, plain, sum } from "#kernel/decimal.ts";
import { deadlineOf, procedureNamed, type Step } from "#procedures";
import { nothing, sortPlaces } from "#standings";
import { type Published, published } from "./published.ts";

const tested = new Set<string>();

/** Declares the test of a published case, under its id. */
const example = (id: string, prove: (given: Published) => void): void => {
	tested.add(id);
	test(id, () => {
		const given = published.find((each) => each.id === id);
		assert.ok(given, `no published case "${id}"`);
		prove(given);
	});
};

const instrument = (id: string): Instrument => {
	const found = instrumentNamed(id);
	assert.ok(found, `no instrument "${id}"`);
	return found;
};

const band = (id: string, value: string | number) => {
	const found = bandOf(instrument(id), String(value));
	assert.ok(found.ok);
	return found.value;
};

const fixed2 = (value: unknown): string => Number(value).toFixed(2);
const numbers = z.record(z.string(), z.number());

const meanOf = (values: readonly string[], decimals?: number) =>
	mean(plain(sum(values.map(exact))), values.length, decimals);

/** The names as the national table orders them by score, highest first; equals share a place, and the next is skipped. */
const ranked = (scores: Readonly<Record<string, number>>) => {
	const sorted = sortPlaces(
		Object.entries(scores).map(([name, score]) => ({
			code: name,
			name,
			figures: { ...nothing, scored: 1, scoreSum: String(score) },
		})),
		"mean",
		"down",
	);
	return sorted.map(({ name }) => ({
		name,
		rank: 1 + sorted.findIndex((other) => scores[other.name] === scores[name]),
	}));
};

/** The elements of the 2017 survey by the words that reports use for them. */
const elements = {
	persyaratan: "U1",
	prosedur: "U2",
	waktu: "U3",
	biaya: "U4",
	produk: "U5",
	kompetensi: "U6",
	perilaku: "U7",
	pengaduan: "U8",
	sarana_prasarana: "U9",
} as const;
const codeOf = (word: string): string =>
	Object.entries(elements).find(([each]) => each === word)?.[1] ?? word;

const indexOf = (id: string, input: Parameters<typeof pool>[1]) => {
	const pooled = pool(instrument(id), input);
	assert.ok(pooled.ok, JSON.stringify(pooled));
	return pooled.value;
};

example("skm-pn-payakumbuh-2020s1", ({ inputs, expected, recomputed }) => {
	const means = Object.fromEntries(
		Object.entries(numbers.parse(inputs.unsur)).map(([word, value]) => [
			codeOf(word),
			String(value),
		]),
	);
	const {
		index,
		band: letter,
		lowest,
		elements: each,
	} = indexOf("skm-2017", { n: Number(inputs.respondents), means });
	assert.equal(index, fixed2(expected.ikm));
	assert.deepEqual(
		lowest,
		z.array(z.string()).parse(expected.lowest3).map(codeOf),
	);
	assert.equal(letter.band, recomputed.mutu_permenpanrb14_2017);
	// The rounded weights that many reports print lead elsewhere, and never to us.
	assert.notEqual(index, fixed2(recomputed["ikm_weight_0.11"]));
	assert.notEqual(index, fixed2(recomputed["ikm_weight_0.111"]));
	assert.ok(
		!Object.values(each).some(
			({ weight }) => weight === "0.11" || weight === "0.111",
		),
	);
});

example("skm-bantul-trend", ({ inputs, recomputed }) => {
	const series = Object.entries(numbers.parse(inputs.series));
	for (const [, value] of series)
		assert.equal(band("skm-2017", value).band, recomputed.mutuEveryYear);
	const changes = series
		.slice(1)
		.map(([year, value], at) => [
			year,
			Number((value - (series[at]?.[1] ?? 0)).toFixed(2)),
		]);
	assert.deepEqual(Object.fromEntries(changes), recomputed.yearOnYear);
});

example("skm-tubaba-disdukcapil-2023s1", ({ inputs, expected }) => {
	const answers = z.array(z.array(z.number())).parse(inputs.answers);
	const responses = answers.map((row) =>
		Object.fromEntries(row.map((value, at) => [`U${at + 1}`, value])),
	);
	const {
		n,
		index,
		band: letter,
		elements: each,
		sample,
	} = indexOf("skm-2017", { responses });
	assert.equal(n, inputs.respondents);
	assert.equal(index, fixed2(expected.ikm));
	assert.equal(letter.band, expected.mutu);
	for (const { mean: average, weighted } of Object.values(each)) {
		assert.equal(Number(average), expected.nrrPerUnsur);
		assert.equal(weighted, fixed2(expected.nrrWeightedDisplayed));
	}
	assert.equal(sample.enough, false, "a single respondent is too few");
});

example("skm-mutu-bands-2017", ({ inputs, expected }) => {
	const letters = z
		.array(z.number())
		.parse(inputs.values)
		.map((value) => band("skm-2017", value).band);
	assert.deepEqual(letters, expected.mutu);
	assert.equal(
		band("skm-2017", "88.305").band,
		"A",
		"rounded half up first, then looked up",
	);
});

example("sample-krejcie-morgan-a", ({ inputs, expected }) => {
	const populations = z.array(z.number()).parse(inputs.populations);
	assert.deepEqual(
		Object.fromEntries(
			populations.map((population) => [population, sampleSize(population)]),
		),
		expected.n,
	);
});

example("kkpham-jateng-ties-2022", ({ inputs, expected, recomputed }) => {
	const scores = numbers.parse(inputs.scores);
	const places = ranked(scores);
	assert.deepEqual(
		Object.fromEntries(places.map(({ name, rank }) => [name, rank])),
		recomputed.competitionRank,
	);
	// The published order 1 to 4 among equals rests on a tie-break that nobody printed: we do not make one up.
	const order = z.array(z.string()).parse(expected.publishedOrder);
	assert.notDeepEqual(
		places.map(({ rank }) => rank),
		order.map((_, at) => at + 1),
	);
	for (const score of Object.values(scores))
		assert.equal(band("kkpham-2021", score).band, "peduli-ham");
});

example("kkpham-sumsel-2022-2023", ({ inputs, expected, recomputed }) => {
	const [before, now] = [
		z.array(z.string()).parse(inputs["2022"]),
		z.array(z.string()).parse(inputs["2023"]),
	];
	const total = Number(inputs.total);
	assert.deepEqual(
		[before.length, now.length],
		[expected.count2022, expected.count2023],
	);
	assert.equal(percent(before.length, total), fixed2(recomputed.share2022));
	assert.equal(percent(now.length, total), fixed2(recomputed.share2023));
	assert.equal(
		now.filter((area) => !before.includes(area)).length,
		recomputed.newEntrants,
	);
});

example("kkpham-babel-2023", ({ inputs, expected }) => {
	assert.equal(
		percent(Number(inputs.designated), Number(inputs.total)),
		fixed2(expected.sharePercent),
	);
});

example("kkpham-banten-2023", ({ inputs, expected, recomputed }) => {
	const now = z.array(z.string()).parse(inputs["2023"]).length;
	const before = Number(inputs.previousCount);
	assert.equal(now, expected.count);
	assert.equal(now - before, recomputed.increase);
	assert.equal(
		percent(now - before, before),
		fixed2(recomputed.increasePercent),
	);
});

example("p2ham-national-2023", ({ inputs, recomputed }) => {
	const steps = funnel([
		Number(inputs.units),
		Number(inputs.passedEvaluation),
		Number(inputs.predicate),
	]);
	assert.deepEqual(
		[
			steps[1]?.ofFirst,
			percent(Number(inputs.predicate), Number(inputs.passedEvaluation)),
			steps[2]?.ofFirst,
		],
		[
			recomputed.evaluationRate,
			recomputed.assessmentRate,
			recomputed.overallRate,
		].map(fixed2),
	);
	assert.deepEqual(
		[steps[1]?.dropped, steps[2]?.dropped],
		[recomputed.droppedBeforeEvaluationPass, recomputed.droppedAtAssessment],
	);
});

example("p2ham-jatim-2023", ({ inputs, recomputed }) => {
	const steps = funnel([
		Number(inputs.declared),
		Number(inputs.passedEvaluation),
		Number(inputs.predicate),
	]);
	assert.deepEqual(
		[
			steps[1]?.ofFirst,
			percent(Number(inputs.predicate), Number(inputs.passedEvaluation)),
			steps[2]?.ofFirst,
		],
		[
			recomputed.evaluationRate,
			recomputed.assessmentRate,
			recomputed.overallRate,
		].map(fixed2),
	);
});

example("p2ham-banten-2024", ({ inputs, recomputed }) => {
	const [all, holders] = funnel([
		Number(inputs.units),
		Number(inputs.predicate),
	]);
	assert.equal(holders?.ofFirst, fixed2(recomputed.rate));
	assert.equal(holders?.dropped, recomputed.gap);
	assert.equal(all?.count, inputs.units);
});

example("p2ham-babel-share-2023", ({ inputs, expected, recomputed }) => {
	const units = z.array(z.string()).parse(inputs.units).length;
	assert.equal(units, expected.count);
	assert.equal(
		percent(units, Number(inputs.nationalPredicate)),
		fixed2(recomputed.shareOfNational),
	);
});

example("p2ham-2020-submission", ({ inputs, expected, recomputed }) => {
	const [least = 0, most = 0] = z
		.array(z.number())
		.parse(recomputed.impliedTotalRange);
	const printed = (total: number) =>
		Number(percent(Number(inputs.submitted), total, 1));
	assert.equal(printed(least), expected.publishedPercent);
	assert.equal(printed(most), expected.publishedPercent);
	assert.notEqual(printed(least - 1), expected.publishedPercent);
	assert.notEqual(printed(most + 1), expected.publishedPercent);
});

example("renstra-kemenham-p2ham-mean", ({ inputs, expected }) => {
	const years = (key: string) =>
		z.array(z.number()).parse(inputs[key]).map(String);
	assert.equal(meanOf(years("p2ham")), fixed2(expected.p2hamMean));
	assert.equal(
		meanOf(years("pelanggaran_ham")),
		fixed2(expected.pelanggaranMean),
	);
	const [y2020, y2021, y2022, y2023] = years("kinerja_ditjen_ham").map(Number);
	assert.equal(
		fixed2((y2021 ?? 0) - (y2020 ?? 0)),
		fixed2(expected.kinerjaDrop2020_2021),
	);
	assert.equal(
		fixed2((y2023 ?? 0) - (y2022 ?? 0)),
		fixed2(expected.kinerjaRise2022_2023),
	);
});

example("ombudsman-2022-rollup", ({ inputs, expected }) => {
	const zones = ["hijau", "kuning", "merah"];
	const levels = Object.entries(z.record(z.string(), numbers).parse(inputs));
	const totals = ["total", ...zones].map(
		(zone) =>
			[
				zone,
				levels.reduce((all, [, counts]) => all + (counts[zone] ?? 0), 0),
			] as const,
	);
	assert.deepEqual(Object.fromEntries(totals), expected.totals);
	const printed = z.record(z.string(), numbers).parse(expected.percent);
	for (const [level, counts] of [
		["all", Object.fromEntries(totals)] as const,
		...levels,
	]) {
		for (const [zone, share] of Object.entries(printed[level] ?? {})) {
			assert.equal(
				percent(counts[zone] ?? 0, counts.total ?? 0),
				fixed2(share),
				`${level}, ${zone}`,
			);
		}
	}
});

example("ombudsman-sumbar-2024", ({ inputs, expected }) => {
	const found = Object.values(numbers.parse(inputs.scores)).map((score) =>
		band("ombudsman-2022", score),
	);
	assert.equal(
		found.filter(({ band: letter }) => letter === expected.allCategory).length,
		expected.countA,
	);
	const limits = z
		.record(z.string(), z.tuple([z.number(), z.number()]))
		.parse(inputs.bands);
	for (const [letter, edges] of Object.entries(limits)) {
		for (const edge of edges)
			assert.equal(band("ombudsman-2022", edge).band, letter);
	}
});

example("pekppp-madiun-2024", ({ inputs, expected, recomputed }) => {
	const units = Object.values(numbers.parse(inputs.units)).map(String);
	assert.equal(meanOf(units), fixed2(recomputed.mean));
	assert.equal(meanOf(units, 4), Number(recomputed.mean_exact).toFixed(4));
	// The ministry averages unrounded values that it does not print: we come near its figure, not to it.
	assert.notEqual(meanOf(units), fixed2(expected.ipp));
	assert.ok(Math.abs(Number(meanOf(units, 4)) - Number(expected.ipp)) <= 0.01);
	assert.equal(
		band("pekppp-2022", String(expected.ipp)).band,
		expected.predicate,
	);
});

example("ipp-provinces-2024-ranking", ({ inputs, recomputed }) => {
	assert.deepEqual(
		ranked(numbers.parse(inputs.ipp)).map(({ rank }) => rank),
		recomputed.competitionRank,
	);
});

example("yankomas-2021-wilayah2", ({ inputs, expected, recomputed }) => {
	const total = Number(inputs.total);
	const byRight = Object.entries(numbers.parse(inputs.byRight));
	const other = total - byRight.reduce((sum, [, count]) => sum + count, 0);
	const shares = Object.fromEntries(
		[...byRight, ["other", other] as const].map(([right, count]) => [
			right,
			Number(percent(count, total)),
		]),
	);
	assert.deepEqual(shares, recomputed.share);
	assert.deepEqual(
		byRight.sort((a, b) => b[1] - a[1]).map(([right]) => right),
		expected.top,
	);
});

example("yankomas-2022-top3", ({ inputs, expected, recomputed }) => {
	const counts = numbers.parse(inputs);
	assert.deepEqual(
		ranked(counts).map(({ name }) => name),
		expected.order,
	);
	assert.equal(
		Object.values(counts).reduce((total, count) => total + count, 0),
		recomputed.sumTop3,
	);
});

example("yankomas-sumsel-2023", ({ inputs, expected, recomputed }) => {
	const {
		received = 0,
		followedUp = 0,
		underReview = 0,
	} = numbers.parse(inputs);
	assert.equal(followedUp + underReview, expected.received);
	assert.equal(percent(followedUp, received), fixed2(recomputed.followUpRate));
});

/** Stages of the rule of 2022 as its source names them, by the code of our step. */
const stagesOf2022: Readonly<Record<string, string>> = {
	"administrative check": "administrative",
	"reporter completes file": "completion",
	"substantive check": "substantive",
	"notice of lack of competence": "notice",
};
/** The events from which its clocks run, in the words of the source. */
const startsOf2022: Readonly<Record<string, string>> = {
	received: "day after complaint received",
	"gaps-told": "notice received by reporter",
	complete: "file declared complete",
	"not-competent": "result signed",
};

example("yankomas-time-limits-2022", ({ inputs, expected, recomputed }) => {
	const stages = z.array(z.string()).parse(inputs.stages);
	const steps = stages.map((stage) =>
		stepNamed("rights-2022", stagesOf2022[stage] ?? ""),
	);
	const by = <Value>(of: (step: Step) => Value) =>
		Object.fromEntries(stages.map((stage, i) => [stage, of(steps[i] as Step)]));
	assert.deepEqual(
		by(({ limit }) => limit?.days),
		expected.days,
	);
	assert.deepEqual(
		by(({ from }) => startsOf2022[from]),
		expected.start,
	);
	assert.deepEqual(
		Object.fromEntries(
			stages.flatMap((stage, i) => {
				const then = steps[i]?.limit?.otherwise;
				return then ? [[stage, then.replace("-", " ")]] : [];
			}),
		),
		expected.onExpiry,
	);
	// Until it is found competent or not: the check, the reporter, the check of the substance; where it is not, the notice.
	const longest = steps
		.slice(0, 3)
		.reduce((sum, { limit }) => sum + (limit?.days ?? 0), 0);
	assert.equal(longest, recomputed.longestIntakeDays);
	// It runs from the day after: five working days from a Monday end on the next Monday.
	const procedure = procedureNamed("rights-2022");
	const [check] = steps;
	assert.ok(procedure && check?.limit);
	assert.equal(
		deadlineOf({
			procedure,
			step: { limit: check.limit },
			startedAt: "2026-11-02",
			zone: "WIB",
			calendar: shippedFreeDays(),
		}).due,
		"2026-11-09",
	);
});

example("sp4n-kemenkumham-2022", ({ inputs, expected, recomputed }) => {
	const { meanDays = 0, limitAdminDays, limitUnitDays } = numbers.parse(inputs);
	const limits = ["verify", "follow-up"].map(
		(code) => stepNamed("sp4n", code).limit?.days ?? 0,
	);
	assert.deepEqual(limits, [limitAdminDays, limitUnitDays]);
	// The source prints a mean alone: that the mean is within both limits does not say that every report was.
	const within = limits.every((days) => meanDays <= days);
	assert.equal(within, expected.withinLimits);
	assert.equal(within, recomputed.withinLimits);
});

function stepNamed(procedure: string, code: string): Step {
	const step = procedureNamed(procedure)?.steps.find(
		(one) => one.code === code,
	);
	assert.ok(step, `${procedure} has no step ${code}`);
	return step;
}

test("the same number has another letter under another version", () => {
	assert.equal(band("skm-2004", "84.5").band, "A");
	assert.equal(band("skm-2017", "84.5").band, "B");
});

test("a mean of 6.60 on a scale of 1 to 4 is refused", () => {
	const means = Object.fromEntries(
		Object.values(elements).map((code) => [
			code,
			code === "U6" ? "6.60" : "3.50",
		]),
	);
	const pooled = pool(instrument("skm-2017"), { n: 100, means });
	assert.deepEqual(pooled, {
		ok: false,
		problem: {
			reason: "mean-out-of-range",
			about: { code: "U6", value: "6.60", from: 1, to: 4 },
		},
	});
});

test("every published case is tested here", () => {
	assert.deepEqual(
		published.map(({ id }) => id).filter((id) => !tested.has(id)),
		[],
	);
});
