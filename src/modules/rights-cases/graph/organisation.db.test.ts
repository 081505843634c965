import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { giveRole } from "#identity";
import {
	personIds,
	type SamplePerson,
	sampleActor,
	seedPeople,
} from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { moveUnit } from "#units";
import { type SampleUnit, seedUnits, unitId } from "#units/samples";
import type { Concerned } from "./exclusion.ts";
import { mayLearnOf, mayLearnOfEach, organisationOf } from "./organisation.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-26T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const about = (
	offices: readonly SampleUnit[],
	people: readonly SamplePerson[] = [],
	conflicts: readonly SamplePerson[] = [],
): Concerned => ({
	offices: offices.map((slug) => unitId(slug)),
	people: people.map((name) => personIds[name]),
	conflicts: conflicts.map((name) => personIds[name]),
});
const asked = ["wulan", "hendra", "sari", "bayu", "gilang", "joko"] as const;
/** `wulan same-office, sari may`. */
const answers = async (
	cx: Context,
	concerned: Concerned,
	people: readonly SamplePerson[] = asked,
): Promise<string> => {
	const mayLearn = await mayLearnOf(
		cx,
		concerned,
		people.map((name) => personIds[name]),
	);
	return people
		.map((name) => {
			const decision = mayLearn(personIds[name]);
			return `${name} ${decision.may ? "may" : decision.why}`;
		})
		.join(", ");
};

async function post(
	cx: Context,
	name: SamplePerson,
	slug: SampleUnit,
	more: { readonly role?: "head"; readonly until?: string } = {},
): Promise<void> {
	const given = await giveRole(withActor(cx, theSystem), {
		personId: personIds[name],
		role: "operator",
		programme: null,
		unitId: unitId(slug),
		from: "2025-02-01",
		...more,
	});
	assert.ok(given.ok, JSON.stringify(given));
}

describe("the rule, asked about the organisation on record", () => {
	story(
		"people of an accused office, and nobody else of the cast",
		async (cx) =>
			assert.equal(
				await answers(cx, about(["rutan-rangkasbitung"])),
				"wulan same-office, hendra same-office, sari may, bayu may, gilang may, joko may",
			),
	);

	story(
		"who worked there once, and who leads the ministry above",
		async (cx) => {
			await post(cx, "sari", "rutan-rangkasbitung", { until: "2025-06-30" });
			await post(cx, "gilang", "kemenimipas", { role: "head" });
			await post(cx, "bayu", "kemenimipas");
			assert.equal(
				await answers(cx, about(["rutan-rangkasbitung"])),
				"wulan same-office, hendra same-office, sari former-unit, bayu may, gilang superior, joko may",
			);
		},
	);

	story(
		"by the tree of today: an office that moved has another head above",
		async (cx) => {
			await post(cx, "gilang", "kemenimipas", { role: "head" });
			await post(cx, "bayu", "kemenham", { role: "head" });
			const moved = await moveUnit(withActor(cx, sampleActor("admin")), {
				unitId: unitId("rutan-rangkasbitung"),
				parentId: unitId("kanwil-kemenham-banten"),
				from: "2026-11-01",
			});
			assert.ok(moved.ok, JSON.stringify(moved));
			assert.equal(
				await answers(cx, about(["rutan-rangkasbitung"]), [
					"bayu",
					"gilang",
					"sari",
				]),
				"bayu superior, gilang may, sari may",
			);
		},
	);

	story("who works below an accused office", async (cx) =>
		assert.equal(
			await answers(cx, about(["kabupaten-empat-lawang"]), [
				"dewi",
				"joko",
				"wulan",
			]),
			"dewi same-office, joko same-office, wulan may",
		),
	);

	story(
		"the office of an accused person, and who declared to be too near",
		async (cx) =>
			assert.equal(
				await answers(cx, about([], ["hendra"], ["sari"])),
				"wulan same-office, hendra accused, sari declared, bayu may, gilang may, joko may",
			),
	);

	story(
		"an office that was closed and opened anew is accused in both lives, and not its sisters",
		async (cx) => {
			assert.equal(
				await answers(cx, about(["kanwil-kemenkumham-banten"]), [
					"sari",
					"ningsih",
					"tamrin",
					"wulan",
				]),
				"sari same-office, ningsih same-office, tamrin may, wulan may",
			);
			assert.equal(
				await answers(cx, about(["kemenkum"]), [
					"gilang",
					"yohana",
					"bayu",
					"sari",
				]),
				"gilang same-office, yohana same-office, bayu may, sari may",
			);
		},
	);

	story("many cases are asked about at once, each on its own", async (cx) => {
		const cases = [
			about(["rutan-rangkasbitung"]),
			about([], ["sari"]),
			about([]),
		];
		const each = await mayLearnOfEach(cx, cases, [
			personIds.wulan,
			personIds.sari,
		]);
		assert.deepEqual(
			each.map((mayLearn) => [
				mayLearn(personIds.wulan).may,
				mayLearn(personIds.sari).may,
			]),
			[
				[false, true],
				[true, false],
				[true, true],
			],
		);
		assert.throws(() => each[0]?.(personIds.joko), /not asked/);
	});

	story(
		"only what the rule needs is read: the posts of those people, and what stands above",
		async (cx) => {
			const { units, posts } = await organisationOf(
				cx,
				{ offices: [unitId("rutan-rangkasbitung")], people: [personIds.joko] },
				"2026-11-26",
			);
			assert.deepEqual(
				new Set(units.map(({ id }) => id)),
				new Set(
					(
						[
							"rutan-rangkasbitung",
							"kemenimipas",
							"dinkes-empat-lawang",
							"kabupaten-empat-lawang",
						] as const
					).map((slug) => unitId(slug)),
				),
			);
			assert.deepEqual(
				posts.map(({ personId }) => personId),
				[personIds.joko],
			);
		},
	);
});
