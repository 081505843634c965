import {
	type FormState,
	filled,
	typedIn,
	typedValue,
	valuesOf,
	withProblems,
} from "#kernel/form.ts";
import { type Answer, page, seeOther, wrong } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	elementsOf,
	isFixed,
	ownQuestionsKept,
	periodOf,
	readRemark,
	remarksOf,
	yearOf,
	yearsOf,
} from "../../index.ts";
import { readYear } from "../results/year-asked.ts";
import { type SurveyHere, withOwnSurvey } from "../with-survey.ts";
import { remarksExamples as shown } from "./remarks-examples.ts";
import { RemarksPage } from "./remarks-page.tsx";

const path = "/survei/:unit/:instrument/catatan";

/** What people wrote: one after the other is read and coded. */
export const remarksRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may: "surveys.run",
		trail: "none",
		handle: (ask) =>
			withOwnSurvey(ask, (here) =>
				draw(ask, here, ask.query.get("tahun")?.trim() ?? "", null),
			),
		examples: shown.page,
	},
	{
		method: "POST",
		path,
		may: "surveys.run",
		trail: "survey.remark-read",
		handle: (ask) => withOwnSurvey(ask, (here) => code(ask, here)),
		examples: shown.code,
	},
];

async function draw(
	{ cx, view, query }: Ask<View>,
	{ unit, survey, instrument }: SurveyHere,
	typed: string,
	wrongly: FormState | null,
): Promise<Answer> {
	const now = yearOf(periodOf(dayOf(cx.now)));
	const asked = readYear(typed, now);
	const years = await yearsOf(cx, unit.id, instrument.id);
	const year = asked ?? years[0] ?? now;
	const told = await remarksOf(cx, {
		unitId: unit.id,
		instrument: instrument.id,
		from: year * 10 + 1,
		to: year * 10 + 4,
		page: /^[1-9]\d{0,5}$/.test(query.get("halaman") ?? "")
			? Number(query.get("halaman"))
			: 1,
	});
	const { remarks } = told;
	const wanted = wrongly
		? typedValue(wrongly, "catatan")
		: (query.get("catatan") ?? "");
	const current =
		remarks.find(({ id }) => id === wanted) ??
		remarks.find(({ isRead }) => !isRead) ??
		null;
	const codes = elementsOf(instrument);
	const isKnown = (theme: string) => codes.includes(theme) || isFixed(theme);
	const state =
		wrongly ??
		filled({
			tema: current?.themes.filter(isKnown) ?? [],
			"tema-lain": current?.themes.filter((t) => !isKnown(t)).join(", ") ?? "",
		});
	const html = RemarksPage({
		view,
		unit,
		survey,
		instrument,
		year,
		years,
		told,
		questions: new Map(
			(await ownQuestionsKept(cx, unit.id, instrument.id)).map((each) => [
				each.code,
				each.ask,
			]),
		),
		current,
		state:
			asked === undefined
				? withProblems(state, {
						field: "",
						says: "surveys.problem.year",
						about: { typed, now },
					})
				: state,
	});
	return wrongly || asked === undefined ? wrong(html) : page(html);
}

async function code(ask: Ask<View>, here: SurveyHere): Promise<Answer> {
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const year = typedValue(state, "tahun");
	const done = await readRemark(ask.cx, {
		unitId: here.unit.id,
		instrument: here.instrument.id,
		remark: typedValue(state, "catatan"),
		themes: [
			...valuesOf(state, "tema"),
			...typedValue(state, "tema-lain").toLowerCase().split(","),
		],
	});
	return done.ok
		? seeOther(
				to(
					path,
					{ unit: here.unit.slug, instrument: here.instrument.id },
					{ tahun: year },
				),
				ask.view.t("surveys.remarks.saved"),
			)
		: draw(
				ask,
				here,
				year,
				withProblems(state, {
					field:
						done.problem.reason === "theme-too-long" ||
						done.problem.reason === "too-many-themes"
							? "tema-lain"
							: "",
					says: `surveys.remarks.problem.${done.problem.reason}`,
				}),
			);
}
