import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { seedPeople } from "#identity/samples";
import { seedKeys } from "#keys/samples";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { seedUnits } from "#units/samples";
import { withKey } from "../for-tests.ts";
import { tellRoom } from "../room.sample.ts";
import { openCase } from "./open-case.ts";

const onServer = Boolean(process.env.RANGKUL_TEST_POSTGRES);

test("a site whose role is no superuser takes cases in and opens them, and cannot read what is sealed by itself", {
	skip: !onServer && "the embedded database has one role",
}, async () => {
	await using world = await openTestWorld(
		new Date("2026-11-20T03:00:00Z"),
		"ordinary",
	);
	const { cx } = world;
	await seedUnits(cx);
	await seedPeople(cx);
	await seedKeys(cx);
	const { key } = await tellRoom(cx, {
		identity: { name: "Siti", contact: null, paper: null },
	});
	const intan = await withKey(cx, "intan");
	assert.ok((await openCase(intan.cx, intan.unlocked, key)).ok);
	for (const table of ["piece", "identity", "file"]) {
		const { rows } = await sql<{ n: number }>`
				select count(*)::int as n from ${sql.table(`rights_cases.${table}`)}`.execute(
			cx.db,
		);
		assert.equal(rows[0]?.n, 0, table);
	}
});
