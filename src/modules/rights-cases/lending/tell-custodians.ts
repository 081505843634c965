import { raiseAll } from "#notices";
import type { Context } from "#platform/context.ts";

/** The word for it in notices. */
export const lendingKind = "key-lending";

/** Something waits for their key. It does not say which case it is about. */
export const tellCustodians = (
	tx: Context,
	id: string,
	people: readonly string[],
): Promise<void> =>
	raiseAll(
		tx,
		people.map((personId) => ({
			to: { personId },
			kind: "news" as const,
			// One notice for each of them: two of one subject that say the same would be one.
			subject: { kind: lendingKind, id: `${id} ${personId}` },
			says: "rights-cases.news.key-asked",
			about: {},
			path: "/ruang/pinjam",
		})),
	);
