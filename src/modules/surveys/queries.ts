import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, asOf, dayOf } from "#territory";
import type { UnitsViews } from "#units";
import type { OwnQuestion } from "./own/own-question.ts";
import { isOpen, type Survey } from "./survey.ts";
import { surveysIn } from "./tables.ts";

const surveyRows = (cx: Context) =>
	surveysIn(cx.db)
		.selectFrom("surveys.survey as survey")
		.select([
			"survey.unit_id as unitId",
			"survey.instrument",
			"survey.questionnaire",
			"survey.door",
			asDay("survey.opened_on").as("openedOn"),
			asDayOrNull("survey.closed_on").as("closedOn"),
		]);

/** A survey of a unit, open or closed; `null` when the unit never ran it. */
export const surveyOf = async (
	cx: Context,
	unitId: string,
	instrument: string,
): Promise<Survey | null> =>
	(await surveyRows(cx)
		.where("survey.unit_id", "=", unitId)
		.where("survey.instrument", "=", instrument)
		.executeTakeFirst()) ?? null;

/** Every survey of a unit, those that are open first. */
export async function surveysOf(
	cx: Context,
	unitId: string,
): Promise<Survey[]> {
	const rows = await surveyRows(cx)
		.where("survey.unit_id", "=", unitId)
		.orderBy("survey.instrument")
		.execute();
	const today = dayOf(cx.now);
	return [
		...rows.filter((each) => isOpen(each, today)),
		...rows.filter((each) => !isOpen(each, today)),
	];
}

export interface OpenSurvey {
	readonly slug: string;
	readonly name: string;
	readonly place: string;
	readonly instrument: string;
	readonly door: Survey["door"];
}

export const surveysPerPage = 50;

/** Surveys that are open today, by the name of the unit: those whose names hold all the words. */
export async function openSurveys(
	cx: Context,
	search = "",
	asked = 1,
): Promise<{
	surveys: OpenSurvey[];
	total: number;
	page: number;
	pages: number;
}> {
	const today = dayOf(cx.now);
	let found = surveysIn(cx.db)
		.withTables<UnitsViews>()
		.selectFrom("surveys.survey as survey")
		.innerJoin("units.directory as unit", (join) =>
			join.onRef("unit.unit_id", "=", "survey.unit_id").on(asOf("unit", today)),
		)
		.where("survey.door", "<>", "handed")
		.where("survey.opened_on", "<=", today)
		.where((where) =>
			where.or([
				where("survey.closed_on", "is", null),
				where("survey.closed_on", ">", today),
			]),
		);
	for (const word of search
		.toLowerCase()
		.split(/\s+/)
		.filter(Boolean)
		.slice(0, 8))
		found = found.where(
			(where) => where.fn<string>("lower", ["unit.name"]),
			"like",
			`%${word.replace(/[\\%_]/g, "\\$&")}%`,
		);
	const { total } = await found
		.select((select) => select.fn.countAll().as("total"))
		.executeTakeFirstOrThrow();
	const pages = Math.max(1, Math.ceil(Number(total) / surveysPerPage));
	const page = Math.min(Math.max(1, asked), pages);
	const surveys = await found
		.select([
			"unit.slug",
			"unit.name",
			"unit.province_name as place",
			"survey.instrument",
			"survey.door",
		])
		.orderBy("unit.name")
		.orderBy("survey.instrument")
		.limit(surveysPerPage)
		.offset((page - 1) * surveysPerPage)
		.execute();
	return { surveys, total: Number(total), page, pages };
}

/** The unit's own questions that are asked on the day of the context, in their order. */
export const ownQuestionsOf = (
	cx: Context,
	unitId: string,
	instrument: string,
): Promise<OwnQuestion[]> =>
	surveysIn(cx.db)
		.selectFrom("surveys.own_question")
		.select(["code", "ask", "kind"])
		.where("unit_id", "=", unitId)
		.where("instrument", "=", instrument)
		.where("asked_from", "<=", dayOf(cx.now))
		.where((where) =>
			where.or([
				where("asked_until", "is", null),
				where("asked_until", ">", dayOf(cx.now)),
			]),
		)
		.orderBy("place")
		.execute();
