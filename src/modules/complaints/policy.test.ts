import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Actor, Grant } from "#kernel/actor.ts";
import { mayHandle } from "./policy.ts";

const handles = (unitId: string): Grant => ({
	permission: "complaints.handle",
	programme: null,
	unitId,
	reach: "unit",
	provinces: [],
});
const oversees: Grant = {
	...handles("top"),
	permission: "complaints.oversee",
	reach: "nation",
};
const person = (
	grants: readonly Grant[],
	posts?: readonly string[],
): Actor => ({
	id: "ani",
	name: "Ani",
	kind: "person",
	grants,
	...(posts ? { posts } : {}),
});
const complaint = {
	handlerId: "above",
	toldUnits: [],
	excludedUnits: ["office"],
	accused: ["budi"],
};

test("an office above that was told that it is late may, unless it must not know of it", () => {
	const told = { ...complaint, toldUnits: ["ministry"] };
	assert.ok(mayHandle(person([handles("ministry")]), told).may);
	assert.ok(!mayHandle(person([handles("ministry")]), complaint).may);
	assert.deepEqual(
		mayHandle(person([handles("ministry")], ["ministry"]), {
			...told,
			excludedUnits: ["ministry"],
		}),
		{ may: false, why: "excluded" },
	);
});

test("whoever handles voices where it lies may, and whoever oversees them; others may not", () => {
	assert.ok(mayHandle(person([handles("above")]), complaint).may);
	assert.ok(mayHandle(person([oversees]), complaint).may);
	for (const grants of [[], [handles("office")], [handles("elsewhere")]])
		assert.ok(!mayHandle(person(grants), complaint).may);
});

test("a role at an office that it must not reach keeps it from them, also while it waits for a second factor", () => {
	const both = person([handles("above")], ["above", "office"]);
	assert.deepEqual(mayHandle(both, complaint), { may: false, why: "excluded" });
	assert.ok(!mayHandle(person([oversees], ["office"]), complaint).may);
});

test("where nobody may handle it, only whoever oversees and is not excluded may", () => {
	const waiting = { ...complaint, handlerId: null };
	assert.ok(!mayHandle(person([handles("above")]), waiting).may);
	assert.ok(mayHandle(person([oversees]), waiting).may);
});

test("whatever rights somebody collects, who is accused or belongs to an excluded office may not", () => {
	const unit = fc.constantFrom("office", "above", "top", "elsewhere");
	fc.assert(
		fc.property(
			fc.array(unit),
			fc.array(unit),
			fc.boolean(),
			fc.boolean(),
			(handled, posts, national, accused) => {
				const actor = person(
					[...handled.map(handles), ...(national ? [oversees] : [])],
					posts,
				);
				const decision = mayHandle(actor, {
					...complaint,
					accused: accused ? ["ani"] : [],
				});
				if (accused || [...handled, ...posts].includes("office"))
					assert.ok(!decision.may);
			},
		),
	);
});
