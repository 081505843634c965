import assert from "node:assert/strict";
import { sql } from "kysely";
import { personByUserName } from "#identity";
import type { SamplePerson } from "#identity/samples";
import type { Context } from "#platform/context.ts";
import { openRoom, tellRoom } from "../room.sample.ts";
import { asReader } from "./as-reader.ts";
import { officesOf } from "./holders.ts";

const { story } = openRoom();

const tables = [
	"case_file",
	"holder",
	"reporter",
	"piece",
	"file",
	"identity",
	"record",
	"seen",
] as const;

/** How many rows of each table the database shows to somebody. A query that forgot to ask whose it is. */
async function seenBy(
	cx: Context,
	who: SamplePerson,
): Promise<Record<string, number>> {
	const person = await personByUserName(cx, who);
	const personId = person?.id ?? assert.fail(who);
	return asReader(
		cx,
		{ personId, offices: await officesOf(cx, personId) },
		() => counts(cx),
	);
}

async function counts(cx: Context): Promise<Record<string, number>> {
	const found: Record<string, number> = {};
	for (const table of tables) {
		const { rows } = await sql<{ n: number }>`
			select count(*)::int as n from ${sql.table(`rights_cases.${table}`)}`.execute(
			cx.db,
		);
		found[table] = rows[0]?.n ?? Number.NaN;
	}
	return found;
}

const nothing = Object.fromEntries(tables.map((table) => [table, 0]));

story(
	"a query that forgot whose case it is finds nothing of others",
	async (cx) => {
		await tellRoom(cx, {
			identity: { name: "Siti", contact: null, paper: null },
		});
		for (const who of [
			"bagus",
			"fajar",
			"melati",
			"hendra",
			"ratna",
			"admin",
		] as const)
			assert.deepEqual(await seenBy(cx, who), nothing, who);
		const intan = await seenBy(cx, "intan");
		assert.equal(intan.case_file, 1);
		assert.equal(intan.piece, 1);
		assert.equal(intan.identity, 1);
	},
);

story("whoever came by a code sees that case alone", async (cx) => {
	const one = await tellRoom(cx);
	await tellRoom(cx);
	const seen = await asReader(cx, { caseId: one.key.id }, () => counts(cx));
	assert.equal(seen.case_file, 1);
	assert.equal(seen.piece, 1);
});

story("the reader writes nothing", async (cx) => {
	const { key } = await tellRoom(cx);
	for (const statement of [
		"delete from rights_cases.piece",
		"update rights_cases.case_file set state = 'finished'",
		"insert into rights_cases.seen select unit_id, id, 'x', 'case', current_date from rights_cases.case_file",
	]) {
		await sql`savepoint before`.execute(cx.db);
		await assert.rejects(
			asReader(cx, { caseId: key.id }, () => sql.raw(statement).execute(cx.db)),
			/permission denied/,
		);
		await sql`rollback to savepoint before`.execute(cx.db);
	}
});

story("a reader is somebody: a name that is no id is none", async (cx) => {
	await assert.rejects(
		asReader(cx, { caseId: "' or true --" }, () => counts(cx)),
		/named by a UUID/,
	);
});
