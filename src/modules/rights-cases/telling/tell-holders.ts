import { raiseAll } from "#notices";
import type { Context } from "#platform/context.ts";
import { type Key, subjectKind } from "../case.ts";

/** Tells people who have a case that something waits in it. It names nothing: not even which case it is. */
export async function tellHolders(
	tx: Context,
	{ id }: Key,
	people: readonly string[],
	says: `rights-cases.news.${"new" | "added" | "soon" | "late"}`,
): Promise<void> {
	await raiseAll(
		tx,
		people.map((personId) => ({
			to: { personId },
			kind: "news" as const,
			// One notice for each of them: two of one subject that say the same would be one.
			subject: { kind: subjectKind, id: `${id} ${personId}` },
			says,
			about: {},
			path: "/ruang/meja",
		})),
	);
}

export const tellNewCase = (
	tx: Context,
	key: Key,
	people: readonly string[],
): Promise<void> => tellHolders(tx, key, people, "rights-cases.news.new");
