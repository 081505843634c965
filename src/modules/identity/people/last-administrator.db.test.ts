import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { theSystem } from "#kernel/actor.ts";
import { refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { dayOf } from "#territory";
import { addPerson } from "../add-person.ts";
import { noteArrival } from "../arrive.ts";
import { useCode } from "../codes/use-code.ts";
import { endRole } from "../end-role.ts";
import { Browser, openPeople } from "../for-tests.ts";
import { giveRole, type NewRole } from "../give-role.ts";
import { rolesOf } from "../queries.ts";
import { personIds, sampleActor } from "../samples.ts";
import { closePerson } from "./close-person.ts";
import { findPeople } from "./find-people.ts";
import { invitePerson } from "./invite-person.ts";
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

const asSecond = (id: string) =>
	withActor(people.cx, { ...sampleActor("admin"), id });

const theRole = async (personId: string) => {
	const [role] = await rolesOf(people.cx, personId);
	assert.ok(role);
	return role;
};

test("the last administrator can be neither ended nor closed, by nobody", async () => {
	const { id } = await theRole(personIds.admin);
	const last = refused("last-administrator");
	for (const by of [admin, withActor(people.cx, theSystem)]) {
		assert.deepEqual(await endRole(by, id, today), last);
		assert.deepEqual(await endRole(by, id, "2030-01-01"), last);
		assert.deepEqual(await closePerson(by, personIds.admin), last);
	}
});

test("who was invited and never came is nobody to leave the house to; who came is", async () => {
	const { id } = await theRole(personIds.admin);
	const invited = await invitePerson(admin, {
		name: "Pengganti",
		userName: "pengganti",
		email: null,
		role: administrator(""),
	});
	assert.ok(invited.ok);
	assert.deepEqual(
		await endRole(admin, id, today),
		refused("last-administrator"),
	);
	const used = await useCode(
		people.identity.gate,
		people.cx,
		new Browser("198.51.100.77").request,
		{
			name: "pengganti",
			code: invited.value.code,
			password: "kuda hijau di atas awan",
		},
	);
	assert.ok(used.ok);
	assert.ok(
		(await endRole(admin, id, "2030-01-01")).ok,
		"one's own may end now",
	);
	const own = await theRole(invited.value.personId);
	assert.deepEqual(
		await endRole(admin, own.id, "2029-01-01"),
		refused("last-administrator"),
		"the planned end of the other counts",
	);
	assert.ok(
		(
			await giveRole(asSecond(invited.value.personId), {
				...administrator(personIds.admin),
				from: "2030-01-01",
			})
		).ok,
	);
	assert.ok((await closePerson(admin, invited.value.personId)).ok);
});

test("two administrators who end each other at the same moment leave one", async () => {
	const second = await arrived("kedua", administrator(""));
	const answers = await Promise.all([
		closePerson(admin, second),
		closePerson(asSecond(second), personIds.admin),
	]);
	assert.deepEqual(
		answers.map((answer) => (answer.ok ? "ok" : answer.problem.reason)).sort(),
		["last-administrator", "ok"],
	);
	const left = await findPeople(admin, {
		role: "administrator",
		state: "active",
	});
	assert.equal(left.total, 1);
	// The story goes on with Agus.
	if (left.people[0]?.id !== personIds.admin) {
		assert.ok((await reopenPerson(asSecond(second), personIds.admin)).ok);
		await noteArrival(people.cx, personIds.admin);
		assert.ok(
			(await giveRole(asSecond(second), administrator(personIds.admin))).ok,
		);
		assert.ok((await closePerson(admin, second)).ok);
	}
});
