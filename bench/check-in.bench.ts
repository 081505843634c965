import { assertWhole, crowdAtTheDoor } from "../journeys/crowd-at-the-door.ts";
import { need } from "../tools/machine.mjs";
import type { Line } from "./line.ts";

/**
 * A thousand people come to an event and are noted on twenty devices, each a browser with storage of its own, half of them
 * without network (a twentieth of it unless `full`): fails when somebody is missing or there twice.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const { found, says } = need("Chromium");
	if (!found) {
		console.log(`${says}\nNot measured: checking in.`);
		return [];
	}
	process.env.RANGKUL_CHROMIUM = found;
	const asked = full
		? { people: 1_000, devices: 20 }
		: { people: 50, devices: 4 };
	const crowd = await crowdAtTheDoor(asked);
	assertWhole(crowd);
	const size = `${asked.people.toLocaleString("en")} people, ${asked.devices} devices, half without network`;
	return [
		{
			name: `events, missing or there twice, ${size}`,
			figure: crowd.people - crowd.present + (crowd.rows - crowd.present),
			unit: "people",
			limit: 0,
		},
		{
			name: `events, all noted and known to the server, ${size}`,
			figure: Math.round(crowd.seconds * 10) / 10,
			unit: "s",
			limit: null,
		},
		{
			name: `events, what was kept without network sent afterwards, ${size}`,
			figure: Math.round(crowd.sending * 10) / 10,
			unit: "s",
			limit: null,
		},
	];
}
