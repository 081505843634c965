import { sql } from "kysely";
import { unitsOf } from "#kernel/actor.ts";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, type Day, dayOf } from "#territory";
import type { Concern, Kind } from "../complaint.ts";
import type { State } from "../lifecycle.ts";
import { complaintsIn } from "../tables.ts";

/** One line of the list. Nothing in it was written by the person who told it. */
export interface DeskRow {
	/** The office on whose desk it lies. */
	readonly deskId: string;
	/** With `id` the key of the complaint. */
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

/** What a list is narrowed to. */
export interface DeskFilter {
	/** Those of the actor, or of nobody yet. */
	readonly whose?: "mine" | "nobody" | undefined;
	/** Past their day, waiting for the person who told it, or perhaps no voice of a person. */
	readonly part?: "late" | "waiting" | "check" | undefined;
	readonly kind?: Kind | undefined;
	/** Exactly one, by what staff call it. */
	readonly ref?: string | undefined;
	/** From 1. */
	readonly page?: number | undefined;
}

export interface DeskPage {
	readonly rows: readonly DeskRow[];
	/** As far as it was counted. */
	readonly total: number;
	/** Whether there are more than were counted. */
	readonly more: boolean;
	readonly page: number;
	readonly pages: number;
}

export const perDeskPage = 50;
/** Nobody pages through more; a desk with more is narrowed by filters. */
export const countedAtMost = 1_000;

/**
 * What lies on the desks of the actor, what is due first at the top. What they must not know of is neither listed nor
 * counted.
 */
export async function deskOf(
	cx: Context,
	filter: DeskFilter = {},
): Promise<DeskPage> {
	const asked = Math.max(1, Math.trunc(filter.page ?? 1) || 1);
	// Found once, in order, as far as it is counted: the page is a part of it, and its rows alone are read.
	const found = await complaintsIn(cx.db)
		.with("lying", () =>
			inOrder(lying(cx, filter))
				.select(["lies.unit_id", "lies.complaint_id", "lies.due_on"])
				.limit(countedAtMost + 1),
		)
		.with("counted", (db) =>
			db.selectFrom("lying").select(({ fn }) => fn.countAll<string>().as("n")),
		)
		.with("shown", (db) =>
			db
				.selectFrom("lying")
				.innerJoin("counted", (join) => join.onTrue())
				.select(["unit_id", "complaint_id", "n"])
				.orderBy("due_on")
				.orderBy("complaint_id")
				.limit(perDeskPage)
				.offset(
					sql<number>`least(
						${(asked - 1) * perDeskPage}::bigint,
						(select (least(n, ${countedAtMost}::int) - 1) / ${perDeskPage}::int * ${perDeskPage}::int from counted)
					)`,
				),
		)
		.selectFrom("shown")
		.innerJoin("complaints.on_desk as lies", (join) =>
			join
				.onRef("lies.unit_id", "=", "shown.unit_id")
				.onRef("lies.complaint_id", "=", "shown.complaint_id"),
		)
		.select(columns)
		.select("shown.n")
		.orderBy("lies.due_on")
		.orderBy("lies.complaint_id")
		.execute();
	const rows = found.map(({ n: _, ...row }) => row);
	const counted = Number(found[0]?.n ?? 0);
	const total = Math.min(counted, countedAtMost);
	const pages = Math.max(1, Math.ceil(total / perDeskPage));
	return {
		rows,
		total,
		more: counted > countedAtMost,
		page: Math.min(asked, pages),
		pages,
	};
}

/** Some of what lies on the desks of the actor, by what staff call it; what they may not see is left out. */
export const onDesk = (
	cx: Context,
	refs: readonly string[],
): Promise<DeskRow[]> =>
	refs.length === 0
		? Promise.resolve([])
		: inOrder(lying(cx, {}).where("lies.ref", "in", refs))
				.select(columns)
				.execute();

/** Whatever a list shows on all its pages, up to so many. */
export const wholeDesk = (
	cx: Context,
	filter: DeskFilter,
	most: number,
): Promise<DeskRow[]> =>
	inOrder(lying(cx, filter)).select(columns).limit(most).execute();

const columns = [
	"lies.unit_id as deskId",
	"lies.complaint_unit_id as unitId",
	"lies.complaint_id as id",
	"lies.ref",
	"lies.kind",
	"lies.concern",
	"lies.state",
	"lies.assigned_to as assignedTo",
	asDay("lies.filed_on").as("filedOn"),
	asDayOrNull("lies.due_on").as("dueOn"),
] as const;

/** What has no day yet stands last. */
const inOrder = (rows: ReturnType<typeof lying>) =>
	rows.orderBy("lies.due_on").orderBy("lies.complaint_id");

function lying(cx: Context, { whose, part, kind, ref }: DeskFilter) {
	const { grants, id } = cx.actor;
	const own = unitsOf(cx.actor);
	let rows = complaintsIn(cx.db)
		.selectFrom("complaints.on_desk as lies")
		// The index knows of most that nobody is kept from them; of the others the row is asked.
		.where(
			sql<boolean>`(not lies.kept_from_some or (
				select not (one.excluded_units && ${own}::uuid[]) and not (${id}::uuid = any(one.accused))
				from complaints.on_desk as one
				where one.unit_id = lies.unit_id and one.complaint_id = lies.complaint_id
			))`,
		);
	if (!grants.some(({ permission }) => permission === "complaints.oversee"))
		rows = rows.where(
			"lies.unit_id",
			"in",
			desksOf(cx).length === 0 ? [nowhere] : desksOf(cx),
		);
	if (whose === "mine") rows = rows.where("lies.assigned_to", "=", id);
	if (whose === "nobody") rows = rows.where("lies.assigned_to", "is", null);
	if (part === "late") rows = rows.where("lies.due_on", "<", dayOf(cx.now));
	if (part === "waiting") rows = rows.where("lies.state", "=", "waiting");
	if (part === "check")
		rows = rows
			.where("lies.suspect", "is not", null)
			.where("lies.state", "=", "received");
	if (kind) rows = rows.where("lies.kind", "=", kind);
	if (ref) rows = rows.where("lies.ref", "=", ref);
	return rows;
}

/** No unit has it. */
const nowhere = "00000000-0000-0000-0000-000000000000";

/** The offices whose voices the actor handles. */
export const desksOf = ({ actor }: Pick<Context, "actor">): string[] => [
	...new Set(
		actor.grants.flatMap(({ permission, unitId }) =>
			permission === "complaints.handle" && unitId !== null ? [unitId] : [],
		),
	),
];
