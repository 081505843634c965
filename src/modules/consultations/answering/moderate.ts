import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Key, subjectKind } from "../consultation.ts";
import { lockOwn } from "../do-deed.ts";
import { countOn } from "../store.ts";
import { consultationsIn } from "../tables.ts";
import { countAtPassage, type Opinion } from "../taking-part/opinion.ts";
import { appealsAmong } from "./appeal.ts";
import { openAmong } from "./open-among.ts";
import { isRemoval } from "./removals.ts";

export type ModerateReason =
	| "no-such-consultation"
	| "nothing-chosen"
	| "answered-meanwhile"
	| "no-removal"
	| "put-back-before"
	| "is-ended";
type Moderated = Result<number, Refusal<ModerateReason>>;

/** Lets everybody read the words. Answers how many texts. */
export const showOpinions = (
	cx: Context,
	key: Key,
	chosen: readonly string[],
): Promise<Moderated> =>
	moderate(cx, key, chosen, "consultation.opinions-shown", async (tx, open) => {
		await update(tx, key, open, { state: "shown" });
		return ok(open.length);
	});

/** Sets texts aside, with a reason of the list that everybody reads; their authors may appeal. What an appeal put back stays. */
export const removeOpinions = (
	cx: Context,
	key: Key,
	chosen: readonly string[],
	why: string,
): Promise<Moderated> =>
	moderate(
		cx,
		key,
		chosen,
		"consultation.opinions-removed",
		async (tx, open) => {
			if (!isRemoval(why)) return refused("no-removal");
			const ids = open.map(({ id }) => id);
			const appeals = await appealsAmong(tx, key, ids);
			if ([...appeals.values()].some(({ decision }) => decision === "put-back"))
				return refused("put-back-before");
			await update(tx, key, open, {
				state: "removed",
				why_removed: why,
				removed_by: tx.actor.id,
			});
			await countOn(tx, key, { opinions: -open.length });
			for (const one of open) await countAtPassage(tx, key, one, -1);
			return ok(open.length);
		},
	);

const moderate = (
	cx: Context,
	key: Key,
	chosen: readonly string[],
	deed: string,
	does: (tx: Context, open: readonly Opinion[]) => Promise<Moderated>,
): Promise<Moderated> =>
	inTransaction<Moderated>(cx, async (tx) => {
		const own = await lockOwn(tx, key);
		if (!own) return refused("no-such-consultation");
		if (own.consultation.state === "ended") return refused("is-ended");
		if (chosen.length === 0) return refused("nothing-chosen");
		const open = await openAmong(tx, key, chosen);
		if (open.length < new Set(chosen).size)
			return refused("answered-meanwhile");
		const done = await does(tx, open);
		if (done.ok)
			await leaveTrail(tx, {
				chain: "operations",
				deed,
				subject: { kind: subjectKind, id: key.id },
				details: { opinions: open.map(({ id }) => id) },
			});
		return done;
	});

const update = (
	tx: Context,
	{ unitId }: Key,
	open: readonly Opinion[],
	values: {
		readonly state: "shown" | "removed";
		readonly why_removed?: Opinion["whyRemoved"];
		readonly removed_by?: string | null;
	},
) =>
	consultationsIn(tx.db)
		.updateTable("consultations.opinion")
		.set(values)
		.where("unit_id", "=", unitId)
		.where(
			"id",
			"in",
			open.map(({ id }) => id),
		)
		.execute();
