import assert from "node:assert/strict";
import { sql } from "kysely";
import { theSystem } from "#kernel/actor.ts";
import { newsOf as newsFor } from "#notices";
import { deliver } from "#platform/announce.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { clocksOf, watchClocks } from "#procedures";
import { unitId } from "#units/samples";
import type { Key } from "../complaint.ts";
import { entriesOf } from "../history.ts";
import { being, openOffice, tellOffice } from "../office.sample.ts";
import { complaintByKey } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import { answer } from "./answer.ts";
import { caseOf } from "./case-of.ts";
import { subjectOf } from "./clocks.ts";
import { nameAccused } from "./name-accused.ts";
import { dispose, transfer } from "./pass-on.ts";
import { ask } from "./talk.ts";
import { verify } from "./triage.ts";
import { routeStranded, subscribers } from "./watch.ts";

const { story } = openOffice();

const checked = {
	triage: "service",
	kind: "complaint",
	concern: "service",
	words: "",
} as const;
const whole = {
	finding: "Mesin mati.",
	action: "Diperbaiki.",
	actionOn: "2026-11-23",
	contact: "Loket",
	proof: "none",
	proofSays: "",
} as const;

/** What the program does on a day at nine in the morning: looks at clocks, and hears what they tell. */
async function morning(cx: Context, day: string): Promise<void> {
	const then = withActor(at(cx, new Date(`${day}T02:00:00Z`)), theSystem);
	await watchClocks(then);
	await deliver(then, subscribers);
}

const stateOf = async (cx: Context, key: Key) =>
	(await complaintByKey(cx, key))?.state;
const steps = async (cx: Context, key: Key) =>
	(await clocksOf(cx, subjectOf(key))).map(
		({ step, dueOn, endedOn, officeId }) => ({
			step,
			dueOn,
			runs: endedOn === null,
			officeId,
		}),
	);

story(
	"from receipt two clocks run, and the desk says the nearer day",
	async (cx) => {
		const { key } = await tellOffice(cx);
		const clocks = await steps(cx, key);
		assert.deepEqual(clocks.map(({ step }) => step).sort(), [
			"outer",
			"verify",
		]);
		const row = await complaintsIn(cx.db)
			.selectFrom("complaints.on_desk")
			.select(sql<string>`due_on::text`.as("due"))
			.where("complaint_id", "=", key.id)
			.executeTakeFirst();
		assert.equal(row?.due, "2026-11-25");
		assert.equal(
			clocks.find(({ step }) => step === "verify")?.dueOn,
			"2026-11-25",
		);
	},
);

story(
	"passed on, the office there gets days of its own, and the day of the whole stays",
	async (cx) => {
		const { key } = await tellOffice(cx);
		const yohana = being(cx, "yohana");
		await verify(yohana, key, 1, checked);
		await dispose(yohana, key, 2, {
			personId: yohana.actor.id ?? "",
			words: "",
		});
		const before = await steps(cx, key);
		const later = at(yohana, new Date("2026-11-24T03:00:00Z"));
		const done = await transfer(later, key, 3, {
			officeId: unitId("kemenkum"),
			words: "Diatur pusat.",
		});
		assert.ok(done.ok);
		const after = await steps(cx, key);
		const outer = (all: typeof after) =>
			all.filter((one) => one.step === "outer");
		assert.deepEqual(outer(after), outer(before));
		const work = after.filter((one) => one.step === "follow-up" && one.runs);
		assert.deepEqual(
			work.map(({ officeId, dueOn }) => [officeId, dueOn]),
			[[unitId("kemenkum"), "2026-12-01"]],
		);
	},
);

story("nobody objects in ten working days, and it is finished", async (cx) => {
	const { key } = await tellOffice(cx);
	const yohana = being(cx, "yohana");
	await verify(yohana, key, 1, checked);
	await answer(yohana, key, 2, whole);
	await morning(cx, "2026-12-04");
	assert.equal(await stateOf(cx, key), "answered");
	await morning(cx, "2026-12-05");
	assert.equal(await stateOf(cx, key), "finished");
	const shown = await entriesOf(cx, key, "shown");
	assert.equal(shown.at(-1)?.what, "close");
});

story(
	"a question that nobody answers within its cap is deemed withdrawn",
	async (cx) => {
		const { key } = await tellOffice(cx);
		const yohana = being(cx, "yohana");
		await verify(yohana, key, 1, checked);
		await ask(yohana, key, 2, "Jam berapa?");
		await morning(cx, "2026-12-04");
		assert.equal(await stateOf(cx, key), "waiting");
		await morning(cx, "2026-12-08");
		assert.equal(await stateOf(cx, key), "deemed-withdrawn");
	},
);

story(
	"a last day that is over is told to the head, then above, and each time to the person",
	async (cx) => {
		const { key } = await tellOffice(cx);
		for (const day of ["2026-11-26", "2026-11-27", "2026-12-01"])
			await morning(cx, day);
		const shown = await entriesOf(cx, key, "shown");
		assert.deepEqual(
			shown
				.filter(({ what }) => what === "escalate")
				.map(({ about }) => [about.step, about.level, about.to]),
			[
				["verify", 0, null],
				["verify", 1, "head"],
				["verify", 2, "parent"],
			],
		);
		assert.ok((await toldOf(cx, "kornelis")) > 0);
		assert.ok((await toldOf(cx, "gilang")) > 0);
	},
);

story(
	"the office above can open what it was told of, and could not before",
	async (cx) => {
		const { key } = await tellOffice(cx);
		const gilang = being(cx, "gilang");
		for (const day of ["2026-11-26", "2026-11-27"]) await morning(cx, day);
		assert.equal(await caseOf(gilang, key), null);
		await morning(cx, "2026-12-01");
		const found = await caseOf(gilang, key);
		assert.deepEqual(found?.complaint.toldUnits, [unitId("kemenkum")]);
		// It still lies where it lay.
		assert.equal(found?.complaint.handlerId, unitId("kanwil-kemenkum-ntt"));
	},
);

story("who is accused loses also what they were told before", async (cx) => {
	const { key } = await tellOffice(cx);
	await morning(cx, "2026-11-27");
	assert.ok((await toldOf(cx, "kornelis")) > 0);
	const [version] = [(await complaintByKey(cx, key))?.version ?? 0];
	const done = await nameAccused(being(cx, "yohana"), key, version, {
		people: [being(cx, "kornelis").actor.id ?? ""],
		office: false,
	});
	assert.ok(done.ok);
	assert.equal(await toldOf(cx, "kornelis"), 0);
	assert.equal(await toldOf(cx, "yohana"), 0);
	assert.ok((await toldOf(cx, "gilang")) > 0);
});

story(
	"what nobody could have finds a desk once somebody is there",
	async (cx) => {
		const { key } = await tellOffice(cx);
		await complaintsIn(cx.db)
			.updateTable("complaints.complaint")
			.set({ handler_id: null })
			.where("id", "=", key.id)
			.execute();
		await complaintsIn(cx.db)
			.deleteFrom("complaints.on_desk")
			.where("complaint_id", "=", key.id)
			.execute();
		assert.equal(await routeStranded(withActor(cx, theSystem)), 1);
		assert.equal(
			(await complaintByKey(cx, key))?.handlerId,
			unitId("kanwil-kemenkum-ntt"),
		);
		assert.equal(await routeStranded(withActor(cx, theSystem)), 0);
	},
);

const toldOf = async (
	cx: Context,
	userName: "yohana" | "kornelis" | "gilang",
): Promise<number> =>
	(await newsFor(being(cx, userName), 1)).rows.filter(({ says }) =>
		says.startsWith("complaints.news"),
	).length;
