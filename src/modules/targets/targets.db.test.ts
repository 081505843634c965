import assert from "node:assert/strict";
import { after, before } from "node:test";
import { subscribers as ofAssessments, roundOf } from "#assessments";
import { sampleYear, seedAssessments } from "#assessments/samples";
import { sampleActor, seedPeople } from "#identity/samples";
import { deliver } from "#platform/announce.ts";
import { type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { subscribers as ofStandings } from "#standings";
import { dayOf, provinceAt } from "#territory";
import { banten, maluku } from "#territory/samples";
import { seedUnits } from "#units/samples";
import { boardOf } from "./board.ts";
import { regionNow, setTarget, targetsOf } from "./index.ts";
import { loadOf } from "./load.ts";
import { seedTargets } from "./samples.ts";

const year = sampleYear(new Date("2026-11-20T03:00:00Z"));
const round = { instrument: "p2ham-2023", year };
let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedAssessments(world.cx);
	await deliver(world.cx, [...ofAssessments, ...ofStandings], ({ name }) =>
		assert.fail(name),
	);
	await seedTargets(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const story = storyIn(() => world);

const regionOf = async (cx: Context, province: string) =>
	regionNow(
		cx,
		(await roundOf(cx, round.instrument, year)) ?? assert.fail(),
		(await provinceAt(cx, province, dayOf(cx.now))) ?? assert.fail(),
	);

const coach = (cx: Context) => withActor(cx, sampleActor("ningsih"));
const aim = {
	...round,
	province: banten,
	goal: "predicate",
	units: 12,
	dueOn: "2026-12-31",
	reason: "Disepakati pada rapat.",
	seen: 1,
} as const;

story(
	"six of twenty units of Banten hold the predicate, and each of the others is held back by one thing",
	async (cx) => {
		const { units, holding, takingPart, aim: now } = await regionOf(cx, banten);
		assert.deepEqual(
			[units.length, holding, takingPart, now?.missing],
			[20, 6, 14, 14],
		);
		const held = Object.fromEntries(
			units.flatMap(({ slug, step, hindrance }) =>
				hindrance ? [[slug, [step.is, hindrance.code]]] : [],
			),
		);
		assert.equal(Object.keys(held).length, 14);
		assert.deepEqual(held["rutan-rangkasbitung"], [
			"not-taking-part",
			"not-requested",
		]);
		assert.deepEqual(held["lapas-cilegon"], [
			"handed-in",
			"verification-waits",
		]);
		assert.deepEqual(held["kanim-serang"], ["handed-in", "verification-waits"]);
		assert.deepEqual(held["rutan-pandeglang"], [
			"declared",
			"evaluation-waits",
		]);
		assert.deepEqual(held["rutan-serang"], ["refused", "refused"]);
		assert.deepEqual(held["lapas-pemuda-tangerang"], ["filling", "no-account"]);
	},
);

story(
	"an item counts on the page as it does on the unit's own list",
	async (cx) => {
		const { units } = await regionOf(cx, maluku);
		const ambon = units.find(({ slug }) => slug === "lapas-ambon");
		assert.deepEqual(ambon?.step, { is: "filling", n: 12, of: 20 });
		assert.deepEqual(ambon?.hindrance, { code: "items-open", n: 8 });
	},
);

story(
	"the forecast rests on the days of units that went all the way",
	async (cx) => {
		const { aim: now } = await regionOf(cx, banten);
		assert.equal(now?.forecast.is, "range");
		assert.ok(now?.forecast.is === "range" && now.forecast.from >= 6);
		assert.equal((await regionOf(cx, maluku)).aim?.forecast.is, "too-few");
	},
);

story(
	"a target is set by its coach with a reason, and the one before stays",
	async (cx) => {
		assert.deepEqual(await setTarget(coach(cx), aim), { ok: true, value: 2 });
		const [now, before] = await targetsOf(cx, aim);
		assert.deepEqual(
			[now?.units, now?.dueOn, before?.units, before?.goal],
			[12, "2026-12-31", null, "predicate"],
		);
	},
);

story("a target is refused with a reason", async (cx) => {
	const reasonOf = async (
		by: Context,
		changed: Partial<Parameters<typeof setTarget>[1]>,
	) => {
		const set = await setTarget(by, { ...aim, ...changed });
		return set.ok ? null : set.problem.reason;
	};
	assert.equal(await reasonOf(coach(cx), { units: 21 }), "units-out-of-range");
	assert.equal(await reasonOf(coach(cx), { units: 0 }), "units-out-of-range");
	assert.equal(
		await reasonOf(coach(cx), { dueOn: "2026-11-19" }),
		"due-in-past",
	);
	assert.equal(await reasonOf(coach(cx), { reason: "  " }), "say-why-target");
	assert.equal(
		await reasonOf(coach(cx), { seen: 0 }),
		"target-changed-meanwhile",
	);
	assert.equal(
		await reasonOf(coach(cx), { units: null, dueOn: "2026-12-10" }),
		"same-target",
	);
	assert.equal(
		await reasonOf(coach(cx), { province: maluku }),
		"not-your-region",
	);
	assert.equal(
		await reasonOf(withActor(cx, sampleActor("sari")), {}),
		"not-your-region",
	);
	assert.equal(await reasonOf(coach(cx), { year: 2019 }), "no-such-round");
});

story(
	"the board counts every unit once, and its columns add up",
	async (cx) => {
		const rows = await boardOf(cx, round);
		const row = rows.find(({ code }) => code === banten) ?? assert.fail();
		assert.deepEqual(row.figures, {
			units: 20,
			"not-taking-part": 6,
			"in-work": 3,
			returned: 1,
			"handed-in": 2,
			verified: 1,
			decided: 7,
			holding: 6,
		});
		assert.equal(rows.length, 38);
	},
);

story("the last days say how many handed in, day by day", async (cx) => {
	const open = (await roundOf(cx, round.instrument, year)) ?? assert.fail();
	const load = await loadOf(cx, open);
	assert.deepEqual(
		[load.days.length, load.days.at(-1)?.day, load.total, load.peak],
		[14, "2026-11-20", 0, null],
	);
	// Samples handed in on the 110th day of 200: 90 days before.
	const then = await loadOf(
		{ ...cx, now: new Date("2026-08-25T03:00:00Z") },
		open,
	);
	assert.ok(then.total > 0 && then.peak?.day === "2026-08-22");
});
