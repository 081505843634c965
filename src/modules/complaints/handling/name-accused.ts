import { peopleAt } from "#identity";
import type { Context } from "#platform/context.ts";
import type { Complaint, Key } from "../complaint.ts";
import { doMove, type Moved } from "./do-move.ts";
import type { Colleague } from "./pass-on.ts";
import { reroute } from "./reroute.ts";

/** Who can be named: everybody with a role at the office that it concerns, by name. */
export async function peopleConcerned(
	cx: Context,
	{ unitId, accused }: Pick<Complaint, "unitId" | "accused">,
): Promise<Colleague[]> {
	const there = await peopleAt(cx, [unitId]);
	return there.flatMap(({ personId, name }) =>
		accused.includes(personId) ? [] : [{ id: personId, name }],
	);
}

/**
 * Says who is accused: people of the office, or the office as a whole. At once it leaves every desk where one of them
 * works, and from then on it does not exist for them. The person who told it reads that it was passed on, not who was named.
 */
export const nameAccused = (
	cx: Context,
	key: Key,
	version: number,
	named: { readonly people: readonly string[]; readonly office: boolean },
): Promise<Moved<"nobody-named" | "not-of-office">> =>
	doMove<"nobody-named" | "not-of-office">(cx, key, {
		version,
		move: "accuse",
		shown: true,
		refuse: async (tx, complaint) => {
			if (named.people.length === 0 && !named.office) return "nobody-named";
			const there = await peopleConcerned(tx, complaint);
			return named.people.every((id) => there.some((one) => one.id === id))
				? null
				: "not-of-office";
		},
		change: (tx, complaint) => reroute(tx, complaint, named),
	});
