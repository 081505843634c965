import assert from "node:assert/strict";
import { test } from "node:test";
import { theSystem } from "#kernel/actor.ts";
import { deliver } from "#platform/announce.ts";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { banten, places } from "#territory/samples";
import { openUnits } from "#units";
import { seedUnits } from "#units/samples";
import { awarded, hear } from "./moves.sample.ts";
import { tableOf } from "./queries.ts";
import { subscribers } from "./subscribers.ts";

test("what was counted is kept until somebody moves or a unit opens", async () => {
	await using world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	const { cx } = world;
	await seedUnits(cx);
	await deliver(cx, subscribers);
	const filter = { instrument: "p2ham-2023", year: 2023, day: "2023-12-31" };
	const inBanten = async () => {
		const { level, rows } = await tableOf(cx, filter);
		assert.ok(level === "provinces");
		const { figures } =
			rows.find(({ code }) => code === banten) ?? assert.fail();
		return [figures.withPredicate, figures.units];
	};
	const award = (unit: "lapas-serang" | "rutan-serang") =>
		hear(cx, awarded(unit, { instrument: "p2ham-2023", on: "2023-12-10" }));
	await award("lapas-serang");
	assert.deepEqual(await inBanten(), [1, 20]);
	assert.deepEqual(await inBanten(), [1, 20]);
	await award("rutan-serang");
	assert.deepEqual(await inBanten(), [2, 20]);
	const opened = await openUnits({ ...cx, actor: theSystem }, [
		{
			slug: "rutan-baru",
			name: "Rutan Baru",
			kind: "rutan",
			regencyCode: places.lebak,
			openedOn: "2020-01-01",
		},
	]);
	assert.ok(opened.ok);
	await deliver(cx, subscribers);
	assert.deepEqual(await inBanten(), [2, 21]);
});
