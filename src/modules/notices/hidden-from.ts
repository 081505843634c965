import { peopleAt } from "#identity";
import type { Context } from "#platform/context.ts";

interface Hidden {
	readonly id: string;
	readonly neverPeople: readonly string[];
	readonly neverUnits: readonly string[];
}

/** Whether one of these notices must not exist for a person, as the roles are today. Asks only where there is something to hide. */
export async function hiddenFrom(
	cx: Context,
	notices: readonly Hidden[],
): Promise<(notice: string, person: string) => boolean> {
	const posts = await peopleAt(cx, [
		...new Set(notices.flatMap(({ neverUnits }) => neverUnits)),
	]);
	const hidden = new Map(
		notices.map(({ id, neverPeople, neverUnits }) => [
			id,
			new Set([
				...neverPeople,
				...posts.flatMap(({ unitId, personId }) =>
					neverUnits.includes(unitId) ? [personId] : [],
				),
			]),
		]),
	);
	return (notice, person) => hidden.get(notice)?.has(person) ?? false;
}
