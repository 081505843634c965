import assert from "node:assert/strict";
import { citizen } from "#kernel/actor.ts";
import { readCode } from "#kernel/code.ts";
import { type Context, withActor } from "#platform/context.ts";
import { sha256Of } from "#platform/files/store.ts";
import { openReceipt } from "#receipts";
import { unitId } from "#units/samples";
import type { Key } from "../case.ts";
import { withKey } from "../for-tests.ts";
import { doDeed } from "../handling/do-deed.ts";
import { openCase } from "../opening/open-case.ts";
import { pairOfVisit, visitCase } from "../opening/visit-case.ts";
import { casesFor } from "../queries.ts";
import { openRoom, tellRoom } from "../room.sample.ts";
import { tellCase } from "./tell-case.ts";
import { sampleTold } from "./told.sample.ts";

const { story } = openRoom();

async function visitOf(cx: Context, code: string) {
	const opened = await openReceipt(withActor(cx, citizen), {
		typed: code,
		pin: "",
		network: "198.51.100.7",
	});
	assert.ok(opened.ok);
	return opened.value;
}

const openAs = async (
	cx: Context,
	who: Parameters<typeof withKey>[1],
	key: Key,
) => {
	const one = await withKey(cx, who);
	return openCase(one.cx, one.unlocked, key);
};

const reasonOf = (answer: { ok: boolean; problem?: { reason: string } }) =>
	answer.ok ? "open" : answer.problem?.reason;

story(
	"what is told about an office reaches who may have it in its province, and nobody else",
	async (cx) => {
		const { key } = await tellRoom(cx);
		assert.equal(key.unitId, unitId("kanwil-kemenham-banten"));
		assert.equal(reasonOf(await openAs(cx, "intan", key)), "open");
		// Bagus receives reports there too, and worked at the accused office before.
		for (const who of [
			"bagus",
			"fajar",
			"melati",
			"surya",
			"arif",
			"nuri",
		] as const)
			assert.equal(reasonOf(await openAs(cx, who, key)), "not-found", who);
	},
);

story(
	"a list holds what lies ready for whoever asks, and no trace of the rest",
	async (cx) => {
		const { key } = await tellRoom(cx);
		const listed = async (who: Parameters<typeof withKey>[1]) => {
			const one = await withKey(cx, who);
			return casesFor(one.cx, one.unlocked);
		};
		const intan = await listed("intan");
		assert.deepEqual(
			intan.cases.map(({ id }) => id),
			[key.id],
		);
		assert.deepEqual(await listed("bagus"), { cases: [], more: false });
		assert.deepEqual(await listed("melati"), { cases: [], more: false });
	},
);

story(
	"opening asks for a fresh second factor and an open key before it looks anything up",
	async (cx) => {
		const { key } = await tellRoom(cx);
		const intan = await withKey(cx, "intan");
		const nowhere = {
			unitId: key.unitId,
			id: "00000000-0000-4000-8000-000000000000",
		};
		const stale = withActor(intan.cx, {
			...intan.cx.actor,
			provedAt: new Date(cx.now.getTime() - 16 * 60_000),
		});
		for (const where of [key, nowhere, { unitId: "x", id: "y" }]) {
			assert.equal(
				reasonOf(await openCase(stale, intan.unlocked, where)),
				"prove-again",
			);
			assert.equal(reasonOf(await openCase(intan.cx, null, where)), "locked");
			const fajar = await withKey(cx, "fajar");
			assert.equal(
				reasonOf(await openCase(intan.cx, fajar.unlocked, where)),
				"locked",
				"somebody else's key is none",
			);
		}
		assert.equal(
			reasonOf(await openCase(intan.cx, intan.unlocked, nowhere)),
			"not-found",
		);
	},
);

story("the same form sent twice is one case with one code", async (cx) => {
	const sheet = cx.newId();
	const tell = () =>
		tellCase(withActor(cx, citizen), sampleTold, [], {
			sheet,
			pin: null,
			lang: "id",
		});
	const [first, second] = [await tell(), await tell()];
	assert.ok(first.ok && second.ok);
	assert.equal(first.value.code, second.value.code);
	// About no office: the centre has it.
	const melati = await withKey(cx, "melati");
	assert.equal((await casesFor(melati.cx, melati.unlocked)).cases.length, 1);
});

story(
	"whoever told it opens it by the code, reads what is said to them and who looked, and no note",
	async (cx) => {
		const { key, code } = await tellRoom(cx, {
			happened: "Mereka memukul kakak saya.",
		});
		const intan = await withKey(cx, "intan");
		assert.equal(reasonOf(await openAs(cx, "intan", key)), "open");
		const done = await doDeed(intan.cx, intan.unlocked, key, {
			trail: "rights-case.noted",
			version: 0,
			pieces: [
				{ what: "note", by: "officer", body: { words: "Catatan dalam." } },
				{ what: "message", by: "officer", body: { words: "Kami membacanya." } },
			],
		});
		assert.ok(done.ok);
		const visit = await visitOf(cx, code);
		const signs = readCode(code);
		assert.ok(signs.ok);
		const pair = await pairOfVisit(cx, visit, signs.value);
		assert.ok(pair);
		const seen = await visitCase(withActor(cx, citizen), pair, visit);
		assert.ok(seen.ok);
		const whole = JSON.stringify(seen.value);
		assert.match(whole, /Mereka memukul kakak saya/);
		assert.match(whole, /Kami membacanya/);
		assert.doesNotMatch(whole, /Catatan dalam/);
		assert.deepEqual(seen.value.seen, [
			{ role: "rights-intake", what: "case", day: "2026-11-20" },
		]);
		assert.doesNotMatch(whole, /Intan/, "a role, never a name");
	},
);

story("a wrong code opens nothing of it", async (cx) => {
	const { code } = await tellRoom(cx);
	const visit = await visitOf(cx, code);
	const pair = await pairOfVisit(cx, visit, "00000000000000000");
	assert.ok(pair);
	assert.equal(reasonOf(await visitCase(cx, pair, visit)), "not-yet");
});

story(
	"who saw an older page is told, and what they wrote is not lost over another's",
	async (cx) => {
		const { key } = await tellRoom(cx);
		const intan = await withKey(cx, "intan");
		const note = (words: string, version: number) =>
			doDeed(intan.cx, intan.unlocked, key, {
				trail: "rights-case.noted",
				version,
				pieces: [{ what: "note", by: "officer", body: { words } }],
			});
		assert.ok((await note("satu", 0)).ok);
		assert.equal(reasonOf(await note("dua", 0)), "changed-meanwhile");
	},
);

story(
	"a file is kept sealed, what came and what is worked with",
	async (cx) => {
		const original = new TextEncoder().encode("JFIF dengan tempat di dalamnya");
		const bytes = new TextEncoder().encode("JFIF");
		const { key } = await tellRoom(cx, {}, [
			{
				name: "bukti-memar.jpg",
				type: "image/jpeg",
				bytes,
				original: { bytes: original, sha256: sha256Of(original) },
				scan: "clean",
			},
		]);
		const opened = await openAs(cx, "intan", key);
		assert.ok(opened.ok);
		assert.equal(opened.value.header.state, "received");
	},
);
