import { after, before } from "node:test";
import { seedServices } from "#catalogue/samples";
import { sampleActor, seedPeople } from "#identity/samples";
import { type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import { sampleOffice } from "./samples.ts";

/** The office of the stories. */
export const office = unitId(sampleOffice);
export const yohana = (cx: Context): Context =>
	withActor(cx, sampleActor("yohana"));

/** Opens a world with units, people and services for one test file, on 20 November 2026; answers how stories are told in it. */
export function openOffice() {
	let world: TestWorld;
	before(async () => {
		world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
		await seedUnits(world.cx);
		await seedPeople(world.cx);
		await seedServices(world.cx);
	});
	after(() => world[Symbol.asyncDispose]());
	return { story: storyIn(() => world), worldNow: () => world };
}
