import assert from "node:assert/strict";
import { after, before, test } from "node:test";
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
	checkInAtDesk,
	checkInByCode,
	codeNow,
	finishEvent,
	openEvent,
	planEvent,
	presentIn,
	register,
	registrationKind,
	registrationOfVisit,
	takeBackCheckIn,
} from "../index.ts";
import { samplePlan } from "../samples.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const office = unitId("lapas-ambon");
const markus = (cx: Context) => withActor(cx, sampleActor("markus"));
const keyOf = (id: string) => ({ unitId: office, id });

interface Running {
	readonly event: { readonly unitId: string; readonly id: string };
	readonly registration: { readonly unitId: string; readonly id: string };
	/** The first has a place in the room, the second waits for one, the third follows the line. */
	readonly people: readonly string[];
}

async function running(cx: Context): Promise<Running> {
	const plan = { ...samplePlan("2026-12-10"), room: "1", line: "1" };
	const done = await planEvent(markus(cx), office, plan);
	const event = keyOf(done.ok ? done.value : "");
	assert.ok((await openEvent(markus(cx), event, 1)).ok);
	const sent = await register(withActor(cx, citizen), event, {
		institution: "Kanwil Kemenkum NTT",
		names: [
			{ name: "Ani", side: "room" },
			{ name: "Beni", side: "room" },
			{ name: "Citra", side: "line" },
		],
		kinds: [],
		needs: [],
		words: "",
		form: cx.newId(),
	});
	const registration = keyOf(sent.ok ? sent.value.id : "");
	const onTheDay = at(cx, new Date("2026-12-10T00:00:00Z"));
	assert.ok((await beginEvent(markus(onTheDay), event, 2)).ok);
	const mine = await registrationOfVisit(cx, {
		kind: registrationKind,
		subjectId: registration.id,
		unitId: office,
	});
	const people = mine?.participants.map(({ id }) => id) ?? [];
	return { event, registration, people };
}
const saidOf = (done: {
	readonly ok: boolean;
	readonly problem?: { readonly reason: string };
}) => done.problem?.reason ?? "done";
const later = (cx: Context, seconds: number) =>
	at(cx, new Date(cx.now.getTime() + seconds * 1000));

test("two devices that check in with one code at once, and the desk, note each person once", async () => {
	const { cx } = world;
	const { event, registration, people } = await running(cx);
	const [ani = "", , citra = ""] = people;
	const code = codeNow(cx, event);
	const done = await Promise.all([
		checkInByCode(cx, registration, code, [ani, citra]),
		checkInByCode(cx, registration, code, [ani, citra]),
		checkInAtDesk(markus(cx), event, ani),
	]);
	assert.deepEqual(done.map(saidOf), ["done", "done", "done"]);
	assert.equal(await presentIn(cx, event), 2);
});

story("a code holds for three minutes, of its own event alone", async (cx) => {
	const { event, registration, people } = await running(cx);
	const other = await running(cx);
	const [ani = ""] = people;
	const code = codeNow(cx, event);
	const tries = (seconds: number, typed = code) =>
		checkInByCode(later(cx, seconds), registration, typed, [ani]);
	assert.equal(saidOf(await tries(240)), "wrong-code");
	assert.equal(saidOf(await tries(0, codeNow(cx, other.event))), "wrong-code");
	assert.equal(saidOf(await tries(0, "")), "wrong-code");
	const spoken = `${code.slice(0, 3)} ${code.slice(3)}`;
	assert.equal(saidOf(await tries(110, spoken)), "done");
	assert.notEqual(codeNow(later(cx, 60), event), code);
});

story(
	"who waits is not noted by code; the desk that sees them there gives a place",
	async (cx) => {
		const { event, registration, people } = await running(cx);
		const [, beni = ""] = people;
		const code = codeNow(cx, event);
		assert.equal(
			saidOf(await checkInByCode(cx, registration, code, [beni])),
			"has-no-place",
		);
		assert.equal(
			saidOf(await checkInByCode(cx, registration, code, [])),
			"nobody-chosen",
		);
		assert.equal(saidOf(await checkInAtDesk(markus(cx), event, beni)), "done");
		assert.equal(await presentIn(cx, event), 1);
	},
);

story(
	"a name ticked by mistake is taken back, by the office alone and while it runs",
	async (cx) => {
		const { event, registration, people } = await running(cx);
		const [ani = ""] = people;
		const yohana = withActor(cx, sampleActor("yohana"));
		assert.equal(
			saidOf(await checkInAtDesk(yohana, event, ani)),
			"no-such-registration",
		);
		await checkInAtDesk(markus(cx), event, ani);
		await takeBackCheckIn(markus(cx), event, ani);
		assert.equal(await presentIn(cx, event), 0);
		await checkInAtDesk(markus(cx), event, ani);
		assert.ok((await finishEvent(markus(cx), event, 3)).ok);
		assert.equal(
			saidOf(await takeBackCheckIn(markus(cx), event, ani)),
			"not-running",
		);
		assert.equal(
			saidOf(await checkInByCode(cx, registration, codeNow(cx, event), [ani])),
			"not-running",
		);
		assert.equal(await presentIn(cx, event), 1);
	},
);

story("a code of one registration notes nobody of another", async (cx) => {
	const one = await running(cx);
	const two = await running(cx);
	const done = await checkInByCode(
		cx,
		one.registration,
		codeNow(cx, one.event),
		two.people,
	);
	assert.equal(saidOf(done), "nobody-chosen");
});
