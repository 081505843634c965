import assert from "node:assert/strict";
import { sql } from "kysely";
import { closePerson, endRole } from "#identity";
import { personIds, sampleActor } from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import { keepUnlocked, officeKeysOf, personKeysOf } from "#keys";
import { deliver } from "#platform/announce.ts";
import { type Context, withActor } from "#platform/context.ts";
import { unitId } from "#units/samples";
import { withKey } from "../for-tests.ts";
import { subscribers } from "../handling/watch.ts";
import { askForIdentity } from "../lending/ask-for-key.ts";
import { lendKey, waitingFor } from "../lending/lend-key.ts";
import { readIdentity } from "../lending/read-identity.ts";
import { casesFor } from "../queries.ts";
import { openRoom, tellRoom } from "../room.sample.ts";
import { leaveRoom } from "./leave-room.ts";

const { story } = openRoom();
const banten = unitId("kanwil-kemenham-banten");

const left = (
	cx: Parameters<typeof leaveRoom>[0],
	who: keyof typeof personIds,
) => leaveRoom(withActor(cx, theSystem), personIds[who]);

story(
	"while a colleague holds the key of the office, whoever leaves leaves nothing behind",
	async (cx) => {
		await tellRoom(cx);
		const { rotated, leftBehind } = await left(cx, "bagus");
		assert.deepEqual([rotated, leftBehind], [[banten], []]);
	},
);

story(
	"what only they could open is named, with who can open it still",
	async (cx) => {
		await tellRoom(cx);
		const intan = await withKey(cx, "intan");
		const listed = await casesFor(intan.cx, intan.unlocked);
		assert.equal(JSON.stringify(listed).includes('"ref"'), true);
		await left(cx, "bagus");
		const { withoutKey, leftBehind } = await left(cx, "intan");
		assert.deepEqual(withoutKey, [banten]);
		assert.equal(leftBehind.length, 1);
		const [one] = leftBehind;
		assert.equal(one?.what, "case");
		assert.equal(one?.way, "two-key-holders");
		assert.ok(JSON.stringify(listed).includes(one?.ref ?? "…"));
	},
);

story(
	"when a key holder leaves, what takes two of them is named as well",
	async (cx) => {
		await tellRoom(cx);
		for (const who of ["bagus", "intan"] as const) await left(cx, who);
		const { leftBehind } = await left(cx, "arif");
		assert.deepEqual(
			leftBehind.map(({ what, way }) => [what, way]),
			[["case", "reporter"]],
		);
	},
);

/** An administrator closes the account, and whoever wants to know hears of it. */
async function closed(cx: Context, who: keyof typeof personIds) {
	const admin = withActor(cx, sampleActor("admin"));
	assert.ok((await closePerson(admin, personIds[who])).ok);
	await deliver(cx, subscribers);
}

const count = async (cx: Context, of: ReturnType<typeof sql>) =>
	Number(
		(await sql<{ n: string }>`select count(*) as n from ${of}`.execute(cx.db))
			.rows[0]?.n,
	);

/** Who was told what, without what is told of new cases. */
async function toldTo(cx: Context): Promise<readonly string[]> {
	const { rows } = await sql<{ person: string; says: string }>`
		select person_id as person, says from notices.notice
		where says like 'rights-cases.news.%' and says <> 'rights-cases.news.new'`.execute(
		cx.db,
	);
	const name = new Map(Object.entries(personIds).map(([who, id]) => [id, who]));
	return rows
		.map(({ person, says }) => `${name.get(person)} ${says.split(".").at(-1)}`)
		.toSorted();
}

story(
	"a closed account holds no key: the pair has ended, no browser has it open, nothing lies ready for it",
	async (cx) => {
		await tellRoom(cx);
		const { unlocked } = await withKey(cx, "intan");
		await keepUnlocked(cx, unlocked, null);
		await closed(cx, "intan");
		const { intan, bagus } = personIds;
		assert.equal((await personKeysOf(cx, [intan])).size, 0);
		assert.deepEqual((await officeKeysOf(cx, [banten])).get(banten)?.holders, [
			bagus,
		]);
		for (const of of [
			sql`keys.unlocked where owner_id = ${intan}`,
			sql`keys.office_share where person_id = ${intan}`,
			sql`rights_cases.holder where holder_id = ${intan} or second_id = ${intan}`,
		])
			assert.equal(await count(cx, of), 0);
		// Told twice, it is done once.
		await sql`update platform.announcement set delivered_at = null`.execute(
			cx.db,
		);
		await deliver(cx, subscribers);
		assert.equal(
			await count(cx, sql`platform.trail where deed = 'keys.left'`),
			1,
		);
	},
);

story(
	"a case that no officer is left for is told to those who keep half of it, and to nobody else",
	async (cx) => {
		// Bagus has worked there: Intan alone has it.
		await tellRoom(cx);
		await closed(cx, "intan");
		assert.deepEqual(await toldTo(cx), [
			"arif to-bring-back",
			"nuri to-bring-back",
		]);
		await sql`delete from notices.notice`.execute(cx.db);
		await closed(cx, "arif");
		assert.deepEqual(await toldTo(cx), ["nuri out-of-reach"]);
	},
);

story(
	"where the office has no key any more, those who receive there are told to make it anew",
	async (cx) => {
		await sql`delete from keys.office_share where person_id = ${personIds.bagus}`.execute(
			cx.db,
		);
		await closed(cx, "intan");
		assert.deepEqual(await toldTo(cx), ["bagus office-keyless"]);
	},
);

story(
	"whoever never had a key leaves no line of keys in the trail",
	async (cx) => {
		await closed(cx, "wulan");
		assert.equal(
			await count(cx, sql`platform.trail where deed = 'keys.left'`),
			0,
		);
	},
);

story(
	"a post that ended shuts a case as a lost key does, and that is told",
	async (cx) => {
		await tellRoom(cx);
		const { rows } = await sql<{ id: string }>`
			select id from identity.role_held
			where person_id = ${personIds.intan} and role = 'rights-intake'`.execute(
			cx.db,
		);
		const admin = withActor(cx, sampleActor("admin"));
		for (const { id } of rows)
			assert.ok((await endRole(admin, id, "2026-11-20")).ok);
		await deliver(cx, subscribers);
		assert.deepEqual(await toldTo(cx), [
			"arif to-bring-back",
			"nuri to-bring-back",
		]);
	},
);

const named = {
	identity: { name: "Siti Kenari", contact: null, paper: null },
} as const;
const reason = "Korban harus dipindahkan hari ini ke tempat yang aman.";

for (const how of ["leaves", "is closed"] as const)
	story(
		`whoever ${how} is asked nothing as a custodian any more, and what they borrowed is over`,
		async (cx) => {
			const goes = async (who: keyof typeof personIds) => {
				await (how === "leaves" ? left : closed)(cx, who);
			};
			const partsOf = async (who: keyof typeof personIds) => {
				const { rows } = await sql`
					select 1 from rights_cases.lending_part
					where custodian_id = ${personIds[who]}`.execute(cx.db);
				return rows.length;
			};
			const { key } = await tellRoom(cx, named);
			const intan = await withKey(cx, "intan");
			const { unlocked } = intan;
			assert.ok((await askForIdentity(intan.cx, unlocked, key, reason)).ok);
			for (const who of ["arif", "nuri"] as const) {
				const one = await withKey(cx, who);
				const [asked] = await waitingFor(one.cx, one.unlocked);
				const id = asked?.lendingId ?? "";
				assert.ok((await lendKey(one.cx, one.unlocked, id)).ok);
			}
			assert.ok((await readIdentity(intan.cx, unlocked, key)).ok);

			await goes("arif");
			assert.deepEqual([await partsOf("arif"), await partsOf("nuri")], [0, 1]);
			await goes("intan");
			assert.equal(await partsOf("nuri"), 0);
			const { rows } = await sql`
				select lent, until <= ${cx.now} as over from rights_cases.lending`.execute(
				cx.db,
			);
			assert.deepEqual(rows, [{ lent: null, over: true }]);
		},
	);
