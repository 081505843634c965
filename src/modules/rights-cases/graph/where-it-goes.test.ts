import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { no, yes } from "#kernel/decision.ts";
import {
	type IntakeOffice,
	type Offices,
	whereItGoes,
} from "./where-it-goes.ts";

const office = (
	id: string,
	officers: readonly string[],
	more: Partial<IntakeOffice> = {},
): IntakeOffice => ({
	id,
	officers: officers.map((name) => ({ id: name, hasKey: true })),
	others: [],
	sharing: officers,
	...more,
});
const without =
	(...excluded: readonly string[]) =>
	(person: string) =>
		excluded.includes(person) ? no("x") : yes;

const banten = office("banten", ["intan", "bagus"]);
const centre = office("centre", ["melati"], {
	others: [{ id: "surya", hasKey: true }],
});
const both: Offices = { near: [banten], centre };

describe("where a case goes", () => {
	test("to all intake officers of the nearest office, and to the key that they share", () =>
		assert.deepEqual(whereItGoes(both, without()), {
			officeId: "banten",
			holders: ["intan", "bagus"],
			sharedKey: true,
		}));

	test("past an officer who is excluded, and then not to the shared key, which is theirs too", () =>
		assert.deepEqual(whereItGoes(both, without("bagus")), {
			officeId: "banten",
			holders: ["intan"],
			sharedKey: false,
		}));

	test("to the centre where the whole nearest office is excluded", () =>
		assert.deepEqual(whereItGoes(both, without("intan", "bagus")), {
			officeId: "centre",
			holders: ["melati"],
			sharedKey: true,
		}));

	test("past officers who have no key: nothing could be wrapped for them", () => {
		const keyless = office("banten", [], {
			officers: [{ id: "intan", hasKey: false }],
		});
		assert.equal(
			whereItGoes({ near: [keyless], centre }, without())?.officeId,
			"centre",
		);
	});

	test("to whoever else works on cases at the centre, when no intake officer is left", () =>
		assert.deepEqual(whereItGoes(both, without("intan", "bagus", "melati")), {
			officeId: "centre",
			holders: ["surya"],
			sharedKey: false,
		}));

	test("nowhere, when all are excluded", () =>
		assert.equal(
			whereItGoes(both, without("intan", "bagus", "melati", "surya")),
			null,
		));

	test("a shared key that somebody excluded can still use is not used, though they left", () =>
		assert.deepEqual(
			whereItGoes(
				{ near: [{ ...banten, sharing: ["intan", "left"] }], centre },
				without("left"),
			),
			{ officeId: "banten", holders: ["intan", "bagus"], sharedKey: false },
		));

	test("a shared key that nobody holds is not used", () =>
		assert.equal(
			whereItGoes({ near: [{ ...banten, sharing: [] }], centre }, without())
				?.sharedKey,
			false,
		));

	test("an office near by is never passed over for one that is farther", () =>
		fc.assert(
			fc.property(
				fc.array(fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 4 }), {
					maxLength: 5,
				}),
				fc.uniqueArray(fc.nat({ max: 9 })),
				(staff, out) => {
					const near = staff.map((people, at) =>
						office(`o${at}`, people.map(String)),
					);
					const mayLearn = without(...out.map(String));
					const free = near.find(({ officers }) =>
						officers.some(({ id }) => mayLearn(id).may),
					);
					assert.equal(
						whereItGoes({ near, centre: null }, mayLearn)?.officeId,
						free?.id,
					);
				},
			),
		));
});
