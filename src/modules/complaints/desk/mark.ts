import { componentNamed } from "#catalogue";
import type { Context } from "#platform/context.ts";
import { tag, untag } from "../learning/tag.ts";
import { type Tag, tagOf, type Weight, weights } from "../learning/tag-of.ts";
import type { DeskRow } from "./desk-of.ts";
import type { Deed, Kept } from "./in-one-go.ts";

/** What is said of several at once; service and indicator differ from one to the next and are said one by one. */
export interface Mark {
	readonly weight: Weight;
	readonly component: string | null;
}

/**
 * Saying the same of several complaints of one desk. What was said of service and indicator stays, state and days do too,
 * and nobody who told something reads it. Taken back, of each is said what was said before.
 */
export const marking: Deed<
	Mark,
	Mark | null,
	"no-weight" | "no-such-component"
> = {
	deed: "mark",
	trail: { done: "complaint.marked", undone: "complaint.marking-undone" },
	whyNot: (_tx, _deskId, { weight, component }) =>
		Promise.resolve(
			!weights.includes(weight)
				? "no-weight"
				: component !== null && !componentNamed(component)
					? "no-such-component"
					: null,
		),
	act: async (tx, _deskId, rows, said) => {
		const same: string[] = [];
		const done: Kept<Mark | null>[] = [];
		for (const row of rows) {
			const before = await tagOf(tx, row);
			if (isSame(markOf(before), said)) same.push(row.ref);
			else if ((await tag(tx, row, undefined, withMark(before, said))).ok) {
				const { unitId, id, ref } = row;
				done.push({ unitId, id, ref, before: markOf(before) });
			}
		}
		return { done, same };
	},
	restore: async (tx, _deskId, rows, said) => {
		let n = 0;
		for (const { unitId, id, before } of rows) {
			const key = { unitId, id };
			const now = await tagOf(tx, key);
			if (!isSame(markOf(now), said)) continue;
			const back = before
				? await tag(tx, key, undefined, withMark(now, before))
				: await untag(tx, key);
			if (back.ok) n += 1;
		}
		return n;
	},
};

const isSame = (one: Mark | null, other: Mark | null): boolean =>
	one?.weight === other?.weight && one?.component === other?.component;

const markOf = (said: Tag | null): Mark | null =>
	said && { weight: said.weight, component: said.component };

const withMark = (before: Tag | null, { weight, component }: Mark): Tag => ({
	serviceId: before?.serviceId ?? null,
	indicator: before?.indicator ?? null,
	weight,
	component,
});

/** What marking would change, before it is done: what was said of each until now. */
export async function marksOf(
	cx: Context,
	rows: readonly DeskRow[],
): Promise<ReadonlyMap<string, Mark | null>> {
	const found = new Map<string, Mark | null>();
	for (const row of rows) found.set(row.ref, markOf(await tagOf(cx, row)));
	return found;
}
