import { ownersIn } from "#actions";
import type { Context } from "#platform/context.ts";
import type { Unit } from "#units";
import type { Meeting } from "./meeting.ts";
import type { Office } from "./policy.ts";

export const placeOf = (unit: Unit) => ({
	unitId: unit.id,
	province: unit.province.code,
});

/** The office of a meeting, and who of its two is still there. */
export async function officeOf(
	cx: Context,
	unit: Unit,
	{ chairId, noteTakerId }: Pick<Meeting, "chairId" | "noteTakerId">,
): Promise<Office> {
	const people = new Set(
		(await ownersIn(cx, placeOf(unit))).map(({ id }) => id),
	);
	return {
		...placeOf(unit),
		chairHere: people.has(chairId),
		noteTakerHere: people.has(noteTakerId),
	};
}
