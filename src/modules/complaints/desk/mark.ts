import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import type { Key } from "../complaint.ts";
import {
	type Tag,
	tag,
	tagOf,
	untag,
	type Weight,
	weights,
} from "../learning/tag.ts";
import { complaintsIn } from "../tables.ts";
import { atMostAllotted, stillKnown, undoableFor } from "./allot.ts";
import { type DeskRow, desksOf, onDesk } from "./desk-of.ts";

/** What is said of several at once; service and indicator differ from one to the next and are said one by one. */
export interface Mark {
	readonly weight: Weight;
	readonly component: string | null;
}

export type MarkRefusal = Refusal<
	| "nothing-chosen"
	| "too-many"
	| "not-your-desk"
	| "no-weight"
	| "no-such-component"
>;

/** What became of it. */
export interface Marked {
	readonly id: string;
	readonly done: readonly DeskRow[];
	/** Of these the same had been said before. */
	readonly same: readonly string[];
	/** What lies on this desk no more: somebody was quicker. */
	readonly gone: readonly string[];
}

interface Before extends Key {
	readonly ref: string;
	readonly before: Mark | null;
}

const isSame = (one: Mark | null, other: Mark | null): boolean =>
	one?.weight === other?.weight && one?.component === other?.component;

const markOf = (said: Tag | null): Mark | null =>
	said && { weight: said.weight, component: said.component };

/** What marking would change, before it is done: what was said of each until now. */
export async function marksOf(
	cx: Context,
	rows: readonly DeskRow[],
): Promise<ReadonlyMap<string, Mark | null>> {
	const found = new Map<string, Mark | null>();
	for (const row of rows) found.set(row.ref, markOf(await tagOf(cx, row)));
	return found;
}

/**
 * Says the same of several complaints of one desk. What was said of service and indicator stays, state and days do too,
 * and nobody who told something reads it. It can be taken back for ten minutes.
 */
export const mark = (
	cx: Context,
	{
		deskId,
		refs,
		said,
	}: {
		readonly deskId: string;
		/** What staff call them. */
		readonly refs: readonly string[];
		readonly said: Mark;
	},
): Promise<Result<Marked, MarkRefusal>> =>
	inTransaction<Result<Marked, MarkRefusal>>(cx, async (tx) => {
		if (refs.length === 0) return refused("nothing-chosen");
		if (refs.length > atMostAllotted)
			return refused("too-many", { n: atMostAllotted });
		if (!desksOf(tx).includes(deskId)) return refused("not-your-desk");
		if (!weights.includes(said.weight)) return refused("no-weight");
		const rows = (await onDesk(tx, refs)).filter(
			(row) => row.deskId === deskId,
		);
		const done: DeskRow[] = [];
		const same: string[] = [];
		const kept: Before[] = [];
		for (const row of rows) {
			const before = await tagOf(tx, row);
			if (isSame(markOf(before), said)) {
				same.push(row.ref);
				continue;
			}
			const marked = await tag(tx, row, undefined, withMark(before, said));
			if (!marked.ok) {
				if (marked.problem.reason === "no-such-component")
					return refused("no-such-component");
				continue;
			}
			done.push(row);
			const { unitId, id, ref } = row;
			kept.push({ unitId, id, ref, before: markOf(before) });
		}
		const id = tx.newId();
		await complaintsIn(tx.db)
			.insertInto("complaints.marking")
			.values({
				unit_id: deskId,
				id,
				by_id: tx.actor.id ?? "",
				at: tx.now,
				weight: said.weight,
				component: said.component,
				rows: JSON.stringify(kept),
				undone_at: null,
			})
			.execute();
		await trailOf(tx, "complaint.marked", deskId, done.length);
		const met = new Set([...done.map(({ ref }) => ref), ...same]);
		return ok({ id, done, same, gone: refs.filter((one) => !met.has(one)) });
	});

const withMark = (before: Tag | null, { weight, component }: Mark): Tag => ({
	serviceId: before?.serviceId ?? null,
	indicator: before?.indicator ?? null,
	weight,
	component,
});

export type UnmarkRefusal = Refusal<"nothing-to-undo" | "too-late">;

/** Takes it back: of each is said what was said before, unless somebody said something else since. Answers how many. */
export const undoMark = (
	cx: Context,
	{ deskId, id }: { readonly deskId: string; readonly id: string },
): Promise<Result<number, UnmarkRefusal>> =>
	inTransaction<Result<number, UnmarkRefusal>>(cx, async (tx) => {
		const one = await complaintsIn(tx.db)
			.selectFrom("complaints.marking")
			.selectAll()
			.where("unit_id", "=", deskId)
			.where("id", "=", id)
			.forUpdate()
			.executeTakeFirst();
		if (!one || one.by_id !== tx.actor.id || one.undone_at !== null)
			return refused("nothing-to-undo");
		if (tx.now.getTime() - one.at.getTime() > undoableFor)
			return refused("too-late");
		const said = { weight: one.weight as Weight, component: one.component };
		let n = 0;
		for (const { unitId, id, before } of one.rows) {
			const key = { unitId, id };
			const now = await tagOf(tx, key);
			if (!isSame(markOf(now), said)) continue;
			const back = before
				? await tag(tx, key, undefined, withMark(now, before as Mark))
				: await untag(tx, key);
			if (back.ok) n += 1;
		}
		await complaintsIn(tx.db)
			.updateTable("complaints.marking")
			.set({ undone_at: tx.now })
			.where("unit_id", "=", deskId)
			.where("id", "=", id)
			.execute();
		await trailOf(tx, "complaint.marking-undone", deskId, n);
		return ok(n);
	});

const trailOf = (tx: Context, deed: string, deskId: string, n: number) =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: "unit", id: deskId },
		details: { complaints: n },
	});

/** What was said in one go, for whoever said it; `null` where there is no such thing. */
export async function markingOf(
	cx: Context,
	{ deskId, id }: { readonly deskId: string; readonly id: string },
): Promise<{
	readonly said: Mark;
	readonly at: Date;
	readonly undone: boolean;
	readonly refs: readonly string[];
} | null> {
	const one = await complaintsIn(cx.db)
		.selectFrom("complaints.marking")
		.select(["weight", "component", "at", "by_id", "undone_at", "rows"])
		.where("unit_id", "=", deskId)
		.where("id", "=", id)
		.executeTakeFirst();
	return one && one.by_id === cx.actor.id
		? {
				said: { weight: one.weight as Weight, component: one.component },
				at: one.at,
				undone: one.undone_at !== null,
				refs: await stillKnown(cx, one.rows),
			}
		: null;
}
