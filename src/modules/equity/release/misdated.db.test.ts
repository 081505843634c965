import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { at } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { unprotectedRegions, unprotectedUnits } from "#surveys";
import { answerForTests, keep, runForTests } from "#surveys/for-tests";
import { ntt } from "#territory/samples";
import { seedUnits, unitId } from "#units/samples";
import { noonOf } from "../for-tests/nation.ts";
import { equityIn } from "../tables.ts";
import { releaseClosed } from "./release-closed.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(noonOf("2026-08-15"));
	await seedUnits(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const story = storyIn(() => world);
const office = unitId("kanwil-kemenkum-ntt");
const answers = Object.fromEntries(
	["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"].map((code) => [
		code,
		3,
	]),
);
const groups = { sex: ["woman"], walking: ["none"] };
const closed = noonOf("2026-11-05");

story(
	"an answer dated before its unit began counts in the province where the unit began, and is released",
	async (cx) => {
		await runForTests(cx, office, "skm-2017");
		await keep(
			cx,
			Array.from({ length: 20 }, (_, i) =>
				answerForTests(cx, office, {
					answers,
					groups,
					...(i === 0 ? { day: "1990-01-01" } : {}),
				}),
			),
		);
		const asked = { instrument: "skm-2017", from: 20263, to: 20263 };
		const told = [
			...(await unprotectedUnits(cx, asked, "sex")),
			...(await unprotectedRegions(cx, asked, "sex")),
		];
		assert.deepEqual(
			told.map(({ province, figures }) => [province, figures.n]),
			[
				[ntt, 20],
				[ntt, 20],
			],
		);
		assert.ok((await releaseClosed(at(cx, closed))) > 0);
	},
);

story(
	"a quarter is released when yesterday too was after its close",
	async (cx) => {
		await runForTests(cx, office, "skm-2017");
		await keep(
			cx,
			Array.from({ length: 20 }, () =>
				answerForTests(cx, office, { answers, groups }),
			),
		);
		const releasedOf20263 = async (day: string) => {
			await releaseClosed(at(cx, noonOf(day)));
			return (
				await equityIn(cx.db)
					.selectFrom("equity.release")
					.select("dimension")
					.where("period", "=", 20263)
					.execute()
			).length;
		};
		assert.equal(await releasedOf20263("2026-10-31"), 0);
		assert.equal(await releasedOf20263("2026-11-01"), 7);
	},
);

// Not a story: what failed takes its own transaction back, and no other.
test("an instrument that cannot be released holds up no other, and is not passed over in silence", async () => {
	const { cx } = world;
	// A unit that never was lies in no province, and the table has no place for it.
	const nobody = "00000000-0000-4000-8000-000000000001";
	for (const [instrument, unit] of [
		["skm-2004", nobody],
		["skm-2017", office],
	] as const) {
		await runForTests(cx, unit, instrument);
		await keep(
			cx,
			Array.from({ length: 20 }, () =>
				answerForTests(cx, unit, { answers, groups, instrument }),
			),
		);
	}
	await assert.rejects(releaseClosed(at(cx, closed)), /skm-2004/);
	const released = await equityIn(cx.db)
		.selectFrom("equity.release")
		.select("instrument")
		.where("period", "=", 20263)
		.where("dimension", "=", "all")
		.execute();
	assert.deepEqual(released, [{ instrument: "skm-2017" }]);
});
