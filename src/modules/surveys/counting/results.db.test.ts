import assert from "node:assert/strict";
import { servicesOf } from "#catalogue";
import { instrumentNamed } from "#instruments";
import { at, type Context } from "#platform/context.ts";
import { noNeeds } from "../needs/read-needs.ts";
import { office, openOffice, yohana } from "../office-stories.sample.ts";
import { openSurvey } from "../run-survey.ts";
import { surveysIn } from "../tables.ts";
import { keep } from "./keep.ts";
import type { Mixed } from "./mix.ts";
import { populationHistory } from "./populations.ts";
import { rebuildCounters } from "./rebuild.ts";
import { resultsOf } from "./results-of.ts";
import { setPopulations } from "./set-populations.ts";
import { trendOf } from "./trend-of.ts";

const { story } = openOffice();
const skm = instrumentNamed("skm-2017") ?? assert.fail();

const elements = ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"];
const one = (more: Partial<Mixed> = {}, level = 3): Mixed => ({
	unitId: office,
	instrument: "skm-2017",
	questionnaire: "skm-2017-lampiran",
	day: "2026-11-20",
	serviceId: null,
	channel: "home",
	slice: "citizen",
	flags: [],
	language: "id",
	answers: Object.fromEntries(elements.map((code) => [code, level])),
	own: {},
	groups: {},
	...noNeeds,
	remark: null,
	...more,
});
const many = (n: number, more: Partial<Mixed> = {}, level = 3): Mixed[] =>
	Array.from({ length: n }, () => one(more, level));

/** Parts are told once their quarter has closed: so the year is read when it is over. */
const later = (cx: Context) => at(cx, new Date("2027-02-01T03:00:00Z"));
const ofYear = (cx: Context) => resultsOf(later(cx), office, skm, 20261, 20264);

story(
	"odd answers count, and the index without them is not told while fewer than ten are odd",
	async (cx) => {
		await keep(cx, [
			...many(30),
			...many(9, { slice: "flagged", flags: ["straight"] }, 4),
		]);
		const few = await ofYear(cx);
		assert.equal(few.citizens.n, 39);
		assert.equal(few.flagged.n, null);
		assert.equal(few.withoutFlagged.index, null);
	},
);

story(
	"once ten are odd the index is told with and without them, and why they are odd",
	async (cx) => {
		await keep(cx, [
			...many(30),
			...many(10, { slice: "flagged", flags: ["straight"] }, 4),
		]);
		const told = await ofYear(cx);
		assert.equal(told.citizens.index?.index, "81.25");
		assert.equal(told.withoutFlagged.index?.index, "75.00");
		assert.equal(told.flagged.n, 10);
		assert.deepEqual(told.flags, [{ word: "straight", n: 10 }]);
	},
);

story(
	"a service of four is hidden with its smallest sibling, so that nobody subtracts their way to it",
	async (cx) => {
		const [a, b, c] = await servicesOf(cx, office);
		await keep(cx, [
			...many(4, { serviceId: a?.id ?? "" }, 1),
			...many(12, { serviceId: b?.id ?? "" }),
			...many(40, { serviceId: c?.id ?? "" }),
		]);
		const { citizens, services } = await ofYear(cx);
		assert.equal(citizens.n, 56);
		const told = new Map(services.map((each) => [each.serviceId, each]));
		assert.equal(told.get(a?.id ?? "")?.n, null);
		assert.equal(told.get(b?.id ?? "")?.n, null);
		assert.equal(told.get(b?.id ?? "")?.index, null);
		assert.equal(told.get(c?.id ?? "")?.index?.index, "75.00");
	},
);

story(
	"whoever answered an element that few did waits, and nobody waits for them",
	async (cx) => {
		const without = Object.fromEntries(
			elements.slice(0, 8).map((code) => [code, 3]),
		);
		await keep(cx, [...many(20, { answers: without }), ...many(9)]);
		// Nobody of those who are counted said anything of the ninth: there is no index.
		assert.deepEqual((await ofYear(cx)).citizens, { n: 20, index: null });
		await keep(cx, [one()]);
		const { citizens } = await ofYear(cx);
		assert.deepEqual([citizens.n, citizens.index?.index], [30, "75.00"]);
	},
);

story(
	"nobody is found by holding one closed quarter against the next",
	async (cx) => {
		const [a, b] = (await servicesOf(cx, office)).map(({ id }) => id);
		const night = (day: string) => at(cx, new Date(`${day}T03:00:00Z`));
		const told = async (day: string) => {
			const { services } = await resultsOf(
				night(day),
				office,
				skm,
				20261,
				20264,
			);
			return new Map(services.map(({ serviceId, n }) => [serviceId, n]));
		};
		const answer = (day: string, inA: number, inB: number) =>
			keep(night(day), [
				...many(inA, { day, serviceId: a ?? "" }),
				...many(inB, { day, serviceId: b ?? "" }, 2),
			]);
		await answer("2026-02-01", 20, 30);
		await answer("2026-05-01", 1, 30);
		assert.equal((await told("2026-05-15")).get(a ?? ""), 20);
		// One more of the first service: it waits, and the second with it.
		const after = await told("2026-08-15");
		assert.deepEqual([after.get(a ?? ""), after.get(b ?? "")], [20, 30]);
		await answer("2026-08-01", 12, 10);
		const later = await told("2026-11-15");
		assert.deepEqual([later.get(a ?? ""), later.get(b ?? "")], [33, 70]);
	},
);

story(
	"proxies and staff are heard apart and never in the index",
	async (cx) => {
		await keep(cx, [
			...many(20),
			...many(12, { slice: "proxy" }, 4),
			...many(3, { slice: "staff" }, 4),
		]);
		const { citizens, proxies, staff } = await ofYear(cx);
		assert.equal(citizens.index?.index, "75.00");
		assert.equal(proxies.index?.index, "100.00");
		assert.deepEqual(staff, { n: 0, index: null }, "three wait");
	},
);

story("the series breaks where the wording changed", async (cx) => {
	for (const [n, day, questionnaire] of [
		[15, "2025-11-01", "of-our-own"],
		[15, "2026-02-01", "skm-2017-lampiran"],
		[15, "2026-05-01", "skm-2017-lampiran"],
	] as const)
		await keep(
			at(cx, new Date(`${day}T03:00:00Z`)),
			many(n, { day, questionnaire }),
		);
	const trend = await trendOf(later(cx), office, skm, 2026);
	assert.deepEqual(
		trend.map(({ period, n, break: is }) => [period, n, is]),
		[
			[20254, 15, null],
			[20261, 15, "wording"],
			[20262, 15, null],
		],
	);
});

story("counters of words made anew are those that were folded", async (cx) => {
	await openSurvey(yohana(cx), {
		unitId: office,
		instrument: "skm-2017",
		door: "open",
	});
	await keep(cx, [
		...many(11, { channel: "counter", own: { X1: "yes", X2: "panas" } }),
		...many(7, { slice: "flagged", flags: ["fast", "cluster"] }),
	]);
	const words = () =>
		surveysIn(cx.db)
			.selectFrom("surveys.word_counter")
			.selectAll()
			.orderBy("slice")
			.orderBy("about")
			.orderBy("word")
			.execute();
	const folded = await words();
	await rebuildCounters(cx);
	assert.deepEqual(await words(), folded);
	assert.ok(
		folded.some(
			({ about, word, n }) => `${about} ${word} ${n}` === "X2 written 11",
		),
	);
	assert.ok(!folded.some(({ word }) => word === "panas"));
});

story(
	"how many were served is kept with all that was said before",
	async (cx) => {
		await openSurvey(yohana(cx), {
			unitId: office,
			instrument: "skm-2017",
			door: "open",
		});
		await keep(cx, many(30));
		const say = (people: number, seen: number, year = 2026) =>
			setPopulations(yohana(cx), {
				unitId: office,
				instrument: "skm-2017",
				year,
				said: [{ serviceId: null, people, seen }],
			});
		assert.deepEqual(await say(60, 0), { ok: true, value: 1 });
		const { sample } = await ofYear(cx);
		assert.deepEqual(sample, {
			people: 60,
			needed: 52,
			enough: false,
			missing: 22,
		});
		// The same again changes nothing; another number by who has not seen the first is stopped.
		assert.deepEqual(await say(60, 0), { ok: true, value: 0 });
		const clash = await say(70, 0);
		assert.equal(!clash.ok && clash.problem.reason, "changed-meanwhile");
		assert.deepEqual(await say(32, 1), { ok: true, value: 1 });
		assert.equal((await ofYear(cx)).sample.enough, true);
		const history = await populationHistory(cx, office, "skm-2017", 2026);
		assert.deepEqual(
			history.map(({ number, people }) => [number, people]),
			[
				[2, 32],
				[1, 60],
			],
		);
		const early = await say(10, 0, 2027);
		assert.equal(!early.ok && early.problem.reason, "year-not-begun");
	},
);
