import type { Context } from "#platform/context.ts";
import type { Concerned } from "./exclusion.ts";
import { intakeOfficesFor, type KeysAsked } from "./intake-offices.ts";
import { mayLearnOf } from "./organisation.ts";
import { type WayIn, whereItGoes } from "./where-it-goes.ts";

/** Where a case goes today and who may hold it; `null` where nobody may. */
export async function findWayIn(
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
): Promise<WayIn | null> {
	const offices = await intakeOfficesFor(
		cx,
		{ offices: concerned.offices, province },
		keys,
	);
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
