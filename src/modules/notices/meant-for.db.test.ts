import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { type Actor, type Grant, holds } from "#kernel/actor.ts";
import { withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { meantFor } from "./meant-for.ts";
import type { Holders } from "./notice.ts";
import { raiseAll } from "./raise-notice.ts";
import { noticesIn } from "./tables.ts";

let world: TestWorld;
/** Every audience that can be made of a few words, by the id of its subject. */
const audiences = new Map<string, Holders>();

const permissions = ["assessment.fill", "assessment.verify"];
const programmes = ["p2ham", "kkpham"];
const units = ["a", "b"].map(
	(sign) => `00000000-0000-7000-8000-00000000000${sign}`,
);
const provinces = ["36", "81"];

before(async () => {
	world = await openTestWorld();
	for (const permission of permissions)
		for (const programme of [null, ...programmes])
			for (const unitId of [null, ...units])
				for (const province of [null, ...provinces])
					for (const othersOnly of [false, true])
						audiences.set(String(audiences.size), {
							permission,
							programme,
							unitId,
							province,
							othersOnly,
						});
	await raiseAll(
		world.cx,
		[...audiences].map(([id, to]) => ({
			to,
			kind: "duty",
			subject: { kind: "thing", id },
			says: "notices.new",
			about: {},
			path: "/kotak",
		})),
	);
});
after(() => world[Symbol.asyncDispose]());

/** What the actor finds, by the ids of the subjects. */
async function found(actor: Actor): Promise<string[]> {
	const rows = await noticesIn(world.cx.db)
		.selectFrom("notices.notice as notice")
		.select("subject_id")
		.where(meantFor(actor))
		.execute();
	return rows.map(({ subject_id }) => subject_id).sort();
}

/** What `holds` says, and nobody judges their own. */
const expected = (actor: Actor): string[] =>
	[...audiences]
		.filter(([, { permission, programme, unitId, province, othersOnly }]) => {
			const own = actor.grants.some(
				(grant) => unitId != null && grant.unitId === unitId,
			);
			return (
				!(othersOnly && own) &&
				holds(actor, permission, {
					...(programme == null ? {} : { programme }),
					...(unitId == null ? {} : { unitId }),
					...(province == null ? {} : { province }),
				})
			);
		})
		.map(([id]) => id)
		.sort();

const grant: fc.Arbitrary<Grant> = fc.record({
	permission: fc.constantFrom(...permissions, "assessment.read"),
	programme: fc.constantFrom(null, ...programmes),
	unitId: fc.constantFrom(null, ...units),
	reach: fc.constantFrom("unit", "region", "nation"),
	provinces: fc.subarray(provinces),
});

test("whoever holds a right finds what is meant for it, and nobody else: the same as holds, for any grants and audiences", async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(grant, { maxLength: 4 }), async (grants) => {
			const actor: Actor = {
				id: "00000000-0000-7000-8000-0000000000ff",
				name: "X",
				kind: "person",
				grants,
			};
			assert.deepEqual(await found(actor), expected(actor));
		}),
		{ numRuns: 300 },
	);
});

test("nobody without a grant finds anything, and the program itself has no inbox", async () => {
	const { actor } = withActor(world.cx, {
		id: null,
		name: "Rangkul",
		kind: "system",
		grants: [],
	});
	assert.deepEqual(await found(actor), []);
});
