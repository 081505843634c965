import assert from "node:assert/strict";
import { sql } from "kysely";
import { giveRole, personByUserName } from "#identity";
import { personIds, type SamplePerson, sampleActor } from "#identity/samples";
import { admitCustodian, endPersonKeys } from "#keys";
import { at, type Context, withActor } from "#platform/context.ts";
import { dayOf } from "#territory";
import { unitId } from "#units/samples";
import { withKey } from "../for-tests.ts";
import { nameConcerned } from "../handling/keep-apart.ts";
import { openCase } from "../opening/open-case.ts";
import { openRoom, tellRoom } from "../room.sample.ts";
import { askForIdentity } from "./ask-for-key.ts";
import { forgetLent } from "./forget-lent.ts";
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

/** Makes somebody of the cast a key holder as well. */
async function keeps(cx: Context, userName: "fajar" | "bagus") {
	const given = await giveRole(withActor(cx, sampleActor("admin")), {
		personId: personIds[userName],
		role: "key-holder",
		programme: null,
		unitId: unitId("kanwil-kemenham-banten"),
		from: dayOf(cx.now),
	});
	assert.ok(given.ok, JSON.stringify(given));
	// A role makes nobody a key holder: one who is says yes.
	const arif = await withKey(cx, "arif");
	const done = await admitCustodian(
		arif.cx,
		arif.unlocked,
		personIds[userName],
	);
	assert.ok(done.ok, JSON.stringify(done));
}

const lends = async (cx: Context, who: SamplePerson, id: string) => {
	const one = await withKey(cx, who);
	// With the rights of a key holder, whoever it is.
	const actor = {
		...sampleActor("arif"),
		id: personIds[who],
		provedAt: cx.now,
	};
	const lent = await lendKey(withActor(cx, actor), one.unlocked, id);
	return lent.ok ? lent.value : lent.problem.reason;
};

/** Who keeps which key together with somebody else. */
async function pairsOf(cx: Context, keyOf: "case" | "identity") {
	const { rows } = await sql<{ first: string; second: string }>`
		select holder_id as first, second_id as second from rights_cases.holder
		where kind = 'two' and key_of = ${keyOf}`.execute(cx.db);
	const name = new Map(Object.entries(personIds).map(([who, id]) => [id, who]));
	return rows
		.map(({ first, second }) => `${name.get(first)} ${name.get(second)}`)
		.sort();
}

const count = async (cx: Context, from: ReturnType<typeof sql>) =>
	Number(
		(await sql<{ n: string }>`select count(*) as n from ${from}`.execute(cx.db))
			.rows[0]?.n,
	);

story(
	"a key holder of whom it turns out that it is about them reads no reason, lends nothing, and nothing names them",
	async (cx) => {
		const { key } = await told(cx);
		const intan = await withKey(cx, "intan");
		assert.ok((await askForIdentity(intan.cx, intan.unlocked, key, reason)).ok);
		const id = (await waitingAt(cx, "arif")).waiting[0]?.lendingId ?? "";
		assert.equal(await lends(cx, "arif", id), "first");
		const named = await nameConcerned(intan.cx, intan.unlocked, key, {
			people: [personIds.arif],
			offices: [],
		});
		assert.ok(named.ok, JSON.stringify(named));
		// Nuri works where Arif does.
		for (const who of ["arif", "nuri"] as const) {
			assert.deepEqual((await waitingAt(cx, who)).waiting, []);
			assert.equal(await lends(cx, who, id), "not-found");
			assert.equal(
				await count(
					cx,
					sql`notices.notice where subject_id like ${`% ${personIds[who]}`} or ${personIds[who]}::uuid = any (never_people)`,
				),
				0,
			);
		}
		assert.deepEqual(await pairsOf(cx, "case"), []);
		assert.deepEqual(await pairsOf(cx, "identity"), []);
		assert.equal(await count(cx, sql`rights_cases.lending_part`), 0);
		const opened = await openCase(intan.cx, intan.unlocked, key);
		assert.deepEqual(
			opened.ok && opened.value.pieces.at(-1)?.body,
			{ words: "", about: "identity-shut" },
			"whoever works on it reads that nobody can open them now",
		);
		assert.equal(
			reasonOf(await askForIdentity(intan.cx, intan.unlocked, key, reason)),
			"no-custodians",
		);
	},
);

story(
	"what an excluded key holder lent first is worth nothing: two others lend it anew",
	async (cx) => {
		await keeps(cx, "fajar");
		await keeps(cx, "bagus");
		const { key } = await tellRoom(cx, {
			accused: { unitIds: [unitId("lapas-cilegon")], others: null },
			identity: { name: "Siti Kenari", contact: "0812", paper: null },
		});
		const intan = await withKey(cx, "intan");
		assert.ok((await askForIdentity(intan.cx, intan.unlocked, key, reason)).ok);
		const id = (await waitingAt(cx, "arif")).waiting[0]?.lendingId ?? "";
		assert.equal(await lends(cx, "arif", id), "first");
		const named = await nameConcerned(intan.cx, intan.unlocked, key, {
			people: [personIds.arif],
			offices: [],
		});
		assert.ok(named.ok);
		assert.equal((await waitingAt(cx, "fajar")).waiting[0]?.second, false);
		assert.equal(await lends(cx, "fajar", id), "first");
		assert.equal(await lends(cx, "bagus", id), "second");
		assert.ok((await readIdentity(intan.cx, intan.unlocked, key)).ok);
	},
);

story(
	"where fewer than two key holders are left, the key of the case is laid anew for those who may",
	async (cx) => {
		await keeps(cx, "fajar");
		const { key } = await tellRoom(cx, {
			accused: { unitIds: [unitId("lapas-cilegon")], others: null },
		});
		await keeps(cx, "bagus");
		const intan = await withKey(cx, "intan");
		const named = await nameConcerned(intan.cx, intan.unlocked, key, {
			people: [personIds.arif],
			offices: [],
		});
		assert.ok(named.ok);
		assert.deepEqual(await pairsOf(cx, "case"), ["bagus fajar", "fajar bagus"]);
	},
);

story(
	"a key holder who came to be too near is not asked, though nobody took anything from them yet",
	async (cx) => {
		await keeps(cx, "fajar");
		const { key } = await told(cx);
		const given = await giveRole(withActor(cx, sampleActor("admin")), {
			personId: personIds.fajar,
			role: "operator",
			programme: "p2ham",
			unitId: unitId("rutan-rangkasbitung"),
			from: dayOf(cx.now),
		});
		assert.ok(given.ok, JSON.stringify(given));
		const intan = await withKey(cx, "intan");
		assert.ok((await askForIdentity(intan.cx, intan.unlocked, key, reason)).ok);
		assert.deepEqual((await waitingAt(cx, "fajar")).waiting, []);
		assert.equal((await waitingAt(cx, "nuri")).waiting.length, 1);
	},
);

story(
	"nothing half open is left when it was decided, and what was lent is thrown away after its day",
	async (cx) => {
		const { key } = await told(cx);
		const intan = await withKey(cx, "intan");
		const halves = () =>
			count(cx, sql`rights_cases.lending_part where inner_box is not null`);
		const asked = async () => {
			const done = await askForIdentity(intan.cx, intan.unlocked, key, reason);
			assert.ok(done.ok);
			const id = (await waitingAt(cx, "arif")).waiting[0]?.lendingId ?? "";
			assert.equal(await lends(cx, "arif", id), "first");
			assert.equal(await halves(), 1);
			return id;
		};
		const no = await asked();
		const nuri = await withKey(cx, "nuri");
		assert.ok((await refuseToLend(nuri.cx, nuri.unlocked, no)).ok);
		assert.equal(await halves(), 0);
		assert.equal(await lends(cx, "nuri", await asked()), "second");
		assert.equal(await halves(), 0);
		const hours = (n: number) =>
			at(cx, new Date(cx.now.getTime() + n * 3_600_000));
		assert.equal(await forgetLent(hours(23)), 0);
		assert.equal(await forgetLent(hours(24)), 1);
		assert.equal(
			await count(cx, sql`rights_cases.lending where lent is not null`),
			0,
		);
	},
);

story(
	"lending to an officer who has no key any more is refused, and they can be told no",
	async (cx) => {
		const { key } = await told(cx);
		const intan = await withKey(cx, "intan");
		assert.ok((await askForIdentity(intan.cx, intan.unlocked, key, reason)).ok);
		const arif = await waitingAt(cx, "arif");
		const id = arif.waiting[0]?.lendingId ?? "";
		assert.equal(await lends(cx, "arif", id), "first");
		await endPersonKeys(cx, personIds.intan);
		assert.equal(await lends(cx, "nuri", id), "lent-in-vain");
		const nuri = await withKey(cx, "nuri");
		assert.ok((await refuseToLend(nuri.cx, nuri.unlocked, id)).ok);
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
