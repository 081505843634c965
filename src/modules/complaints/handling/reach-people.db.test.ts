import assert from "node:assert/strict";
import { type Channel, chooseReach, reachOf } from "#channels";
import { citizen } from "#kernel/actor.ts";
import { deliver } from "#platform/announce.ts";
import { type Context, withActor } from "#platform/context.ts";
import { type Key, subjectKind } from "../complaint.ts";
import { being, openOffice, tellOffice } from "../office.sample.ts";
import { subscribers } from "../subscribers.ts";
import { withdraw } from "./citizen-deeds.ts";
import { refuse } from "./end-it.ts";
import { ask, begin } from "./talk.ts";
import { verify } from "./triage.ts";

const { story } = openOffice();

const subjectOf = ({ unitId, id }: Key) => ({ unitId, kind: subjectKind, id });

/** Told by somebody who hears by a short message, and read by an officer. */
async function told(cx: Context): Promise<Key> {
	const { key } = await tellOffice(cx);
	await chooseReach(withActor(cx, citizen), subjectOf(key), {
		channel: "sms",
		to: "0812-3456-7890",
		lang: "id",
		zone: "WITA",
	});
	const read = await verify(being(cx, "yohana"), key, 1, {
		triage: "service",
		kind: "complaint",
		concern: "service",
		words: "",
	});
	assert.ok(read.ok);
	return key;
}

/** Messages that wait, once everything was heard. */
async function waiting(cx: Context): Promise<number> {
	await deliver(cx, subscribers);
	const rows = await cx.db
		.withTables<{ "channels.message": { id: string } }>()
		.selectFrom("channels.message")
		.select("id")
		.execute();
	return rows.length;
}

const way = (cx: Context, key: Key): Promise<Channel | null> =>
	reachOf(cx, subjectOf(key));

story(
	"a question of the office is news; that an officer read it is none",
	async (cx) => {
		const key = await told(cx);
		assert.equal(await waiting(cx), 0);
		const yohana = being(cx, "yohana");
		assert.ok((await begin(yohana, key, 2)).ok);
		assert.equal(await waiting(cx), 0);
		assert.ok((await ask(yohana, key, 3, "Jam berapa?")).ok);
		assert.equal(await waiting(cx), 1);
		// Heard twice, it is one.
		assert.equal(await waiting(cx), 1);
	},
);

story(
	"a refusal is the last news; whoever withdraws it themselves hears nothing, and their number is gone",
	async (cx) => {
		const refused = await told(cx);
		const done = await refuse(being(cx, "kornelis"), refused, 2, {
			regulation: "UU 25/2009",
			article: "pasal 41",
			words: "Masih diperiksa pengadilan.",
		});
		assert.ok(done.ok);
		assert.equal(await waiting(cx), 1);
		assert.equal(await way(cx, refused), "sms");
		const own = await told(cx);
		assert.ok((await withdraw(withActor(cx, citizen), own, "")).ok);
		assert.equal(await waiting(cx), 1);
		assert.equal(await way(cx, own), null);
	},
);
