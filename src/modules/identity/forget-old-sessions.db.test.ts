import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { seedUnits } from "#units/samples";
import { forgetOldSessions } from "./index.ts";
import { personIds, seedPeople } from "./samples.ts";

test("a session that ended by itself is forgotten, with its address and browser; one that lives stays", async () => {
	await using world = await openTestWorld();
	const { cx } = world;
	await seedUnits(cx);
	await seedPeople(cx);
	for (const hours of [-1, 1])
		await sql`
			insert into identity.session (id, person_id, token, factors, ip_address, user_agent, expires_at, created_at, updated_at)
			values (${cx.newId()}, ${personIds.sari}, ${`token ${hours}`}, 2, '192.0.2.7', 'Peramban',
				now() + ${hours}::integer * interval '1 hour', now(), now())`.execute(
			cx.db,
		);
	assert.equal(await forgetOldSessions(cx), 1);
	const { rows } = await sql<{
		token: string;
	}>`select token from identity.session`.execute(cx.db);
	assert.deepEqual(rows, [{ token: "token 1" }]);
});
