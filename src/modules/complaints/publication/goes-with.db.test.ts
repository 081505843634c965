import assert from "node:assert/strict";
import { citizen, theSystem } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { platformIn } from "#platform/tables.ts";
import type { Key } from "../complaint.ts";
import { answer } from "../handling/answer.ts";
import { withdraw } from "../handling/citizen-deeds.ts";
import { doMove } from "../handling/do-move.ts";
import { handOver } from "../handling/hand-over.ts";
import { nameAccused } from "../handling/name-accused.ts";
import { ask, begin } from "../handling/talk.ts";
import { verify } from "../handling/triage.ts";
import { entriesOf } from "../history.ts";
import { publishAnswer } from "../index.ts";
import { being, openOffice, tellOffice } from "../office.sample.ts";
import { complaintByKey } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import { copyStateOf } from "./copy-state.ts";
import { publicCopies } from "./public-copies.ts";
import { publishCopy } from "./publish.ts";

const { story } = openOffice();

const version = async (cx: Context, key: Key): Promise<number> =>
	(await complaintByKey(cx, key))?.version ?? 0;

/** Something told, and everybody reads it. */
async function shown(cx: Context): Promise<Key> {
	const { key } = await tellOffice(cx);
	const done = await publishCopy(being(cx, "yohana"), key, {
		title: "Loket tutup pada jam kerja",
		words: "Loket tutup tiga jam tanpa pemberitahuan.",
		answer: null,
		looked: true,
	});
	assert.ok(done.ok);
	return key;
}
const check = (cx: Context, key: Key, triage: "service" | "misconduct") =>
	version(cx, key).then((now) =>
		verify(being(cx, "yohana"), key, now, {
			triage,
			kind: "complaint",
			concern: "service",
			words: "Sudah dibaca.",
		}),
	);
async function answered(cx: Context, key: Key): Promise<void> {
	assert.ok((await check(cx, key, "service")).ok);
	const yohana = being(cx, "yohana");
	assert.ok((await begin(yohana, key, await version(cx, key))).ok);
	const done = await answer(yohana, key, await version(cx, key), {
		finding: "Petugas sakit. Hubungi 0812-3456-7890.",
		action: "Ada pengganti.",
		actionOn: "2026-11-23",
		contact: "Loket informasi",
		proof: "none",
		proofSays: "",
	});
	assert.ok(done.ok);
}
const deedsOn = async (cx: Context, { id }: Key): Promise<string[]> =>
	(
		await platformIn(cx.db)
			.selectFrom("platform.trail")
			.select("deed")
			.where("subject_id", "=", id)
			.orderBy("id")
			.execute()
	).map(({ deed }) => deed);

for (const [what, deed] of [
	[
		"is withdrawn",
		(cx: Context, key: Key) => withdraw(withActor(cx, citizen), key, ""),
	],
	[
		"names somebody accused",
		async (cx: Context, key: Key) =>
			nameAccused(being(cx, "yohana"), key, await version(cx, key), {
				people: [],
				office: true,
			}),
	],
	[
		"is found to be about conduct",
		(cx: Context, key: Key) => check(cx, key, "misconduct"),
	],
] as const)
	story(
		`what ${what} takes its public copy away in the same deed`,
		async (cx) => {
			const key = await shown(cx);
			assert.equal((await publicCopies(cx)).total, 1);
			assert.ok((await deed(cx, key)).ok);
			assert.equal((await publicCopies(cx)).total, 0);
			const { withdrawn_on } = await complaintsIn(cx.db)
				.selectFrom("complaints.published")
				.select("withdrawn_on")
				.executeTakeFirstOrThrow();
			assert.notEqual(withdrawn_on, null);
			assert.ok(
				(await entriesOf(cx, key, "shown")).some(
					({ what: entry }) => entry === "taken-down",
				),
			);
			assert.ok((await deedsOn(cx, key)).includes("complaint.taken-down"));
		},
	);

story("what lapses, because nobody replied, goes as well", async (cx) => {
	const key = await shown(cx);
	assert.ok((await check(cx, key, "service")).ok);
	assert.ok(
		(await ask(being(cx, "yohana"), key, await version(cx, key), "Kapan?")).ok,
	);
	assert.ok(
		(
			await doMove(withActor(cx, theSystem), key, {
				move: "lapse",
				shown: true,
			})
		).ok,
	);
	assert.equal((await publicCopies(cx)).total, 0);
});

story("of what is handed over no copy is left", async (cx) => {
	const key = await shown(cx);
	assert.ok((await handOver(being(cx, "yohana"), key, 1)).ok);
	const rows = await complaintsIn(cx.db)
		.selectFrom("complaints.published")
		.selectAll()
		.execute();
	assert.deepEqual(rows, []);
});

story("what stays as it is keeps its copy", async (cx) => {
	const key = await shown(cx);
	await answered(cx, key);
	assert.equal((await publicCopies(cx)).total, 1);
});

story(
	"an answer is shown to everybody after the person has read it, once, and without numbers",
	async (cx) => {
		const key = await shown(cx);
		const yohana = being(cx, "yohana");
		const words = "Ada pengganti.";
		const why = async (more: { words?: string; looked?: boolean } = {}) => {
			const done = await publishAnswer(yohana, key, {
				words,
				looked: true,
				...more,
			});
			return done.ok ? null : done.problem.reason;
		};
		assert.equal(await why(), "not-answered");
		await answered(cx, key);
		const complaint = await complaintByKey(cx, key);
		if (!complaint) assert.fail("it is gone");
		const state = await copyStateOf(yohana, complaint);
		assert.equal(
			state.is === "shown" && state.answer,
			"Petugas sakit. Hubungi [nomor].\n\nAda pengganti.",
		);
		assert.equal(await why({ words: "Hubungi 081234567890" }), "traces-left");
		assert.equal(await why({ words: " " }), "words-needed");
		assert.equal(await why({ looked: false }), "not-looked");
		assert.equal(await why(), null);
		assert.equal(await why({ words: "Lain lagi." }), "not-found");
		assert.equal((await publicCopies(cx)).copies[0]?.answer, words);
		assert.ok((await deedsOn(cx, key)).includes("complaint.answer-published"));
	},
);
