import assert from "node:assert/strict";
import { sql } from "kysely";
import { personIds, samplePassword } from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import {
	admittedCustodians,
	endPersonKeys,
	makePersonKey,
	openByPassword,
} from "#keys";
import { type Context, withActor } from "#platform/context.ts";
import { withKey } from "../for-tests.ts";
import { openRoom, tellRoom } from "../room.sample.ts";
import { admitAnew } from "./admit-anew.ts";
import { lostCases } from "./begin-recovery.ts";

const { story } = openRoom();
const reason = "Kedua penjaga kehilangan kuncinya.";
const { arif, nuri } = personIds;

const anew = (cx: Context, words = reason) =>
	admitAnew(withActor(cx, theSystem), words);
const admitted = async (cx: Context) =>
	[...(await admittedCustodians(cx, [arif, nuri]))].toSorted();

/** They make a new key: nobody admitted it. */
const newKey = (cx: Context, personId: string) =>
	makePersonKey(cx, {
		personId,
		secret: samplePassword,
		lock: "password",
	});

story(
	"while one custodian who was admitted has a key, nobody begins anew",
	async (cx) => {
		const refused = await anew(cx);
		assert.ok(!refused.ok && refused.problem.reason === "somebody-can");
		await endPersonKeys(cx, arif);
		assert.equal((await anew(cx)).ok, false);
		await endPersonKeys(cx, nuri);
		const short = await anew(cx, "hilang");
		assert.ok(!short.ok && short.problem.reason === "reason");
		assert.ok((await anew(cx)).ok);
	},
);

story(
	"the next two who sign in are the first again, a third is not; all are told, and it stands in the trail with its reason",
	async (cx) => {
		await newKey(cx, arif);
		await newKey(cx, nuri);
		assert.deepEqual(await admitted(cx), []);
		const shown = (personId: string) =>
			openByPassword(cx, { personId, password: samplePassword });
		await shown(arif);
		assert.deepEqual(await admitted(cx), [], "nobody begins by themselves");
		const done = await anew(cx);
		assert.deepEqual(done, { ok: true, value: 2 });
		for (const personId of [arif, nuri]) await shown(personId);
		assert.deepEqual(await admitted(cx), [arif, nuri].toSorted());
		await sql`
			insert into identity.role_held (id, person_id, role, unit_id, valid_from)
			select ${cx.newId()}, ${personIds.fajar}, role, unit_id, valid_from
			from identity.role_held where person_id = ${arif} and role = 'key-holder'`.execute(
			cx.db,
		);
		await shown(personIds.fajar);
		assert.equal(
			(await admittedCustodians(cx, [personIds.fajar])).size,
			0,
			"a third one waits to be admitted",
		);
		const { rows: told } = await sql<{ id: string }>`
			select person_id as id from notices.notice
			where says = 'rights-cases.news.custodians-anew'`.execute(cx.db);
		assert.deepEqual(
			told.map(({ id }) => id).toSorted(),
			[arif, nuri].toSorted(),
		);
		const { rows: trail } = await sql<{ details: object }>`
			select detail.details from platform.trail
			join platform.trail_details as detail on detail.trail_id = trail.id
			where deed = 'keys.custodians-anew'`.execute(cx.db);
		assert.deepEqual(trail, [{ details: { reason } }]);
	},
);

story("nothing of before opens through it", async (cx) => {
	await tellRoom(cx);
	for (const who of [arif, nuri]) await newKey(cx, who);
	await endPersonKeys(cx, personIds.intan);
	assert.ok((await anew(cx)).ok);
	for (const personId of [arif, nuri])
		await openByPassword(cx, { personId, password: samplePassword });
	const one = await withKey(cx, "arif");
	assert.deepEqual(await lostCases(one.cx, one.unlocked), []);
});
