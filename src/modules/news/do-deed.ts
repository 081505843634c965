import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Unit, unitById } from "#units";
import { type Item, type Key, subjectKind } from "./item.ts";
import { type Move, needsOpenOffice, step } from "./lifecycle.ts";
import { isClosed, placesOf } from "./office.ts";
import { mayDo } from "./policy.ts";
import { lockItem, saveItem } from "./store.ts";
import { announceItem, tellOfItem } from "./tell.ts";

export type DeedReason =
	| "no-such-item"
	| "not-publisher"
	| "own-text"
	| "office-closed"
	| "moved-on"
	| "changed-meanwhile";

interface Deed<Problem> {
	readonly move: Move;
	/** The word of the trail. */
	readonly deed: string;
	/** The revision on the page that somebody acted on; `null` for the program itself. */
	readonly revision: number | null;
	/** Answers what of the item is different now. */
	readonly change?: (
		tx: Context,
		item: Item,
		unit: Unit,
	) => Promise<Result<Partial<Item>, Problem>>;
}

/** Every deed on an item goes the same way, in one transaction: lock, who may, where it stands, who was faster, save, trail, tell. */
export const doDeed = <Problem = never>(
	cx: Context,
	key: Key,
	{ move, deed, revision, change }: Deed<Problem>,
): Promise<Result<Item, Problem | Refusal<DeedReason>>> =>
	inTransaction<Result<Item, Problem | Refusal<DeedReason>>>(cx, async (tx) => {
		const item = await lockItem(tx, key);
		const unit = item && (await unitById(tx, item.unitId));
		if (!item || !unit) return refused("no-such-item");
		const may = mayDo(tx.actor, move, item, ...(await placesOf(tx, unit)));
		if (!may.may)
			return refused(may.why === "not-yours" ? "no-such-item" : may.why);
		if (needsOpenOffice(move) && isClosed(tx, unit))
			return refused("office-closed");
		const state = step(item.state, move);
		if (!state) return refused("moved-on");
		if (revision !== null && item.revision !== revision)
			return refused("changed-meanwhile");
		const done = change ? await change(tx, item, unit) : ok({});
		if (!done.ok) return done;
		const changed: Item = {
			...item,
			...done.value,
			state,
			revision: item.revision + 1,
			changedAt: tx.now,
		};
		await saveItem(tx, changed);
		await leaveTrail(tx, {
			chain: "operations",
			deed,
			subject: { kind: subjectKind, id: item.id },
			details: { unit: unit.id, state },
		});
		await tellOfItem(tx, unit, changed);
		if (state !== item.state || move === "correct")
			await announceItem(tx, changed);
		return ok(changed);
	});
