import assert from "node:assert/strict";
import { after, before } from "node:test";
import { knowSources, livingFact } from "#facts";
import { sampleActor, seedPeople } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import {
	answerTask,
	askAhead,
	factSources,
	type Task,
	tellOutcome,
	withdrawTask,
} from "./index.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	knowSources(factSources);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const office = unitId("kanwil-kemenkum-ntt");
const fact = (cx: Context, asOf: string) =>
	livingFact(cx, "asked-ahead-kept", office, asOf);

async function asks(cx: Context): Promise<Task> {
	const done = await askAhead(withActor(cx, citizen), {
		unitId: office,
		kinds: ["interpreter"],
		forDay: "2026-11-24",
		words: "",
		about: null,
		form: cx.newId(),
	});
	return (done.ok ? done.value.tasks[0] : null) ?? assert.fail();
}

const arranges = async (cx: Context, task: Task) => {
	const done = await answerTask(
		withActor(cx, sampleActor("yohana")),
		task,
		task.version,
		{
			verdict: "arranged",
			what: "Juru bahasa",
			who: "Petugas layanan",
			on: "2026-11-24",
			hour: "",
			reason: "",
			instead: "",
		},
	);
	assert.ok(done.ok, JSON.stringify(done));
};

story(
	"of ten that were asked for the share that was arranged in time and was there is a fact, and of nine there is none",
	async (cx) => {
		const tasks: Task[] = [];
		for (let n = 0; n < 9; n += 1) tasks.push(await asks(cx));
		for (const task of tasks.slice(0, 8)) await arranges(cx, task);
		const few = await fact(cx, "2026-11-24");
		assert.deepEqual([few.value, few.rows], [null, []]);
		assert.match(few.notKnown?.en ?? "", /Fewer than 10/);

		const taken = await asks(cx);
		assert.ok((await withdrawTask(withActor(cx, citizen), taken)).ok);
		assert.equal((await fact(cx, "2026-11-24")).value, null);

		const [first] = tasks;
		const then = at(withActor(cx, citizen), new Date("2026-11-24T06:00:00Z"));
		const told = { kept: false, words: "Tidak datang." };
		assert.ok(first && (await tellOutcome(then, first, told)).ok);
		await asks(cx);
		const { numerator, denominator, rows } = await fact(cx, "2026-11-24");
		// Eight were arranged; of one of them the person says that nobody came.
		assert.deepEqual([numerator, denominator], ["7", "10"]);
		assert.deepEqual(
			rows.map(({ counts }) => counts),
			["yes", "no"],
		);
		assert.doesNotMatch(JSON.stringify(rows), /interpreter|isyarat/);
		// What is not due yet is not counted.
		assert.equal((await fact(cx, "2026-11-23")).value, null);
	},
);
