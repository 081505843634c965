import { after, before } from "node:test";
import { seedServices } from "#catalogue/samples";
import type { TakenFile } from "#evidence";
import { sampleActor, seedPeople } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { seedKeys } from "#keys/samples";
import { type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { unitById } from "#units";
import { type SampleUnit, seedUnits, unitId } from "#units/samples";
import { fileComplaint } from "./filing/file-complaint.ts";
import type { Circumstances, Told } from "./filing/filing.ts";

/** A complaint as somebody might tell it. */
export const sampleTold: Told = {
	kind: "complaint",
	concern: "service",
	serviceId: null,
	story: "Loket tutup tiga jam tanpa pemberitahuan.",
	place: "Loket 2",
	happenedOn: "2026-11-19",
	level: "public-hidden",
	contact: { name: "Maria Bere", phone: "0812", email: null, address: null },
	mayPublish: true,
	interpreter: null,
	pin: null,
};

/** How it comes in, each time by a form of its own. */
export const sampleWay = (cx: Pick<Context, "newId">): Circumstances => ({
	sheet: cx.newId(),
	channel: "web",
	lang: "id",
	knowsOffice: true,
});

/** A person without account tells an office something. */
export async function tellOffice(
	cx: Context,
	change: Partial<Told> = {},
	how: Circumstances = sampleWay(cx),
	slug: SampleUnit = "kanwil-kemenkum-ntt",
	files: readonly TakenFile[] = [],
) {
	const unit = await unitById(cx, unitId(slug));
	if (!unit) throw new Error(`no unit ${slug}`);
	return fileComplaint(
		withActor(cx, citizen),
		unit,
		{ ...sampleTold, ...change },
		how,
		files,
	);
}

/** Somebody of the cast. */
export const being = (
	cx: Context,
	userName: Parameters<typeof sampleActor>[0],
): Context => withActor(cx, sampleActor(userName));

/** Opens a world with units, people and services for one test file, on 20 November 2026. */
export function openOffice() {
	let world: TestWorld;
	before(async () => {
		world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
		await seedUnits(world.cx);
		await seedPeople(world.cx);
		await seedKeys(world.cx);
		await seedServices(world.cx);
	});
	after(() => world[Symbol.asyncDispose]());
	return { story: storyIn(() => world), worldNow: () => world };
}
