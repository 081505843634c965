import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, holds } from "#kernel/actor.ts";
import {
	grantsOn,
	heldOn,
	type RoleHeld,
	waitsForSecondFactor,
} from "./grants.ts";
import { type RoleCode, roles } from "./roles.ts";
import { sampleActor } from "./samples.ts";

const held = (role: RoleCode, more: Partial<RoleHeld> = {}): RoleHeld => ({
	id: role,
	role,
	programme: "p2ham",
	unitId: "own",
	provinces: ["36"],
	from: "2025-01-01",
	until: "2026-01-01",
	...more,
});
const actorWith = (role: RoleHeld, day = "2025-06-01", factors = 2): Actor => ({
	id: "x",
	name: "X",
	kind: "person",
	grants: grantsOn(day, [role], factors),
});

test("a role holds from its first day up to the day it ends", () => {
	const days = ["2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"];
	assert.deepEqual(
		days.map((day) => heldOn(day, [held("operator")]).length),
		[0, 1, 1, 0],
	);
});

test("a unit role reaches its own unit and no other", () => {
	const wulan = actorWith(held("operator"));
	assert.ok(
		holds(wulan, "assessment.fill", {
			unitId: "own",
			province: "36",
			programme: "p2ham",
		}),
	);
	assert.ok(
		!holds(wulan, "assessment.fill", {
			unitId: "other",
			province: "36",
			programme: "p2ham",
		}),
	);
});

test("a regional role reaches the units of its provinces", () => {
	const sari = actorWith(held("verifier"));
	assert.ok(
		holds(sari, "assessment.verify", { unitId: "other", province: "36" }),
	);
	assert.ok(
		!holds(sari, "assessment.verify", { unitId: "other", province: "81" }),
	);
});

test("a national role reaches every unit", () => {
	assert.ok(
		holds(actorWith(held("assessor")), "assessment.decide", {
			unitId: "other",
			province: "81",
		}),
	);
});

test("a role of one programme does not reach another", () => {
	assert.ok(
		!holds(actorWith(held("operator")), "assessment.fill", {
			unitId: "own",
			programme: "kkpham",
		}),
	);
});

test("a verifier with one factor has no right, and waits", () => {
	const verifier = held("verifier");
	assert.deepEqual(grantsOn("2025-06-01", [verifier], 1), []);
	assert.ok(waitsForSecondFactor("2025-06-01", [verifier], 1));
	assert.ok(!waitsForSecondFactor("2025-06-01", [verifier], 2));
});

test("a role that is over makes nobody wait", () => {
	assert.ok(!waitsForSecondFactor("2026-01-01", [held("verifier")], 1));
});

test("verifiers and above need a second factor, others do not", () => {
	const needing = Object.entries(roles).filter(
		([, role]) => role.needsSecondFactor,
	);
	assert.deepEqual(
		needing.map(([code]) => code),
		[
			"verifier",
			"assessor",
			"overseer",
			"rights-intake",
			"rights-examiner",
			"key-holder",
			"data-protection",
			"auditor",
			"administrator",
		],
	);
});

test("only the verifier verifies, only the assessor decides", () => {
	const who = (permission: string) =>
		Object.entries(roles).flatMap(([code, role]) =>
			role.permissions.some((one) => one === permission) ? [code] : [],
		);
	assert.deepEqual(who("assessment.verify"), ["verifier"]);
	assert.deepEqual(who("assessment.decide"), ["assessor"]);
	assert.deepEqual(who("identity.manage"), ["administrator"]);
});

test("Tamrin verifies in Maluku and NTT, not in Banten", () => {
	const reach = ["53", "81", "36"].map((province) =>
		holds(sampleActor("tamrin"), "assessment.verify", {
			unitId: "x",
			province,
		}),
	);
	assert.deepEqual(reach, [true, true, false]);
});
