import { holdersOf, namesOf } from "#identity";
import type { Context } from "#platform/context.ts";
import { unitNamesOf } from "#units";
import { officeKeysOf } from "./office-key.ts";
import { postsWithKeys } from "./passwords.ts";
import { personKeysOf } from "./person-key.ts";

interface Named {
	readonly personId: string;
	readonly name: string;
}

/** An office at which somebody receives reports, and who can open what arrives there. */
export interface MyOffice {
	readonly unitId: string;
	readonly name: string;
	/** Whether it has a key at all. */
	readonly hasKey: boolean;
	readonly mine: boolean;
	readonly holders: readonly Named[];
	/** Colleagues who receive or examine reports there and have a key of their own, who cannot open it yet. */
	readonly others: readonly Named[];
	/** Such colleagues who have no key yet. */
	readonly keyless: readonly Named[];
}

/** The offices at which this person receives reports today. */
export async function myOffices(
	cx: Context,
	personId: string,
): Promise<readonly MyOffice[]> {
	const posts = await postsWithKeys(cx, personId);
	const unitIds = [
		...new Set(
			posts.flatMap(({ unitId, receives }) => (receives ? [unitId] : [])),
		),
	];
	const [keys, names] = [
		await officeKeysOf(cx, unitIds),
		await unitNamesOf(cx, unitIds),
	];
	const offices: MyOffice[] = [];
	for (const unitId of unitIds)
		offices.push({
			unitId,
			name: names.get(unitId)?.name ?? "",
			...(await peopleOf(cx, unitId, personId, keys.get(unitId)?.holders)),
		});
	return offices;
}

async function peopleOf(
	cx: Context,
	unitId: string,
	me: string,
	holders: readonly string[] | undefined,
): Promise<Omit<MyOffice, "unitId" | "name">> {
	const working = await workersAt(cx, unitId);
	const people = [...new Set([...working, ...(holders ?? [])])];
	const [names, keys] = [
		await namesOf(cx, people),
		await personKeysOf(cx, people),
	];
	const named = (ids: readonly string[]): Named[] =>
		ids
			.map((personId) => ({ personId, name: names.get(personId) ?? "" }))
			.toSorted((a, b) => a.name.localeCompare(b.name));
	const without = working.filter((id) => !holders?.includes(id));
	return {
		hasKey: holders !== undefined,
		mine: holders?.includes(me) ?? false,
		holders: named(holders ?? []),
		others: named(without.filter((id) => keys.has(id))),
		keyless: named(without.filter((id) => !keys.has(id))),
	};
}

/** Ids of those who receive reports or examine them at an office today. */
export async function workersAt(
	cx: Context,
	unitId: string,
): Promise<readonly string[]> {
	const ids = new Set<string>();
	for (const permission of ["rights.receive", "rights.examine"])
		for (const { personId } of await holdersOf(cx, { permission, unitId }))
			ids.add(personId);
	return [...ids];
}
