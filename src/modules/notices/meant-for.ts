import { type ExpressionBuilder, type SqlBool, sql } from "kysely";
import { type Actor, type Grant, unitsOf } from "#kernel/actor.ts";
import type { Day } from "#territory";
import type { NoticesTables } from "./tables.ts";

type Row = ExpressionBuilder<
	{ notice: NoticesTables["notices.notice"] },
	"notice"
>;

/**
 * Whether a notice is meant for the actor: for the person, or for a right that the actor holds there, by
 * the same rules as `holds`. Written as one list of alternatives, each of which an index answers.
 */
export const meantFor = (actor: Actor) => {
	const { id, grants } = actor;
	const own = unitsOf(actor);
	return (row: Row) =>
		row.and([
			row.or([
				...(id === null ? [] : [row("notice.person_id", "=", id)]),
				...distinct(grants).map((alternative) =>
					row.and([alternative(row), notOwn(row, own)]),
				),
			]),
			notHidden(id, own),
		]);
};

/** Nothing that must not exist for them. */
const notHidden = (id: string | null, own: readonly string[]) =>
	sql<SqlBool>`not (coalesce(${id}::uuid = any(notice.never_people), false) or notice.never_units && ${own}::uuid[])`;

type Alternative = (row: Row) => ReturnType<Row["and"]>;

/** One for each programme and place: the rights that the actor holds there stand in one list. */
function distinct(grants: readonly Grant[]): readonly Alternative[] {
	const placed = grants.flatMap((grant) =>
		placesOf(grant).map((place) => ({ grant, place })),
	);
	const alike = Map.groupBy(placed, ({ grant, place }) =>
		JSON.stringify([grant.programme, place.key]),
	);
	return [...alike.values()].map((some) => (row: Row) => {
		const permissions = new Set(some.map(({ grant }) => grant.permission));
		const [first] = some;
		return row.and([
			row("notice.permission", "in", [...permissions]),
			...(first?.grant.programme == null
				? []
				: [ofProgramme(row, first.grant.programme)]),
			...(first ? [first.place.is(row)] : []),
		]);
	});
}

const ofProgramme = (row: Row, programme: string) =>
	row.or([
		row("notice.programme", "is", null),
		row("notice.programme", "=", programme),
	]);

interface Place {
	readonly key: string;
	readonly is: Alternative;
}

const everywhere: Place = { key: "*", is: (row) => row.and([]) };
const nowhere: Place = {
	key: "-",
	is: (row) => row.and([row("notice.unit_id", "is", null)]),
};

/** What is asked of no unit is asked of everyone who holds the right. */
function placesOf({ reach, unitId, provinces }: Grant): readonly Place[] {
	if (reach === "nation") return [everywhere];
	if (reach === "unit")
		return unitId === null
			? [nowhere]
			: [
					nowhere,
					{
						key: unitId,
						is: (row) => row.and([row("notice.unit_id", "=", unitId)]),
					},
				];
	return provinces.length === 0
		? [nowhere]
		: [
				nowhere,
				{
					key: provinces.join(" "),
					is: (row) => row.and([row("notice.province_code", "in", provinces)]),
				},
			];
}

/** What others must judge is not for those who belong to the unit, whatever else they hold. */
const notOwn = (row: Row, own: readonly string[]) =>
	own.length === 0
		? row.and([])
		: row.or([
				row("notice.others_only", "=", false),
				row("notice.unit_id", "is", null),
				row("notice.unit_id", "not in", own),
			]);

/** News that is worth a mail by now. */
export const mailed = (now: Date) => (row: Row) =>
	row.and([
		row("notice.kind", "=", sql.lit("news")),
		row("notice.mail_from", "<=", now),
	]);

/** An open duty: nobody did it yet, and it can still be done. */
export const waiting = (today: Day) => (row: Row) =>
	row.and([
		row("notice.kind", "=", sql.lit("duty")),
		row("notice.settled_at", "is", null),
		row.or([
			row("notice.lapses_on", "is", null),
			sql<SqlBool>`${today}::date < notice.lapses_on`,
		]),
	]);
