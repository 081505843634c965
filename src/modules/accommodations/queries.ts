import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Visit } from "#receipts";
import { asDay, asDayOrNull, type Day, dayOf } from "#territory";
import {
	type About,
	type Asking,
	isOverdue,
	type Key,
	type Task,
} from "./asking.ts";
import { mayArrange } from "./policy.ts";
import { taskByKey, taskRows } from "./store.ts";
import { accommodationsIn } from "./tables.ts";
import { terms } from "./terms.ts";

const askingRows = (cx: Context) =>
	accommodationsIn(cx.db)
		.selectFrom("accommodations.asking")
		.select([
			"unit_id as unitId",
			"id",
			"words",
			"about_kind as aboutKind",
			"about_id as aboutId",
			asDayOrNull("for_day").as("forDay"),
			asDay("asked_on").as("askedOn"),
		]);

/** What was asked for with something else: by its kind and id. */
export const askingsAbout = (
	cx: Context,
	{ kind, id }: About,
): Promise<readonly Asking[]> =>
	withTasks(
		cx,
		askingRows(cx).where("about_kind", "=", kind).where("about_id", "=", id),
	);

/** What the code of a receipt leads to: what was asked for with it, or with what was filed. */
export const askingsOfVisit = (
	cx: Context,
	{ kind, subjectId, unitId }: Visit,
): Promise<readonly Asking[]> =>
	kind === "accommodation"
		? withTasks(
				cx,
				askingRows(cx)
					.where("unit_id", "=", unitId)
					.where("id", "=", subjectId),
			)
		: askingsAbout(cx, { kind, id: subjectId });

async function withTasks(
	cx: Context,
	rows: ReturnType<typeof askingRows>,
): Promise<readonly Asking[]> {
	const found = await rows.orderBy("asked_on").orderBy("id").execute();
	if (found.length === 0) return [];
	const tasks = await taskRows(cx)
		.where("task.unit_id", "in", [...new Set(found.map((one) => one.unitId))])
		.where(
			"task.asking_id",
			"in",
			found.map(({ id }) => id),
		)
		.orderBy("task.due_on")
		.orderBy("task.kind")
		.execute();
	const by = Map.groupBy(tasks, ({ askingId }) => askingId);
	return found.map(({ aboutKind, aboutId, ...asking }) => ({
		...asking,
		about:
			aboutKind !== null && aboutId !== null
				? { kind: aboutKind, id: aboutId }
				: null,
		tasks: by.get(asking.id) ?? [],
	}));
}

/** A thing that was asked for, as the office sees it. */
export interface TaskAtDesk extends Task {
	readonly forDay: Day | null;
	readonly words: string;
	readonly aboutKind: string | null;
	readonly overdue: boolean;
}

const deskRows = (cx: Context) =>
	taskRows(cx)
		.innerJoin("accommodations.asking as asking", (join) =>
			join
				.onRef("asking.unit_id", "=", "task.unit_id")
				.onRef("asking.id", "=", "task.asking_id"),
		)
		.select([
			"asking.words",
			"asking.about_kind as aboutKind",
			asDayOrNull("asking.for_day").as("forDay"),
		]);

/** One of them; `null` where there is none, or where it is not for the actor. */
export async function taskAtDesk(
	cx: Context,
	{ unitId, id }: Key,
): Promise<TaskAtDesk | null> {
	if (!mayArrange(cx.actor, { unitId }).may) return null;
	const row = await deskRows(cx)
		.where("task.unit_id", "=", unitId)
		.where("task.id", "=", id)
		.executeTakeFirst();
	return row ? atDesk(row, dayOf(cx.now)) : null;
}

type Row = Omit<TaskAtDesk, "overdue">;
const atDesk = (row: Row, today: Day): TaskAtDesk => ({
	...row,
	overdue: isOverdue(row, today),
});

/** Which part of what was asked for. */
export const parts = ["asked", "arranged", "ended"] as const;
export type Part = (typeof parts)[number];

/** What lies at the offices of the actor: what waits, by its last day; what is arranged, by its day; what is over, the last first. */
export async function visitDesk(
	cx: Context,
	part: Part,
): Promise<readonly TaskAtDesk[]> {
	const offices = officesOf(cx);
	if (offices.length === 0) return [];
	const rows = deskRows(cx).where("task.unit_id", "in", offices);
	const some =
		part === "asked"
			? rows.where("task.state", "=", "asked").orderBy("task.due_on")
			: part === "arranged"
				? rows
						.where("task.state", "in", ["arranged", "cannot"])
						.orderBy(sql`coalesce(task.arranged_for, task.last_on)`)
				: rows
						.where("task.state", "in", [
							"done",
							"not-kept",
							"untold",
							"unanswered",
						])
						.where("asking.erased_on", "is", null)
						.orderBy("task.last_on", "desc");
	const today = dayOf(cx.now);
	return (await some.orderBy("task.id").limit(terms.listed).execute()).map(
		(row) => atDesk(row, today),
	);
}

/** The offices for which the actor looks after visits. */
export const officesOf = ({ actor }: Pick<Context, "actor">): string[] => [
	...new Set(
		actor.grants.flatMap(({ permission, unitId }) =>
			permission === "accommodations.arrange" && unitId !== null
				? [unitId]
				: [],
		),
	),
];

/** The task of a code; `null` where that code does not lead to it. */
export async function taskOfVisit(
	cx: Context,
	visit: Visit,
	taskId: string,
): Promise<Task | null> {
	const askings = await askingsOfVisit(cx, visit);
	const found = askings
		.flatMap(({ tasks }) => tasks)
		.find(({ id }) => id === taskId);
	return found ? taskByKey(cx, found) : null;
}
