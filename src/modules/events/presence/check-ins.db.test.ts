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
	enterLineCode,
	finishEvent,
	lineCodesOf,
	openEvent,
	planEvent,
	presentIn,
	register,
	registrationKind,
	registrationOfVisit,
	takeBackCheckIn,
	tellCode,
} from "../index.ts";
import { samplePlan } from "../samples.ts";
import { presentOf } from "./check-in.ts";
import { codesOf } from "./enter-code.ts";

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
	"a name ticked by mistake is taken back, by the office alone, also after the end",
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
		assert.equal(saidOf(await takeBackCheckIn(markus(cx), event, ani)), "done");
		assert.equal(saidOf(await checkInAtDesk(markus(cx), event, ani)), "done");
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

/** The second half hour of the event, with its first code told. */
async function toldCode(cx: Context) {
	const one = await running(cx);
	const [first, second] = await lineCodesOf(cx, one.event);
	assert.ok(first && second);
	const due = at(cx, first.dueAt);
	assert.equal(saidOf(await tellCode(markus(due), one.event)), "done");
	return { ...one, first, second, due };
}

story(
	"a code of the line is told by its own office, when its moment has come and not before",
	async (cx) => {
		const { event, registration, people } = await running(cx);
		const [, , citra = ""] = people;
		const [first] = await lineCodesOf(cx, event);
		assert.ok(first);
		const early = at(cx, new Date(first.dueAt.getTime() - 1_000));
		assert.equal(saidOf(await tellCode(markus(early), event)), "not-due");
		const due = at(cx, first.dueAt);
		const yohana = withActor(due, sampleActor("yohana"));
		assert.equal(saidOf(await tellCode(yohana, event)), "no-such-event");
		const untold = await enterLineCode(due, registration, first.digits, [
			citra,
		]);
		assert.equal(saidOf(untold), "wrong-code");
		const both = await Promise.all([
			tellCode(markus(due), event),
			tellCode(markus(due), event),
		]);
		assert.deepEqual(both.map(saidOf), ["done", "done"]);
		const told = (await lineCodesOf(cx, event)).map(({ toldAt }) => toldAt);
		assert.deepEqual(told, [first.dueAt, null]);
	},
);

story(
	"who follows the line enters a code once, in time, and only a right one; late, wrong and waiting are each told",
	async (cx) => {
		const { registration, people, first, due } = await toldCode(cx);
		const [, beni = "", citra = ""] = people;
		const enters = (seconds: number, typed: string, ...who: string[]) =>
			enterLineCode(later(due, seconds), registration, typed, who).then(saidOf);
		assert.equal(await enters(60, "000000", citra), "wrong-code");
		assert.equal(await enters(60, first.digits, beni), "has-no-place");
		assert.equal(await enters(60, first.digits), "nobody-chosen");
		assert.equal(await enters(601, first.digits, citra), "code-over");
		const twice = await Promise.all([
			enters(60, first.digits, citra),
			enters(60, first.digits, citra),
		]);
		assert.deepEqual(twice, ["done", "done"]);
		assert.deepEqual((await codesOf(cx, office, people)).get(citra), [1]);
		assert.equal((await presentOf(cx, office, people)).size, 1);
	},
);

story(
	"digits that a QR brought count for the moment they were seen, over the step of typing the receipt's code",
	async (cx) => {
		const { event, registration, people } = await running(cx);
		const [ani = ""] = people;
		const code = codeNow(cx, event);
		const seen = (seconds: number, seenAt: Date) =>
			checkInByCode(later(cx, seconds), registration, code, [ani], seenAt);
		assert.equal(saidOf(await seen(600, later(cx, 600).now)), "wrong-code");
		assert.equal(saidOf(await seen(600, cx.now)), "done");
	},
);

story("an event of a room alone draws no codes", async (cx) => {
	const plan = { ...samplePlan("2026-12-10"), mode: "on-site" };
	const done = await planEvent(markus(cx), office, plan);
	const event = keyOf(done.ok ? done.value : "");
	await openEvent(markus(cx), event, 1);
	const onTheDay = at(cx, new Date("2026-12-10T00:00:00Z"));
	await beginEvent(markus(onTheDay), event, 2);
	assert.deepEqual(await lineCodesOf(cx, event), []);
});
