import { type Service, servicesOf } from "#catalogue";
import { namesOf } from "#identity";
import {
	type FieldProblem,
	type FormState,
	filled,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { type Answer, page, seeOther, wrong } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import { number } from "#ui/format.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type PopulationSaid,
	periodOf,
	populationHistory,
	populationsIn,
	readPeople,
	resultsOf,
	setPopulations,
	yearOf,
} from "../../index.ts";
import { readYear } from "../results/year-asked.ts";
import { type SurveyHere, withOwnSurvey } from "../with-survey.ts";
import { sampleExamples as shown } from "./sample-examples.ts";
import { type Line, SamplePage } from "./sample-page.tsx";

const path = "/survei/:unit/:instrument/sampel";

/** How many people were served, and whether enough of them answered. */
export const sampleRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may: "surveys.run",
		trail: "none",
		handle: (ask) =>
			withOwnSurvey(ask, (here) => {
				const typed = ask.query.get("tahun")?.trim() ?? "";
				const year = readYear(typed, thisYear(ask));
				return draw(
					ask,
					here,
					year ?? thisYear(ask),
					year === undefined
						? withProblems(filled({ tahun: typed }), {
								field: "",
								says: "surveys.problem.year",
								about: { typed, now: thisYear(ask) },
							})
						: null,
				);
			}),
		examples: shown.page,
	},
	{
		method: "POST",
		path,
		may: "surveys.run",
		trail: "survey.population-set",
		handle: (ask) => withOwnSurvey(ask, (here) => save(ask, here)),
		examples: shown.save,
	},
];

const thisYear = ({ cx }: Ask<View>): number => yearOf(periodOf(dayOf(cx.now)));

async function draw(
	{ cx, view }: Ask<View>,
	{ unit, survey, instrument }: SurveyHere,
	year: number,
	state: FormState | null,
): Promise<Answer> {
	const services = await servicesOf(cx, unit.id);
	const history = await populationHistory(cx, unit.id, instrument.id, year);
	const there = populationsIn(history);
	const results = await resultsOf(
		cx,
		unit.id,
		instrument,
		year * 10 + 1,
		year * 10 + 4,
	);
	const lines = linesOf(services).map(
		(line): Line => ({
			...line,
			there: there.get(line.serviceId) ?? null,
			sample:
				line.serviceId === null
					? { ...results.sample, n: results.citizens.n }
					: (results.services.find(
							({ serviceId }) => serviceId === line.serviceId,
						) ?? null),
		}),
	);
	const html = SamplePage({
		view,
		unit,
		survey,
		instrument,
		year,
		now: yearOf(periodOf(dayOf(cx.now))),
		lines,
		until: results.partsUntil.services,
		least: results.fewest,
		history,
		names: await namesOf(
			cx,
			history.flatMap(({ byId }) => (byId === null ? [] : [byId])),
		),
		state: {
			...filled(
				Object.fromEntries(
					lines.map((line) => [
						line.field,
						line.there ? number(view.lang, line.there.people) : "",
					]),
				),
			),
			...state,
		},
	});
	return state && state.problems.length > 0 ? wrong(html) : page(html);
}

/** The unit as a whole first, then its services. */
const linesOf = (
	services: readonly Service[],
): Pick<Line, "serviceId" | "service" | "field" | "seenField">[] => [
	lineOf(null, "unit"),
	...services.map((service) => lineOf(service, service.slug)),
];

const lineOf = (service: Service | null, slug: string) => ({
	serviceId: service?.id ?? null,
	service,
	field: `orang-${slug}`,
	seenField: `dilihat-${slug}`,
});

async function save(ask: Ask<View>, here: SurveyHere): Promise<Answer> {
	const { cx, view } = ask;
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const year =
		readYear(typedValue(state, "tahun"), thisYear(ask)) ?? thisYear(ask);
	const said: PopulationSaid[] = [];
	const problems: FieldProblem[] = [];
	for (const line of linesOf(await servicesOf(cx, here.unit.id))) {
		const people = readPeople(typedValue(state, line.field));
		const seen = Number(typedValue(state, line.seenField) || "0");
		if (people === undefined)
			problems.push({
				field: line.field,
				says: "surveys.sample.problem.people",
			});
		else if (people !== null)
			said.push({ serviceId: line.serviceId, people, seen });
		// What was said once is mended, never taken away.
		else if (seen > 0)
			problems.push({
				field: line.field,
				says: "surveys.sample.problem.blank",
			});
	}
	if (problems.length > 0)
		return draw(ask, here, year, withProblems(state, ...problems));
	const done = await setPopulations(cx, {
		unitId: here.unit.id,
		instrument: here.instrument.id,
		year,
		said,
	});
	return done.ok
		? seeOther(
				to(
					path,
					{ unit: here.unit.slug, instrument: here.instrument.id },
					{ tahun: String(year) },
				),
				view.t("surveys.sample.saved", { n: done.value }),
			)
		: draw(
				ask,
				here,
				year,
				withProblems(state, {
					field: "",
					says: `surveys.sample.problem.${done.problem.reason}`,
				}),
			);
}
