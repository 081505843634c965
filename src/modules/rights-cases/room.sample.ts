import { after, before } from "node:test";
import { seedPeople } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { readCode } from "#kernel/code.ts";
import { seedKeys } from "#keys/samples";
import { type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { openReceipt } from "#receipts";
import { seedUnits, unitId } from "#units/samples";
import type { Key } from "./case.ts";
import { pairOfVisit } from "./opening/visit-case.ts";
import { tellCase } from "./telling/tell-case.ts";
import { sampleTold } from "./telling/told.sample.ts";
import type { Told } from "./telling/told.ts";
import type { ToldFile } from "./telling/told-file.ts";

/** Somebody without account tells something about the detention centre of Rangkasbitung. */
export async function tellRoom(
	cx: Context,
	change: Partial<Told> = {},
	files: readonly ToldFile[] = [],
): Promise<{ readonly key: Key; readonly code: string }> {
	const told = await tellCase(
		withActor(cx, citizen),
		{
			...sampleTold,
			accused: { unitIds: [unitId("rutan-rangkasbitung")], others: null },
			...change,
		},
		files,
		{ sheet: cx.newId(), pin: null, lang: "id" },
	);
	if (!told.ok) throw new Error(`not told: ${told.problem.reason}`);
	const opened = await openReceipt(withActor(cx, citizen), {
		typed: told.value.code,
		pin: "",
		network: "198.51.100.1",
	});
	if (!opened.ok) throw new Error("its code leads nowhere");
	const { unitId: office, subjectId } = opened.value;
	return { key: { unitId: office, id: subjectId }, code: told.value.code };
}

/** Opens a world with units, people and their keys for one test file, on 20 November 2026. */
export function openRoom() {
	let world: TestWorld;
	before(async () => {
		world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
		await seedUnits(world.cx);
		await seedPeople(world.cx);
		await seedKeys(world.cx);
	});
	after(() => world[Symbol.asyncDispose]());
	return { story: storyIn(() => world), worldNow: () => world };
}

/** Whoever holds the code comes to the room with it: what is at hand then. */
export async function comeBack(cx: Context, code: string) {
	const there = withActor(cx, citizen);
	const visit = await openReceipt(there, {
		typed: code,
		pin: "",
		network: "198.51.100.7",
	});
	const signs = readCode(code);
	if (!visit.ok || !signs.ok) throw new Error("the code leads nowhere");
	const pair = await pairOfVisit(there, visit.value, signs.value);
	if (!pair) throw new Error("the code opens nothing");
	return { cx: there, pair, visit: visit.value };
}
