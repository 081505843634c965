import assert from "node:assert/strict";
import { test } from "node:test";
import { holds } from "#kernel/actor.ts";
import { refused } from "#kernel/result.ts";
import { withActor } from "#platform/context.ts";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { addPerson } from "../add-person.ts";
import { useCode } from "../codes/use-code.ts";
import { confirmEnrolment, startEnrolment } from "../enrol-second-factor.ts";
import { Browser, codeFor, origin } from "../for-tests.ts";
import { giveRole } from "../give-role.ts";
import { createIdentity } from "../identity.ts";
import { rolesOf } from "../queries.ts";
import { pendingSecret } from "../second-factor.ts";
import { inviteAdministrator } from "./invite-administrator.ts";

const password = "kuda hijau di atas awan";

test("on an empty production database the first administrator comes in by a code, and sets password and second factor", async () => {
	await using world = await openTestWorld(new Date());
	const { cx } = world;
	const identity = createIdentity({
		db: cx.db,
		secret: "a-secret-of-tests-only-9f8e7d6c5b4a3210-zyxw",
		origin,
		mode: "production",
		newId: cx.newId,
	});
	const invited = await inviteAdministrator(cx, "Siti Aisyah", null);
	assert.ok(invited.ok);
	const browser = new Browser();
	const used = await useCode(identity.gate, cx, browser.request, {
		name: "siti.aisyah",
		code: invited.value.code,
		password,
	});
	assert.ok(used.ok && used.value.next === "in");
	browser.keep(used.value.cookies);
	const first = await identity.identify(cx, browser.request);
	assert.deepEqual([first.waiting, first.actor.grants], ["second-factor", []]);
	const own = withActor(cx, first.actor);
	assert.ok(
		(await startEnrolment(identity.gate, browser.request, password)).ok,
	);
	const secret = await pendingSecret(
		identity.gate,
		own,
		invited.value.personId,
	);
	const confirmed = await confirmEnrolment(
		identity.gate,
		own,
		browser.request,
		codeFor(secret?.text ?? ""),
	);
	assert.ok(confirmed.ok);
	browser.keep(confirmed.value);
	const { actor } = await identity.identify(cx, browser.request);
	assert.ok(holds(actor, "identity.manage"));
});

test("asked again, the same person gets a new code and no second role; another of the name is asked about", async () => {
	await using world = await openTestWorld();
	const { cx } = world;
	const invite = (name: string, userName: string | null = null) =>
		inviteAdministrator(cx, name, userName);
	const first = await invite("Budi");
	const again = await invite(" budi ");
	assert.ok(first.ok && again.ok);
	assert.equal(again.value.personId, first.value.personId);
	assert.equal((await rolesOf(cx, first.value.personId)).length, 1);
	assert.deepEqual(
		await invite("Rina", "budi"),
		refused("other-name", { name: "Budi" }),
	);
	assert.ok((await invite("Budi", "budi.lain")).ok);
	assert.deepEqual(
		await invite("Budi"),
		refused("several", { names: "budi, budi.lain" }),
	);
});

test("whose role begins tomorrow is administrator at once, and tomorrow by the role that was planned", async () => {
	await using world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	const { cx } = world;
	const added = await addPerson(cx, { name: "Rina", userName: "rina" });
	assert.ok(added.ok);
	const planned = {
		personId: added.value.id,
		role: "administrator",
		programme: null,
		unitId: null,
		from: "2026-11-21",
	} as const;
	assert.ok((await giveRole(cx, planned)).ok);
	const invited = await inviteAdministrator(cx, "Rina", null);
	assert.ok(invited.ok, JSON.stringify(invited));
	assert.deepEqual(
		(await rolesOf(cx, added.value.id)).map(({ from, until }) => [from, until]),
		[
			["2026-11-21", null],
			["2026-11-20", "2026-11-21"],
		],
	);
});
