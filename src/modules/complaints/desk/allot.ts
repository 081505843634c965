import { holdersOf } from "#identity";
import { raise, takeBackNews } from "#notices";
import type { Context } from "#platform/context.ts";
import type { Key } from "../complaint.ts";
import { tellable } from "../handling/tell-people.ts";
import { complaintsIn } from "../tables.ts";
import { type DeskRow, onDesk } from "./desk-of.ts";
import { type Deed, undoableFor } from "./in-one-go.ts";

/** Whose they are from now on; `null`: everybody's. */
export interface Allotted {
	readonly to: string | null;
}

/**
 * Giving complaints of one desk to somebody of that office, or back to everybody. Whoever is accused in one, or must not
 * know of it, is not given it: it counts as gone. Taken back, each goes to whom it belonged before.
 */
export const allotting: Deed<Allotted, string | null, "no-such-person"> = {
	deed: "allot",
	trail: { done: "complaint.allotted", undone: "complaint.allotment-undone" },
	whyNot: async (tx, deskId, { to }) =>
		to !== null && !(await takersAt(tx, deskId)).includes(to)
			? "no-such-person"
			: null,
	act: async (tx, deskId, rows, { to }) => {
		const given = to === null ? rows : await allowedFor(tx, rows, to);
		await give(tx, deskId, given, to);
		return {
			done: given.map(({ unitId, id, ref, assignedTo }) => ({
				unitId,
				id,
				ref,
				before: assignedTo,
			})),
		};
	},
	restore: async (tx, deskId, rows, { to }) => {
		const before = new Map(rows.map((row) => [row.id, row.before]));
		const refs = rows.map(({ ref }) => ref);
		// What was given on since stays where it is.
		const still = (await onDesk(tx, refs)).filter(
			(row) => row.deskId === deskId && row.assignedTo === to,
		);
		for (const [person, theirs] of Map.groupBy(
			still,
			({ id }) => before.get(id) ?? null,
		))
			await give(tx, deskId, theirs, person);
		return still.length;
	},
	tell: async (tx, id, { to }, n) => {
		// To oneself nobody needs to be told.
		if (to !== null && to !== tx.actor.id && n > 0)
			await raise(tx, {
				to: { personId: to },
				kind: "news",
				subject: newsOf(id),
				says: "complaints.allotted-to-you",
				about: { n },
				path: "/pengaduan/meja?milik=mine",
				// Not before it can be taken back no more.
				mailFrom: new Date(tx.now.getTime() + undoableFor),
			});
	},
	takeBackNews: (tx, id) => takeBackNews(tx, newsOf(id)),
};

const newsOf = (id: string) => ({ kind: "complaint-allotment", id });

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
