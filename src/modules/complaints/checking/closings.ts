import { sql } from "kysely";
import { unitsOf } from "#kernel/actor.ts";
import type { Context } from "#platform/context.ts";
import { asDay, type Day, dayOf } from "#territory";
import { complaintsIn } from "../tables.ts";
import { type Finding, findings } from "./check-closing.ts";

/** A closing that waits for a second look. */
export interface DrawnClosing {
	readonly unitId: string;
	readonly id: string;
	readonly ref: string;
	readonly drawnOn: Day;
	/** Last day of the look. */
	readonly dueOn: Day;
}

/** What was found of those that were looked at since a day. */
export type FoundLately = Readonly<Record<Finding, number>>;

/** What waits, of which one page is shown. */
export interface ClosingsPage {
	readonly closings: readonly DrawnClosing[];
	readonly total: number;
	readonly page: number;
	readonly pages: number;
}

const perPage = 50;

/** Without what must not exist for the actor: neither listed nor counted. */
const drawn = (cx: Context) =>
	complaintsIn(cx.db)
		.selectFrom("complaints.drawn_closing as drawn")
		.innerJoin("complaints.complaint as complaint", (join) =>
			join
				.onRef("complaint.unit_id", "=", "drawn.unit_id")
				.onRef("complaint.id", "=", "drawn.complaint_id"),
		)
		.where(
			sql<boolean>`not (complaint.excluded_units && ${unitsOf(cx.actor)}::uuid[]) and not (${cx.actor.id}::uuid = any(complaint.accused))`,
		);

const waiting = (cx: Context) =>
	drawn(cx)
		.where("drawn.found", "is", null)
		.where("drawn.lapsed_on", "is", null);

/** Without what lies, or was told of, where the actor has a role: others look at that. */
const ofOthers = (cx: Context) =>
	waiting(cx).where(
		sql<boolean>`not (complaint.unit_id = any(${unitsOf(cx.actor)}::uuid[]) or coalesce(complaint.handler_id = any(${unitsOf(cx.actor)}::uuid[]), false))`,
	);

/** What waits, by its last day. */
export async function closingsToCheck(
	cx: Context,
	asked = 1,
): Promise<ClosingsPage> {
	const { n } = await ofOthers(cx)
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.executeTakeFirstOrThrow();
	const total = Number(n);
	const pages = Math.max(1, Math.ceil(total / perPage));
	const page = Math.min(Math.max(1, asked), pages);
	const closings = await ofOthers(cx)
		.select([
			"drawn.unit_id as unitId",
			"drawn.complaint_id as id",
			"complaint.ref",
			asDay("drawn.drawn_on").as("drawnOn"),
			asDay("drawn.due_on").as("dueOn"),
		])
		.orderBy("drawn.due_on")
		.orderBy("drawn.complaint_id")
		.limit(perPage)
		.offset((page - 1) * perPage)
		.execute();
	return { closings, total, page, pages };
}

/** How many wait for a look, however long: whoever reads what was found must know what nobody looked at. */
export async function waitingForCheck(cx: Context): Promise<number> {
	const { n } = await waiting(cx)
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.executeTakeFirstOrThrow();
	return Number(n);
}

/** How many nobody looked at until their last day, in the twelve months until today. */
export async function lapsedLately(cx: Context): Promise<number> {
	const { n } = await drawn(cx)
		.where("drawn.lapsed_on", ">", aYearAgo(cx))
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.executeTakeFirstOrThrow();
	return Number(n);
}

const aYearAgo = (cx: Context) =>
	sql<Day>`(${dayOf(cx.now)}::date - interval '1 year')::date`;

/** What was found in the twelve months until today. */
export async function foundLately(cx: Context): Promise<FoundLately> {
	const rows = await drawn(cx)
		.where("drawn.found", "is not", null)
		.where("drawn.checked_on", ">", aYearAgo(cx))
		.select(({ fn }) => ["drawn.found", fn.countAll<string>().as("n")])
		.groupBy("drawn.found")
		.execute();
	const n = (finding: Finding) =>
		Number(rows.find(({ found }) => found === finding)?.n ?? 0);
	return Object.fromEntries(
		findings.map((finding) => [finding, n(finding)]),
	) as FoundLately;
}
