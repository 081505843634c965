import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hash } from "@node-rs/argon2";
import { sql } from "kysely";
import {
	personIds,
	type SamplePerson,
	sampleActor,
	samplePassword,
	seedPeople,
} from "#identity/samples";
import type { Context } from "#platform/context.ts";
import { withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { openWith, sealTo } from "#platform/envelope.ts";
import { seedUnits, unitId } from "#units/samples";
import { admitCustodian, admittedCustodians } from "./custodians.ts";
import { leaveKeys, rotateOffice } from "./leave.ts";
import { myOffices } from "./my-key.ts";
import { giveOfficeKey, takeBackOfficeKey } from "./office-deeds.ts";
import { nothingSealed, officeKeysOf, openOfficeKey } from "./office-key.ts";
import { makeOwnKey, openOwnKey, relockOwnKey } from "./own-key-deeds.ts";
import { openByPassword } from "./passwords.ts";
import { makePersonKey, personKeysOf } from "./person-key.ts";
import { sampleUnlocked, seedKeys } from "./samples.ts";
import { keepUnlocked, unlockedBy } from "./unlocked.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld();
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedKeys(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const banten = unitId("kanwil-kemenham-banten");
const anotherPassword = "kata sandi yang baru sekali";

/** Somebody who showed both factors just now, in a session of their own. */
async function sitting(cx: Context, userName: SamplePerson) {
	const actor = { ...sampleActor(userName), provedAt: cx.now };
	const personId = actor.id ?? "";
	const sessionId = cx.newId();
	await sql`
		insert into identity.session (id, person_id, token, factors, expires_at, created_at, updated_at)
		values (${sessionId}, ${personId}, ${sessionId}, 2, ${new Date(cx.now.getTime() + 86_400_000)}, ${cx.now}, ${cx.now})`.execute(
		cx.db,
	);
	return { cx: withActor(cx, actor), personId, sessionId };
}
type Sitting = Awaited<ReturnType<typeof sitting>>;

const openAfter = async (
	{ cx, personId, sessionId }: Sitting,
	browserKey: string,
) =>
	(await unlockedBy(cx, { browserKey, personId, sessionId })) ??
	assert.fail("nothing is open");

const problemOf = (result: {
	readonly ok: boolean;
	readonly problem?: { readonly reason: string };
}) => (result.ok ? null : result.problem?.reason);

/** As a code on paper does it: whoever resets knows nothing of the old one. */
const reset = async (cx: Context, personId: string): Promise<void> => {
	await sql`
		update identity.credential set password = ${await hash(anotherPassword)}
		where person_id = ${personId}`.execute(cx.db);
};

story(
	"after a reset the old password opens the key once more, and the new one from then on",
	async (world) => {
		const intan = await sitting(world, "intan");
		const { publicKey } = await sampleUnlocked(world, intan.personId);
		const sealed = sealTo(publicKey, new Uint8Array([7]));
		await reset(world, intan.personId);
		const { cx, sessionId } = intan;
		assert.equal(
			problemOf(await openOwnKey(cx, sessionId, anotherPassword)),
			"wrong",
		);
		assert.equal(
			problemOf(
				await relockOwnKey(cx, sessionId, {
					current: "bukan yang lama",
					next: anotherPassword,
				}),
			),
			"wrong",
		);
		assert.equal(
			problemOf(
				await relockOwnKey(cx, sessionId, {
					current: samplePassword,
					next: "bukan kata sandinya",
				}),
			),
			"wrong-password",
		);
		const done = await relockOwnKey(cx, sessionId, {
			current: samplePassword,
			next: anotherPassword,
		});
		assert.ok(done.ok);
		const opened = await openAfter(intan, done.value);
		assert.deepEqual(openWith(opened, sealed), new Uint8Array([7]));
		assert.ok((await openOwnKey(cx, sessionId, anotherPassword)).ok);
		assert.equal(
			problemOf(await openOwnKey(cx, sessionId, samplePassword)),
			"wrong",
		);
	},
);

story("a key made anew opens nothing that was sealed before", async (world) => {
	const fajar = await sitting(world, "fajar");
	const before = await sampleUnlocked(world, fajar.personId);
	const sealed = sealTo(before.publicKey, new Uint8Array([7]));
	const made = await makeOwnKey(fajar.cx, fajar.sessionId, {
		secret: samplePassword,
		lock: "password",
	});
	assert.ok(made.ok);
	assert.equal(openWith(await openAfter(fajar, made.value), sealed), null);
});

story(
	"a stolen session makes no key with a passphrase of its own: whoever has a password types it, or the old secret",
	async (world) => {
		const fajar = await sitting(world, "fajar");
		const { cx, sessionId } = fajar;
		const make = (secret: string, shown?: string) =>
			makeOwnKey(cx, sessionId, {
				secret,
				lock: "passphrase",
				...(shown === undefined ? {} : { shown }),
			});
		assert.equal(problemOf(await make("pendek", samplePassword)), "too-short");
		for (const stolen of [undefined, "", "empat kata yang tenang"])
			assert.equal(
				problemOf(await make("empat kata yang tenang", stolen)),
				"not-you",
			);
		assert.ok(
			(await openOwnKey(cx, sessionId, samplePassword)).ok,
			"the real one goes on",
		);
		assert.ok((await make("empat kata yang tenang", samplePassword)).ok);
		assert.ok(
			(await make("tiga kata yang tenang", "empat kata yang tenang")).ok,
			"what opens the key is enough",
		);
	},
);

story(
	"who signs in elsewhere makes a key with a passphrase alone, and it can be changed; none that is guessed first",
	async (world) => {
		const fajar = await sitting(world, "fajar");
		const { cx, sessionId, personId } = fajar;
		await sql`delete from identity.credential where person_id = ${personId}`.execute(
			cx.db,
		);
		for (const secret of ["iloveyou1234", "Fajar Ramadhani 1"])
			assert.equal(
				problemOf(
					await makeOwnKey(cx, sessionId, { secret, lock: "passphrase" }),
				),
				"guessed-first",
			);
		const made = await makeOwnKey(cx, sessionId, {
			secret: "empat kata yang tenang",
			lock: "passphrase",
		});
		assert.ok(made.ok);
		assert.equal(
			problemOf(
				await relockOwnKey(cx, sessionId, {
					current: "empat kata yang tenang",
					next: "rangkul rangkul 26",
				}),
			),
			"guessed-first",
		);
		const changed = await relockOwnKey(cx, sessionId, {
			current: "empat kata yang tenang",
			next: "lima kata yang lebih tenang",
		});
		assert.ok(changed.ok);
		assert.ok(
			(await openOwnKey(cx, sessionId, "lima kata yang lebih tenang")).ok,
		);
		assert.equal(
			problemOf(await openOwnKey(cx, sessionId, samplePassword)),
			"wrong",
		);
	},
);

story(
	"whoever guesses at a key has to wait after ten tries, though the eleventh be right",
	async (world) => {
		const { cx, sessionId } = await sitting(world, "melati");
		for (let i = 0; i < 10; i += 1)
			assert.equal(
				problemOf(await openOwnKey(cx, sessionId, `coba yang ke-${i}`)),
				"wrong",
			);
		assert.equal(
			problemOf(await openOwnKey(cx, sessionId, samplePassword)),
			"too-many",
		);
	},
);

story(
	"who showed no second factor lately, or has no such duty, makes no key",
	async (world) => {
		const intan = await sitting(world, "intan");
		const secret = { secret: samplePassword, lock: "password" } as const;
		const later = {
			...intan.cx,
			now: new Date(world.now.getTime() + 16 * 60_000),
		};
		assert.equal(
			problemOf(await makeOwnKey(later, intan.sessionId, secret)),
			"prove-again",
		);
		const wulan = await sitting(world, "wulan");
		assert.equal(
			problemOf(await makeOwnKey(wulan.cx, wulan.sessionId, secret)),
			"no-duty",
		);
	},
);

story(
	"the key of an office goes from hand to hand, and back by a new one",
	async (world) => {
		const [intan, bagus] = [
			await sitting(world, "intan"),
			await sitting(world, "bagus"),
		];
		const mine = await sampleUnlocked(world, intan.personId);
		const theirs = await sampleUnlocked(world, bagus.personId);
		const whom = { unitId: banten, personId: bagus.personId };
		const [before] = await myOffices(intan.cx, intan.personId);
		assert.ok(before?.mine && before.holders.length === 2);

		assert.equal(
			problemOf(await takeBackOfficeKey(intan.cx, null, whom)),
			"locked",
		);
		assert.equal(
			problemOf(
				await takeBackOfficeKey(intan.cx, mine, {
					...whom,
					personId: intan.personId,
				}),
			),
			"not-found",
		);
		assert.ok((await takeBackOfficeKey(intan.cx, mine, whom)).ok);
		const office = (await officeKeysOf(world, [banten])).get(banten);
		assert.ok(office);
		assert.equal(office.number, 2);
		assert.equal(await openOfficeKey(world, theirs, office), null);
		assert.equal(
			await openOfficeKey(world, theirs, { ...office, number: 1 }),
			null,
			"what arrived before is closed as well",
		);
		const [after] = await myOffices(intan.cx, intan.personId);
		assert.deepEqual(
			after?.others.map(({ personId }) => personId),
			[bagus.personId, personIds.fajar],
		);
		assert.equal(
			problemOf(await giveOfficeKey(bagus.cx, theirs, whom, nothingSealed)),
			"not-found",
			"who does not hold it cannot give it",
		);
		assert.equal(
			problemOf(
				await giveOfficeKey(
					intan.cx,
					mine,
					{ ...whom, personId: personIds.wulan },
					nothingSealed,
				),
			),
			"not-found",
			"nobody who does not work on reports there",
		);
		assert.ok((await giveOfficeKey(intan.cx, mine, whom, nothingSealed)).ok);
		assert.ok(await openOfficeKey(world, theirs, office));
	},
);

story(
	"whoever leaves holds no key, and an office that nobody is left in has none",
	async (world) => {
		const [intan, bagus] = [
			await sitting(world, "intan"),
			await sitting(world, "bagus"),
		];
		assert.deepEqual(await leaveKeys(world, bagus.personId), {
			rotated: [banten],
			withoutKey: [],
		});
		assert.equal((await personKeysOf(world, [bagus.personId])).size, 0);
		assert.deepEqual(
			(await officeKeysOf(world, [banten])).get(banten)?.holders,
			[intan.personId],
		);
		assert.deepEqual(await leaveKeys(world, intan.personId), {
			rotated: [],
			withoutKey: [banten],
		});
		assert.equal((await officeKeysOf(world, [banten])).size, 0);
		assert.equal(problemOf(await rotateOffice(world, banten)), "no-keeper");
	},
);

story(
	"an office is given a new key by command, held by those who held the one before and by nobody else",
	async (world) => {
		const [intan, bagus] = [
			await sitting(world, "intan"),
			await sitting(world, "bagus"),
		];
		const mine = await sampleUnlocked(world, intan.personId);
		const whom = { unitId: banten, personId: bagus.personId };
		assert.ok((await takeBackOfficeKey(intan.cx, mine, whom)).ok);
		const alone = await rotateOffice(world, banten);
		assert.ok(alone.ok && alone.value.holders === 1, "a role is not enough");
		assert.ok((await giveOfficeKey(intan.cx, mine, whom, nothingSealed)).ok);
		const rotated = await rotateOffice(world, banten);
		assert.ok(rotated.ok);
		assert.equal(rotated.value.holders, 2);
		assert.equal((await officeKeysOf(world, [banten])).get(banten)?.number, 4);
	},
);

story(
	"whoever made a new key holds the office's no more, until a colleague gives it again",
	async (world) => {
		const [intan, bagus] = [
			await sitting(world, "intan"),
			await sitting(world, "bagus"),
		];
		const made = await makeOwnKey(bagus.cx, bagus.sessionId, {
			secret: samplePassword,
			lock: "password",
		});
		assert.ok(made.ok);
		const holders = async () =>
			(await officeKeysOf(world, [banten])).get(banten)?.holders;
		assert.deepEqual(await holders(), [intan.personId]);
		const whom = { unitId: banten, personId: bagus.personId };
		const mine = await sampleUnlocked(world, intan.personId);
		assert.ok((await giveOfficeKey(intan.cx, mine, whom, nothingSealed)).ok);
		assert.equal((await holders())?.length, 2);

		// Nobody is left who could open it: it ends, and the next one makes another.
		for (const one of [intan, bagus])
			await makePersonKey(world, {
				personId: one.personId,
				secret: samplePassword,
				lock: "password",
			});
		const rotated = await rotateOffice(world, banten);
		assert.deepEqual(rotated.ok && rotated.value, { holders: 0 });
		assert.equal(await holders(), undefined);
	},
);

story(
	"a role makes nobody a custodian: one who is admitted says yes, with the key of today",
	async (world) => {
		const [arif, nuri, puppet] = [
			await sitting(world, "arif"),
			await sitting(world, "nuri"),
			await sitting(world, "fajar"),
		];
		const ids = [arif.personId, nuri.personId, puppet.personId];
		const admitted = async () => [...(await admittedCustodians(world, ids))];
		assert.equal((await admitted()).length, 2, "the first two begin");

		// Somebody is given the role, and has a key of their own.
		await sql`
			insert into identity.role_held (id, person_id, role, unit_id, valid_from)
			select ${world.newId()}, ${puppet.personId}, role, unit_id, valid_from
			from identity.role_held where person_id = ${arif.personId} and role = 'key-holder'`.execute(
			world.db,
		);
		await openByPassword(world, {
			personId: puppet.personId,
			password: samplePassword,
		});
		assert.equal((await admitted()).length, 2);

		const mine = await sampleUnlocked(world, arif.personId);
		const admit = (cx: Context, key: typeof mine | null, whom: string) =>
			admitCustodian(cx, key, whom);
		const stale = { ...arif.cx, now: new Date(world.now.getTime() + 960_000) };
		assert.equal(
			problemOf(await admit(stale, mine, puppet.personId)),
			"prove-again",
		);
		assert.equal(
			problemOf(await admit(arif.cx, null, puppet.personId)),
			"locked",
		);
		assert.equal(
			problemOf(await admit(arif.cx, mine, personIds.wulan)),
			"not-found",
		);
		const theirs = await sampleUnlocked(world, puppet.personId);
		assert.equal(
			problemOf(await admit(puppet.cx, theirs, puppet.personId)),
			"not-found",
			"nobody admits themselves",
		);
		assert.ok((await admit(arif.cx, mine, puppet.personId)).ok);
		assert.equal((await admitted()).length, 3);

		// A new key, as after a reset, is not the one that was admitted.
		const made = await makeOwnKey(nuri.cx, nuri.sessionId, {
			secret: samplePassword,
			lock: "password",
		});
		assert.ok(made.ok);
		assert.ok(!(await admitted()).includes(nuri.personId));
		const newOne = await openAfter(nuri, made.value);
		assert.equal(
			problemOf(await admit(nuri.cx, newOne, nuri.personId)),
			"not-found",
		);
		assert.ok((await admit(arif.cx, mine, nuri.personId)).ok);
		assert.ok((await admitted()).includes(nuri.personId));
	},
);

story(
	"an ended key opens nothing, in no browser, and none is made by itself in its place",
	async (world) => {
		const intan = await sitting(world, "intan");
		const { cx, sessionId, personId } = intan;
		const opened = await openOwnKey(cx, sessionId, samplePassword);
		assert.ok(opened.ok);
		const pair = await openAfter(intan, opened.value);
		await leaveKeys(world, personId);
		const late = await keepUnlocked(cx, pair, sessionId);
		for (const browserKey of [opened.value, late])
			assert.equal(
				await unlockedBy(cx, { browserKey, personId, sessionId }),
				null,
			);
		assert.equal(
			problemOf(await openOwnKey(cx, sessionId, samplePassword)),
			"no-key",
		);
		const shown = { personId, password: samplePassword };
		assert.equal(await openByPassword(world, shown), null);
		assert.equal((await personKeysOf(world, [personId])).size, 0);
		const secret = { secret: samplePassword, lock: "password" } as const;
		assert.ok(
			(await makeOwnKey(cx, sessionId, secret)).ok,
			"by their own hand",
		);
	},
);

test("two who sign in for the first time at once make one key each, and one of the office", async () => {
	await using fresh = await openTestWorld();
	const { cx } = fresh;
	await seedUnits(cx);
	await seedPeople(cx);
	const ids = [personIds.intan, personIds.bagus, personIds.intan];
	const keys = await Promise.all(
		ids.map((personId) =>
			openByPassword(cx, { personId, password: samplePassword }),
		),
	);
	assert.ok(keys.every((key) => key !== null));
	const made = await personKeysOf(cx, ids);
	assert.deepEqual(
		[...made.values()].map(({ number }) => number),
		[1, 1],
	);
	const office = (await officeKeysOf(cx, [banten])).get(banten);
	assert.deepEqual([office?.number, office?.holders.length], [1, 1]);
});
