import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setFewest } from "#disclosure/for-tests";
import { at } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits } from "#units/samples";
import { publishedIn } from "../for-tests/attack-told.ts";
import {
	answersOf,
	chanceFrom,
	noonOf,
	openOffices,
	quarters,
} from "../for-tests/nation.ts";
import { equityIn } from "../tables.ts";
import { releaseClosed } from "./release-closed.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(noonOf("2026-11-06"));
	await seedUnits(world.cx);
	await openOffices(world.cx);
});
after(() => world[Symbol.asyncDispose]());

test("the limit is set by the installation, never below ten; it holds for what is released from then on, and thaws nothing", async () => {
	assert.equal(await setFewest(world.cx, "9"), false);
	const chance = chanceFrom(3);
	const fewest: number[] = [];
	let stood: unknown[] = [];
	for (const [i, { period, inside, closed }] of quarters.slice(2).entries()) {
		assert.ok(await setFewest(world.cx, ["", "30", ""][i] ?? ""));
		await answersOf(world.cx, inside, chance);
		await releaseClosed(at(world.cx, noonOf(closed)));
		const cells = await publishedIn(world.cx);
		fewest.push(
			Math.min(
				...cells.flatMap((cell) =>
					cell.period === period && cell.n !== null ? [cell.n] : [],
				),
			),
		);
		// What was published before is as it was, what was hidden as well.
		const earlier = new Set(stood.map((cell) => JSON.stringify(cell)));
		const now = new Set(cells.map((cell) => JSON.stringify(cell)));
		assert.ok([...earlier].every((cell) => now.has(cell)));
		stood = cells;
	}
	const [first = 0, second = 0, third = 0] = fewest;
	assert.ok(first >= 10 && first < 30, `${first}`);
	assert.ok(second >= 30, `${second}`);
	assert.ok(third >= 10 && third < 30, `${third}`);
	const kept = await equityIn(world.cx.db)
		.selectFrom("equity.release")
		.select(["period", "least"])
		.where("dimension", "=", "sex")
		.orderBy("period")
		.execute();
	assert.deepEqual(
		kept.map(({ least }) => least),
		[10, 30, 10],
	);
});
