import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { holds } from "#kernel/actor.ts";
import { refused } from "#kernel/result.ts";
import { at, withActor } from "#platform/context.ts";
import { verifyTrail } from "#platform/trail.ts";
import { unitId } from "#units/samples";
import { addPerson } from "./add-person.ts";
import { changePassword } from "./change-password.ts";
import { endRole } from "./end-role.ts";
import { endSession } from "./end-session.ts";
import { Browser, openPeople } from "./for-tests.ts";
import { giveRole } from "./give-role.ts";
import { limits } from "./limits.ts";
import { accountOf, rolesOf } from "./queries.ts";
import { personIds, sampleActor, samplePassword } from "./samples.ts";
import { signIn } from "./sign-in.ts";

let people: Awaited<ReturnType<typeof openPeople>>;
before(async () => {
	people = await openPeople();
});
after(() => people[Symbol.asyncDispose]());

const who = (browser: Browser, now = people.cx.now) =>
	people.identity.identify(at(people.cx, now), browser.request);

async function inside(name: string, password = samplePassword) {
	const browser = new Browser();
	const answer = await signIn(
		people.identity.gate,
		people.cx,
		browser.request,
		{ name, password },
	);
	assert.ok(answer.ok);
	browser.keep(answer.value.cookies);
	const { actor, sessionId } = await who(browser);
	return {
		browser,
		cx: withActor(people.cx, actor),
		sessionId: sessionId ?? "",
	};
}

test("sessions are listed and can be ended one by one", async () => {
	const [one, other] = [await inside("wulan"), await inside("wulan")];
	const account = await accountOf(one.cx, personIds.wulan);
	assert.equal(account?.sessions.length, 2);
	assert.ok((await endSession(one.cx, other.sessionId)).ok);
	assert.equal((await who(other.browser)).me, null);
	assert.ok((await who(one.browser)).me);
});

test("nobody ends the session of another", async () => {
	const [hendra, wulan] = [await inside("hendra"), await inside("wulan")];
	assert.deepEqual(
		await endSession(hendra.cx, wulan.sessionId),
		refused("no-such-session"),
	);
	assert.deepEqual(
		await endSession(hendra.cx, "bukan-sesi"),
		refused("no-such-session"),
	);
	assert.ok((await who(wulan.browser)).me);
});

test("a session ends after seven days, however much it is used", async () => {
	const { browser, sessionId } = await inside("yohana");
	const began = new Date(Date.now() - (limits.session.altogether + 1) * 1_000);
	await sql`update identity.session set created_at = ${began} where id = ${sessionId}`.execute(
		people.cx.db,
	);
	assert.equal((await who(browser)).me, null);
});

test("use moves a session on, and its cookie with it", async () => {
	const { browser, sessionId } = await inside("yohana");
	assert.deepEqual((await who(browser)).cookies, []);
	const soon = new Date(Date.now() + 60_000);
	await sql`update identity.session set expires_at = ${soon} where id = ${sessionId}`.execute(
		people.cx.db,
	);
	assert.match(
		(await who(browser)).cookies.join(),
		/rangkul\.session_token=.*Max-Age=43200/,
	);
});

test("changing the password asks for the old one and ends the other sessions", async () => {
	const { gate } = people.identity;
	const [here, elsewhere] = [await inside("dewi"), await inside("dewi")];
	const change = (current: string, next: string) =>
		changePassword(gate, here.cx, here.browser.request, {
			current,
			next,
			sessionId: here.sessionId,
		});
	assert.deepEqual(
		await change(samplePassword, "pendek"),
		refused("too-short"),
	);
	assert.deepEqual(
		await change("bukan kata sandinya", "kuda hijau di atas awan"),
		refused("wrong-password"),
	);
	assert.ok((await change(samplePassword, "kuda hijau di atas awan")).ok);
	assert.ok((await who(here.browser)).me);
	assert.equal((await who(elsewhere.browser)).me, null);
	await inside("dewi", "kuda hijau di atas awan");
});

test("rights come and go with the dates of the role", async () => {
	const admin = withActor(people.cx, sampleActor("admin"));
	const given = await giveRole(admin, {
		personId: personIds.joko,
		role: "head",
		programme: "kkpham",
		unitId: unitId("dinkes-empat-lawang"),
		from: "2027-01-01",
		until: "2027-07-01",
	});
	assert.ok(given.ok);
	const { browser } = await inside("joko");
	const declares = async (day: string) =>
		holds(
			(await who(browser, new Date(`${day}T05:00:00Z`))).actor,
			"assessment.declare",
		);
	const days = ["2026-12-31", "2027-01-01", "2027-06-30", "2027-07-01"];
	assert.deepEqual(await Promise.all(days.map(declares)), [
		false,
		true,
		true,
		false,
	]);
});

test("a regional role covers the province of its unit unless told otherwise", async () => {
	const admin = withActor(people.cx, sampleActor("admin"));
	const given = await giveRole(admin, {
		personId: personIds.wulan,
		role: "coach",
		programme: null,
		unitId: unitId("kanwil-kemenham-banten"),
		from: "2026-01-01",
	});
	assert.ok(given.ok);
	const coach = (await rolesOf(people.cx, personIds.wulan)).find(
		({ role }) => role === "coach",
	);
	assert.deepEqual(coach?.provinces, ["36"]);
	assert.ok((await endRole(admin, given.value.id, "2026-06-01")).ok);
	assert.deepEqual(
		await endRole(admin, given.value.id, "2026-07-01"),
		refused("already-ended"),
	);
});

test("roles are given by administrators only, never to oneself, at units that are there", async () => {
	const role = {
		personId: personIds.wulan,
		role: "head",
		programme: null,
		unitId: unitId("lapas-serang"),
		from: "2026-01-01",
	} as const;
	const by = (actor: Parameters<typeof sampleActor>[0]) =>
		withActor(people.cx, sampleActor(actor));
	assert.deepEqual(
		await giveRole(by("wulan"), role),
		refused("not-an-administrator"),
	);
	assert.deepEqual(
		await giveRole(by("admin"), { ...role, personId: personIds.admin }),
		refused("own-role"),
	);
	assert.deepEqual(
		await giveRole(by("admin"), { ...role, unitId: personIds.admin }),
		refused("no-such-unit"),
	);
	assert.deepEqual(
		await giveRole(by("admin"), { ...role, personId: unitId("lapas-serang") }),
		refused("no-such-person"),
	);
	assert.deepEqual(
		await giveRole(by("admin"), { ...role, until: "2025-01-01" }),
		refused("ends-before-it-begins"),
	);
});

test("a person is added once", async () => {
	const add = (userName: string, email?: string) =>
		addPerson(people.cx, {
			name: "Budi",
			userName,
			...(email ? { email } : {}),
		});
	assert.ok((await add("budi", "budi@contoh.go.id")).ok);
	assert.deepEqual(await add("budi"), refused("user-name-taken"));
	assert.deepEqual(
		await add("budi2", "Budi@contoh.go.id"),
		refused("email-taken"),
	);
	assert.deepEqual(await add("Budi 3"), refused("user-name-form"));
});

test("what people do with their accounts stands in the trail", async () => {
	const deeds = await sql<{
		deed: string;
	}>`select distinct deed from platform.trail`.execute(people.cx.db);
	const known = new Set(deeds.rows.map(({ deed }) => deed));
	for (const deed of [
		"identity.signed-in",
		"identity.session-ended",
		"identity.password-changed",
		"identity.role-given",
	])
		assert.ok(known.has(deed), deed);
	assert.ok((await verifyTrail(people.cx)).chains.every(({ whole }) => whole));
});
