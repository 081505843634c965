import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import type { Key } from "../complaint.ts";
import { isExcluded } from "../policy.ts";
import { complaintsIn, type InOneGoDeed } from "../tables.ts";
import { type DeskRow, desksOf, onDesk } from "./desk-of.ts";

/** In milliseconds. */
export const undoableFor = 600_000;
/** A page has fifty rows, and what was chosen survives paging. */
export const atMostInOneGo = 200;

/** One of those to which something was done, and what stood there before. */
export interface Kept<Before> extends Key {
	readonly ref: string;
	readonly before: Before;
}

/** What can be done to several complaints of one desk in one go. */
export interface Deed<Said, Before, Why extends string = string> {
	readonly deed: InOneGoDeed;
	/** What the trail calls it, and taking it back. */
	readonly trail: { readonly done: string; readonly undone: string };
	/** Why this can be said of none. */
	readonly whyNot: (
		tx: Context,
		deskId: string,
		said: Said,
	) => Promise<Why | null>;
	/** Does it. What is in neither answer was met no more, or may not be done to it. */
	readonly act: (
		tx: Context,
		deskId: string,
		rows: readonly DeskRow[],
		said: Said,
	) => Promise<{
		readonly done: readonly Kept<Before>[];
		/** Of these it was so already. */
		readonly same?: readonly string[];
	}>;
	/** Takes it back, but where somebody did something else since. Answers of how many. */
	readonly restore: (
		tx: Context,
		deskId: string,
		rows: readonly Kept<Before>[],
		said: Said,
	) => Promise<number>;
	/** Whoever must hear of it hears, and hears no more of what was taken back. */
	readonly tell?: (
		tx: Context,
		id: string,
		said: Said,
		n: number,
	) => Promise<void>;
	readonly takeBackNews?: (tx: Context, id: string) => Promise<unknown>;
}

/** What became of it. */
export interface DoneInOneGo {
	readonly id: string;
	/** What staff call them. */
	readonly done: readonly string[];
	readonly same: readonly string[];
	/** What lies on this desk no more: somebody was quicker. */
	readonly gone: readonly string[];
}

export type NotInOneGo = "nothing-chosen" | "too-many" | "not-your-desk";

/** Does it to those of them that lie on this desk and exist for the actor. It can be taken back for ten minutes. */
export const doInOneGo = <Said, Before, Why extends string>(
	cx: Context,
	deed: Deed<Said, Before, Why>,
	{
		deskId,
		refs,
		said,
	}: {
		readonly deskId: string;
		/** What staff call them. */
		readonly refs: readonly string[];
		readonly said: Said;
	},
): Promise<Result<DoneInOneGo, Refusal<NotInOneGo | Why>>> =>
	inTransaction<Result<DoneInOneGo, Refusal<NotInOneGo | Why>>>(
		cx,
		async (tx) => {
			if (refs.length === 0) return refused("nothing-chosen");
			if (refs.length > atMostInOneGo)
				return refused("too-many", { n: atMostInOneGo });
			if (!desksOf(tx).includes(deskId)) return refused("not-your-desk");
			const why = await deed.whyNot(tx, deskId, said);
			if (why !== null) return refused(why);
			const rows = (await onDesk(tx, refs)).filter(
				(row) => row.deskId === deskId,
			);
			const { done, same = [] } = await deed.act(tx, deskId, rows, said);
			const id = tx.newId();
			await complaintsIn(tx.db)
				.insertInto("complaints.in_one_go")
				.values({
					unit_id: deskId,
					id,
					deed: deed.deed,
					by_id: tx.actor.id ?? "",
					at: tx.now,
					said: JSON.stringify(said),
					rows: JSON.stringify(done),
					undone_at: null,
				})
				.execute();
			await trailOf(tx, deed.trail.done, deskId, done.length);
			await deed.tell?.(tx, id, said, done.length);
			const met = new Set([...done.map(({ ref }) => ref), ...same]);
			return ok({
				id,
				done: done.map(({ ref }) => ref),
				same,
				gone: refs.filter((one) => !met.has(one)),
			});
		},
	);

/** Which it is, of those that were done at a desk. */
export interface WhichGo {
	readonly deskId: string;
	readonly id: string;
}

export type UndoRefusal = Refusal<"nothing-to-undo" | "too-late">;

/** Takes it back for whoever did it: what stood before stands again, but where somebody did something else since. */
export const undoInOneGo = <Said, Before>(
	cx: Context,
	deed: Deed<Said, Before>,
	which: WhichGo,
): Promise<Result<number, UndoRefusal>> =>
	inTransaction<Result<number, UndoRefusal>>(cx, async (tx) => {
		const one = await goOf(tx, deed, which).forUpdate().executeTakeFirst();
		if (!one || one.by_id !== tx.actor.id || one.undone_at !== null)
			return refused("nothing-to-undo");
		if (tx.now.getTime() - one.at.getTime() > undoableFor)
			return refused("too-late");
		const n = await deed.restore(
			tx,
			which.deskId,
			one.rows as readonly Kept<Before>[],
			one.said as Said,
		);
		await complaintsIn(tx.db)
			.updateTable("complaints.in_one_go")
			.set({ undone_at: tx.now })
			.where("unit_id", "=", which.deskId)
			.where("id", "=", which.id)
			.execute();
		await trailOf(tx, deed.trail.undone, which.deskId, n);
		await deed.takeBackNews?.(tx, which.id);
		return ok(n);
	});

/** What was done in one go, for whoever did it; `null` where there is no such thing. */
export async function inOneGo<Said, Before>(
	cx: Context,
	deed: Deed<Said, Before>,
	which: WhichGo,
): Promise<{
	readonly said: Said;
	readonly at: Date;
	readonly undone: boolean;
	readonly refs: readonly string[];
} | null> {
	const one = await goOf(cx, deed, which).executeTakeFirst();
	return one && one.by_id === cx.actor.id
		? {
				said: one.said as Said,
				at: one.at,
				undone: one.undone_at !== null,
				refs: await stillKnown(cx, one.rows),
			}
		: null;
}

const goOf = <Said, Before>(
	{ db }: Context,
	{ deed }: Deed<Said, Before>,
	{ deskId, id }: WhichGo,
) =>
	complaintsIn(db)
		.selectFrom("complaints.in_one_go")
		.select(["said", "at", "by_id", "undone_at", "rows"])
		.where("unit_id", "=", deskId)
		.where("id", "=", id)
		.where("deed", "=", deed);

const trailOf = (tx: Context, deed: string, deskId: string, n: number) =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: "unit", id: deskId },
		details: { complaints: n },
	});

/** Without what must not exist for the actor since. */
async function stillKnown(
	cx: Context,
	rows: readonly (Key & { readonly ref: string })[],
): Promise<string[]> {
	if (rows.length === 0) return [];
	const found = await complaintsIn(cx.db)
		.selectFrom("complaints.complaint")
		.select(["id", "accused", "excluded_units as excludedUnits"])
		.where(
			"unit_id",
			"in",
			rows.map(({ unitId }) => unitId),
		)
		.where(
			"id",
			"in",
			rows.map(({ id }) => id),
		)
		.execute();
	const known = new Set(
		found.flatMap((row) => (isExcluded(cx.actor, row) ? [] : [row.id])),
	);
	return rows.flatMap(({ id, ref }) => (known.has(id) ? [ref] : []));
}
