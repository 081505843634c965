import assert from "node:assert/strict";
import { sql } from "kysely";
import { giveRole } from "#identity";
import { personIds, type SamplePerson, sampleActor } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { readCode } from "#kernel/code.ts";
import { admitCustodian, endPersonKeys } from "#keys";
import { at, type Context, withActor } from "#platform/context.ts";
import { openReceipt } from "#receipts";
import { unitId } from "#units/samples";
import type { Key } from "../case.ts";
import { withKey } from "../for-tests.ts";
import { lendKey, refuseToLend, waitingFor } from "../lending/lend-key.ts";
import { openCase } from "../opening/open-case.ts";
import { pairOfVisit, visitCase } from "../opening/visit-case.ts";
import { comeBack, openRoom, tellRoom } from "../room.sample.ts";
import { answerByCode } from "../safety/take-answer.ts";
import { watchSafety } from "../safety/watch-safety.ts";
import { beginRecovery, lostCases } from "./begin-recovery.ts";

const { story } = openRoom();
const reason =
	"Petugas yang memegangnya sudah pindah; tidak ada lagi yang membacanya.";
const canary = "Jerapah kuning memukul kami di gudang belakang.";

const reasonOf = (answer: { ok: boolean; problem?: { reason: string } }) =>
	answer.ok ? "yes" : answer.problem?.reason;

/** Somebody told it, and every officer of Banten who had it has lost the key to it. */
async function lost(cx: Context) {
	const told = await tellRoom(cx, {
		happened: canary,
		accused: { unitIds: [unitId("lapas-cilegon")], others: null },
	});
	for (const who of ["intan", "bagus"] as const)
		await endPersonKeys(cx, personIds[who]);
	return told;
}

async function custodian(cx: Context, who: SamplePerson) {
	const one = await withKey(cx, who);
	const seen: unknown[] = [];
	const kept = <Answer>(answer: Answer): Answer => {
		seen.push(answer);
		return answer;
	};
	return {
		/** Everything that any function ever answered them. */
		seen,
		lost: async () => kept(await lostCases(one.cx, one.unlocked)),
		begin: async (key: Key, words = reason) =>
			kept(await beginRecovery(one.cx, one.unlocked, key, words)),
		waiting: async () => kept(await waitingFor(one.cx, one.unlocked)),
		lend: async (id: string) => kept(await lendKey(one.cx, one.unlocked, id)),
		refuse: async (id: string) =>
			kept(await refuseToLend(one.cx, one.unlocked, id)),
		open: async (key: Key) => kept(await openCase(one.cx, one.unlocked, key)),
		one,
	};
}
const both = async (cx: Context) =>
	[await custodian(cx, "arif"), await custodian(cx, "nuri")] as const;

const opens = async (cx: Context, who: SamplePerson, key: Key) => {
	const one = await withKey(cx, who);
	return (await openCase(one.cx, one.unlocked, key)).ok;
};

const toldTo = async (cx: Context, says: string) =>
	(
		await sql<{ id: string }>`
			select person_id as id from notices.notice where says = ${`rights-cases.news.${says}`}`.execute(
			cx.db,
		)
	).rows.map(({ id }) => id);

story(
	"a case that the centre has because nobody read an answer is not lost when its officers are gone",
	async (cx) => {
		const { key, code } = await tellRoom(cx, {
			accused: { unitIds: [unitId("lapas-cilegon")], others: null },
		});
		const back = await comeBack(cx, code);
		assert.ok(
			(await answerByCode(back.cx, back.pair, back.visit, "unsure")).ok,
		);
		for (const day of ["2026-11-21", "2026-11-22"])
			await watchSafety(at(cx, new Date(`${day}T03:00:00Z`)));
		for (const who of ["intan", "bagus"] as const)
			await endPersonKeys(cx, personIds[who]);
		assert.equal(await opens(cx, "melati", key), true);
		const [arif, nuri] = await both(cx);
		assert.deepEqual([await arif.lost(), await nuri.lost()], [[], []]);
	},
);

story(
	"a case that no officer can open comes back by two custodians, to those who may have it now",
	async (cx) => {
		const { key, code } = await lost(cx);
		const [arif, nuri] = await both(cx);
		const [seen] = await arif.lost();
		assert.deepEqual(
			{ ...seen, ref: "" },
			{ unitId: key.unitId, id: key.id, ref: "", begun: false },
		);
		assert.equal(reasonOf(await arif.begin(key)), "yes");
		assert.equal((await nuri.lost())[0]?.begun, true);
		assert.equal(await opens(cx, "melati", key), false, "half is nothing");
		const [asked] = await nuri.waiting();
		assert.deepEqual(
			[asked?.keyOf, asked?.reason, asked?.second],
			["case", reason, true],
		);
		await sql`delete from notices.notice`.execute(cx.db);
		assert.deepEqual(await nuri.lend(asked?.lendingId ?? ""), {
			ok: true,
			value: "brought-back",
		});
		// Nobody at Banten has a key of the office: it lies at the centre now.
		assert.equal(await opens(cx, "melati", key), true);
		assert.deepEqual(await toldTo(cx, "new"), [personIds.melati]);
		assert.deepEqual([await arif.lost(), await nuri.lost()], [[], []]);
		for (const one of [arif, nuri]) {
			assert.equal(reasonOf(await one.open(key)), "not-found");
			assert.doesNotMatch(
				JSON.stringify(one.seen),
				/Jerapah|gudang|cilegon/i,
				"no function ever answered a custodian what is in it",
			);
		}
		// Whoever told it reads that it happened: role and day.
		const there = withActor(cx, citizen);
		const visit = await openReceipt(there, {
			typed: code,
			pin: "",
			network: "198.51.100.9",
		});
		const signs = readCode(code);
		assert.ok(visit.ok && signs.ok);
		const pair = await pairOfVisit(there, visit.value, signs.value);
		const progress = pair && (await visitCase(there, pair, visit.value));
		assert.ok(progress?.ok);
		assert.deepEqual(
			progress.value.seen.filter(({ what }) => what === "recovery"),
			[{ role: "key-holder", what: "recovery", day: "2026-11-20" }],
		);
	},
);

story(
	"neither custodian brings it back alone, nor twice, nor without a sentence",
	async (cx) => {
		const { key } = await lost(cx);
		const [arif, nuri] = await both(cx);
		assert.equal(reasonOf(await arif.begin(key, "Perlu.")), "reason-too-short");
		assert.equal(
			reasonOf(await arif.begin(key, "x".repeat(2_001))),
			"reason-too-long",
		);
		assert.equal(reasonOf(await arif.begin(key)), "yes");
		for (const one of [arif, nuri])
			assert.equal(reasonOf(await one.begin(key)), "begun-already");
		assert.deepEqual(await arif.waiting(), []);
		const id = (await nuri.waiting())[0]?.lendingId ?? "";
		assert.equal(reasonOf(await arif.lend(id)), "not-found");
		// Nuri says no; then it can be begun again.
		assert.equal(reasonOf(await nuri.refuse(id)), "yes");
		assert.equal((await arif.lost())[0]?.begun, false);
		assert.equal(reasonOf(await nuri.begin(key)), "yes");
		const again = (await arif.waiting())[0]?.lendingId ?? "";
		assert.equal(reasonOf(await arif.lend(again)), "yes");
	},
);

story(
	"a case that an officer can open is nobody's to bring back, and who is no custodian brings none back",
	async (cx) => {
		const { key } = await tellRoom(cx);
		const [arif] = await both(cx);
		assert.deepEqual(await arif.lost(), []);
		assert.equal(reasonOf(await arif.begin(key)), "not-found");
		await endPersonKeys(cx, personIds.intan);
		assert.equal((await arif.lost()).length, 1);
		const melati = await custodian(cx, "melati");
		assert.deepEqual(await melati.lost(), []);
		assert.equal(reasonOf(await melati.begin(key)), "not-found");
		const { one } = arif;
		const begin = (cx: Context, unlocked: typeof one.unlocked | null) =>
			beginRecovery(cx, unlocked, key, reason);
		assert.equal(reasonOf(await begin(one.cx, null)), "locked");
		const stale = { ...one.cx, actor: { ...one.cx.actor, provedAt: null } };
		assert.equal(reasonOf(await begin(stale, one.unlocked)), "prove-again");
		assert.equal(
			reasonOf(
				await beginRecovery(
					one.cx,
					one.unlocked,
					{ unitId: "x", id: "y" },
					reason,
				),
			),
			"not-found",
		);
	},
);

story(
	"an officer whose duty is over opens nothing: their case waits for the custodians as well",
	async (cx) => {
		await tellRoom(cx);
		await sql`update identity.role_held set valid_until = '2026-11-20' where person_id = ${personIds.intan}`.execute(
			cx.db,
		);
		const [arif] = await both(cx);
		assert.equal((await arif.lost()).length, 1);
	},
);

story("with one of two key holders gone nobody brings it back", async (cx) => {
	const { key } = await lost(cx);
	const [arif] = await both(cx);
	await endPersonKeys(cx, personIds.nuri);
	assert.deepEqual(await arif.lost(), []);
	assert.equal(reasonOf(await arif.begin(key)), "not-found");
});

story(
	"a key holder whom the case must not reach is in no list, is not asked, and reads no reason",
	async (cx) => {
		// Fajar keeps keys as well, and has worked at the prison that one of two cases is about.
		await sql`
			insert into identity.role_held (id, person_id, role, unit_id, valid_from, valid_until)
			values
				(${cx.newId()}, ${personIds.fajar}, 'operator', ${unitId("lapas-cilegon")}, '2020-01-01', '2021-01-01'),
				(${cx.newId()}, ${personIds.fajar}, 'key-holder', ${unitId("kemenham")}, '2026-01-01', null)`.execute(
			cx.db,
		);
		const [arif] = await both(cx);
		const admitted = await admitCustodian(
			arif.one.cx,
			arif.one.unlocked,
			personIds.fajar,
		);
		assert.ok(admitted.ok, JSON.stringify(admitted));
		const { key: far } = await tellRoom(cx);
		const { key: near } = await lost(cx);
		const fajarIn = await custodian(cx, "fajar");
		const actor = {
			...sampleActor("arif"),
			id: personIds.fajar,
			provedAt: cx.now,
		};
		const fajar = {
			cx: withActor(cx, actor),
			unlocked: fajarIn.one.unlocked,
		};
		assert.deepEqual(
			(await lostCases(fajar.cx, fajar.unlocked)).map(({ id }) => id),
			[far.id],
		);
		assert.equal(
			reasonOf(await beginRecovery(fajar.cx, fajar.unlocked, near, reason)),
			"not-found",
		);
		assert.equal(reasonOf(await arif.begin(near)), "yes");
		assert.deepEqual(await waitingFor(fajar.cx, fajar.unlocked), []);
		const { rows } = await sql<{ id: string }>`
			select custodian_id as id from rights_cases.lending_part`.execute(cx.db);
		assert.deepEqual(rows, [{ id: personIds.nuri }]);
	},
);

story(
	"whoever is too near by now does not get it back, and where nobody may it waits on",
	async (cx) => {
		const { key } = await lost(cx);
		const [arif, nuri] = await both(cx);
		assert.equal(reasonOf(await arif.begin(key)), "yes");
		const id = (await nuri.waiting())[0]?.lendingId ?? "";
		// Melati took a post at the accused office; nobody else at the centre holds its key.
		const given = await giveRole(withActor(cx, sampleActor("admin")), {
			personId: personIds.melati,
			role: "operator",
			programme: "p2ham",
			unitId: unitId("lapas-cilegon"),
			from: "2026-11-20",
		});
		assert.ok(given.ok, JSON.stringify(given));
		assert.equal(reasonOf(await nuri.lend(id)), "nobody-may-now");
		assert.equal(await opens(cx, "melati", key), false);
	},
);
