import assert from "node:assert/strict";
import { at, type Context } from "#platform/context.ts";
import { clocksOf, linesOf } from "#procedures";
import type { Key } from "../complaint.ts";
import { entriesOf } from "../history.ts";
import { being, openOffice, tellOffice } from "../office.sample.ts";
import { progressOf } from "../progress.ts";
import { complaintByKey } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import { answer } from "./answer.ts";
import { confirm, object, reopen } from "./citizen-deeds.ts";
import { subjectOf } from "./clocks.ts";
import { decideObjection } from "./decide-objection.ts";
import { noteInside } from "./talk.ts";
import { verify } from "./triage.ts";

const { story } = openOffice();

const on = (cx: Context, day: string) => at(cx, new Date(`${day}T03:00:00Z`));
const now = async (cx: Context, key: Key) =>
	(await complaintByKey(cx, key)) ?? assert.fail("it is gone");

/** Told on a Friday, answered by Yohana and closed on the Monday, 23 November 2026. */
async function closed(cx: Context): Promise<Key> {
	const { key } = await tellOffice(cx);
	const yohana = on(being(cx, "yohana"), "2026-11-23");
	await verify(yohana, key, 1, {
		triage: "service",
		kind: "complaint",
		concern: "service",
		words: "",
	});
	await answer(yohana, key, 2, {
		finding: "Petugas sakit.",
		action: "Jadwal pengganti dibuat.",
		actionOn: "2026-11-23",
		contact: "Loket informasi",
		proof: "none",
		proofSays: "",
	});
	assert.ok((await confirm(on(cx, "2026-11-23"), key)).ok);
	return key;
}

const whole = async (cx: Context, key: Key) =>
	(await clocksOf(cx, subjectOf(key))).filter(({ step }) => step === "outer");

story(
	"closed and not settled, it is opened again: it lies on the desk, another officer decides, and the day of the whole stays",
	async (cx) => {
		const key = await closed(cx);
		const [before] = await whole(cx, key);
		const then = on(cx, "2026-12-03");
		const done = await reopen(then, key, "Besoknya loket tutup lagi.");
		assert.ok(done.ok);
		assert.deepEqual(
			[done.value.state, done.value.endedOn],
			["reopened", null],
		);
		const desk = await complaintsIn(cx.db)
			.selectFrom("complaints.on_desk")
			.select(["state", "assigned_to"])
			.where("complaint_id", "=", key.id)
			.execute();
		assert.deepEqual(desk, [{ state: "reopened", assigned_to: null }]);
		const clocks = await whole(cx, key);
		assert.deepEqual(
			clocks.map(({ id, dueOn, endedOn }) => [id, dueOn, endedOn]),
			[[before?.id, before?.dueOn, null]],
		);
		const [clock] = clocks;
		assert.deepEqual(
			clock && (await linesOf(cx, clock)).map(({ why }) => why),
			["ended", "reopened"],
		);
		const { version } = await now(cx, key);
		const decided = (who: "yohana" | "kornelis") =>
			decideObjection(on(being(cx, who), "2026-12-04"), key, version, {
				agrees: true,
				words: "Kami periksa lagi.",
			});
		const own = await decided("yohana");
		assert.ok(!own.ok && own.problem.reason === "you-answered");
		const other = await decided("kornelis");
		assert.ok(other.ok && other.value.state === "in-process");
	},
);

story(
	"ten working days after the end it is opened again, the day after that not; nor while it is open, nor without a word",
	async (cx) => {
		const key = await closed(cx);
		const until = async (day: string) =>
			(await progressOf(on(cx, day), key))?.reopenUntil ?? null;
		assert.equal(await until("2026-11-24"), "2026-12-07");
		assert.equal(await until("2026-12-07"), "2026-12-07");
		assert.equal(await until("2026-12-08"), null);
		const why = async (day: string, words: string) => {
			const done = await reopen(on(cx, day), key, words);
			return done.ok ? "done" : done.problem.reason;
		};
		assert.equal(await why("2026-12-08", "Belum."), "reopen-over");
		assert.equal(await why("2026-12-07", " "), "empty-words");
		assert.equal(await why("2026-12-07", "Belum."), "done");
		assert.equal(await why("2026-12-07", "Belum."), "not-now");
		assert.equal(await until("2026-12-07"), null);
	},
);

story(
	"what another officer decided stays decided: neither an objection nor a second opening goes on for ever",
	async (cx) => {
		const dismissed = async (key: Key) => {
			const { version } = await now(cx, key);
			const done = await decideObjection(
				on(being(cx, "kornelis"), "2026-11-24"),
				key,
				version,
				{ agrees: false, words: "Sudah kami periksa." },
			);
			assert.ok(done.ok && done.value.state === "finished");
		};
		const key = await closed(cx);
		assert.ok((await reopen(on(cx, "2026-11-24"), key, "Belum.")).ok);
		await dismissed(key);
		assert.equal((await now(cx, key)).endedOn, "2026-11-24");
		const again = await reopen(on(cx, "2026-11-25"), key, "Masih belum.");
		assert.ok(!again.ok && again.problem.reason === "reopen-over");
		assert.deepEqual((await progressOf(on(cx, "2026-11-25"), key))?.can, []);

		const { key: other } = await tellOffice(cx);
		const yohana = on(being(cx, "yohana"), "2026-11-23");
		await verify(yohana, other, 1, {
			triage: "service",
			kind: "complaint",
			concern: "service",
			words: "",
		});
		await answer(yohana, other, 2, {
			finding: "Petugas sakit.",
			action: "Jadwal pengganti dibuat.",
			actionOn: "2026-11-23",
			contact: "Loket informasi",
			proof: "none",
			proofSays: "",
		});
		await object(on(cx, "2026-11-24"), other, "Tidak benar.");
		await dismissed(other);
		const late = await reopen(on(cx, "2026-11-25"), other, "Tidak benar.");
		assert.ok(!late.ok && late.problem.reason === "reopen-over");
	},
);

story("what is noted after the end moves no end", async (cx) => {
	const key = await closed(cx);
	const { version } = await now(cx, key);
	assert.ok(
		(
			await noteInside(
				on(being(cx, "yohana"), "2026-11-30"),
				key,
				version,
				"Arsip di lemari 3.",
			)
		).ok,
	);
	assert.equal((await now(cx, key)).endedOn, "2026-11-23");
	assert.equal((await entriesOf(cx, key, "all")).at(-1)?.what, "note");
});
