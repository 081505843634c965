import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { seedPeople } from "#identity/samples";
import { seedKeys } from "#keys/samples";
import { at } from "#platform/context.ts";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { seedUnits } from "#units/samples";
import { withKey } from "../for-tests.ts";
import { keepRetention } from "../retention/keep-retention.ts";
import { everyProof } from "../retention/proofs.ts";
import { verifyDeletion } from "../retention/verify-deletion.ts";
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

test("a site whose role is no superuser deletes a case whole, and finds nothing of it afterwards", {
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
	await sql`update rights_cases.case_file set state = 'withdrawn', ended_on = received_on where id = ${key.id}`.execute(
		cx.db,
	);
	for (const day of ["2027-05-07", "2027-05-21", "2028-11-07", "2028-11-21"])
		await keepRetention(at(cx, new Date(`${day}T03:00:00Z`)));
	const proofs = await everyProof(cx);
	assert.deepEqual(proofs.map(({ part }) => part).sort(), [
		"case",
		"identities",
	]);
	assert.equal(
		(await verifyDeletion(cx, proofs[0]?.ref ?? ""))?.nothingLeft,
		true,
	);
});
