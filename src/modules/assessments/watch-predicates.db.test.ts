import assert from "node:assert/strict";
import { after, before } from "node:test";
import { giveRole } from "#identity";
import {
	personIds,
	type SamplePerson,
	sampleActor,
	seedPeople,
} from "#identity/samples";
import type { Actor } from "#kernel/actor.ts";
import { newsOf } from "#notices";
import { deliver } from "#platform/announce.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { type Day, dayBefore } from "#territory";
import { type SampleUnit, seedUnits, unitId } from "#units/samples";
import {
	changePredicate,
	findCase,
	predicateOf,
	subscribers,
	watchPredicates,
} from "./index.ts";
import { seedAssessments } from "./samples.ts";
import { assessmentsIn } from "./tables.ts";

const unit = "lapas-serang" satisfies SampleUnit;
const named = { unit, instrument: "p2ham-2023", year: 2026 } as const;
/** The first day on which the predicate of the story no longer holds, and the last on which it does. */
const until = "2027-06-01";
const last = dayBefore(until);
let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedAssessments(world.cx);
	await deliver(world.cx, subscribers);
	const given = await giveRole(world.cx, {
		personId: personIds.hendra,
		role: "head",
		programme: "p2ham",
		unitId: unitId(unit),
		from: "2026-01-01",
	});
	assert.ok(given.ok, JSON.stringify(given));
	// Only one predicate of the samples is to end, and on a day that the stories know.
	const db = assessmentsIn(world.cx.db);
	await db
		.updateTable("assessments.predicate")
		.set({ valid_until: null })
		.execute();
	const found = await caseOf(world.cx);
	await db
		.updateTable("assessments.predicate")
		.set({ valid_until: until })
		.where("assessment_id", "=", found.assessment.id)
		.execute();
	const predicate = await predicateOf(world.cx, found.assessment);
	assert.equal(predicate?.until, until);
});
after(() => world[Symbol.asyncDispose]());

const caseOf = async (cx: Context) =>
	(await findCase(cx, named)) ?? assert.fail();

const story = storyIn(() => world);

/** Noon of a day, so many days before the last one on which the predicate holds. */
const daysAhead = (cx: Context, days: number): Context => on(cx, last, -days);
const on = (cx: Context, day: Day, more = 0): Context =>
	at(cx, new Date(Date.parse(`${day}T05:00:00Z`) + more * 86_400_000));

/** Hendra, who heads this unit as well. */
const head: Actor = {
	...sampleActor("hendra"),
	grants: sampleActor("hendra").grants.map((grant) => ({
		...grant,
		unitId: unitId(unit),
	})),
};
const toldTo = async (cx: Context, actor: Actor): Promise<string[]> =>
	(await newsOf(withActor(cx, actor), 1)).rows
		.map(({ says }) => says)
		.filter((says) => says.startsWith("assessments.news-expires-"))
		.sort();
const told = (cx: Context) => toldTo(cx, head);
const ninety = "assessments.news-expires-90";
const thirty = "assessments.news-expires-30";

story("91 days before its end nobody is told yet", async (cx) => {
	assert.equal(await watchPredicates(daysAhead(cx, 91)), 0);
	assert.deepEqual(await told(cx), []);
});

story(
	"a unit is told 90 days before the last day of its predicate, and again 30 days before",
	async (cx) => {
		assert.equal(await watchPredicates(daysAhead(cx, 90)), 1);
		assert.deepEqual(await told(daysAhead(cx, 90)), [ninety]);
		assert.equal(await watchPredicates(daysAhead(cx, 31)), 1);
		assert.deepEqual(await told(daysAhead(cx, 31)), [ninety]);
		await watchPredicates(daysAhead(cx, 30));
		assert.deepEqual(await told(daysAhead(cx, 30)), [thirty, ninety]);
	},
);

story(
	"however often a server starts and looks, each is told once",
	async (cx) => {
		for (const days of [90, 90, 89, 60, 30, 30, 29, 1, 0])
			await watchPredicates(daysAhead(cx, days));
		assert.deepEqual(await told(daysAhead(cx, 0)), [thirty, ninety]);
	},
);

story(
	"who did not look at 90 days is told of 30 alone, and after the end of nothing",
	async (cx) => {
		await watchPredicates(daysAhead(cx, 12));
		assert.deepEqual(await told(daysAhead(cx, 12)), [thirty]);
		assert.equal(await watchPredicates(daysAhead(cx, -1)), 0);
	},
);

story(
	"only people who act for that unit are told, not those who judge or another unit",
	async (cx) => {
		const then = daysAhead(cx, 90);
		await watchPredicates(then);
		for (const who of ["sari", "bayu", "markus", "wulan"] as SamplePerson[])
			assert.deepEqual(await toldTo(then, sampleActor(who)), [], who);
	},
);

for (const status of ["suspended", "revoked"] as const)
	story(
		`a predicate that was ${status} is not said to end soon`,
		async (cx) => {
			const done = await changePredicate(
				withActor(cx, sampleActor("bayu")),
				await caseOf(cx),
				{ status, reason: "Pemeriksaan (contoh)", legalBasis: "Pasal contoh" },
			);
			assert.ok(done.ok, JSON.stringify(done));
			assert.equal(await watchPredicates(daysAhead(cx, 90)), 0);
			assert.equal(await watchPredicates(daysAhead(cx, 30)), 0);
			assert.deepEqual(await told(daysAhead(cx, 30)), []);
		},
	);
