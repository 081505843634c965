import type { Updateable } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull } from "#territory";
import type { Key, Task } from "./asking.ts";
import { type AccommodationsTables, accommodationsIn } from "./tables.ts";

export const taskRows = (cx: Context) =>
	accommodationsIn(cx.db)
		.selectFrom("accommodations.task as task")
		.select([
			"task.unit_id as unitId",
			"task.id",
			"task.asking_id as askingId",
			"task.kind",
			"task.state",
			"task.version",
			"task.what",
			"task.who",
			"task.hour",
			"task.reason",
			"task.instead",
			"task.told",
			asDay("task.asked_on").as("askedOn"),
			asDay("task.due_on").as("dueOn"),
			asDay("task.last_on").as("lastOn"),
			asDayOrNull("task.answered_on").as("answeredOn"),
			asDayOrNull("task.arranged_for").as("arrangedFor"),
			asDayOrNull("task.seen_on").as("seenOn"),
			asDayOrNull("task.ended_on").as("endedOn"),
		]);

export const taskByKey = async (
	cx: Context,
	{ unitId, id }: Key,
): Promise<Task | null> =>
	(await taskRows(cx)
		.where("task.unit_id", "=", unitId)
		.where("task.id", "=", id)
		.executeTakeFirst()) ?? null;

/** The same, and nobody else answers it before the transaction ends. */
export const lockTask = async (
	tx: Context,
	{ unitId, id }: Key,
): Promise<Task | null> =>
	(await taskRows(tx)
		.where("task.unit_id", "=", unitId)
		.where("task.id", "=", id)
		.forUpdate()
		.executeTakeFirst()) ?? null;

/** What a deed changes. */
export type Change = Omit<
	Updateable<AccommodationsTables["accommodations.task"]>,
	"unit_id" | "id" | "asking_id" | "version"
>;

/** Each deed counts the version up. */
export const saveTask = async (
	tx: Context,
	{ unitId, id, version }: Pick<Task, "unitId" | "id" | "version">,
	change: Change,
): Promise<void> =>
	void (await accommodationsIn(tx.db)
		.updateTable("accommodations.task")
		.set({ ...change, version: version + 1 })
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.execute());
