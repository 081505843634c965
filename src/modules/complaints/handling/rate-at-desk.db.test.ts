import assert from "node:assert/strict";
import { citizen } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { platformIn } from "#platform/tables.ts";
import type { Key } from "../complaint.ts";
import { entriesOf } from "../history.ts";
import { being, openOffice, tellOffice } from "../office.sample.ts";
import { complaintsIn } from "../tables.ts";
import { answer } from "./answer.ts";
import { confirm } from "./citizen-deeds.ts";
import { rate, ratingOf } from "./rate.ts";
import { rateAtDesk } from "./rate-at-desk.ts";
import { begin } from "./talk.ts";
import { verify } from "./triage.ts";

const { story } = openOffice();

const said = { handled: 3, solved: 2 };

/** Yohana answered it, and the person is content. */
async function finished(cx: Context): Promise<Key> {
	const yohana = being(cx, "yohana");
	const { key } = await tellOffice(cx);
	for (const deed of [
		() =>
			verify(yohana, key, 1, {
				triage: "service",
				kind: "complaint",
				concern: "service",
				words: "",
			}),
		() => begin(yohana, key, 2),
		() =>
			answer(yohana, key, 3, {
				finding: "Petugas sakit.",
				action: "Ada pengganti.",
				actionOn: "2026-11-23",
				contact: "Loket informasi",
				proof: "none",
				proofSays: "",
			}),
		() => confirm(withActor(cx, citizen), key),
	])
		assert.ok((await deed()).ok);
	return key;
}
const why = async (
	cx: Context,
	who: "yohana" | "kornelis" | "markus",
	key: Key,
) => {
	const done = await rateAtDesk(being(cx, who), key, said);
	return done.ok ? null : done.problem.reason;
};

story(
	"what the person says at the counter is written down by somebody else than who answered",
	async (cx) => {
		const key = await finished(cx);
		assert.equal(await why(cx, "yohana", key), "you-answered");
		assert.equal(await ratingOf(cx, key), null);
		assert.equal(await why(cx, "kornelis", key), null);
		assert.deepEqual(await ratingOf(cx, key), { ...said, way: "desk" });
	},
);

story("where nobody else could, who answered may", async (cx) => {
	const key = await finished(cx);
	// He must not know of it: that leaves Yohana alone.
	await complaintsIn(cx.db)
		.updateTable("complaints.complaint")
		.set({ accused: [being(cx, "kornelis").actor.id ?? ""] })
		.where("id", "=", key.id)
		.execute();
	assert.equal(await why(cx, "yohana", key), null);
});

story("nobody writes over what the person said themselves", async (cx) => {
	const key = await finished(cx);
	const person = withActor(cx, citizen);
	assert.ok((await rate(person, key, { handled: 1, solved: 1 })).ok);
	assert.equal(await why(cx, "kornelis", key), "rated-by-code");
	assert.deepEqual(await ratingOf(cx, key), {
		handled: 1,
		solved: 1,
		way: "code",
	});
});

story(
	"the person may still say it otherwise by their code, and then that counts",
	async (cx) => {
		const key = await finished(cx);
		assert.equal(await why(cx, "kornelis", key), null);
		assert.ok(
			(await rate(withActor(cx, citizen), key, { handled: 4, solved: 4 })).ok,
		);
		assert.equal((await ratingOf(cx, key))?.way, "code");
	},
);

story("before the end, and for who may not handle it, nothing", async (cx) => {
	const { key } = await tellOffice(cx);
	assert.equal(await why(cx, "kornelis", key), "not-now");
	assert.equal(await why(cx, "markus", key), "not-found");
});

story(
	"the trail keeps that it was written down, and the history says nothing",
	async (cx) => {
		const key = await finished(cx);
		const before = (await entriesOf(cx, key, "all")).length;
		assert.equal(await why(cx, "kornelis", key), null);
		assert.equal((await entriesOf(cx, key, "all")).length, before);
		const rows = await platformIn(cx.db)
			.selectFrom("platform.trail")
			.select(["deed", "actor_id"])
			.where("subject_id", "=", key.id)
			.where("deed", "=", "complaint.rated-at-desk")
			.execute();
		assert.deepEqual(rows, [
			{
				deed: "complaint.rated-at-desk",
				actor_id: being(cx, "kornelis").actor.id,
			},
		]);
	},
);
