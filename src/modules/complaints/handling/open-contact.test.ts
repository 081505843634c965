import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Actor } from "#kernel/actor.ts";
import { levels } from "../complaint.ts";
import { mayOpenContact } from "./open-contact.ts";

const at = (unitId: string): Actor => ({
	id: "a",
	name: "Ani",
	kind: "person",
	grants: [
		{
			permission: "complaints.handle",
			programme: null,
			unitId,
			reach: "unit",
			provinces: [],
		},
	],
});

describe("who may learn who told it", () => {
	const table = {
		"public-hidden": { home: true, above: true },
		"unit-hidden": { home: "kept-from-you", above: true },
		unknown: { home: "nobody-knows", above: "nobody-knows" },
	} as const;
	for (const level of levels)
		for (const where of ["home", "above"] as const)
			test(`${level}, somebody of the office ${where}`, () => {
				const decision = mayOpenContact(at(where), { level, unitId: "home" });
				assert.equal(decision.may || decision.why, table[level][where]);
			});
});
