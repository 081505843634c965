import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull } from "#territory";
import type { Action } from "./action.ts";
import { actionsIn } from "./tables.ts";

/** All of them, to be narrowed. */
export const actionRows = (cx: Context) =>
	actionsIn(cx.db)
		.selectFrom("actions.action")
		.select([
			"unit_id as unitId",
			"id",
			"title",
			"origin_kind",
			"origin_ref",
			"origin_says",
			"origin_path",
			"state",
			"owner_id as ownerId",
			"outcome",
			asDayOrNull("due_on").as("dueOn"),
			asDay("opened_on").as("openedOn"),
			asDayOrNull("ended_on").as("endedOn"),
			asDayOrNull("hidden_on").as("hiddenOn"),
			"why_hidden as whyHidden",
		]);

type Row = Awaited<
	ReturnType<ReturnType<typeof actionRows>["executeTakeFirstOrThrow"]>
>;

export const toAction = ({
	origin_kind: kind,
	origin_ref: ref,
	origin_says: says,
	origin_path: path,
	hiddenOn: on,
	whyHidden: why,
	...row
}: Row): Action => ({
	...row,
	// Whoever reads an action reads no hidden words, wherever they stand.
	outcome: on === null ? row.outcome : null,
	hidden: on === null || why === null ? null : { on, why },
	origin: { kind, ref, says, path },
});

/** Every action of a unit, the latest opened first; of one kind of origin only, where it is named. */
export async function actionsOf(
	cx: Context,
	unitId: string,
	kind?: string,
): Promise<Action[]> {
	const all = actionRows(cx)
		.where("unit_id", "=", unitId)
		.orderBy("opened_on", "desc")
		.orderBy("origin_ref");
	const some = kind === undefined ? all : all.where("origin_kind", "=", kind);
	return (await some.execute()).map(toAction);
}

/** What was opened at these units for these references of one kind of origin. */
export async function actionsFrom(
	cx: Context,
	kind: string,
	unitIds: readonly string[],
	refs: readonly string[],
): Promise<Action[]> {
	if (unitIds.length === 0 || refs.length === 0) return [];
	const found = await actionRows(cx)
		.where("unit_id", "in", [...new Set(unitIds)])
		.where("origin_kind", "=", kind)
		.where("origin_ref", "in", [...refs])
		.execute();
	return found.map(toAction);
}

export async function actionById(
	cx: Context,
	unitId: string,
	id: string,
): Promise<Action | null> {
	const row = await actionRows(cx)
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.executeTakeFirst();
	return row ? toAction(row) : null;
}

/** The same, held until the end of the transaction. */
export async function lockAction(
	tx: Context,
	unitId: string,
	id: string,
): Promise<Action | null> {
	const row = await actionRows(tx)
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	return row ? toAction(row) : null;
}

/** What waits somewhere with a last day between two days, both included. */
export async function actionsDue(
	cx: Context,
	from: string,
	to: string,
): Promise<Action[]> {
	const found = await actionRows(cx)
		.where("state", "in", ["open", "doing"])
		.where("due_on", ">=", from)
		.where("due_on", "<=", to)
		.execute();
	return found.map(toAction);
}

/** Who owns what has not ended, at which unit. */
export const ownersAtWork = (
	cx: Context,
): Promise<{ readonly unitId: string; readonly ownerId: string }[]> =>
	actionsIn(cx.db)
		.selectFrom("actions.action")
		.select(["unit_id as unitId", "owner_id as ownerId"])
		.distinct()
		.where("state", "in", ["open", "doing"])
		.where("owner_id", "is not", null)
		.$narrowType<{ ownerId: string }>()
		.execute();

/** The units at which a person owns something that has not ended. */
export async function unitsWithWorkOf(
	cx: Context,
	personId: string,
): Promise<string[]> {
	const found = await actionsIn(cx.db)
		.selectFrom("actions.action")
		.select("unit_id")
		.distinct()
		.where("state", "in", ["open", "doing"])
		.where("owner_id", "=", personId)
		.execute();
	return found.map(({ unit_id }) => unit_id);
}

/** Units that have an action of an origin whose reference begins so. */
export async function unitsActing(
	cx: Context,
	kind: string,
	refBegins: string,
): Promise<ReadonlySet<string>> {
	const found = await actionsIn(cx.db)
		.selectFrom("actions.action")
		.select("unit_id")
		.distinct()
		.where("origin_kind", "=", kind)
		.where(({ fn, val }) =>
			fn<boolean>("starts_with", ["origin_ref", val(refBegins)]),
		)
		.execute();
	return new Set(found.map(({ unit_id }) => unit_id));
}

/** Writes a new action; `false` where its origin has one already. */
export async function insertAction(
	tx: Context,
	action: Action,
): Promise<boolean> {
	const { origin } = action;
	const { numInsertedOrUpdatedRows: written } = await actionsIn(tx.db)
		.insertInto("actions.action")
		.values({
			unit_id: action.unitId,
			id: action.id,
			title: JSON.stringify(action.title),
			origin_kind: origin.kind,
			origin_ref: origin.ref,
			origin_says: JSON.stringify(origin.says),
			origin_path: origin.path,
			state: action.state,
			owner_id: action.ownerId,
			due_on: action.dueOn,
			opened_on: action.openedOn,
			ended_on: action.endedOn,
			outcome: action.outcome,
			hidden_on: null,
			why_hidden: null,
		})
		.onConflict((conflict) =>
			conflict.columns(["unit_id", "origin_kind", "origin_ref"]).doNothing(),
		)
		.executeTakeFirstOrThrow();
	return Number(written ?? 0) > 0;
}

export async function saveAction(tx: Context, action: Action): Promise<void> {
	await actionsIn(tx.db)
		.updateTable("actions.action")
		.set({
			state: action.state,
			owner_id: action.ownerId,
			due_on: action.dueOn,
			ended_on: action.endedOn,
			outcome: action.outcome,
		})
		.where("unit_id", "=", action.unitId)
		.where("id", "=", action.id)
		.execute();
}
