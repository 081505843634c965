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
}

/** What was found of those that were looked at since a day. */
export type FoundLately = Readonly<Record<Finding, number>>;

/** Nobody looks at more in one sitting. */
export const mostToCheck = 200;

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

/** Without what lies, or was told of, where the actor has a role: others look at that. */
const ofOthers = (cx: Context) =>
	drawn(cx)
		.where("drawn.found", "is", null)
		.where(
			sql<boolean>`not (complaint.unit_id = any(${unitsOf(cx.actor)}::uuid[]) or coalesce(complaint.handler_id = any(${unitsOf(cx.actor)}::uuid[]), false))`,
		);

/** What waits, longest first. */
export const closingsToCheck = (cx: Context): Promise<DrawnClosing[]> =>
	ofOthers(cx)
		.select([
			"drawn.unit_id as unitId",
			"drawn.complaint_id as id",
			"complaint.ref",
			asDay("drawn.drawn_on").as("drawnOn"),
		])
		.orderBy("drawn.drawn_on")
		.orderBy("drawn.complaint_id")
		.limit(mostToCheck)
		.execute();

/** How many wait for a look, however long: whoever reads what was found must know what nobody looked at. */
export async function waitingForCheck(cx: Context): Promise<number> {
	const { n } = await drawn(cx)
		.where("drawn.found", "is", null)
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.executeTakeFirstOrThrow();
	return Number(n);
}

/** What was found in the twelve months until today. */
export async function foundLately(cx: Context): Promise<FoundLately> {
	const rows = await drawn(cx)
		.where("drawn.found", "is not", null)
		.where(
			"drawn.checked_on",
			">",
			sql<Day>`(${dayOf(cx.now)}::date - interval '1 year')::date`,
		)
		.select(({ fn }) => ["drawn.found", fn.countAll<string>().as("n")])
		.groupBy("drawn.found")
		.execute();
	const n = (finding: Finding) =>
		Number(rows.find(({ found }) => found === finding)?.n ?? 0);
	return Object.fromEntries(
		findings.map((finding) => [finding, n(finding)]),
	) as FoundLately;
}
