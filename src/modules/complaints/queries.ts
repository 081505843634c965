import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, type Day } from "#territory";
import type { Concern, Kind } from "./complaint.ts";
import type { State } from "./lifecycle.ts";
import { complaintsIn } from "./tables.ts";

/** One line of an office's list. Nothing in it was written by the person who told it. */
export interface DeskRow {
	readonly unitId: string;
	readonly id: string;
	readonly ref: string;
	readonly kind: Kind;
	readonly concern: Concern;
	readonly state: State;
	readonly filedOn: Day;
	readonly dueOn: Day | null;
	readonly assignedTo: string | null;
}

export interface DeskPage {
	readonly rows: readonly DeskRow[];
	readonly total: number;
	readonly page: number;
	readonly pages: number;
}

const atOnce = 50;

/** What lies on the desks of the actor, what is due first at the top. What they must not know of is neither listed nor counted. */
export async function deskOf(cx: Context, page = 1): Promise<DeskPage> {
	const own = cx.actor.grants.flatMap(({ unitId }) => unitId ?? []);
	const handled = cx.actor.grants.flatMap(({ permission, unitId }) =>
		permission === "complaints.handle" && unitId !== null ? [unitId] : [],
	);
	const oversees = cx.actor.grants.some(
		({ permission }) => permission === "complaints.oversee",
	);
	let all = complaintsIn(cx.db)
		.selectFrom("complaints.on_desk")
		.where(
			sql<boolean>`not (excluded_units && ${own}::uuid[]) and not (${cx.actor.id}::uuid = any(accused))`,
		);
	if (!oversees)
		all = all.where(sql<boolean>`unit_id = any(${handled}::uuid[])`);
	const counted = await all
		.select(({ fn }) => fn.countAll<string>().as("total"))
		.executeTakeFirstOrThrow();
	const total = Number(counted.total);
	const pages = Math.max(1, Math.ceil(total / atOnce));
	const now = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
	const rows = await all
		.select([
			"complaint_unit_id as unitId",
			"complaint_id as id",
			"ref",
			"kind",
			"concern",
			"state",
			"assigned_to as assignedTo",
			asDay("filed_on").as("filedOn"),
			asDayOrNull("due_on").as("dueOn"),
		])
		.orderBy("due_on")
		.orderBy("complaint_id")
		.limit(atOnce)
		.offset((now - 1) * atOnce)
		.execute();
	return { rows, total, page: now, pages };
}
