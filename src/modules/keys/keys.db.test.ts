import assert from "node:assert/strict";
import { after, before } from "node:test";
import { sql } from "kysely";
import { personByUserName } from "#identity";
import {
	type SamplePerson,
	samplePassword,
	seedPeople,
} from "#identity/samples";
import type { Context } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { newKey, openWith, sealTo } from "#platform/envelope.ts";
import { seedUnits, unitId } from "#units/samples";
import { openInner, openOuter, sealForTwo } from "./for-two.ts";
import {
	nothingSealed,
	officeKeysOf,
	openOfficeKey,
	rotateOfficeKey,
	shareOfficeKey,
	takeSharesFrom,
} from "./office-key.ts";
import { openByPassword, passwordChanged } from "./passwords.ts";
import { makePersonKey, personKeysOf, unlockPersonKey } from "./person-key.ts";
import { sampleUnlocked, seedKeys } from "./samples.ts";
import {
	forgetUnlocked,
	keepUnlocked,
	lockAgain,
	unlockedBy,
} from "./unlocked.ts";

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
const idOf = async (cx: Context, userName: SamplePerson): Promise<string> =>
	(await personByUserName(cx, userName))?.id ?? assert.fail(userName);
const openOf = async (cx: Context, userName: SamplePerson) =>
	sampleUnlocked(cx, await idOf(cx, userName));
const next = "kata sandi yang baru sekali";

story("a key opens with its owner's password and with no other", async (cx) => {
	const personId = await idOf(cx, "intan");
	const opened = await unlockPersonKey(cx, personId, samplePassword);
	assert.ok(opened.ok);
	const sealed = sealTo(opened.value.publicKey, new Uint8Array([7]));
	assert.deepEqual(openWith(opened.value, sealed), new Uint8Array([7]));
	const wrong = await unlockPersonKey(cx, personId, "bukan kata sandinya");
	assert.ok(!wrong.ok && wrong.problem.reason === "wrong");
	const none = await unlockPersonKey(cx, await idOf(cx, "wulan"), next);
	assert.ok(!none.ok && none.problem.reason === "no-key");
});

story(
	"whoever changes their own password opens with the new one what was sealed before",
	async (cx) => {
		const personId = await idOf(cx, "intan");
		const { publicKey } = await sampleUnlocked(cx, personId);
		const sealed = sealTo(publicKey, new Uint8Array([7]));
		await passwordChanged(cx, { personId, current: samplePassword, next });
		assert.ok(!(await unlockPersonKey(cx, personId, samplePassword)).ok);
		const opened = await unlockPersonKey(cx, personId, next);
		assert.ok(opened.ok);
		assert.deepEqual(openWith(opened.value, sealed), new Uint8Array([7]));
	},
);

story(
	"a new password that somebody else handed out opens nothing",
	async (cx) => {
		const personId = await idOf(cx, "intan");
		// A reset sets the password and knows nothing of the old one.
		assert.equal(await openByPassword(cx, { personId, password: next }), null);
		assert.equal((await personKeysOf(cx, [personId])).get(personId)?.number, 1);
	},
);

story("a new pair opens nothing that was sealed to the old one", async (cx) => {
	const before = await openOf(cx, "intan");
	const sealed = sealTo(before.publicKey, new Uint8Array([7]));
	const made = await makePersonKey(cx, {
		personId: before.personId,
		secret: next,
		lock: "passphrase",
	});
	assert.equal(made.number, 2);
	assert.equal(openWith(made, sealed), null);
	const key = (await personKeysOf(cx, [before.personId])).get(before.personId);
	assert.equal(key?.number, 2);
	assert.equal(key?.lock, "passphrase");
});

story(
	"the first officer who receives reports makes the key of the office by signing in",
	async (cx) => {
		await sql`delete from keys.office_share`.execute(cx.db);
		await sql`delete from keys.office_key`.execute(cx.db);
		const personId = await idOf(cx, "intan");
		assert.ok(await openByPassword(cx, { personId, password: samplePassword }));
		assert.deepEqual((await officeKeysOf(cx, [banten])).get(banten)?.holders, [
			personId,
		]);
		const other = await idOf(cx, "wulan");
		assert.equal(
			await openByPassword(cx, { personId: other, password: samplePassword }),
			null,
		);
	},
);

story(
	"what was unlocked opens in this browser and this session alone, and locks itself",
	async (cx) => {
		const unlocked = await openOf(cx, "intan");
		const sessionId = await sessionOf(cx, unlocked.personId);
		const elsewhere = await sessionOf(cx, unlocked.personId);
		// Between the password and the second factor there is no session yet.
		const browserKey = await keepUnlocked(cx, unlocked, null);
		const asked = { browserKey, personId: unlocked.personId, sessionId };
		assert.deepEqual(
			(await unlockedBy(cx, asked))?.privateKey,
			unlocked.privateKey,
		);
		assert.equal(
			await unlockedBy(cx, { ...asked, sessionId: elsewhere }),
			null,
		);
		assert.equal(
			await unlockedBy(cx, { ...asked, personId: await idOf(cx, "fajar") }),
			null,
		);
		const guessed = Buffer.from(cx.random(32)).toString("base64url");
		assert.equal(await unlockedBy(cx, { ...asked, browserKey: guessed }), null);

		const later = (minutes: number): Context => ({
			...cx,
			now: new Date(cx.now.getTime() + minutes * 60_000),
		});
		assert.ok(await unlockedBy(later(50), asked), "use keeps it open");
		assert.ok(await unlockedBy(later(105), asked));
		assert.equal(await unlockedBy(later(166), asked), null);
		assert.equal(await forgetUnlocked(later(166)), 1);
	},
);

story(
	"what was unlocked is gone with its session, and when it was locked",
	async (cx) => {
		const unlocked = await openOf(cx, "intan");
		const sessionId = await sessionOf(cx, unlocked.personId);
		const keep = () => keepUnlocked(cx, unlocked, sessionId);
		const asked = { personId: unlocked.personId, sessionId };
		const first = await keep();
		await lockAgain(cx, first);
		assert.equal(await unlockedBy(cx, { ...asked, browserKey: first }), null);
		const second = await keep();
		await sql`delete from identity.session where id = ${sessionId}`.execute(
			cx.db,
		);
		assert.equal(await unlockedBy(cx, { ...asked, browserKey: second }), null);
	},
);

story(
	"an office's key is given by a colleague who can open it, and to who has a key alone",
	async (cx) => {
		const intan = await openOf(cx, "intan");
		const fajar = await idOf(cx, "fajar");
		const office = (await officeKeysOf(cx, [banten])).get(banten);
		assert.ok(office);
		assert.equal(
			await openOfficeKey(cx, await openOf(cx, "fajar"), office),
			null,
		);
		const notHers = await shareOfficeKey(
			cx,
			await openOf(cx, "melati"),
			banten,
			fajar,
			nothingSealed,
		);
		assert.ok(!notHers.ok && notHers.problem.reason === "not-found");
		const noKey = await shareOfficeKey(
			cx,
			intan,
			banten,
			await idOf(cx, "wulan"),
			nothingSealed,
		);
		assert.ok(!noKey.ok && noKey.problem.reason === "no-key");
		assert.ok(
			(await shareOfficeKey(cx, intan, banten, fajar, nothingSealed)).ok,
		);
		assert.deepEqual(
			(await openOfficeKey(cx, await openOf(cx, "fajar"), office))?.publicKey,
			Uint8Array.from(office.publicKey),
		);
	},
);

story(
	"when somebody leaves, the office has a new key that they cannot open",
	async (cx) => {
		const bagus = await openOf(cx, "bagus");
		assert.deepEqual(await takeSharesFrom(cx, bagus.personId), [banten]);
		const rotated = await rotateOfficeKey(cx, banten, [
			await idOf(cx, "intan"),
		]);
		assert.ok(rotated.ok);
		const office = (await officeKeysOf(cx, [banten])).get(banten);
		assert.equal(office?.number, 2);
		assert.ok(office && !(await openOfficeKey(cx, bagus, office)));
		assert.ok(await openOfficeKey(cx, await openOf(cx, "intan"), office));
		const nobody = await rotateOfficeKey(cx, banten, [await idOf(cx, "wulan")]);
		assert.ok(!nobody.ok && nobody.problem.reason === "no-keeper");
	},
);

story("two custodians open together what neither opens alone", async (cx) => {
	const [arif, nuri] = [await openOf(cx, "arif"), await openOf(cx, "nuri")];
	const key = newKey(cx.random);
	const boxes = sealForTwo(key, [arif, nuri]);
	assert.equal(boxes.length, 2, "either may be the first");
	for (const box of boxes) {
		const [first, second] =
			box.firstId === arif.personId ? [arif, nuri] : [nuri, arif];
		assert.equal(openOuter(second, box), null, "not in the other order");
		assert.equal(openInner(second, box.sealed), null);
		const inner = openOuter(first, box);
		assert.ok(inner);
		assert.equal(openInner(first, inner), null, "nor the first one alone");
		assert.deepEqual(openInner(second, inner), key);
	}
});

story(
	"no private half lies anywhere in the data, in no spelling",
	async (cx) => {
		const people = ["intan", "fajar", "melati", "arif"] as const;
		const opened = await Promise.all(people.map((name) => openOf(cx, name)));
		for (const unlocked of opened) await keepUnlocked(cx, unlocked, null);
		for (const table of [
			"person_key",
			"office_key",
			"office_share",
			"unlocked",
		]) {
			const { rows } = await sql<{ whole: string }>`
			select whole::text as whole from ${sql.table(`keys.${table}`)} as whole`.execute(
				cx.db,
			);
			const all = rows
				.map(({ whole }) => whole)
				.join("\n")
				.toLowerCase();
			for (const { privateKey } of opened)
				for (const spelling of ["hex", "base64"] as const)
					assert.ok(
						!all.includes(
							Buffer.from(privateKey).toString(spelling).toLowerCase(),
						),
						table,
					);
		}
	},
);

async function sessionOf(cx: Context, personId: string): Promise<string> {
	const id = cx.newId();
	const until = new Date(cx.now.getTime() + 86_400_000);
	await sql`
		insert into identity.session (id, person_id, token, factors, expires_at, created_at, updated_at)
		values (${id}, ${personId}, ${id}, 2, ${until}, ${cx.now}, ${cx.now})`.execute(
		cx.db,
	);
	return id;
}
