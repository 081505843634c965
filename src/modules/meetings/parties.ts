import { namesOf } from "#identity";
import type { Context } from "#platform/context.ts";
import { unitNamesOf } from "#units";
import type { Meeting } from "./meeting.ts";
import type { Party } from "./written.ts";

/** Who is to come, in the order of the list of attendance: chair, note-taker, units, guests. */
export async function partiesOf(
	cx: Context,
	{ unitId, chairId, noteTakerId, invited, guests }: Meeting,
): Promise<readonly Party[]> {
	const names = await namesOf(cx, [chairId, noteTakerId]);
	const units = await unitNamesOf(cx, [unitId, ...invited]);
	const own = units.get(unitId)?.name ?? "";
	return [
		...[chairId, noteTakerId].map((id) => ({
			of: `person:${id}`,
			name: names.get(id) ?? "–",
			institution: own,
		})),
		...invited.map((id) => ({
			of: `unit:${id}`,
			name: units.get(id)?.name ?? "–",
			institution: "",
		})),
		...guests.map((guest, n) => ({ ...guest, of: `guest:${n}` })),
	];
}
