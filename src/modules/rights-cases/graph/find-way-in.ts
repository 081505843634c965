import type { Context } from "#platform/context.ts";
import type { Concerned } from "./exclusion.ts";
import { intakeOfficesFor, type KeysAsked } from "./intake-offices.ts";
import { mayLearnOf } from "./organisation.ts";
import { type Offices, type WayIn, whereItGoes } from "./where-it-goes.ts";

/** Where a case goes today and who may hold it; `null` where nobody may. */
export const findWayIn = async (
	cx: Context,
	{
		concerned,
		province,
	}: {
		readonly concerned: Concerned;
		/** Code of the province in which it happened. */
		readonly province: string | null;
	},
	keys: KeysAsked,
): Promise<WayIn | null> =>
	findWayAmong(
		cx,
		concerned,
		await intakeOfficesFor(cx, { offices: concerned.offices, province }, keys),
	);

/** The same among offices that are at hand. */
export async function findWayAmong(
	cx: Context,
	concerned: Concerned,
	offices: Offices,
): Promise<WayIn | null> {
	const people = [
		...offices.near,
		...(offices.centre ? [offices.centre] : []),
	].flatMap(({ officers, others, sharing }) => [
		...[...officers, ...others].map(({ id }) => id),
		...(sharing ?? []),
	]);
	return whereItGoes(
		offices,
		await mayLearnOf(cx, concerned, [...new Set(people)]),
	);
}
