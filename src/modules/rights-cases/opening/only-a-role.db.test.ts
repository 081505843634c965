import assert from "node:assert/strict";
import { sql } from "kysely";
import { personIds, sampleActor } from "#identity/samples";
import { giveOfficeKey, makePersonKey } from "#keys";
import { type Context, withActor } from "#platform/context.ts";
import { unitId } from "#units/samples";
import type { Key } from "../case.ts";
import { withKey } from "../for-tests.ts";
import { colleaguesFor, handOn } from "../handling/hand-on.ts";
import { openRoom, tellRoom } from "../room.sample.ts";
import { custodiansFor } from "../telling/begin-case.ts";
import { keepFromNewcomer } from "./keep-from-newcomer.ts";
import { openCase } from "./open-case.ts";

const { story } = openRoom();
const banten = unitId("kanwil-kemenham-banten");
const centre = unitId("kemenham");

/** What an administrator can do: a role like that of another one. */
const give = (
	cx: Context,
	to: keyof typeof personIds,
	role: string,
	at: string,
) =>
	sql`
		insert into identity.role_held (id, person_id, role, unit_id, valid_from)
		values (${cx.newId()}, ${personIds[to]}, ${role}, ${at}, '2026-01-01')`.execute(
		cx.db,
	);

async function opens(cx: Context, who: keyof typeof personIds, key: Key) {
	const one = await withKey(cx, who);
	return (await openCase(one.cx, one.unlocked, key)).ok;
}

story(
	"a role and a key of one's own make no case readable, until a colleague gives the key of the office",
	async (cx) => {
		// Fajar has a key of his own and holds no key of the office.
		await give(cx, "fajar", "rights-intake", banten);
		const { key: before } = await tellRoom(cx);
		assert.equal(await opens(cx, "fajar", before), false);
		assert.equal(await opens(cx, "intan", before), true);
		const intan = await withKey(cx, "intan");
		const given = await giveOfficeKey(
			intan.cx,
			intan.unlocked,
			{ unitId: banten, personId: personIds.fajar },
			keepFromNewcomer,
		);
		assert.ok(given.ok);
		const { key: after } = await tellRoom(cx);
		assert.equal(await opens(cx, "fajar", after), true);
		assert.equal(await opens(cx, "fajar", before), false);
	},
);

story(
	"where all who hold the key of an office are too near, it goes to the next office, not to who has a role alone",
	async (cx) => {
		await give(cx, "fajar", "rights-intake", banten);
		await sql`delete from keys.office_share where person_id = ${personIds.intan}`.execute(
			cx.db,
		);
		const { key } = await tellRoom(cx);
		assert.equal(key.unitId, centre);
		assert.equal(await opens(cx, "fajar", key), false);
		assert.equal(await opens(cx, "melati", key), true);
		assert.equal(await opens(cx, "surya", key), false, "an examiner neither");
	},
);

story(
	"a role makes nobody a custodian of what is told from then on",
	async (cx) => {
		await give(cx, "surya", "key-holder", centre);
		const keepers = await custodiansFor(cx, {
			concerned: {
				offices: [unitId("rutan-rangkasbitung")],
				people: [],
				conflicts: [],
			},
		});
		assert.deepEqual(
			new Set(keepers.map(({ personId }) => personId)),
			new Set([personIds.arif, personIds.nuri]),
		);
	},
);

story("whoever made a new key can be handed a case again", async (cx) => {
	const { key } = await tellRoom(cx);
	const intan = await withKey(cx, "intan");
	const hand = () => handOn(intan.cx, intan.unlocked, key, personIds.fajar);
	const has = async () =>
		(await colleaguesFor(intan.cx, intan.unlocked, key)).find(
			({ personId }) => personId === personIds.fajar,
		)?.has;
	assert.ok((await hand()).ok);
	assert.equal(await has(), true);
	const made = await makePersonKey(cx, {
		personId: personIds.fajar,
		secret: "empat kata yang tenang",
		lock: "passphrase",
	});
	assert.equal(await has(), false);
	assert.ok((await hand()).ok);
	assert.equal(await has(), true);
	const fajar = withActor(cx, {
		...sampleActor("fajar"),
		provedAt: cx.now,
	});
	assert.ok((await openCase(fajar, made, key)).ok);
});
