import { holdersOf } from "#identity";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { raise, takeBackNews } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import type { Key } from "../complaint.ts";
import { tellable } from "../handling/tell-people.ts";
import { isExcluded } from "../policy.ts";
import { complaintsIn } from "../tables.ts";
import { type DeskRow, desksOf, onDesk } from "./desk-of.ts";

/** In milliseconds. */
export const undoableFor = 600_000;
/** A page has fifty rows, and what was chosen survives paging. */
export const atMostAllotted = 200;

export type AllotRefusal = Refusal<
	"nothing-chosen" | "too-many" | "not-your-desk" | "no-such-person"
>;

/** What became of it. */
export interface Allotted {
	readonly id: string;
	readonly done: readonly DeskRow[];
	/** What lies on this desk no more: somebody was quicker. */
	readonly gone: readonly string[];
}

interface Before extends Key {
	readonly ref: string;
	readonly assignedTo: string | null;
}

/** People of an office who may be given something that lies there. */
export async function takersAt(
	cx: Context,
	deskId: string,
): Promise<readonly string[]> {
	const holders = await holdersOf(cx, {
		permission: "complaints.handle",
		unitId: deskId,
	});
	return holders.map(({ personId }) => personId);
}

/**
 * Gives complaints of one desk to somebody of that office, or back to everybody (`null`). Whoever is accused in one, or
 * must not know of it, is not given it: it counts as gone. It can be taken back for ten minutes.
 */
export const allot = (
	cx: Context,
	{
		deskId,
		refs,
		to,
	}: {
		readonly deskId: string;
		/** What staff call them. */
		readonly refs: readonly string[];
		readonly to: string | null;
	},
): Promise<Result<Allotted, AllotRefusal>> =>
	inTransaction<Result<Allotted, AllotRefusal>>(cx, async (tx) => {
		if (refs.length === 0) return refused("nothing-chosen");
		if (refs.length > atMostAllotted)
			return refused("too-many", { n: atMostAllotted });
		if (!desksOf(tx).includes(deskId)) return refused("not-your-desk");
		if (to !== null && !(await takersAt(tx, deskId)).includes(to))
			return refused("no-such-person");
		const rows = (await onDesk(tx, refs)).filter(
			(row) => row.deskId === deskId,
		);
		const done = to === null ? rows : await allowedFor(tx, rows, to);
		const id = tx.newId();
		await give(tx, deskId, done, to);
		await complaintsIn(tx.db)
			.insertInto("complaints.allotment")
			.values({
				unit_id: deskId,
				id,
				by_id: tx.actor.id ?? "",
				at: tx.now,
				to_id: to,
				rows: JSON.stringify(
					done.map(
						({ unitId, id, ref, assignedTo }): Before => ({
							unitId,
							id,
							ref,
							assignedTo,
						}),
					),
				),
				undone_at: null,
			})
			.execute();
		await trailOf(tx, "complaint.allotted", deskId, done.length);
		// To oneself nobody needs to be told.
		if (to !== null && to !== tx.actor.id && done.length > 0)
			await raise(tx, {
				to: { personId: to },
				kind: "news",
				subject: newsOf(id),
				says: "complaints.allotted-to-you",
				about: { n: done.length },
				path: "/pengaduan/meja?milik=mine",
				// Not before it can be taken back no more.
				mailFrom: new Date(tx.now.getTime() + undoableFor),
			});
		const given = new Set(done.map((row) => row.ref));
		return ok({ id, done, gone: refs.filter((one) => !given.has(one)) });
	});

/** Without what the person must not know of. */
async function allowedFor(
	tx: Context,
	rows: readonly DeskRow[],
	to: string,
): Promise<DeskRow[]> {
	if (rows.length === 0) return [];
	const known = await complaintsIn(tx.db)
		.selectFrom("complaints.on_desk")
		.select([
			"complaint_id as id",
			"accused",
			"excluded_units as excludedUnits",
		])
		.where(
			"complaint_id",
			"in",
			rows.map(({ id }) => id),
		)
		.execute();
	const may = new Set<string>();
	for (const one of known)
		if ((await tellable(tx, one, [to])).length > 0) may.add(one.id);
	return rows.filter(({ id }) => may.has(id));
}

async function give(
	tx: Context,
	deskId: string,
	rows: readonly Key[],
	to: string | null,
): Promise<void> {
	if (rows.length > 0)
		await complaintsIn(tx.db)
			.updateTable("complaints.on_desk")
			.set({ assigned_to: to })
			.where("unit_id", "=", deskId)
			.where(
				"complaint_id",
				"in",
				rows.map(({ id }) => id),
			)
			.execute();
}

export type UndoRefusal = Refusal<"nothing-to-undo" | "too-late">;

/** Takes it back: each goes to whom it belonged before, unless somebody gave it on since. Answers how many. */
export const undoAllot = (
	cx: Context,
	{ deskId, id }: { readonly deskId: string; readonly id: string },
): Promise<Result<number, UndoRefusal>> =>
	inTransaction<Result<number, UndoRefusal>>(cx, async (tx) => {
		const one = await complaintsIn(tx.db)
			.selectFrom("complaints.allotment")
			.selectAll()
			.where("unit_id", "=", deskId)
			.where("id", "=", id)
			.forUpdate()
			.executeTakeFirst();
		if (!one || one.by_id !== tx.actor.id || one.undone_at !== null)
			return refused("nothing-to-undo");
		if (tx.now.getTime() - one.at.getTime() > undoableFor)
			return refused("too-late");
		const still = (
			await onDesk(
				tx,
				one.rows.map((row) => row.ref),
			)
		).filter((row) => row.deskId === deskId && row.assignedTo === one.to_id);
		const before = new Map(one.rows.map((row) => [row.id, row.assignedTo]));
		for (const [person, rows] of Map.groupBy(
			still,
			(row) => before.get(row.id) ?? null,
		))
			await give(tx, deskId, rows, person);
		await complaintsIn(tx.db)
			.updateTable("complaints.allotment")
			.set({ undone_at: tx.now })
			.where("unit_id", "=", deskId)
			.where("id", "=", id)
			.execute();
		await trailOf(tx, "complaint.allotment-undone", deskId, still.length);
		await takeBackNews(tx, newsOf(id));
		return ok(still.length);
	});

const newsOf = (id: string) => ({ kind: "complaint-allotment", id });

const trailOf = (tx: Context, deed: string, deskId: string, n: number) =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: "unit", id: deskId },
		details: { complaints: n },
	});

/** What was given in one go, for whoever gave it; `null` where there is no such thing. */
export async function allotmentOf(
	cx: Context,
	{ deskId, id }: { readonly deskId: string; readonly id: string },
): Promise<{
	readonly to: string | null;
	readonly at: Date;
	readonly undone: boolean;
	readonly refs: readonly string[];
} | null> {
	const one = await complaintsIn(cx.db)
		.selectFrom("complaints.allotment")
		.select(["to_id as to", "at", "by_id", "undone_at", "rows"])
		.where("unit_id", "=", deskId)
		.where("id", "=", id)
		.executeTakeFirst();
	return one && one.by_id === cx.actor.id
		? {
				to: one.to,
				at: one.at,
				undone: one.undone_at !== null,
				refs: await stillKnown(cx, one.rows),
			}
		: null;
}

/** Without what must not exist for the actor since. */
export async function stillKnown(
	cx: Context,
	given: readonly (Key & { readonly ref: string })[],
): Promise<string[]> {
	if (given.length === 0) return [];
	const rows = await complaintsIn(cx.db)
		.selectFrom("complaints.complaint")
		.select(["id", "accused", "excluded_units as excludedUnits"])
		.where(
			"unit_id",
			"in",
			given.map(({ unitId }) => unitId),
		)
		.where(
			"id",
			"in",
			given.map(({ id }) => id),
		)
		.execute();
	const known = new Set(
		rows.flatMap((row) => (isExcluded(cx.actor, row) ? [] : [row.id])),
	);
	return given.flatMap(({ id, ref }) => (known.has(id) ? [ref] : []));
}
