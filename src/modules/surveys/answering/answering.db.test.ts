import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleActor } from "#identity/samples";
import { instrumentNamed } from "#instruments";
import { at, type Context, withActor } from "#platform/context.ts";
import { unitId } from "#units/samples";
import { indexOf } from "../counting/index-of.ts";
import { countLeft } from "../counting/keep.ts";
import { forgetArrivals, mixResponses } from "../counting/mix.ts";
import { rebuildCounters } from "../counting/rebuild.ts";
import {
	unprotectedGroups,
	unprotectedProvinces,
	unprotectedQuarters,
} from "../counting/regions-of.ts";
import { resultsOf } from "../counting/results-of.ts";
import { noNeeds } from "../needs/read-needs.ts";
import { office, openOffice, yohana } from "../office-stories.sample.ts";
import { surveyOf } from "../queries.ts";
import { closeSurvey, openSurvey } from "../run-survey.ts";
import type { Survey } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { arrive } from "./gather-arrivals.ts";
import { receiveResponse } from "./receive-response.ts";
import type { Sheet } from "./sheet.ts";
import { waitingOf } from "./waiting-told.ts";

const { story, worldNow } = openOffice();
const skm = instrumentNamed("skm-2017") ?? assert.fail();

/** The survey of the office, open to whoever comes. */
async function opened(cx: Context): Promise<Survey> {
	const survey = await openSurvey(yohana(cx), {
		unitId: office,
		instrument: "skm-2017",
		door: "open",
	});
	return survey.ok ? survey.value : assert.fail(survey.problem.reason);
}

const sheet = (level = 3, more: Partial<Sheet> = {}): Sheet => ({
	instrument: "skm-2017",
	questionnaire: "skm-2017-lampiran",
	day: "2026-11-20",
	serviceId: null,
	channel: "home",
	filler: "self",
	staff: false,
	language: "id",
	answers: {
		...Object.fromEntries(
			["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8"].map((code) => [
				code,
				level,
			]),
		),
		U9: level === 4 ? 3 : level + 1,
	},
	own: {},
	groups: {},
	...noNeeds,
	remark: null,
	seconds: 100,
	...more,
});

const send = (
	cx: Context,
	survey: Survey,
	key: string,
	what = sheet(),
	from: string | null = null,
) => receiveResponse(cx, survey, what, { key, slip: null, from });

const responses = (cx: Context) =>
	surveysIn(cx.db)
		.selectFrom("surveys.response")
		.selectAll()
		.where("unit_id", "=", office)
		.execute();

story("the same answer sent again is the same answer", async (cx) => {
	const survey = await opened(cx);
	const first = await send(cx, survey, "one");
	const again = await send(cx, survey, "one", sheet(1));
	assert.deepEqual(
		[first.ok && first.value, again.ok && again.value],
		["taken", "known"],
	);
	assert.equal((await waitingOf(cx, office)).waiting, 1);
	// Nor when it comes after it was mixed.
	await mixResponses(at(cx, new Date("2026-11-21T03:00:00Z")));
	const late = await send(cx, survey, "one");
	assert.equal(late.ok && late.value, "known");
	assert.equal((await responses(cx)).length, 1);
});

story("nine wait for a tenth, or for the end of the day", async (cx) => {
	const survey = await opened(cx);
	for (let i = 0; i < 9; i += 1) await send(cx, survey, `n${i}`);
	assert.equal(await mixResponses(cx), 0);
	assert.equal((await responses(cx)).length, 0);
	assert.equal(
		await mixResponses(at(cx, new Date("2026-11-20T16:59:00Z"))),
		0,
		"the day is not over in Jakarta",
	);
	await send(cx, survey, "n9");
	assert.equal(await mixResponses(cx), 10);
	assert.equal(await mixResponses(cx), 0, "each is mixed once");
	await send(cx, survey, "alone");
	assert.equal(await mixResponses(at(cx, new Date("2026-11-20T17:00:00Z"))), 1);
	assert.equal((await responses(cx)).length, 11);
});

story("what was counted can be made anew, and is the same", async (cx) => {
	const survey = await opened(cx);
	const kinds: Partial<Sheet>[] = [
		{ groups: { sex: ["woman"], age: ["elderly"], walking: ["a-lot"] } },
		{ groups: { sex: ["man"], condition: ["poor", "customary"] } },
		{ filler: "proxy" },
		{ staff: true },
		{ seconds: 3 },
		{ day: "2026-08-01" },
	];
	for (let i = 0; i < 60; i += 1)
		await send(
			cx,
			survey,
			`k${i}`,
			sheet(1 + (i % 4), kinds[i % kinds.length]),
		);
	assert.equal(await mixResponses(cx), 60);
	const counters = async () => ({
		units: await surveysIn(cx.db)
			.selectFrom("surveys.unit_counter")
			.selectAll()
			.orderBy("period")
			.orderBy("slice")
			.execute(),
		regions: await surveysIn(cx.db)
			.selectFrom("surveys.region_counter")
			.selectAll()
			.orderBy("period")
			.orderBy("dimension")
			.orderBy("grp")
			.orderBy("slice")
			.execute(),
	});
	const folded = await counters();
	assert.ok(folded.units.length >= 4 && folded.regions.length > 10);
	assert.equal(await rebuildCounters(cx), 60);
	assert.deepEqual(await counters(), folded);
});

story(
	"citizens are the index; proxies and staff are told apart, and what looks odd is told with and without",
	async (cx) => {
		const survey = await opened(cx);
		for (let i = 0; i < 20; i += 1) await send(cx, survey, `c${i}`, sheet(3));
		for (let i = 0; i < 10; i += 1)
			await send(cx, survey, `f${i}`, sheet(2, { seconds: 5 }));
		for (let i = 0; i < 10; i += 1)
			await send(cx, survey, `p${i}`, sheet(1, { filler: "proxy" }));
		for (let i = 0; i < 10; i += 1)
			await send(cx, survey, `s${i}`, sheet(4, { staff: true }));
		await mixResponses(cx);
		const results = await resultsOf(cx, office, skm, 20261, 20264);
		assert.equal(results.citizens.n, 30);
		// (20 × (8×3+4) + 10 × (8×2+3)) / 9 / 30 × 25
		assert.equal(results.citizens.index?.index, "69.44");
		assert.deepEqual(
			results.partsUntil,
			{ odd: null, services: null, channels: null },
			"this quarter still takes answers",
		);
		assert.equal(results.channelsOf, 0, "no share of people who may wait");
		assert.deepEqual(results.withoutFlagged, { n: null, index: null });
		const { withoutFlagged, proxies, staff, ...closed } = await resultsOf(
			at(cx, new Date("2027-02-01T03:00:00Z")),
			office,
			skm,
			20261,
			20264,
		);
		assert.equal(withoutFlagged.index?.index, "77.78");
		assert.equal(proxies.n, 10);
		assert.equal(staff.index?.index, "97.22");
		assert.equal(closed.partsUntil.odd, 20264);
		assert.equal(closed.channelsOf, 30);
	},
);

story(
	"answers are counted in tens: what is shown never grows by fewer",
	async (cx) => {
		const survey = await opened(cx);
		const night = (day: string) => at(cx, new Date(`2026-11-${day}T17:00:00Z`));
		const shown = async () =>
			(await resultsOf(cx, office, skm, 20261, 20264)).citizens.n;
		for (let i = 0; i < 9; i += 1) await send(cx, survey, `f${i}`);
		assert.equal(await mixResponses(night("20")), 9, "they are mixed at night");
		assert.equal(await shown(), 0);
		assert.equal((await waitingOf(cx, office)).waiting, 9);
		await send(cx, survey, "tenth");
		await mixResponses(night("21"));
		assert.equal(await shown(), 10);
		await send(cx, survey, "eleventh");
		await mixResponses(night("22"));
		assert.equal(await shown(), 10);
		assert.equal((await responses(cx)).length, 11);
		// An element that few of them answered would tell what these few said.
		for (let i = 0; i < 10; i += 1)
			await send(
				cx,
				survey,
				`g${i}`,
				sheet(3, { answers: { U1: 3, ...(i < 4 && { U2: 1 }) } }),
			);
		await mixResponses(night("23"));
		assert.equal(await shown(), 10);
		for (let i = 0; i < 6; i += 1) await send(cx, survey, `h${i}`);
		await mixResponses(night("24"));
		assert.equal(await shown(), 10, "U3 to U9 have seven answers");
		for (let i = 0; i < 3; i += 1) await send(cx, survey, `i${i}`);
		await mixResponses(night("25"));
		assert.equal(await shown(), 30);
	},
);

story(
	"what is left of a quarter when it closes counts in the next",
	async (cx) => {
		const survey = await opened(cx);
		for (let i = 0; i < 14; i += 1)
			await send(cx, survey, `q${i}`, sheet(3, { day: "2026-09-30" }));
		const inGrace = at(cx, new Date("2026-10-15T03:00:00Z"));
		assert.equal(await mixResponses(inGrace), 14);
		for (let i = 0; i < 6; i += 1)
			await send(cx, survey, `r${i}`, sheet(3, { day: "2026-09-29" }));
		await mixResponses(at(cx, new Date("2026-10-29T17:00:00Z")));
		const counted = async () =>
			Object.fromEntries(
				(
					await surveysIn(cx.db)
						.selectFrom("surveys.unit_counter")
						.select(["period", "n"])
						.execute()
				).map(({ period, n }) => [period, Number(n)]),
			);
		assert.deepEqual(await counted(), { 20263: 14 });
		for (let i = 0; i < 4; i += 1)
			await send(cx, survey, `s${i}`, sheet(3, { day: "2026-10-20" }));
		const night = at(cx, new Date("2026-11-20T17:00:00Z"));
		await mixResponses(night);
		// Mixed with those of the quarter that runs, they are ten.
		assert.deepEqual(await counted(), { 20263: 14, 20264: 10 });
		await countLeft(night);
		assert.deepEqual(await counted(), { 20263: 14, 20264: 10 });
	},
);

story(
	"many answers of one device in a day are marked, not thrown away",
	async (cx) => {
		const survey = await opened(cx);
		for (let i = 0; i < 6; i += 1)
			await send(cx, survey, `d${i}`, sheet(), "10.0.0.7 Android");
		for (let i = 0; i < 6; i += 1)
			await send(cx, survey, `e${i}`, sheet(), `10.0.0.${i + 20} Android`);
		await mixResponses(cx);
		const marked = (await responses(cx)).filter(({ flags }) =>
			flags.includes("cluster"),
		);
		assert.equal(marked.length, 6);
		assert.ok(marked.every(({ slice }) => slice === "flagged"));
		const left = await surveysIn(cx.db)
			.selectFrom("surveys.arrival")
			.select("trace")
			.where("trace", "is not", null)
			.execute();
		assert.deepEqual(left, [], "no trace is left");
	},
);

story(
	"a device that answers all day is found, whenever its answers are mixed",
	async (cx) => {
		const survey = await opened(cx);
		for (let round = 0; round < 4; round += 1) {
			for (let i = 0; i < 10; i += 1)
				await send(
					cx,
					survey,
					`all-day ${round} ${i}`,
					sheet(),
					i < 3 ? "10.0.0.7 Android" : `10.0.${round}.${i} Android`,
				);
			await mixResponses(cx);
		}
		// Three by three: from the sixth on they are more than five.
		const marked = (await responses(cx)).filter(({ flags }) =>
			flags.includes("cluster"),
		);
		assert.equal(marked.length, 9);
		await mixResponses(at(cx, new Date("2026-11-22T03:00:00Z")));
		await send(
			at(cx, new Date("2026-11-22T03:00:00Z")),
			survey,
			"next",
			sheet(),
			"10.0.0.7 Android",
		);
		await mixResponses(at(cx, new Date("2026-11-23T03:00:00Z")));
		const left = await surveysIn(cx.db)
			.selectFrom("surveys.trace")
			.select("answers")
			.execute();
		assert.deepEqual(
			left,
			[{ answers: 1 }],
			"of days that are over nothing is left",
		);
	},
);

test("one row that the database does not take spoils no other", async () => {
	const key = (name: string) => new Uint8Array(Buffer.from(name.padEnd(32)));
	const row = (name: string, body: string) => ({
		key: key(name),
		unit_id: office,
		arrived_on: "2026-11-20",
		body,
		trace: null,
	});
	const { cx } = worldNow();
	const sent = await Promise.allSettled(
		["{}", "{}", String.raw`"\u0000"`, "{}"].map((body, i) =>
			arrive(cx, row(`spoilt ${i}`, body)),
		),
	);
	assert.deepEqual(
		sent.map(({ status }) => status),
		["fulfilled", "fulfilled", "rejected", "fulfilled"],
	);
	await surveysIn(cx.db).deleteFrom("surveys.arrival").execute();
});

story("what somebody wrote is kept apart from what they ticked", async (cx) => {
	const survey = await opened(cx);
	for (let i = 0; i < 10; i += 1)
		await send(
			cx,
			survey,
			`r${i}`,
			sheet(3, { remark: i === 4 ? "Loketnya terlalu tinggi." : null }),
		);
	await mixResponses(cx);
	const remarks = await surveysIn(cx.db)
		.selectFrom("surveys.remark")
		.selectAll()
		.execute();
	assert.deepEqual(
		remarks.map(({ words }) => words),
		["Loketnya terlalu tinggi."],
	);
	const ids = new Set((await responses(cx)).map(({ id }) => id));
	assert.ok(!ids.has(remarks[0]?.id ?? ""));
});

story(
	"a closed survey takes what was answered while it was open, and nothing else",
	async (cx) => {
		const survey = await opened(cx);
		const later = at(cx, new Date("2026-11-25T03:00:00Z"));
		await closeSurvey(yohana(later), {
			unitId: office,
			instrument: "skm-2017",
		});
		const closed = (await surveyOf(later, office, "skm-2017")) ?? assert.fail();
		const late = await send(
			later,
			closed,
			"late",
			sheet(3, { day: "2026-11-26" }),
		);
		assert.equal(late.ok ? "" : late.problem.reason, "closed");
		const before = await send(later, closed, "before", sheet(3));
		assert.ok(before.ok, "a tablet without network brings it later");
		assert.equal(survey.closedOn, null);
	},
);

story(
	"keys of answers are forgotten when no device sends them any more",
	async (cx) => {
		const survey = await opened(cx);
		await send(cx, survey, "old");
		await mixResponses(at(cx, new Date("2026-11-21T03:00:00Z")));
		assert.equal(
			await forgetArrivals(at(cx, new Date("2027-01-18T03:00:00Z"))),
			0,
		);
		assert.equal(
			await forgetArrivals(at(cx, new Date("2027-01-20T03:00:00Z"))),
			1,
		);
		assert.equal((await responses(cx)).length, 1);
	},
);

for (const [who, unit, reason] of [
	["wulan", office, "not-your-unit"],
	["yohana", unitId("rutan-serang"), "not-your-unit"],
] as const)
	story(`${who} opens no survey of another unit`, async (cx) => {
		const answer = await openSurvey(withActor(cx, sampleActor(who)), {
			unitId: unit,
			instrument: "skm-2017",
			door: "open",
		});
		assert.equal(answer.ok ? "" : answer.problem.reason, reason);
	});

story("what is assessed is no survey", async (cx) => {
	const answer = await openSurvey(yohana(cx), {
		unitId: office,
		instrument: "p2ham-2023",
		door: "open",
	});
	assert.equal(answer.ok ? "" : answer.problem.reason, "no-such-survey");
});

story(
	"a region says what its people said, by group and by quarter",
	async (cx) => {
		const survey = await opened(cx);
		for (let i = 0; i < 24; i += 1)
			await send(
				cx,
				survey,
				`g${i}`,
				sheet(i < 16 ? 3 : 1, {
					groups:
						i < 16 ? { sex: ["woman"] } : { condition: ["poor", "customary"] },
					day: i < 12 ? "2026-10-10" : "2026-08-01",
				}),
			);
		await mixResponses(at(cx, new Date("2026-10-15T03:00:00Z")));
		const asked = { instrument: "skm-2017", from: 20_261, to: 20_264 };
		const n = (of: ReadonlyMap<string, { readonly n: number }>) =>
			Object.fromEntries([...of].map(([code, figures]) => [code, figures.n]));
		assert.deepEqual(n(await unprotectedProvinces(cx, asked)), { 53: 24 });
		assert.deepEqual(n(await unprotectedQuarters(cx, asked)), {
			20263: 12,
			20264: 12,
		});
		assert.deepEqual(
			n(await unprotectedGroups(cx, { ...asked, province: "53" }, "sex")),
			{
				woman: 16,
				unsaid: 8,
			},
		);
		// Whoever is two things counts in both, and once in all.
		assert.deepEqual(n(await unprotectedGroups(cx, asked, "condition")), {
			unsaid: 16,
			poor: 8,
			customary: 8,
		});
		const women = (await unprotectedGroups(cx, asked, "sex")).get("woman");
		assert.equal(women && indexOf(skm, women)?.index, "77.78");
	},
);
