import assert from "node:assert/strict";
import { sql } from "kysely";
import { giveRole } from "#identity";
import { personIds, sampleActor } from "#identity/samples";
import { deliver } from "#platform/announce.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { unitId } from "#units/samples";
import { withKey } from "../for-tests.ts";
import { subscribers } from "../handling/watch.ts";
import { openRoom, tellRoom } from "../room.sample.ts";
import { askForIdentity } from "./ask-for-key.ts";
import { lendKey, waitingFor } from "./lend-key.ts";
import { watchMoved } from "./take-from-moved.ts";

const { story } = openRoom();
const reason = "Korban harus dipindahkan hari ini ke tempat yang aman.";

/** Intan asks Arif and Nuri who the people of a case about the detention centre are. */
async function asked(cx: Context) {
	const { key } = await tellRoom(cx, {
		identity: { name: "Siti Kenari", contact: null, paper: null },
	});
	const intan = await withKey(cx, "intan");
	const ask = () => askForIdentity(intan.cx, intan.unlocked, key, reason);
	assert.ok((await ask()).ok);
	await sql`delete from notices.notice`.execute(cx.db);
	return { key, ask };
}

/** Arif is given a post at the accused office. */
async function moves(cx: Context, from: string) {
	const given = await giveRole(withActor(cx, sampleActor("admin")), {
		personId: personIds.arif,
		role: "operator",
		programme: "p2ham",
		unitId: unitId("rutan-rangkasbitung"),
		from,
	});
	assert.ok(given.ok, JSON.stringify(given));
}

const waitingAt = async (cx: Context, who: "arif" | "nuri") => {
	const one = await withKey(cx, who);
	return (await waitingFor(one.cx, one.unlocked)).length;
};

const rows = async (cx: Context, from: ReturnType<typeof sql>) =>
	(await sql<Record<string, unknown>>`select * from ${from}`.execute(cx.db))
		.rows;

story(
	"a custodian who was given a post after being asked reads no reason any more, and the officer is told to ask anew",
	async (cx) => {
		const { ask } = await asked(cx);
		assert.equal(await waitingAt(cx, "arif"), 1);
		await moves(cx, "2026-11-20");
		assert.equal(await waitingAt(cx, "arif"), 0, "at once");
		assert.equal(await waitingAt(cx, "nuri"), 1);
		await deliver(cx, subscribers);
		assert.deepEqual(
			await rows(
				cx,
				sql`rights_cases.lending_part where custodian_id = ${personIds.arif}`,
			),
			[],
			"nothing is left that his key would open",
		);
		assert.deepEqual(
			[await waitingAt(cx, "arif"), await waitingAt(cx, "nuri")],
			[0, 0],
		);
		const told = await rows(cx, sql`notices.notice`);
		assert.deepEqual(
			told.map(({ person_id, says }) => [person_id, says]),
			[[personIds.intan, "rights-cases.news.ask-anew"]],
		);
		// Her key opens the head, and the rule finds that Arif may not be asked: one custodian is not enough.
		const again = await ask();
		assert.ok(!again.ok && again.problem.reason === "no-custodians");
	},
);

story(
	"a post that begins later takes the question away on its first day",
	async (cx) => {
		await moves(cx, "2026-11-23");
		await asked(cx);
		// That it was given is heard late, and was known when he was asked.
		await deliver(cx, subscribers);
		assert.equal(await waitingAt(cx, "arif"), 1);
		const then = at(cx, new Date("2026-11-23T03:00:00Z"));
		const { rows: parts } = await sql<{ id: string }>`
			select lending_id as id from rights_cases.lending_part`.execute(cx.db);
		const one = await withKey(then, "arif");
		assert.deepEqual(await waitingFor(one.cx, one.unlocked), []);
		const lent = await lendKey(one.cx, one.unlocked, parts[0]?.id ?? "");
		assert.ok(!lent.ok && lent.problem.reason === "not-found");
		await watchMoved(then);
		assert.deepEqual(await rows(cx, sql`rights_cases.lending_part`), []);
	},
);

story("who has the posts that they had stays asked", async (cx) => {
	await asked(cx);
	await watchMoved(at(cx, new Date("2026-11-25T03:00:00Z")));
	assert.deepEqual(
		[await waitingAt(cx, "arif"), await waitingAt(cx, "nuri")],
		[1, 1],
	);
});
