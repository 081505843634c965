import { fillDecrees } from "#calendar";
import { theSystem } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { seedTerritory, territoryIsThere } from "#territory";

/** What every installation needs to know, with samples or without: regions, decrees. Safe to run at each start. */
export async function fillReference(cx: Context): Promise<void> {
	const system = withActor(cx, theSystem);
	if (!(await territoryIsThere(system))) await seedTerritory(system);
	await fillDecrees(system);
}
