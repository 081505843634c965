import assert from "node:assert/strict";
import { sql } from "kysely";
import { personIds } from "#identity/samples";
import {
	giveOfficeKey,
	nothingSealed,
	officesHeldBy,
	openOfficeKey,
	type Unlocked,
} from "#keys";
import type { Context } from "#platform/context.ts";
import { openWith } from "#platform/envelope.ts";
import { unitId } from "#units/samples";
import type { Key } from "../case.ts";
import { withKey } from "../for-tests.ts";
import { casesFor } from "../queries.ts";
import { openRoom, tellRoom } from "../room.sample.ts";
import { rightsCasesIn } from "../tables.ts";
import { keepFromNewcomer } from "./keep-from-newcomer.ts";
import { openCase } from "./open-case.ts";

const { story } = openRoom();
const banten = unitId("kanwil-kemenham-banten");
const about = (slug: "lapas-cilegon") => ({
	accused: { unitIds: [unitId(slug)], others: null },
});

/** Fajar has worked at the prison of Cilegon: long over, and he is too near all the same. */
const fajarWasThere = (cx: Context) =>
	sql`
		insert into identity.role_held (id, person_id, role, unit_id, valid_from, valid_until)
		values (${cx.newId()}, ${personIds.fajar}, 'operator', ${unitId("lapas-cilegon")}, '2020-01-01', '2021-01-01')`.execute(
		cx.db,
	);

const give = async (cx: Context, before = keepFromNewcomer) => {
	const intan = await withKey(cx, "intan");
	const given = await giveOfficeKey(
		intan.cx,
		intan.unlocked,
		{ unitId: banten, personId: personIds.fajar },
		before,
	);
	assert.ok(given.ok, JSON.stringify(given));
};

/** With everything that lies in the database, and whatever their key opens of it: is the case open to them? */
async function keyOpens(
	cx: Context,
	unlocked: Unlocked,
	{ unitId, id }: Key,
): Promise<boolean> {
	const rows = await rightsCasesIn(cx.db)
		.selectFrom("rights_cases.holder")
		.select("sealed")
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.execute();
	const pairs = [unlocked];
	for (const office of await officesHeldBy(cx, unlocked.personId)) {
		const pair = await openOfficeKey(cx, unlocked, office);
		if (pair) pairs.push({ ...unlocked, ...pair });
	}
	return rows.some(({ sealed }) =>
		pairs.some((pair) => openWith(pair, sealed) !== null),
	);
}

story(
	"the key of an office, given later, opens no older case from which the newcomer is excluded: not even with the whole database",
	async (cx) => {
		const { key: near } = await tellRoom(cx, about("lapas-cilegon"));
		await fajarWasThere(cx);
		await give(cx);
		const fajar = await withKey(cx, "fajar");
		assert.equal(await keyOpens(cx, fajar.unlocked, near), false);
		for (const who of ["intan", "bagus"] as const) {
			const one = await withKey(cx, who);
			assert.ok((await openCase(one.cx, one.unlocked, near)).ok, who);
		}
		assert.deepEqual((await casesFor(fajar.cx, fajar.unlocked)).cases, []);
	},
);

story(
	"without that the key would open it, though the program refuses: so the test above can fail",
	async (cx) => {
		const { key } = await tellRoom(cx, about("lapas-cilegon"));
		await fajarWasThere(cx);
		await give(cx, nothingSealed);
		const fajar = await withKey(cx, "fajar");
		assert.equal((await openCase(fajar.cx, fajar.unlocked, key)).ok, false);
		assert.equal(await keyOpens(cx, fajar.unlocked, key), true);
	},
);

story(
	"whoever lost their own key and had the case through the office's alone has it by name afterwards",
	async (cx) => {
		const { key } = await tellRoom(cx, about("lapas-cilegon"));
		await sql`delete from rights_cases.holder where kind = 'person'`.execute(
			cx.db,
		);
		await fajarWasThere(cx);
		await give(cx);
		const { rows } = await sql<{ kind: string; id: string }>`
			select kind, holder_id as id from rights_cases.holder
			where key_of = 'case' and kind in ('person', 'office')`.execute(cx.db);
		assert.deepEqual(
			new Set(rows.map(({ kind, id }) => `${kind} ${id}`)),
			new Set([`person ${personIds.intan}`, `person ${personIds.bagus}`]),
		);
		const intan = await withKey(cx, "intan");
		assert.ok((await openCase(intan.cx, intan.unlocked, key)).ok);
	},
);

story(
	"a case of which the newcomer may learn stays where it was",
	async (cx) => {
		const { key } = await tellRoom(cx, about("lapas-cilegon"));
		await give(cx);
		const fajar = await withKey(cx, "fajar");
		assert.equal(await keyOpens(cx, fajar.unlocked, key), true);
		assert.ok((await openCase(fajar.cx, fajar.unlocked, key)).ok);
	},
);

story(
	"what is told afterwards does not lie under the key of an office that somebody too near can open",
	async (cx) => {
		await fajarWasThere(cx);
		await give(cx);
		const { key } = await tellRoom(cx, about("lapas-cilegon"));
		const fajar = await withKey(cx, "fajar");
		assert.equal(await keyOpens(cx, fajar.unlocked, key), false);
	},
);
