import assert from "node:assert/strict";
import { personByUserName } from "#identity";
import type { SamplePerson } from "#identity/samples";
import { at, type Context } from "#platform/context.ts";
import { unitId } from "#units/samples";
import { withKey } from "../for-tests.ts";
import { openCase } from "../opening/open-case.ts";
import { openRoom, tellRoom } from "../room.sample.ts";
import { askForIdentity } from "./ask-for-key.ts";
import { lendKey, refuseToLend, waitingFor } from "./lend-key.ts";
import { readIdentity } from "./read-identity.ts";

const { story } = openRoom();
const reason = "Korban harus dipindahkan hari ini ke tempat yang aman.";

const told = (cx: Context) =>
	tellRoom(cx, {
		identity: { name: "Siti Kenari", contact: "0812", paper: null },
		victim: { name: "Dadang Kenari", reach: null, helps: null },
	});

const reasonOf = (answer: { ok: boolean; problem?: { reason: string } }) =>
	answer.ok ? "yes" : answer.problem?.reason;

async function waitingAt(cx: Context, who: SamplePerson) {
	const one = await withKey(cx, who);
	return { ...one, waiting: await waitingFor(one.cx, one.unlocked) };
}

story(
	"who they are opens for a day when two custodians agree, one after the other",
	async (cx) => {
		const { key } = await told(cx);
		const intan = await withKey(cx, "intan");
		const read = () => readIdentity(intan.cx, intan.unlocked, key);
		assert.equal(reasonOf(await read()), "not-lent");
		assert.ok((await askForIdentity(intan.cx, intan.unlocked, key, reason)).ok);
		assert.equal(
			reasonOf(await askForIdentity(intan.cx, intan.unlocked, key, reason)),
			"asked-already",
		);

		const arif = await waitingAt(cx, "arif");
		const [asked] = arif.waiting;
		assert.equal(asked?.reason, reason);
		assert.equal(asked?.second, false);
		const lend = (by: typeof arif) =>
			lendKey(by.cx, by.unlocked, asked?.lendingId ?? "");
		assert.deepEqual(await lend(arif), { ok: true, value: "first" });
		assert.equal(reasonOf(await read()), "not-lent", "one key opens nothing");
		assert.equal(
			reasonOf(await lend(arif)),
			"was-first",
			"nor the same one twice",
		);

		const nuri = await waitingAt(cx, "nuri");
		assert.equal(nuri.waiting[0]?.second, true);
		assert.deepEqual(await lend(nuri), { ok: true, value: "second" });
		const opened = await read();
		assert.ok(opened.ok);
		assert.equal(opened.value.reporter?.name, "Siti Kenari");
		assert.equal(opened.value.victim?.name, "Dadang Kenari");

		// The key of a day: the next day it is asked for anew.
		const tomorrow = at(intan.cx, new Date(cx.now.getTime() + 25 * 3_600_000));
		const later = await readIdentity(
			{ ...tomorrow, actor: { ...tomorrow.actor, provedAt: tomorrow.now } },
			intan.unlocked,
			key,
		);
		assert.equal(reasonOf(later), "not-lent");
	},
);

story(
	"a custodian says no, and the officer may ask again with a better reason",
	async (cx) => {
		const { key } = await told(cx);
		const intan = await withKey(cx, "intan");
		assert.ok((await askForIdentity(intan.cx, intan.unlocked, key, reason)).ok);
		const arif = await waitingAt(cx, "arif");
		const id = arif.waiting[0]?.lendingId ?? "";
		assert.ok((await refuseToLend(arif.cx, arif.unlocked, id)).ok);
		assert.deepEqual((await waitingAt(cx, "nuri")).waiting, []);
		assert.ok((await askForIdentity(intan.cx, intan.unlocked, key, reason)).ok);
	},
);

story(
	"it is asked for with a sentence, by who has the case, of somebody who gave a name",
	async (cx) => {
		const { key } = await told(cx);
		const intan = await withKey(cx, "intan");
		const ask = (words: string, of = key) =>
			askForIdentity(intan.cx, intan.unlocked, of, words);
		assert.equal(reasonOf(await ask("Perlu.")), "reason-too-short");
		assert.equal(reasonOf(await ask("x".repeat(2_001))), "reason-too-long");
		const bagus = await withKey(cx, "bagus");
		assert.equal(
			reasonOf(await askForIdentity(bagus.cx, bagus.unlocked, key, reason)),
			"not-found",
		);
		const nameless = await tellRoom(cx);
		assert.equal(reasonOf(await ask(reason, nameless.key)), "no-identity");
	},
);

story(
	"nobody lends who is no custodian, has not just proved themselves, or whose key is shut",
	async (cx) => {
		const { key } = await told(cx);
		const intan = await withKey(cx, "intan");
		assert.ok((await askForIdentity(intan.cx, intan.unlocked, key, reason)).ok);
		const arif = await waitingAt(cx, "arif");
		const id = arif.waiting[0]?.lendingId ?? "";
		assert.equal(
			reasonOf(await lendKey(intan.cx, intan.unlocked, id)),
			"not-found",
		);
		assert.equal(reasonOf(await lendKey(arif.cx, null, id)), "locked");
		const stale = { ...arif.cx, actor: { ...arif.cx.actor, provedAt: null } };
		assert.equal(
			reasonOf(await lendKey(stale, arif.unlocked, id)),
			"prove-again",
		);
		assert.equal(
			reasonOf(await lendKey(arif.cx, arif.unlocked, "x")),
			"not-found",
		);
	},
);

story(
	"a custodian who is too near to a case holds no key of it",
	async (cx) => {
		const { key } = await tellRoom(cx, {
			accused: { unitIds: [unitId("kemenham")], others: null },
			identity: { name: "Siti Kenari", contact: null, paper: null },
		}).catch(() => ({ key: null }));
		// Everybody at the ministry is too near: the regional office could have it, and no custodian may.
		assert.equal(key, null, "nobody may have it, and nothing is kept");
		const arif = await personByUserName(cx, "arif");
		assert.ok(arif);
	},
);

story("opening the case itself needs none of them", async (cx) => {
	const { key } = await told(cx);
	const intan = await withKey(cx, "intan");
	const opened = await openCase(intan.cx, intan.unlocked, key);
	assert.ok(opened.ok);
	assert.doesNotMatch(
		JSON.stringify({ ...opened.value, hand: null }),
		/Kenari/,
		"and shows no name",
	);
});
