import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { citizen } from "#kernel/actor.ts";
import { refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { dayOf } from "#territory";
import { unitId } from "#units/samples";
import { addPerson } from "../add-person.ts";
import { noteArrival } from "../arrive.ts";
import { makeCode } from "../codes/make-code.ts";
import { useCode } from "../codes/use-code.ts";
import { endRole } from "../end-role.ts";
import { Browser, openPeople } from "../for-tests.ts";
import { giveRole, type NewRole } from "../give-role.ts";
import { rolesOf } from "../queries.ts";
import {
	cast,
	extras,
	personIds,
	sampleActor,
	samplePassword,
} from "../samples.ts";
import { signIn } from "../sign-in.ts";
import { changePerson } from "./change-person.ts";
import { closePerson } from "./close-person.ts";
import { findPeople } from "./find-people.ts";
import { introduce } from "./introduce.ts";
import { invitePerson } from "./invite-person.ts";
import { personFile } from "./person-file.ts";
import { removePeople } from "./remove-people.ts";
import { reopenPerson } from "./reopen-person.ts";

let people: Awaited<ReturnType<typeof openPeople>>;
let admin: Context;
let today: string;
before(async () => {
	people = await openPeople();
	admin = withActor(people.cx, sampleActor("admin"));
	today = dayOf(people.cx.now);
});
after(() => people[Symbol.asyncDispose]());

const administrator = (personId: string): NewRole => ({
	personId,
	role: "administrator",
	programme: null,
	unitId: null,
	from: today,
});

/** A person who has been here, with a role or without. */
async function arrived(userName: string, role?: Omit<NewRole, "personId">) {
	const added = await addPerson(admin, { name: userName, userName });
	assert.ok(added.ok);
	const { id } = added.value;
	await noteArrival(people.cx, id);
	if (role) assert.ok((await giveRole(admin, { ...role, personId: id })).ok);
	return id;
}

const theRole = async (personId: string) => {
	const [role] = await rolesOf(people.cx, personId);
	assert.ok(role);
	return role;
};

test("people are found by words of name and user name, by role, by unit and by state", async () => {
	const names = async (search: Parameters<typeof findPeople>[1]) =>
		(await findPeople(admin, search)).people.map(({ userName }) => userName);
	assert.deepEqual(await names({ search: "KARTIKA wul" }), ["wulan"]);
	assert.deepEqual(await names({ search: "100%" }), []);
	assert.deepEqual(await names({ role: "verifier" }), [
		"lusia",
		"rizal",
		"sari",
		"tamrin",
	]);
	assert.deepEqual(await names({ unit: "rangkasbitung rutan" }), [
		"hendra",
		"wulan",
	]);
	assert.deepEqual(await names({ unit: "rangkasbitung", role: "head" }), [
		"hendra",
	]);
	assert.deepEqual(await names({ state: "invited" }), ["nadia"]);
	assert.deepEqual(await names({ state: "closed" }), ["tirta"]);
	assert.deepEqual(await names({ state: "without-role" }), []);
	assert.equal((await names({ state: "active" })).length, cast.length + 1);
	const all = await findPeople(admin, { page: 9 });
	assert.deepEqual([all.total, all.page], [cast.length + 3, 1]);
});

test("a person is invited with the first role at once, or nothing of it is done", async () => {
	const role = {
		role: "operator",
		programme: "p2ham",
		unitId: unitId("lapas-serang"),
		from: today,
	} as const;
	const asked = { name: "Siti Nur Aisyah, S.H.", userName: null, email: null };
	const invited = await invitePerson(admin, { ...asked, role });
	assert.ok(invited.ok);
	assert.equal(invited.value.userName, "siti.nur.aisyah");
	const file = await personFile(admin, invited.value.personId);
	assert.deepEqual(
		[file?.state, file?.roles.map((held) => held.role), file?.code?.purpose],
		["invited", ["operator"], "invitation"],
	);
	const second = await invitePerson(admin, { ...asked, role: null });
	assert.ok(second.ok && second.value.userName === "siti.nur.aisyah2");
	const nowhere = { ...role, unitId: personIds.admin };
	assert.deepEqual(
		await invitePerson(admin, {
			...asked,
			userName: "tidak.jadi",
			role: nowhere,
		}),
		refused("no-such-unit"),
	);
	assert.equal((await findPeople(admin, { search: "tidak.jadi" })).total, 0);
	assert.equal(
		(await removePeople(admin, [invited.value.personId, second.value.personId]))
			.ok,
		true,
	);
});

test("a role that reaches the nation needs no unit, every other one does", async () => {
	const id = await arrived("tanpa-unit");
	assert.ok((await giveRole(admin, administrator(id))).ok);
	assert.equal((await theRole(id)).unitName, null);
	assert.deepEqual(
		await giveRole(admin, { ...administrator(id), role: "operator" }),
		refused("unit-missing"),
	);
	await assert.rejects(
		sql`update identity.role_held set role = 'operator' where person_id = ${id}`.execute(
			people.cx.db,
		),
		/role_held_place/,
	);
	assert.ok((await closePerson(admin, id)).ok);
});

test("who looks after the house does so for every programme; other roles may be of one", async () => {
	const id = await arrived("satu-program");
	for (const role of ["administrator", "auditor"] as const)
		assert.deepEqual(
			await giveRole(admin, {
				...administrator(id),
				role,
				programme: "p2ham",
			}),
			refused("every-programme"),
		);
	assert.deepEqual(await rolesOf(people.cx, id), []);
	const assessor = { ...administrator(id), role: "assessor" } as const;
	assert.ok((await giveRole(admin, { ...assessor, programme: "p2ham" })).ok);
	assert.ok((await closePerson(admin, id)).ok);
});

test("the same role is not held twice on one day; before and after it is free", async () => {
	const role = {
		role: "operator",
		programme: "p2ham",
		unitId: unitId("lapas-serang"),
		from: "2026-01-01",
		until: "2026-07-01",
	} as const;
	const personId = await arrived("berulang", role);
	const again = (from: string, until?: string, more: Partial<NewRole> = {}) =>
		giveRole(admin, {
			personId,
			...role,
			from,
			...more,
			...(until ? { until } : {}),
		});
	assert.deepEqual(
		await again("2026-06-30", "2027-01-01"),
		refused("held-already", { from: "2026-01-01", last: "2026-06-30" }),
	);
	assert.ok((await again("2026-07-01", "2026-08-01")).ok);
	assert.ok((await again("2025-06-01", "2026-01-01")).ok);
	assert.ok(
		(await again("2026-01-01", "2026-07-01", { programme: "kkpham" })).ok,
	);
});

test("a verifier covers the provinces that were chosen, and none that is unknown", async () => {
	const personId = await arrived("dua-provinsi");
	const role = {
		personId,
		role: "verifier",
		programme: null,
		unitId: unitId("kanwil-kemenham-banten"),
		from: today,
	} as const;
	for (const provinces of [[], ["36", "99"]])
		assert.deepEqual(
			await giveRole(admin, { ...role, provinces }),
			refused("no-such-province"),
		);
	assert.ok((await giveRole(admin, { ...role, provinces: ["81", "36"] })).ok);
	assert.deepEqual((await theRole(personId)).provinces, ["36", "81"]);
});

test("a planned end may come sooner, and not later", async () => {
	const personId = await arrived("berakhir", {
		role: "operator",
		programme: null,
		unitId: unitId("lapas-serang"),
		from: "2026-01-01",
		until: "2027-01-01",
	});
	const { id } = await theRole(personId);
	assert.deepEqual(
		await endRole(admin, id, "2027-06-01"),
		refused("already-ended"),
	);
	assert.ok((await endRole(admin, id, "2026-12-01")).ok);
	assert.equal((await theRole(personId)).until, "2026-12-01");
	assert.deepEqual(
		await endRole(admin, "bukan-id", today),
		refused("no-such-role"),
	);
});

test("a closed account has no role, no session, no code and no way in; its name stays", async () => {
	const browser = new Browser();
	const typed = { name: "joko", password: samplePassword };
	const { gate, identify } = people.identity;
	const entered = await signIn(gate, people.cx, browser.request, typed);
	assert.ok(entered.ok);
	browser.keep(entered.value.cookies);
	const made = await makeCode(admin, {
		personId: personIds.joko,
		purpose: "password",
	});
	assert.ok(made.ok);
	assert.ok((await closePerson(admin, personIds.joko)).ok);
	assert.equal((await identify(people.cx, browser.request)).me, null);
	const again = await signIn(gate, people.cx, new Browser().request, typed);
	assert.deepEqual(again, refused("wrong"));
	const code = await useCode(gate, people.cx, new Browser().request, {
		...typed,
		password: "kuda hijau di atas awan",
		code: made.value.code,
	});
	assert.deepEqual(code, refused("replaced"));
	const file = await personFile(admin, personIds.joko);
	assert.deepEqual(
		[file?.name, file?.state, file?.closedOn, file?.code],
		["Joko Prasetyo", "closed", today, null],
	);
	assert.ok(file?.roles.every(({ until }) => until !== null && until <= today));
	assert.deepEqual(
		await closePerson(admin, personIds.joko),
		refused("closed-already"),
	);
	assert.deepEqual(
		await giveRole(admin, administrator(personIds.joko)),
		refused("closed"),
	);
});

test("an account that is opened again waits for a new invitation; the old password opens nothing", async () => {
	const opened = await reopenPerson(admin, personIds.joko);
	assert.ok(opened.ok);
	assert.equal((await personFile(admin, personIds.joko))?.state, "invited");
	const { gate } = people.identity;
	const old = { name: "joko", password: samplePassword };
	assert.deepEqual(
		await signIn(gate, people.cx, new Browser().request, old),
		refused("wrong"),
	);
	const used = await useCode(gate, people.cx, new Browser().request, {
		name: "joko",
		code: opened.value.code,
		password: "kuda hijau di atas awan",
	});
	assert.ok(used.ok);
	assert.deepEqual(
		await reopenPerson(admin, personIds.joko),
		refused("not-closed"),
	);
});

test("two editors of one person: the second sees what the first wrote, and nothing is lost", async () => {
	const facts = { name: "Wulan K.", email: "Wulan@contoh.go.id", seen: 1 };
	assert.ok((await changePerson(admin, personIds.wulan, facts)).ok);
	const second = { name: "Wulan Kartika Dewi", email: null, seen: 1 };
	const answer = await changePerson(admin, personIds.wulan, second);
	assert.ok(!answer.ok && answer.problem.reason === "changed-meanwhile");
	assert.ok("theirs" in answer.problem);
	assert.deepEqual(answer.problem.theirs, {
		name: "Wulan K.",
		email: "wulan@contoh.go.id",
		version: 2,
	});
	assert.ok(
		(await changePerson(admin, personIds.wulan, { ...second, seen: 2 })).ok,
	);
	const change = (more: Partial<typeof facts>) =>
		changePerson(admin, personIds.hendra, { ...facts, ...more });
	assert.deepEqual(await change({ name: "  " }), refused("no-name"));
	assert.deepEqual(await change({ name: "\u200b" }), refused("no-name"));
	assert.deepEqual(
		await change({ name: "n".repeat(121) }),
		refused("name-too-long"),
	);
	assert.deepEqual(await change({ email: "bukan" }), refused("email-form"));
	assert.ok((await change({})).ok);
	assert.deepEqual(
		await changePerson(admin, personIds.wulan, { ...facts, seen: 3 }),
		refused("email-taken"),
	);
	assert.deepEqual(
		await changePerson(
			withActor(people.cx, sampleActor("wulan")),
			personIds.wulan,
			{ ...facts, seen: 3 },
		),
		refused("not-an-administrator"),
	);
});

test("a name of more than 120 signs invites nobody", async () => {
	const invite = (name: string) =>
		invitePerson(admin, { name, userName: null, email: null, role: null });
	assert.deepEqual(await invite("n".repeat(121)), refused("name-too-long"));
	assert.deepEqual(await invite("\u2060\ufeff"), refused("no-name"));
	assert.ok((await invite("n".repeat(120))).ok);
});

test("an import is taken back whole while nobody of it came, and not at all afterwards", async () => {
	const invite = async (name: string) => {
		const invited = await invitePerson(admin, {
			name,
			userName: null,
			email: null,
			role: {
				role: "verifier",
				programme: null,
				unitId: unitId("kanwil-kemenham-banten"),
				from: today,
			},
		});
		assert.ok(invited.ok);
		return invited.value.personId;
	};
	const one = await invite("Orang Satu");
	const other = await invite("Orang Dua");
	await noteArrival(people.cx, other);
	assert.deepEqual(
		await removePeople(admin, [one, other]),
		refused("in-use", { n: 1, names: "Orang Dua" }),
	);
	assert.ok(await personFile(admin, one));
	const removed = await removePeople(admin, [one, people.cx.newId()]);
	assert.ok(removed.ok && removed.value === 1);
	assert.equal(await personFile(admin, one), null);
	assert.deepEqual(
		await removePeople(withActor(people.cx, citizen), [one]),
		refused("not-an-administrator"),
	);
});

test("who worked here and was opened again is not taken back as if they had never come", async () => {
	const id = await arrived("kembali");
	assert.ok((await closePerson(admin, id)).ok);
	await sql`update identity.person set signed_in_at = ${people.cx.now}::timestamptz where id = ${id}`.execute(
		people.cx.db,
	);
	assert.ok((await reopenPerson(admin, id)).ok);
	const stays = refused("in-use", { n: 1, names: "kembali" });
	assert.deepEqual(await removePeople(admin, [id]), stays);
	await sql`update identity.person set signed_in_at = null where id = ${id}`.execute(
		people.cx.db,
	);
	await sql`update identity.code set used_at = ${people.cx.now}::timestamptz where person_id = ${id}`.execute(
		people.cx.db,
	);
	assert.deepEqual(await removePeople(admin, [id]), stays);
	assert.ok(await personFile(admin, id));
});

test("two who take one name or one address at the same moment: one of them is told that it is taken", async () => {
	const reasonsOf = (
		answers: readonly { ok: boolean; problem?: { reason: string } }[],
	) => answers.map(({ problem }) => problem?.reason ?? "ok").sort();
	const add = (userName: string, email: string) =>
		addPerson(admin, { name: "Dua", userName, email });
	assert.deepEqual(
		reasonsOf(
			await Promise.all([
				add("rebutan", "rebutan.satu@contoh.id"),
				add("rebutan", "rebutan.dua@contoh.id"),
			]),
		),
		["ok", "user-name-taken"],
	);
	const [one, other] = [await arrived("surel-a"), await arrived("surel-b")];
	const facts = { name: "Surel", email: "surel@contoh.id", seen: 1 };
	assert.deepEqual(
		reasonsOf(
			await Promise.all(
				[one, other].map((id) => changePerson(admin, id, facts)),
			),
		),
		["email-taken", "ok"],
	);
	const asked = {
		name: "Nama Kembar",
		userName: null,
		email: null,
		role: null,
	};
	const invited = await Promise.all(
		[asked, asked].map((each) => invitePerson(admin, each)),
	);
	assert.deepEqual(
		invited.map((each) => each.ok && each.value.userName).sort(),
		["nama.kembar", "nama.kembar2"],
	);
});

test("the tour is shown until it was finished or skipped", async () => {
	const browser = new Browser();
	const { gate, identify } = people.identity;
	const entered = await signIn(gate, people.cx, browser.request, {
		name: "yohana",
		password: samplePassword,
	});
	assert.ok(entered.ok);
	browser.keep(entered.value.cookies);
	const before = await identify(people.cx, browser.request);
	assert.equal(before.me?.introduced, false);
	await introduce(withActor(people.cx, before.actor));
	assert.equal(
		(await identify(people.cx, browser.request)).me?.introduced,
		true,
	);
});

test("every act on people stands in the trail and is announced, without a name", async () => {
	const { rows } = await sql<{ deed: string; details: unknown }>`
		select deed, details from platform.trail
		join platform.trail_details on trail_id = id where deed like 'identity.%'`.execute(
		people.cx.db,
	);
	const known = new Set(rows.map(({ deed }) => deed));
	for (const deed of [
		"person-added",
		"person-changed",
		"person-closed",
		"person-reopened",
		"person-removed",
		"role-given",
		"role-ended",
		"code-made",
		"code-used",
	])
		assert.ok(known.has(`identity.${deed}`), deed);
	const names = [...cast, ...Object.values(extras)].map(({ name }) => name);
	const told = JSON.stringify(rows);
	assert.ok(!names.some((name) => told.includes(name)));
	const announced = await sql<{ name: string }>`
		select distinct name from platform.announcement where name like 'identity.%'`.execute(
		people.cx.db,
	);
	assert.deepEqual(
		announced.rows.map(({ name }) => name).sort(),
		[
			"code-made",
			"person-added",
			"person-changed",
			"person-closed",
			"role-ended",
			"role-given",
		].map((name) => `identity.${name}`),
	);
});
