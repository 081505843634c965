import assert from "node:assert/strict";
import { after, before } from "node:test";
import { seedServices } from "#catalogue/samples";
import { freezeFacts, frozenFacts, knowSources, livingFact } from "#facts";
import { seedPeople } from "#identity/samples";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { seedUnits, unitId } from "#units/samples";
import { sampleOffice, seedImprovements, seedSurveys } from "../samples.ts";
import { factSources, factsOf } from "./fact-sources.ts";

let world: TestWorld;
before(async () => {
	knowSources(factSources);
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedServices(world.cx);
	await seedSurveys(world.cx);
	await seedImprovements(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const story = storyIn(() => world);
const office = unitId(sampleOffice);

story(
	"publication and what was done about it are figures with their proof, address and day",
	async (cx) => {
		const [published, done, days] = await factsOf(cx, office);
		assert.ok(published && done && days);
		assert.equal(published.value, "4");
		assert.deepEqual(
			published.rows.map(({ link, since }) => [link, since]),
			[
				["/survei/kanwil-kemenkum-ntt/skm-2017/hasil/2025-4", "2026-01-31"],
				["/survei/kanwil-kemenkum-ntt/skm-2017/hasil/2026-1", "2026-05-01"],
				["/survei/kanwil-kemenkum-ntt/skm-2017/hasil/2026-2", "2026-07-31"],
				["/survei/kanwil-kemenkum-ntt/skm-2017/hasil/2026-3", "2026-10-31"],
			],
		);
		assert.deepEqual(
			[done.numerator, done.denominator, done.value],
			["1", "3", "33.333333"],
		);
		assert.deepEqual([days.value, days.rows[0]?.since], ["51", "2026-09-20"]);
	},
);

story("as of an earlier day, what came later is not counted", async (cx) => {
	const then = async (code: string) =>
		(await livingFact(cx, code, office, "2026-08-15")).value;
	assert.equal(await then("survey-quarters-published"), "3");
	assert.equal(await then("survey-actions-done"), "0");
	assert.equal(await then("survey-days-to-first-action"), null);
});

story(
	"where nothing was asked nothing is claimed: no quarter, and no share of nothing",
	async (cx) => {
		const [published, done, days] = await factsOf(cx, unitId("lapas-ambon"));
		assert.equal(published?.value, "0");
		assert.equal(done?.value, null);
		assert.equal(days?.value, null);
		assert.ok(done?.notKnown && days?.notKnown);
	},
);

story(
	"frozen at hand-in, a figure of surveys stays what it was with its proof",
	async (cx) => {
		const fact = await livingFact(cx, "survey-actions-done", office);
		const key = { unitId: office, id: cx.newId() };
		await inTransaction(cx, (tx) =>
			freezeFacts(tx, key, [{ code: "x", fact }]),
		);
		const kept = (await frozenFacts(cx, key)).get("x")?.at(-1);
		assert.deepEqual([kept?.fact, kept?.intact], [fact, true]);
	},
);
