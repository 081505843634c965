import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { seedPeople } from "#identity/samples";
import { checkDraft, draftOf, type Instrument } from "#instruments";
import { sampleDrafts, seedInstruments } from "#instruments/samples";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits } from "#units/samples";
import { findCase, itemsOfCase, sheetOf } from "../index.ts";
import { pastYear, seedAssessments } from "../samples.ts";
import { roundsToTry, tryDraft } from "./try-draft.ts";

let world: TestWorld;
let draft: Instrument;

before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedInstruments(world.cx);
	await seedAssessments(world.cx);
	const text = (await draftOf(world.cx, sampleDrafts.next))?.text ?? "";
	const { instrument, findings } = checkDraft(text, "id");
	assert.deepEqual(findings, []);
	assert.ok(instrument);
	draft = instrument;
});
after(async () => {
	await world[Symbol.asyncDispose]();
});

const round = { instrument: "p2ham-2023", year: 2026 };

test("a draft can be tried on the rounds of its programme in which somebody handed in", async () => {
	const rounds = await roundsToTry(world.cx, "p2ham");
	assert.deepEqual(
		rounds.map(({ instrument, year }) => [instrument, year]),
		[
			["p2ham-2023", 2026],
			["p2ham-2023", pastYear],
		],
	);
	assert.deepEqual(await roundsToTry(world.cx, "contoh"), []);
});

test("every unit that handed in is there once, and its score is the one of its own sheet", async () => {
	const trial = await tryDraft(world.cx, draft, round);
	assert.ok(trial);
	const [before] = await roundsToTry(world.cx, "p2ham");
	assert.equal(trial.units.length, before?.handedIn);
	assert.equal(
		new Set(trial.units.map(({ slug }) => slug)).size,
		before?.handedIn,
	);
	for (const { slug, before: outcome } of trial.units) {
		const found = await findCase(world.cx, { unit: slug, ...round });
		assert.ok(found);
		const { score } = sheetOf(
			found.instrument,
			found.unit,
			await itemsOfCase(world.cx, found),
			{},
		);
		assert.equal(outcome.lowest.score, score, slug);
	}
});

test("the counts are those of the list, and the new indicator is said to be unanswered", async () => {
	const trial = await tryDraft(world.cx, draft, round);
	assert.ok(trial);
	const sum = Object.values(trial.counts).reduce((one, other) => one + other);
	assert.equal(sum, trial.units.length);
	assert.deepEqual([...trial.notAsked.keys()], ["c.5"]);
	assert.equal(trial.readsBeforeBy, "draft-limits");
	const moved = (move: string) =>
		trial.units.filter((unit) => unit.move === move).map(({ slug }) => slug);
	assert.deepEqual(moved("down"), ["lpp-tangerang"]);
	assert.deepEqual(moved("up"), ["lpka-tangerang", "rutan-ambon"]);
	assert.deepEqual(moved("depends"), ["kanim-serang", "lapas-cilegon"]);
	assert.deepEqual(
		trial.crossings.map(({ band, up, down, depends }) => [
			band.code,
			up,
			down,
			depends,
		]),
		[
			["p2ham", 0, 1, 0],
			["unggul", 2, 0, 2],
		],
	);
});

test("trying a draft changes nothing", async () => {
	const trail = () =>
		world.cx.db
			.withTables<{ "platform.trail": { id: string } }>()
			.selectFrom("platform.trail")
			.select(({ fn }) => fn.countAll().as("n"))
			.executeTakeFirst();
	const before = await trail();
	await tryDraft(world.cx, draft, round);
	assert.deepEqual(await trail(), before);
});

test("a round of an instrument that is gone cannot be tried", async () => {
	assert.equal(
		await tryDraft(world.cx, draft, { instrument: "p2ham-1999", year: 2026 }),
		null,
	);
});
