import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { soon } from "#platform/database/soon.ts";
import {
	asDay,
	asDayOrNull,
	asOf,
	type Day,
	dayOf,
	type Span,
} from "#territory";
import { unitsIn } from "./tables.ts";
import type { Unit } from "./unit.ts";

/**
 * The unit as of the day; `null` when there was none then. Without a day: as it is today, and a unit that
 * is closed as it was last.
 */
export const unitBySlug = (
	cx: Context,
	slug: string,
	day?: Day,
): Promise<Unit | null> => unitWhere(cx, "slug", slug, day);
export const unitById = (
	cx: Context,
	id: string,
	day?: Day,
): Promise<Unit | null> => unitWhere(cx, "unit_id", id, day);

/** As it is today, or was two seconds ago: of many who send a form to one office at once, the first asks the database. */
export const unitSoon = soon<Unit | null>((cx, slug) => unitBySlug(cx, slug));

async function unitWhere(
	cx: Context,
	column: "slug" | "unit_id",
	value: string,
	day?: Day,
): Promise<Unit | null> {
	const today = dayOf(cx.now);
	const one = unitRows(cx, day ?? today)
		.where(`directory.${column}`, "=", value)
		.limit(1);
	const row = await (day === undefined
		? one
				.orderBy(sql`directory.valid_from > ${today}::date`)
				.orderBy("directory.valid_from", "desc")
		: one.where(asOf("directory", day))
	).executeTakeFirst();
	return row ? asUnit(row) : null;
}

/** All units below the unit on the day, at any height; nearest first. */
export async function unitsBelow(
	cx: Context,
	unitId: string,
	day: Day,
): Promise<Unit[]> {
	const rows = await unitRows(cx, day)
		.innerJoin("units.tree as tree", "tree.descendant_id", "directory.unit_id")
		.where("tree.ancestor_id", "=", unitId)
		.where("tree.depth", ">", 0)
		.where(asOf("tree", day))
		.where(asOf("directory", day))
		.orderBy("tree.depth")
		.orderBy("directory.name")
		.execute();
	return rows.map(asUnit);
}

/** The units above the unit on the day, nearest first. */
export async function ancestorsOf(
	cx: Context,
	unitId: string,
	day: Day,
): Promise<Unit[]> {
	const rows = await unitRows(cx, day)
		.innerJoin("units.tree as tree", "tree.ancestor_id", "directory.unit_id")
		.where("tree.descendant_id", "=", unitId)
		.where("tree.depth", ">", 0)
		.where(asOf("tree", day))
		.where(asOf("directory", day))
		.orderBy("tree.depth")
		.execute();
	return rows.map(asUnit);
}

export interface UnitSearch {
	/** Words of the name, in any order. */
	readonly search?: string;
	/** The words may as well be of its regency, or of its short name ("kemenkum", "ntt"): for people who do not know the full one. */
	readonly loosely?: boolean;
	/** Code of a province. */
	readonly province?: string;
	readonly kind?: string;
	/** Id of the unit that they stand right below. */
	readonly under?: string;
	/** From 1. */
	readonly page?: number;
	/** Today when left out. */
	readonly day?: Day;
	/** Those that exist on the day when left out. */
	readonly life?: "open" | "closed" | "coming" | "all";
}

export interface UnitPage {
	readonly units: readonly Unit[];
	readonly total: number;
	readonly page: number;
	readonly pages: number;
}

export const unitsPerPage = 50;

/** One page of the units of the day, by name. A page beyond the last is the last. */
export async function findUnits(
	cx: Context,
	search: UnitSearch,
): Promise<UnitPage> {
	const day = search.day ?? dayOf(cx.now);
	let found = inLife(unitRows(cx, day), search.life ?? "open", day);
	const named = search.loosely
		? sql`lower(concat_ws(' ', directory.name, directory.regency_name, directory.slug))`
		: sql`lower(directory.name)`;
	for (const word of wordsOf(search.search ?? ""))
		found = found.where(named, "like", `%${word}%`);
	if (search.province)
		found = found.where("directory.province_code", "=", search.province);
	if (search.kind) found = found.where("directory.kind", "=", search.kind);
	if (search.under)
		found = found.where("directory.parent_id", "=", search.under);
	const counted = await found
		.clearSelect()
		.select(({ fn }) => fn.countAll<string>().as("total"))
		.executeTakeFirstOrThrow();
	const total = Number(counted.total);
	const pages = Math.max(1, Math.ceil(total / unitsPerPage));
	const page = Math.min(Math.max(1, Math.trunc(search.page ?? 1) || 1), pages);
	const rows = await found
		.orderBy(sql`lower(directory.name)`)
		.orderBy("directory.unit_id")
		.limit(unitsPerPage)
		.offset((page - 1) * unitsPerPage)
		.execute();
	return { units: rows.map(asUnit), total, page, pages };
}

/** The row of each unit that holds on the day, or was its last one, or will be its first. */
function inLife(rows: Rows, life: NonNullable<UnitSearch["life"]>, day: Day) {
	if (life === "open") return rows.where(asOf("directory", day));
	const then = sql`greatest(unit.opened_on, least(${day}::date, unit.closed_on - 1))`;
	const nearest = rows.where(
		sql<boolean>`directory.valid_from <= ${then} and (directory.valid_until is null or ${then} < directory.valid_until)`,
	);
	if (life === "closed")
		return nearest.where(sql<boolean>`unit.closed_on <= ${day}::date`);
	return life === "coming"
		? nearest.where(sql<boolean>`unit.opened_on > ${day}::date`)
		: nearest;
}

// At most eight words are looked for; what like takes for a sign of its own is taken literally.
const wordsOf = (search: string): string[] =>
	search
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => word !== "")
		.slice(0, 8)
		.map((word) => word.replace(/[\\%_]/g, "\\$&"));

export interface Neighbour {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
}

export interface UnitHistory {
	/** Under which unit it stood, oldest first. */
	readonly memberships: readonly (Span & { readonly parent: Neighbour })[];
	/** Its names, oldest first. */
	readonly names: readonly { readonly from: Day; readonly name: string }[];
	readonly successors: readonly (Neighbour & { readonly since: Day })[];
	readonly predecessors: readonly (Neighbour & { readonly since: Day })[];
}

/** What changed in the life of a unit. Others are called by the name of that time. */
export async function historyOf(
	cx: Context,
	unitId: string,
): Promise<UnitHistory> {
	const db = unitsIn(cx.db);
	const memberships = await db
		.selectFrom("units.membership as membership")
		.innerJoin("units.unit as parent", "parent.id", "membership.parent_id")
		.select([
			"parent.id",
			"parent.slug",
			nameOn("parent.id", "membership.valid_from").as("name"),
			asDay("membership.valid_from").as("from"),
			asDayOrNull("membership.valid_until").as("until"),
		])
		.where("membership.unit_id", "=", unitId)
		.orderBy("membership.valid_from")
		.execute();
	const names = await db
		.selectFrom("units.unit_name")
		.select([asDay("valid_from").as("from"), "name"])
		.where("unit_id", "=", unitId)
		.orderBy("valid_from")
		.execute();
	return {
		memberships: memberships.map(({ from, until, ...parent }) => ({
			from,
			until,
			parent,
		})),
		names,
		successors: await heirs(cx, "unit_id", "successor_id", unitId),
		predecessors: await heirs(cx, "successor_id", "unit_id", unitId),
	};
}

type Side = "unit_id" | "successor_id";

const heirs = (cx: Context, mine: Side, theirs: Side, unitId: string) =>
	unitsIn(cx.db)
		.selectFrom("units.successor as successor")
		.innerJoin("units.unit as other", "other.id", `successor.${theirs}`)
		.select([
			"other.id",
			"other.slug",
			nameOn("other.id", "successor.since").as("name"),
			asDay("successor.since").as("since"),
		])
		.where(`successor.${mine}`, "=", unitId)
		.orderBy("successor.since")
		.orderBy("other.slug")
		.execute();

/** The name that a unit bore on the day in a column, or its first one. */
const nameOn = (unitId: string, day: string) => sql<string>`(
  select name from units.unit_name as named
  where named.unit_id = ${sql.ref(unitId)}
  order by named.valid_from > ${sql.ref(day)}, abs(named.valid_from - ${sql.ref(day)})
  limit 1)`;

/** Rows of the directory with the unit above as it was called: on the day, or at the end of an older row. */
const unitRows = (cx: Context, day: Day) =>
	unitsIn(cx.db)
		.selectFrom("units.directory as directory")
		.innerJoin("units.unit as unit", "unit.id", "directory.unit_id")
		.leftJoin("units.directory as parent", (join) =>
			join.onRef("parent.unit_id", "=", "directory.parent_id").on(sql<boolean>`
        parent.valid_from <= greatest(directory.valid_from, least(directory.valid_until - 1, ${day}::date))
        and (
          parent.valid_until is null
          or greatest(directory.valid_from, least(directory.valid_until - 1, ${day}::date)) < parent.valid_until
        )`),
		)
		.select([
			"directory.unit_id",
			"directory.slug",
			"directory.name",
			"directory.kind",
			"directory.regency_code",
			"directory.regency_name",
			"directory.province_code",
			"directory.province_name",
			"parent.unit_id as parent_id",
			"parent.slug as parent_slug",
			"parent.name as parent_name",
			"unit.address",
			asDay("unit.opened_on").as("opened_on"),
			asDayOrNull("unit.closed_on").as("closed_on"),
		]);

type Rows = ReturnType<typeof unitRows>;
type Row = Awaited<ReturnType<Rows["execute"]>>[number];

const asUnit = (row: Row): Unit => ({
	id: row.unit_id,
	slug: row.slug,
	name: row.name,
	kind: row.kind,
	regency: { code: row.regency_code, name: row.regency_name },
	province: { code: row.province_code, name: row.province_name },
	parent:
		row.parent_id !== null &&
		row.parent_slug !== null &&
		row.parent_name !== null
			? { id: row.parent_id, slug: row.parent_slug, name: row.parent_name }
			: null,
	address: row.address,
	openedOn: row.opened_on,
	closedOn: row.closed_on,
});
