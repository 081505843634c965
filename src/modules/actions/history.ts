import type { Context } from "#platform/context.ts";
import { asDayOrNull, type Day } from "#territory";
import type { Action } from "./action.ts";
import { type ActionsTables, actionsIn } from "./tables.ts";

export type What = ActionsTables["actions.happening"]["what"];

/** One thing that happened to an action. */
export interface Happening {
	/** From 1, the opening. */
	readonly number: number;
	readonly what: What;
	readonly words: string | null;
	/** An address, or where a paper lies. */
	readonly proof: string | null;
	readonly ownerId: string | null;
	readonly dueOn: Day | null;
	/** `null` is the program itself. */
	readonly byId: string | null;
	readonly at: Date;
}

/** What happened to an action, the opening first. */
export const historyOf = (
	cx: Context,
	{ unitId, id }: Pick<Action, "unitId" | "id">,
): Promise<Happening[]> =>
	actionsIn(cx.db)
		.selectFrom("actions.happening")
		.select([
			"number",
			"what",
			"words",
			"proof",
			"owner_id as ownerId",
			asDayOrNull("due_on").as("dueOn"),
			"by_id as byId",
			"at",
		])
		.where("unit_id", "=", unitId)
		.where("action_id", "=", id)
		.orderBy("number")
		.execute();

/** The last proof that was given for each of these, by the id of the action. */
export async function lastProofs(
	cx: Context,
	actions: readonly Pick<Action, "unitId" | "id">[],
): Promise<ReadonlyMap<string, string>> {
	if (actions.length === 0) return new Map();
	const rows = await actionsIn(cx.db)
		.selectFrom("actions.happening")
		.distinctOn("action_id")
		.select(["action_id", "proof"])
		.where(
			"unit_id",
			"in",
			actions.map(({ unitId }) => unitId),
		)
		.where(
			"action_id",
			"in",
			actions.map(({ id }) => id),
		)
		.where("proof", "is not", null)
		.orderBy("action_id")
		.orderBy("number", "desc")
		.execute();
	return new Map(rows.map(({ action_id, proof }) => [action_id, proof ?? ""]));
}

/** Adds what happened, with the owner and the last day as they stand then. */
export async function note(
	tx: Context,
	{ unitId, id, ownerId, dueOn }: Action,
	{
		what,
		words = null,
		proof = null,
	}: {
		readonly what: What;
		readonly words?: string | null;
		readonly proof?: string | null;
	},
): Promise<void> {
	const { last } = await actionsIn(tx.db)
		.selectFrom("actions.happening")
		.select((select) => select.fn.max("number").as("last"))
		.where("unit_id", "=", unitId)
		.where("action_id", "=", id)
		.executeTakeFirstOrThrow();
	await actionsIn(tx.db)
		.insertInto("actions.happening")
		.values({
			unit_id: unitId,
			action_id: id,
			number: (last ?? 0) + 1,
			what,
			words,
			proof,
			owner_id: ownerId,
			due_on: dueOn,
			by_id: tx.actor.id,
			at: tx.now,
		})
		.execute();
}
