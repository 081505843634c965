import assert from "node:assert/strict";
import { citizen, theSystem } from "#kernel/actor.ts";
import { newsOf } from "#notices";
import { deliver } from "#platform/announce.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { platformIn } from "#platform/tables.ts";
import { watchClocks } from "#procedures";
import { unitId } from "#units/samples";
import type { Key } from "../complaint.ts";
import { deskOf } from "../desk/desk-of.ts";
import { entriesOf } from "../history.ts";
import { being, openOffice, tellOffice } from "../office.sample.ts";
import { complaintByKey } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import { amissIn } from "./amiss.sample.ts";
import { answer } from "./answer.ts";
import { object, withdraw } from "./citizen-deeds.ts";
import { followersOf } from "./followers.ts";
import { handOver } from "./hand-over.ts";
import { merge } from "./merge.ts";
import { nameAccused } from "./name-accused.ts";
import { transfer } from "./pass-on.ts";
import { ask, begin } from "./talk.ts";
import { verify } from "./triage.ts";
import { subscribers } from "./watch.ts";

const { story } = openOffice();

const now = async (cx: Context, key: Key) => {
	const complaint = await complaintByKey(cx, key);
	if (!complaint) assert.fail("it is gone");
	return complaint;
};
const version = async (cx: Context, key: Key) => (await now(cx, key)).version;
const listed = async (cx: Context) =>
	(await deskOf(being(cx, "yohana"))).rows.map(({ id }) => id);

/** Two people told the same; the second follows the first, which is at work. */
async function merged(cx: Context) {
	const yohana = being(cx, "yohana");
	const first = (await tellOffice(cx)).key;
	const second = (await tellOffice(cx)).key;
	for (const key of [first, second]) {
		const checked = await verify(yohana, key, await version(cx, key), {
			triage: "service",
			kind: "complaint",
			concern: "service",
			words: "",
		});
		assert.ok(checked.ok);
	}
	const done = await merge(
		yohana,
		second,
		await version(cx, second),
		(await now(cx, first)).ref,
	);
	assert.ok(done.ok, JSON.stringify(done));
	return { yohana, first, second };
}

const whole = {
	finding: "Petugas sakit.",
	action: "Ada pengganti.",
	actionOn: "2026-11-23",
	contact: "Loket informasi",
	proof: "none",
	proofSays: "",
} as const;

async function answered(cx: Context, yohana: Context, key: Key) {
	assert.ok((await begin(yohana, key, await version(cx, key))).ok);
	assert.ok((await answer(yohana, key, await version(cx, key), whole)).ok);
}

story(
	"what follows another leaves the desk, and its person is told",
	async (cx) => {
		const { first, second } = await merged(cx);
		assert.deepEqual(await listed(cx), [first.id]);
		assert.ok(
			(await entriesOf(cx, second, "shown")).some(
				({ what }) => what === "merge",
			),
		);
	},
);

story("both hear the same answer, each on their own page", async (cx) => {
	const { yohana, first, second } = await merged(cx);
	await answered(cx, yohana, first);
	for (const key of [first, second]) {
		assert.equal((await now(cx, key)).state, "answered");
		const last = (await entriesOf(cx, key, "shown")).at(-1);
		assert.deepEqual([last?.what, last?.words], ["answer", whole.finding]);
	}
});

story(
	"each answer leaves a deed in the trail and an announcement of its own",
	async (cx) => {
		const { yohana, first, second } = await merged(cx);
		await answered(cx, yohana, first);
		for (const { id } of [first, second]) {
			const deeds = await platformIn(cx.db)
				.selectFrom("platform.trail")
				.select("deed")
				.where("subject_id", "=", id)
				.where("deed", "=", "complaint.answered")
				.execute();
			assert.equal(deeds.length, 1);
			const told = await platformIn(cx.db)
				.selectFrom("platform.announcement")
				.select("body")
				.where("name", "=", "complaint.moved")
				.execute();
			assert.equal(
				told.filter(
					({ body }) =>
						JSON.stringify(body).includes(id) &&
						JSON.stringify(body).includes('"move":"answer"'),
				).length,
				1,
			);
		}
	},
);

story(
	"nothing follows what is answered already: nobody would say it again",
	async (cx) => {
		const { yohana, first } = await merged(cx);
		await answered(cx, yohana, first);
		const third = (await tellOffice(cx)).key;
		const { ref } = await now(cx, first);
		const done = await merge(yohana, third, 1, ref);
		assert.equal(!done.ok && done.problem.reason, "answered-already");
	},
);

story("a question to one is not a question to the other", async (cx) => {
	const { yohana, first, second } = await merged(cx);
	assert.ok(
		(await ask(yohana, first, await version(cx, first), "Loket berapa?")).ok,
	);
	assert.equal((await now(cx, second)).state, "verified");
	assert.ok(
		!JSON.stringify(await entriesOf(cx, second, "all")).includes(
			"Loket berapa",
		),
	);
});

story(
	"whoever objects is heard alone: theirs is back on the desk",
	async (cx) => {
		const { yohana, first, second } = await merged(cx);
		await answered(cx, yohana, first);
		const person = withActor(cx, citizen);
		assert.ok((await object(person, second, "Masih tutup kemarin.")).ok);
		assert.equal((await now(cx, second)).state, "reopened");
		assert.equal((await now(cx, first)).state, "answered");
		assert.deepEqual((await listed(cx)).sort(), [first.id, second.id].sort());
		assert.deepEqual(await followersOf(cx, first), []);
	},
);

story(
	"when the one is withdrawn or leaves, the other is worked on again",
	async (cx) => {
		const gone = await merged(cx);
		assert.ok((await withdraw(withActor(cx, citizen), gone.first, "")).ok);
		assert.ok((await listed(cx)).includes(gone.second.id));
		const handed = await merged(cx);
		assert.ok(
			(
				await handOver(
					handed.yohana,
					handed.first,
					await version(cx, handed.first),
				)
			).ok,
		);
		assert.ok((await listed(cx)).includes(handed.second.id));
	},
);

story(
	"nothing follows itself, what follows already, or what lies elsewhere",
	async (cx) => {
		const { yohana, first, second } = await merged(cx);
		const third = (await tellOffice(cx)).key;
		const head = (await tellOffice(cx, { concern: "head" })).key;
		const refOf = async (key: Key) => (await now(cx, key)).ref;
		const why = async (key: Key, ref: string) => {
			const done = await merge(yohana, key, await version(cx, key), ref);
			return done.ok ? null : done.problem.reason;
		};
		assert.equal(await why(first, await refOf(first)), "the-same");
		assert.equal(await why(first, await refOf(third)), "has-followers");
		assert.equal(await why(third, await refOf(second)), "no-such-number");
		assert.equal(await why(third, await refOf(head)), "no-such-number");
		assert.equal(await why(third, "0000-0000"), "no-such-number");
		// It follows the first already: one leads, and not two.
		assert.equal(await why(second, await refOf(third)), "follows-already");
	},
);

const lies = async (cx: Context, { id }: Key) =>
	(
		await complaintsIn(cx.db)
			.selectFrom("complaints.on_desk")
			.select("unit_id")
			.where("complaint_id", "=", id)
			.execute()
	).map(({ unit_id }) => unit_id);

story(
	"in what followed, somebody is named as accused: it lies on a desk of its own, and its last days are told there",
	async (cx) => {
		const { yohana, first, second } = await merged(cx);
		const named = await nameAccused(yohana, second, await version(cx, second), {
			people: [being(cx, "kornelis").actor.id ?? ""],
			office: false,
		});
		assert.ok(named.ok);
		assert.deepEqual(await followersOf(cx, first), []);
		assert.deepEqual(await lies(cx, second), [unitId("kemenkum")]);
		assert.deepEqual(await lies(cx, first), [unitId("kanwil-kemenkum-ntt")]);
		assert.deepEqual(await amissIn(cx, [first, second]), []);
		await answered(cx, yohana, first);
		assert.equal((await now(cx, second)).state, "verified");
		const late = at(withActor(cx, theSystem), new Date("2027-02-20T03:00:00Z"));
		await watchClocks(late);
		await deliver(late, subscribers);
		const { rows } = await newsOf(being(late, "gilang"), 1);
		assert.ok(
			rows.some(
				({ path, says }) =>
					path.endsWith(second.id) && says === "complaints.news.late",
			),
		);
	},
);

story(
	"what followed and is passed on by itself lies where it went",
	async (cx) => {
		const { yohana, first, second } = await merged(cx);
		const passed = await transfer(yohana, second, await version(cx, second), {
			officeId: unitId("kemenkum"),
			words: "Ini diatur pusat.",
		});
		assert.ok(passed.ok);
		assert.deepEqual(await lies(cx, second), [unitId("kemenkum")]);
		assert.deepEqual(await followersOf(cx, first), []);
	},
);
