import assert from "node:assert/strict";
import { chooseReach, reachOf } from "#channels";
import { sampleActor } from "#identity/samples";
import { citizen, theSystem } from "#kernel/actor.ts";
import { dutiesOf, newsOf } from "#notices";
import { deliver } from "#platform/announce.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { clocksOf } from "#procedures";
import { unitId } from "#units/samples";
import type { Key } from "../complaint.ts";
import { answer } from "../handling/answer.ts";
import { confirm, reopen } from "../handling/citizen-deeds.ts";
import { subjectOf } from "../handling/clocks.ts";
import { doMove } from "../handling/do-move.ts";
import { merge } from "../handling/merge.ts";
import { noteInside } from "../handling/talk.ts";
import { verify } from "../handling/triage.ts";
import { being, openOffice, tellOffice } from "../office.sample.ts";
import { progressOf } from "../progress.ts";
import { complaintByKey } from "../store.ts";
import { subscribers } from "../subscribers.ts";
import { complaintsIn } from "../tables.ts";
import { checkClosing, checkOf, type Finding } from "./check-closing.ts";
import {
	closingsToCheck,
	foundLately,
	lapsedLately,
	waitingForCheck,
} from "./closings.ts";
import { endLateChecks } from "./end-late-checks.ts";
import { reachKeptUntil } from "./reach-kept.ts";

const { story } = openOffice();
const on = (cx: Context, day: string) => at(cx, new Date(`${day}T03:00:00Z`));
const now = async (cx: Context, key: Key) =>
	(await complaintByKey(cx, key)) ?? assert.fail("it is gone");

/** With chance that draws everything, or nothing. */
const drawing = (cx: Context, isDrawn: boolean): Context => ({
	...cx,
	random: (bytes) =>
		bytes === 4 ? new Uint8Array(4).fill(isDrawn ? 0 : 255) : cx.random(bytes),
});

const checked = {
	triage: "service",
	kind: "complaint",
	concern: "service",
	words: "",
} as const;
const whole = {
	finding: "Petugas sakit.",
	action: "Jadwal pengganti dibuat.",
	actionOn: "2026-11-23",
	contact: "Loket informasi",
	proof: "none",
	proofSays: "",
} as const;

/** Told on a Friday, answered by Yohana and closed on the Monday, 23 November 2026. */
async function closed(cx: Context, isDrawn = true): Promise<Key> {
	const { key } = await tellOffice(cx);
	const yohana = on(being(cx, "yohana"), "2026-11-23");
	await verify(yohana, key, 1, checked);
	await answer(yohana, key, 2, whole);
	const done = await confirm(drawing(on(cx, "2026-11-23"), isDrawn), key);
	assert.ok(done.ok);
	return key;
}

const checks = async (
	cx: Context,
	key: Key,
	found: Finding,
	who: "laras" | "yohana" | "kornelis" = "laras",
	words = "Saya menelepon kantor itu.",
	day = "2026-11-25",
) => {
	const done = await checkClosing(
		on(being(cx, who), day),
		key,
		(await now(cx, key)).version,
		{ found, words },
	);
	return done.ok ? "checked" : done.problem.reason;
};

story(
	"a closing that chance drew waits for somebody who had nothing to do with it, and what they find moves nothing",
	async (cx) => {
		const key = await closed(cx);
		await closed(cx, false);
		const laras = being(cx, "laras");
		assert.deepEqual(
			(await closingsToCheck(laras)).closings.map(({ id, drawnOn }) => [
				id,
				drawnOn,
			]),
			[[key.id, "2026-11-23"]],
		);
		const before = await now(cx, key);
		assert.equal(await checks(cx, key, "true"), "checked");
		const after = await now(cx, key);
		assert.deepEqual(
			[after.state, after.endedOn],
			[before.state, before.endedOn],
		);
		assert.deepEqual((await closingsToCheck(laras)).closings, []);
		assert.deepEqual(await foundLately(on(laras, "2026-11-25")), {
			true: 1,
			untrue: 0,
			unclear: 0,
		});
		// A year later it is none of the last year any more.
		assert.equal((await foundLately(on(laras, "2027-11-25"))).true, 0);
		assert.equal(await checks(cx, key, "untrue"), "checked-already");
		// What was found true the person need not read.
		assert.ok(!JSON.stringify(await progressOf(cx, key)).includes("menelepon"));
	},
);

story(
	"where the answer was not true, the office works on it again however late, whoever told it hears so, and the second closing is looked at with certainty",
	async (cx) => {
		const key = await closed(cx);
		// Long after the days in which its person could have had it opened again.
		const late = "2027-01-20";
		const words = "Saya menelepon kantor itu.";
		assert.equal(
			await checks(cx, key, "untrue", "laras", words, late),
			"checked",
		);
		const open = await now(cx, key);
		assert.deepEqual([open.state, open.endedOn], ["in-process", null]);
		assert.ok(JSON.stringify(await progressOf(cx, key)).includes("menelepon"));
		const news = await newsOf(being(cx, "yohana"), 1);
		assert.ok(
			news.rows.some(({ says }) => says === "complaints.news.found-untrue"),
		);
		const runs = (await clocksOf(cx, subjectOf(key))).filter(
			({ endedOn }) => endedOn === null,
		);
		assert.ok(
			runs.some(({ dueOn }) => dueOn > late),
			"the office has days of its own",
		);
		const laras = on(being(cx, "laras"), late);
		assert.equal(await checkOf(laras, open), null);
		const again = await answer(
			on(being(cx, "yohana"), late),
			key,
			open.version,
			whole,
		);
		assert.ok(again.ok);
		assert.ok((await confirm(drawing(on(cx, late), false), key)).ok);
		assert.equal(await checkOf(laras, await now(cx, key)), "own-work");
		assert.equal(await waitingForCheck(laras), 1);
		// What was found stays found.
		assert.equal((await foundLately(laras)).untrue, 1);
	},
);

story(
	"those who told the same hear as well that the answer was not true, also when theirs is closed",
	async (cx) => {
		const [leader, follower] = [await tellOffice(cx), await tellOffice(cx)];
		const yohana = on(being(cx, "yohana"), "2026-11-23");
		const of = async ({ key }: { readonly key: Key }) => now(cx, key);
		assert.ok(
			(
				await merge(
					yohana,
					follower.key,
					(
						await of(follower)
					).version,
					(
						await of(leader)
					).ref,
				)
			).ok,
		);
		await verify(yohana, leader.key, (await of(leader)).version, checked);
		assert.ok(
			(await answer(yohana, leader.key, (await of(leader)).version, whole)).ok,
		);
		const person = on(cx, "2026-11-23");
		// Nobody objected, and the days closed it.
		const program = withActor(drawing(person, false), theSystem);
		assert.ok(
			(await doMove(program, follower.key, { move: "close", shown: true })).ok,
		);
		assert.ok((await confirm(drawing(person, true), leader.key)).ok);
		assert.equal((await of(follower)).state, "finished");
		assert.equal(await checks(cx, leader.key, "untrue"), "checked");
		assert.equal((await of(leader)).state, "in-process");
		assert.equal((await of(follower)).state, "in-process");
		assert.ok(
			JSON.stringify(await progressOf(cx, follower.key)).includes("menelepon"),
		);
	},
);

story(
	"whoever has a role at the office that answered checks nothing of it, and is shown none of it",
	async (cx) => {
		const key = await closed(cx);
		await complaintsIn(cx.db)
			.updateTable("complaints.complaint")
			.set({ handler_id: unitId("kemenkum") })
			.where("id", "=", key.id)
			.execute();
		const there = withActor(cx, {
			...sampleActor("laras"),
			grants: [
				...sampleActor("laras").grants,
				{
					permission: "library.lend",
					programme: null,
					unitId: unitId("kemenkum"),
					reach: "unit",
					provinces: [],
				},
			],
		});
		assert.equal(await checkOf(there, await now(cx, key)), "own-work");
		assert.deepEqual((await closingsToCheck(there)).closings, []);
		assert.equal(await waitingForCheck(there), 1);
	},
);

story(
	"what is opened again before anybody looked waits for no check",
	async (cx) => {
		const key = await closed(cx);
		await reopen(on(cx, "2026-11-24"), key, "Loketnya tetap tutup.");
		assert.deepEqual((await closingsToCheck(being(cx, "laras"))).closings, []);
		assert.equal(await checkOf(being(cx, "laras"), await now(cx, key)), null);
	},
);

story(
	"nobody checks what they worked on, what was not drawn, without words or without right, or what must not exist for them",
	async (cx) => {
		const key = await closed(cx);
		assert.equal(await checks(cx, key, "true", "yohana"), "not-drawn");
		assert.equal(await checks(cx, key, "true", "laras", " "), "empty-words");
		assert.equal(await checks(cx, key, "" as Finding), "no-finding");
		assert.equal(
			await checks(cx, await closed(cx, false), "true"),
			"not-drawn",
		);
		await noteInside(
			on(being(cx, "laras"), "2026-11-24"),
			key,
			(await now(cx, key)).version,
			"Saya pernah melihatnya.",
		);
		assert.equal(await checks(cx, key, "true"), "own-work");
		await complaintsIn(cx.db)
			.updateTable("complaints.complaint")
			.set({ accused: [sampleActor("laras").id ?? ""] })
			.where("id", "=", key.id)
			.execute();
		assert.deepEqual((await closingsToCheck(being(cx, "laras"))).closings, []);
		assert.equal(await checks(cx, key, "true"), "not-found");
	},
);

const checkDuties = async (cx: Context, who: "laras" | "yohana", day: string) =>
	(await dutiesOf(on(being(cx, who), day), 1)).rows.filter(
		({ says }) => says === "complaints.check-waits",
	);

story(
	"a check is a duty with a last day for whoever oversees and had nothing to do with it, until somebody looked",
	async (cx) => {
		const key = await closed(cx);
		const [duty] = await checkDuties(cx, "laras", "2026-11-24");
		assert.equal(duty?.due, "2026-12-23");
		assert.deepEqual(await checkDuties(cx, "yohana", "2026-11-24"), []);
		assert.equal(await checks(cx, key, "true"), "checked");
		assert.deepEqual(await checkDuties(cx, "laras", "2026-11-26"), []);
	},
);

story(
	"what nobody looked at until the last day ends: it is counted, nobody is asked any more, and the way to reach its person is gone",
	async (cx) => {
		const { key } = await tellOffice(cx);
		const person = withActor(on(cx, "2026-11-20"), citizen);
		await chooseReach(person, subjectOf(key), {
			channel: "sms",
			to: "0812-3456-7890",
			lang: "id",
			zone: "WITA",
		});
		const yohana = on(being(cx, "yohana"), "2026-11-23");
		await verify(yohana, key, 1, checked);
		await answer(yohana, key, 2, whole);
		assert.ok((await confirm(drawing(on(cx, "2026-11-23"), true), key)).ok);
		await deliver(cx, subscribers);
		assert.equal(await reachKeptUntil(cx, key), "2026-12-23");
		const program = withActor(cx, theSystem);
		assert.equal(await endLateChecks(on(program, "2026-12-23")), 0);
		assert.equal(await endLateChecks(on(program, "2026-12-24")), 1);
		assert.equal(await endLateChecks(on(program, "2026-12-24")), 0);
		assert.equal(await reachOf(cx, subjectOf(key)), null);
		assert.equal(await reachKeptUntil(cx, key), null);
		const laras = on(being(cx, "laras"), "2026-12-24");
		assert.deepEqual((await closingsToCheck(laras)).closings, []);
		assert.equal(await waitingForCheck(laras), 0);
		assert.equal(await lapsedLately(laras), 1);
		assert.deepEqual(await checkDuties(cx, "laras", "2026-12-24"), []);
		assert.equal(await checkOf(laras, await now(cx, key)), "lapsed");
		assert.equal(
			await checks(cx, key, "untrue", "laras", "Ya.", "2026-12-24"),
			"check-lapsed",
		);
	},
);
