import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { ok, refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { sessionsOpen } from "../end-sessions.ts";
import { Browser, openPeople } from "../for-tests.ts";
import { personIds, sampleActor, samplePassword } from "../samples.ts";
import { signIn } from "../sign-in.ts";
import { signEverybodyOut, signPersonOut } from "./sign-people-out.ts";

let people: Awaited<ReturnType<typeof openPeople>>;
let admin: Context;
before(async () => {
	people = await openPeople();
	admin = withActor(people.cx, sampleActor("admin"));
});
after(() => people[Symbol.asyncDispose]());

async function inside(name: string, address: string) {
	const browser = new Browser(address);
	const typed = { name, password: samplePassword };
	const { gate, identify } = people.identity;
	const answer = await signIn(gate, people.cx, browser.request, typed);
	assert.ok(answer.ok);
	browser.keep(answer.value.cookies);
	const isIn = async () =>
		(await identify(people.cx, browser.request)).me !== null;
	assert.ok(await isIn());
	const { sessionId } = await identify(people.cx, browser.request);
	return { isIn, sessionId: sessionId ?? "" };
}

const trailOf = async (deed: string) =>
	(
		await sql<{ subject_id: string; details: unknown }>`
			select trail.subject_id, detail.details from platform.trail
			join platform.trail_details as detail on detail.trail_id = trail.id
			where trail.deed = ${deed} order by trail.id`.execute(people.cx.db)
	).rows;

test("an administrator ends all sessions of one person at once, is told how many, and nobody else notices", async () => {
	const wulan = [
		await inside("wulan", "203.0.113.21"),
		await inside("wulan", "203.0.113.22"),
	];
	const hendra = await inside("hendra", "203.0.113.23");
	assert.equal(await sessionsOpen(admin, personIds.wulan), 2);
	assert.deepEqual(await signPersonOut(admin, personIds.wulan, null), ok(2));
	for (const browser of wulan) assert.equal(await browser.isIn(), false);
	assert.ok(await hendra.isIn());
	assert.deepEqual(await signPersonOut(admin, personIds.wulan, null), ok(0));
	assert.deepEqual(
		(await trailOf("identity.person-signed-out")).map(({ details }) => details),
		[{ sessions: 2 }, { sessions: 0 }],
	);
	// The account is as it was.
	assert.ok(await (await inside("wulan", "203.0.113.21")).isIn());
});

test("an administrator ends everybody's sessions at once, and keeps the one that does so", async () => {
	const own = await inside("yohana", "203.0.113.24");
	const others = [
		await inside("yohana", "203.0.113.25"),
		await inside("hendra", "203.0.113.26"),
	];
	const over = await inside("dewi", "203.0.113.27");
	await sql`update identity.session set expires_at = now() - interval '1 minute' where id = ${over.sessionId}`.execute(
		people.cx.db,
	);
	const open = await sessionsOpen(admin);
	assert.deepEqual(
		await signEverybodyOut(admin, own.sessionId),
		ok(open - 1),
		"what ended by itself is not counted",
	);
	assert.equal(await sessionsOpen(admin), 1);
	assert.ok(await own.isIn());
	for (const browser of others) assert.equal(await browser.isIn(), false);
	const [row, none] = await trailOf("identity.everybody-signed-out");
	assert.deepEqual(
		[row?.subject_id, row?.details, none],
		["all", { sessions: open - 1 }, undefined],
	);
});

test("nobody else ends the sessions of others, and of who is not there none", async () => {
	const hendra = await inside("hendra", "203.0.113.28");
	const wulan = withActor(people.cx, sampleActor("wulan"));
	const not = refused("not-an-administrator");
	assert.deepEqual(await signPersonOut(wulan, personIds.hendra, null), not);
	assert.deepEqual(await signEverybodyOut(wulan, null), not);
	for (const id of ["bukan-id", admin.newId()])
		assert.deepEqual(
			await signPersonOut(admin, id, null),
			refused("no-such-person"),
		);
	assert.ok(await hendra.isIn());
});
