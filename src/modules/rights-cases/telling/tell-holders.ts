import { raiseAll } from "#notices";
import { at, type Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";
import { type Key, subjectKind } from "../case.ts";

/** Tells people who have a case that something waits in it. It names nothing: not even which case it is. */
export const tellHolders = (
	tx: Context,
	key: Key,
	people: readonly string[],
	says: `rights-cases.news.${"new" | "added" | "soon" | "late" | "answered" | "silent" | "going"}`,
	/** Parts news that says the same on the same day; below an hour's seconds. */
	nth = 0,
): Promise<void> =>
	tellPeople(tx, key, people, { says, path: "/ruang/meja", nth });

/** The same of whatever else is to be known, with the page on which it is. */
export async function tellPeople(
	tx: Context,
	{ id }: Key,
	people: readonly string[],
	{
		says,
		path,
		kind = subjectKind,
		nth = 0,
	}: {
		readonly says: `rights-cases.news.${string}`;
		readonly path: string;
		/** The word for what it is about. */
		readonly kind?: string;
		readonly nth?: number;
	},
): Promise<void> {
	await raiseAll(
		// The day is enough: an hour would say when somebody told it, or out of which deed it came.
		at(tx, new Date(noonOf(dayOf(tx.now)).getTime() + (nth % 3_600) * 1_000)),
		people.map((personId) => ({
			to: { personId },
			kind: "news" as const,
			// One notice for each of them: two of one subject that say the same would be one.
			subject: { kind, id: `${id} ${personId}` },
			says,
			about: {},
			path,
		})),
	);
}

export const tellNewCase = (
	tx: Context,
	key: Key,
	people: readonly string[],
): Promise<void> => tellHolders(tx, key, people, "rights-cases.news.new");

/** Noon in Jakarta: the same day in all three zones. */
const noonOf = (day: Day): Date => new Date(`${day}T05:00:00Z`);
