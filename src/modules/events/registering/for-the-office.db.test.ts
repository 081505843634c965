import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sampleActor, seedPeople } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { agendaOf } from "#notices";
import { type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import {
	neededIn,
	needsOf,
	openEvent,
	planEvent,
	type Registering,
	register,
	registrationKind,
	registrationOfVisit,
	removeParticipant,
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

async function opened(cx: Context, room = "1") {
	const done = await planEvent(markus(cx), office, {
		...samplePlan("2026-12-10"),
		room,
	});
	const event = { unitId: office, id: done.ok ? done.value : "" };
	assert.ok((await openEvent(markus(cx), event, 1)).ok);
	return event;
}

async function comes(
	cx: Context,
	event: { readonly unitId: string; readonly id: string },
	names: readonly string[],
	more: Partial<Registering> = {},
) {
	const sent = await register(withActor(cx, citizen), event, {
		institution: "",
		names: names.map((name) => ({ name, side: "room" })),
		kinds: [],
		needs: [],
		words: "",
		form: cx.newId(),
		...more,
	});
	const id = sent.ok ? sent.value.id : assert.fail("not registered");
	const mine = async () =>
		(await registrationOfVisit(cx, {
			kind: registrationKind,
			subjectId: id,
			unitId: office,
		})) ?? assert.fail("no registration");
	return { id, mine, first: (await mine()).participants[0]?.id ?? "" };
}

story(
	"a name that does not belong there is taken off by the office alone; its sender reads why, and whoever waits moves up",
	async (cx) => {
		const event = await opened(cx);
		const made = await comes(cx, event, ["Tidak Ada"]);
		const next = await comes(cx, event, ["Ani"]);
		const remove = (person: "markus" | "yohana", why: string) =>
			removeParticipant(
				withActor(cx, sampleActor(person)),
				event,
				made.first,
				why,
			).then((done) => (done.ok ? "done" : done.problem.reason));
		assert.equal(await remove("yohana", "Nama karangan."), "no-such-event");
		assert.equal(await remove("markus", " "), "no-reason");
		assert.equal((await next.mine()).participants[0]?.waiting, true);
		assert.equal(await remove("markus", "Nama karangan."), "done");
		assert.equal(await remove("markus", "Nama karangan."), "no-such-name");
		const [gone] = (await made.mine()).participants;
		assert.deepEqual([gone?.name, gone?.whyRemoved], ["", "Nama karangan."]);
		assert.equal((await next.mine()).participants[0]?.waiting, false);
	},
);

story(
	"the day stands in the agenda of whoever looks after the event, with how many come, in one line",
	async (cx) => {
		const event = await opened(cx);
		const agenda = async () =>
			(await agendaOf(markus(cx)))
				.filter(({ says }) => says === "events.news.coming")
				.map(({ due, about }) => [due, about.n, about.waiting]);
		assert.deepEqual(await agenda(), [["2026-12-10", 0, 0]]);
		const one = await comes(cx, event, ["Ani", "Beni"]);
		assert.deepEqual(await agenda(), [["2026-12-10", 1, 1]]);
		await removeParticipant(markus(cx), event, one.first, "Dua kali.");
		assert.deepEqual(await agenda(), [["2026-12-10", 1, 0]]);
	},
);

story(
	"what is needed of the event is a number for its office, and counts as long as somebody comes",
	async (cx) => {
		const event = await opened(cx, "5");
		await comes(cx, event, ["Ani"], { needs: ["captioner", "step-free"] });
		const two = await comes(cx, event, ["Beni"], { needs: ["captioner"] });
		const needed = async () => [...(await neededIn(cx, event))].sort();
		assert.deepEqual(await needed(), [
			["captioner", 2],
			["step-free", 1],
		]);
		await removeParticipant(markus(cx), event, two.first, "Dua kali.");
		assert.deepEqual(await needed(), [
			["captioner", 1],
			["step-free", 1],
		]);
	},
);

test("nobody who follows the line alone is asked for a way without stairs", () => {
	assert.deepEqual(needsOf({ mode: "online" }), ["large-print", "captioner"]);
});
