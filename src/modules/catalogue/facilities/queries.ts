import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { settingsOf } from "#settings";
import { asDay, asDayOrNull, type Day } from "#territory";
import { byName, lyingIn, type Some, type WithinProvince } from "#units";
import { catalogueIn } from "../tables.ts";
import {
	type Check,
	type Checker,
	type Condition,
	type Facility,
	type Limits,
	shortOf,
} from "./facility.ts";
import type { FacilityKey } from "./record-check.ts";

/** The facilities of these offices as they were seen last, by office, kind and place. */
export async function facilitiesOf(
	cx: Context,
	unitIds: readonly string[],
): Promise<readonly Facility[]> {
	if (unitIds.length === 0) return [];
	const rows = await facilityRows(cx)
		.where("facility.unit_id", "in", [...unitIds])
		.orderBy("facility.unit_id")
		.orderBy("facility.kind")
		.orderBy("facility.place")
		.orderBy("facility.id")
		.execute();
	const { limits } = await settingsOf(cx);
	return rows.map((row) => asFacility(row, limits));
}

/** The same as it stood at the end of a day: what was seen, and what people said, by then. */
export async function facilitiesOn(
	cx: Context,
	unitIds: readonly string[],
	day: Day,
): Promise<readonly Facility[]> {
	if (unitIds.length === 0) return [];
	const rows = await facilityRows(cx, day)
		.where("facility.unit_id", "in", [...unitIds])
		.orderBy("facility.unit_id")
		.orderBy("facility.id")
		.execute();
	const { limits } = await settingsOf(cx);
	return rows.map((row) => asFacility(row, limits));
}

/** The offices of a place of which something had been seen by the end of a day, by name. */
export async function officesOnRecord(
	cx: Context,
	where: WithinProvince,
	day: Day,
	some?: Some,
): Promise<
	readonly {
		readonly id: string;
		readonly code: string;
		readonly name: string;
	}[]
> {
	const { rows } = await sql<{ id: string; code: string; name: string }>`
		select unit.unit_id as id, unit.slug as code, unit.name
		from units.directory as unit
		where ${lyingIn("unit", where, day)} and exists (
			select from catalogue.facility_check as seen
			where seen.unit_id = unit.unit_id and seen.checked_on <= ${day}::date)
		${byName("unit", some)}`.execute(cx.db);
	return rows;
}

export async function facilityById(
	cx: Context,
	{ unitId, id }: FacilityKey,
): Promise<Facility | null> {
	const row = await facilityRows(cx)
		.where("facility.unit_id", "=", unitId)
		.where("facility.id", "=", id)
		.executeTakeFirst();
	return row ? asFacility(row, (await settingsOf(cx)).limits) : null;
}

/** Everything that was ever seen of it, the newest first. */
export async function checksOf(
	cx: Context,
	{ unitId, id }: FacilityKey,
): Promise<readonly Check[]> {
	const rows = await catalogueIn(cx.db)
		.selectFrom("catalogue.facility_check as check")
		.leftJoin("catalogue.invitation as invited", (join) =>
			join
				.onRef("invited.unit_id", "=", "check.unit_id")
				.onRef("invited.id", "=", "check.invitation_id"),
		)
		.leftJoin("catalogue.check_answer as answered", (join) =>
			join
				.onRef("answered.unit_id", "=", "check.unit_id")
				.onRef("answered.facility_id", "=", "check.facility_id")
				.onRef("answered.number", "=", "check.number"),
		)
		.selectAll("check")
		.select([
			"invited.organisation",
			"answered.answer",
			asDayOrNull("answered.answered_on").as("answeredOn"),
			asDay("check.checked_on").as("on"),
			asDayOrNull("check.photo_on").as("photoOn"),
		])
		.where("check.unit_id", "=", unitId)
		.where("check.facility_id", "=", id)
		.orderBy("check.number", "desc")
		.execute();
	return rows.map(asCheck);
}

/** An objection holds until the office answers that it is not so, or somebody looks again. */
const facilityRows = (cx: Context, day: Day | null = null) =>
	catalogueIn(cx.db)
		.selectFrom("catalogue.facility as facility")
		.innerJoin("catalogue.facility_check as check", (join) =>
			join
				.onRef("check.unit_id", "=", "facility.unit_id")
				.onRef("check.facility_id", "=", "facility.id")
				.on("check.number", "=", lastBy(day)),
		)
		.leftJoin("catalogue.invitation as invited", (join) =>
			join
				.onRef("invited.unit_id", "=", "check.unit_id")
				.onRef("invited.id", "=", "check.invitation_id"),
		)
		.leftJoin("catalogue.check_answer as answered", (join) =>
			join
				.onRef("answered.unit_id", "=", "check.unit_id")
				.onRef("answered.facility_id", "=", "check.facility_id")
				.onRef("answered.number", "=", "check.number"),
		)
		.selectAll("check")
		.select([
			"invited.organisation",
			"answered.answer",
			asDayOrNull("answered.answered_on").as("answeredOn"),
			"facility.id",
			"facility.kind",
			"facility.place",
			asDay("check.checked_on").as("on"),
			asDayOrNull("check.photo_on").as("photoOn"),
			sql<number>`(
				select count(*)::integer from catalogue.contest
				where contest.unit_id = facility.unit_id and contest.facility_id = facility.id
					and contest.at_check = "check".number and contest.says = 'contests'
					and ${
						day === null
							? sql`contest.state in ('open', 'granted')`
							: sql`contest.told_on <= ${day}::date
						and (contest.state in ('open', 'granted') or contest.answered_on > ${day}::date)`
					})`.as("contested"),
		]);

/** The number of the check that holds, or held at the end of a day. */
const lastBy = (day: Day | null) =>
	day === null
		? sql<number>`facility.checks`
		: sql<number>`(
			select max(seen.number) from catalogue.facility_check as seen
			where seen.unit_id = facility.unit_id and seen.facility_id = facility.id
				and seen.checked_on <= ${day}::date)`;

type Row = Awaited<
	ReturnType<ReturnType<typeof facilityRows>["execute"]>
>[number];

const asFacility = (row: Row, limits: Limits): Facility => ({
	unitId: row.unit_id,
	id: row.id,
	kind: row.kind,
	place: row.place,
	last: asCheck(row),
	contested: row.contested,
	short: shortOf(row.kind, row.measures, limits).length > 0,
});

const asCheck = (
	row: Pick<
		Row,
		| "number"
		| "condition"
		| "measures"
		| "says"
		| "photo_as"
		| "photo_shows"
		| "photoOn"
		| "on"
		| "checked_by"
		| "person_id"
		| "organisation"
		| "answer"
		| "answeredOn"
	>,
): Check => ({
	number: row.number,
	condition: row.condition as Condition,
	measures: row.measures,
	says: row.says,
	photo:
		row.photo_as && row.photoOn
			? {
					keptAs: row.photo_as,
					takenOn: row.photoOn,
					shows: row.photo_shows ?? "",
				}
			: null,
	on: row.on,
	by: row.checked_by as Checker,
	personId: row.person_id,
	organisation: row.organisation,
	answer:
		row.answer !== null && row.answeredOn !== null
			? { words: row.answer, on: row.answeredOn }
			: null,
});
