import assert from "node:assert/strict";
import { chooseReach, reachOf } from "#channels";
import { sampleActor } from "#identity/samples";
import { citizen, theSystem } from "#kernel/actor.ts";
import { dutiesOf, newsOf } from "#notices";
import { deliver } from "#platform/announce.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { clocksOf } from "#procedures";
import { unitId } from "#units/samples";
import { type Key, longestWords } from "../complaint.ts";
import { answer } from "../handling/answer.ts";
import { confirm, reopen } from "../handling/citizen-deeds.ts";
import { subjectOf } from "../handling/clocks.ts";
import { doMove } from "../handling/do-move.ts";
import { merge } from "../handling/merge.ts";
import { noteInside } from "../handling/talk.ts";
import { verify } from "../handling/triage.ts";
import { entriesOf } from "../history.ts";
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
import { correctCheck } from "./correct-check.ts";
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

const corrects = async (
	cx: Context,
	key: Key,
	found: Finding,
	{
		who = "laras",
		words = "Yang saya telepon kantor lain.",
		why = "Saya salah sambung.",
		day = "2026-11-26",
	}: {
		readonly who?: "laras" | "yohana";
		readonly words?: string;
		readonly why?: string;
		readonly day?: string;
	} = {},
) => {
	const done = await correctCheck(
		on(being(cx, who), day),
		key,
		(await now(cx, key)).version,
		{ found, words, why },
	);
	return done.ok ? "corrected" : done.problem.reason;
};

story(
	"what a check found is corrected with a reason; what stood there stays to be read, and its person reads only what they had read before",
	async (cx) => {
		const key = await closed(cx);
		assert.equal(await checks(cx, key, "true"), "checked");
		assert.equal(await corrects(cx, key, "unclear"), "corrected");
		const entries = await entriesOf(cx, key, "all");
		assert.deepEqual(
			entries
				.slice(-2)
				.map(({ what, words, shown, about }) => [
					what,
					words,
					shown,
					about.was,
					about.found,
					about.why,
				]),
			[
				[
					"check",
					"Saya menelepon kantor itu.",
					false,
					undefined,
					"true",
					undefined,
				],
				[
					"check-corrected",
					"Yang saya telepon kantor lain.",
					false,
					"true",
					"unclear",
					"Saya salah sambung.",
				],
			],
		);
		assert.equal((await now(cx, key)).state, "finished");
		assert.deepEqual(await foundLately(on(being(cx, "laras"), "2026-11-27")), {
			true: 0,
			untrue: 0,
			unclear: 1,
		});
		assert.equal(await corrects(cx, key, "unclear"), "nothing-corrected");
		assert.ok(!JSON.stringify(await progressOf(cx, key)).includes("telepon"));
	},
);

story(
	"what was not true after all is worked on again, and its person reads why",
	async (cx) => {
		const key = await closed(cx);
		assert.equal(await checks(cx, key, "true"), "checked");
		assert.equal(await corrects(cx, key, "untrue"), "corrected");
		assert.equal((await now(cx, key)).state, "in-process");
		const read = JSON.stringify(await progressOf(cx, key));
		assert.ok(read.includes("kantor lain") && read.includes("salah sambung"));
	},
);

story(
	"that an answer was not true is corrected for everybody who read it, and what was opened goes on",
	async (cx) => {
		const [leader, follower] = [await tellOffice(cx), await tellOffice(cx)];
		const yohana = on(being(cx, "yohana"), "2026-11-23");
		const merged = await merge(
			yohana,
			follower.key,
			(await now(cx, follower.key)).version,
			(await now(cx, leader.key)).ref,
		);
		assert.ok(merged.ok);
		const { key } = leader;
		await verify(yohana, key, (await now(cx, key)).version, checked);
		await answer(yohana, key, (await now(cx, key)).version, whole);
		assert.ok((await confirm(drawing(on(cx, "2026-11-23"), true), key)).ok);
		assert.equal(await checks(cx, key, "untrue"), "checked");
		const before = [await now(cx, key), await now(cx, follower.key)];
		assert.equal(await corrects(cx, key, "true"), "corrected");
		assert.deepEqual(
			[await now(cx, key), await now(cx, follower.key)].map(
				({ state, endedOn }) => [state, endedOn],
			),
			before.map(({ state, endedOn }) => [state, endedOn]),
		);
		for (const one of [key, follower.key]) {
			const history = (await progressOf(cx, one))?.history ?? [];
			assert.deepEqual(
				history.slice(-2).map(({ what }) => what),
				["disprove", "disproof-corrected"],
			);
		}
		const news = await newsOf(being(cx, "yohana"), 1);
		assert.ok(
			news.rows.some(({ says }) => says === "complaints.news.check-corrected"),
		);
		assert.equal((await foundLately(being(cx, "laras"))).untrue, 0);
	},
);

story(
	"nobody corrects what nobody checked, where they work, what they worked on, or without words and reason",
	async (cx) => {
		const key = await closed(cx);
		assert.equal(await corrects(cx, key, "untrue"), "not-checked");
		await checks(cx, key, "true");
		assert.equal(
			await corrects(cx, key, "untrue", { who: "yohana" }),
			"not-checked",
		);
		assert.equal(await corrects(cx, key, "" as Finding), "no-finding");
		assert.equal(
			await corrects(cx, key, "untrue", { words: " " }),
			"empty-words",
		);
		assert.equal(await corrects(cx, key, "untrue", { why: " " }), "no-why");
		const long = "x".repeat(longestWords + 1);
		assert.equal(
			await corrects(cx, key, "untrue", { why: long }),
			"why-too-long",
		);
		await noteInside(
			on(being(cx, "laras"), "2026-11-26"),
			key,
			(await now(cx, key)).version,
			"Saya menemui kepala loketnya.",
		);
		assert.equal(await corrects(cx, key, "untrue"), "own-work");
		assert.equal((await now(cx, key)).state, "finished");
	},
);
