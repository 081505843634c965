import assert from "node:assert/strict";
import { after, before } from "node:test";
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
	beginEvent,
	gainIn,
	openEvent,
	planEvent,
	register,
	registrationKind,
	registrationOfVisit,
	sitTest,
	writeTest,
} from "../index.ts";
import { samplePlan, sampleTest } from "../samples.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-12-01T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const office = unitId("lapas-ambon");
const markus = (cx: Context) => withActor(cx, sampleActor("markus"));
const saidOf = (done: { readonly ok: boolean; readonly problem?: object }) =>
	done.problem && "reason" in done.problem ? done.problem.reason : "done";
/** The first so many right, the others left blank. */
const knows = (n: number) =>
	sampleTest.map(({ choices }, at) => (at < n ? (choices[0] ?? "") : ""));

story(
	"the gain of an event is of those who sat the test before and after, each once, and the questions stay once somebody sat",
	async (cx) => {
		const done = await planEvent(markus(cx), office, samplePlan("2026-12-10"));
		const event = { unitId: office, id: done.ok ? done.value : "" };
		const write = () => writeTest(markus(cx), event, sampleTest).then(saidOf);
		assert.equal(await write(), "done");
		await openEvent(markus(cx), event, 1);
		const sent = await register(withActor(cx, citizen), event, {
			institution: "",
			names: Array.from({ length: 12 }, (_, n) => ({
				name: `Peserta ${n}`,
				side: "line",
			})),
			kinds: [],
			needs: [],
			words: "",
			form: cx.newId(),
		});
		const key = {
			unitId: office,
			id: sent.ok ? sent.value.id : assert.fail("not registered"),
		};
		const mine = await registrationOfVisit(cx, {
			kind: registrationKind,
			subjectId: key.id,
			unitId: office,
		});
		const people = mine?.participants.map(({ id }) => id) ?? [];
		const sit = (by: Context, who: string, n: number) =>
			sitTest(by, key, who, knows(n)).then(saidOf);
		const [first = ""] = people;
		for (const who of people.slice(0, 11))
			assert.equal(await sit(cx, who, 2), "done");
		assert.equal(await sit(cx, first, 5), "sat-already");
		assert.equal(await sit(cx, cx.newId(), 5), "no-such-registration");
		assert.equal(await write(), "test-was-sat");
		const day = (time: string) => at(cx, new Date(`2026-12-10T${time}:00Z`));
		await beginEvent(markus(day("00:00")), event, 2);
		assert.equal(await sit(day("01:00"), first, 5), "no-test-now");
		for (const who of people.slice(0, 9)) await sit(day("02:00"), who, 4);
		assert.equal(await gainIn(cx, event), null);
		for (const who of people.slice(9, 12)) await sit(day("02:00"), who, 4);
		const gain = await gainIn(cx, event);
		// The twelfth sat the second part alone, and is in no figure.
		assert.deepEqual(
			[gain?.n, gain?.onlyAfter, gain?.before, gain?.gain],
			[11, 1, "40.00", "40.00"],
		);
	},
);
