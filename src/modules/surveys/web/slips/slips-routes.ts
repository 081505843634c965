import { servicesOf } from "#catalogue";
import {
	emptyForm,
	type FormState,
	filled,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { type Answer, page, wrong } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { unitById } from "#units";
import {
	askedSurvey,
	countSlips,
	findSlip,
	type IssueRefusal,
	issueSlips,
	longestGood,
	mostSlips,
} from "../../index.ts";
import { draw as drawSurvey } from "../answering/answer-routes.ts";
import { type SurveyHere, withOwnSurvey } from "../with-survey.ts";
import { SlipDoorPage } from "./slip-door-page.tsx";
import { SlipSheet } from "./slip-sheet.tsx";
import { slipsExamples as shown } from "./slips-examples.ts";
import { SlipsPage } from "./slips-page.tsx";
import { mayTry, wasWrong } from "./wrong-slips.ts";

const one = "/survei/:unit/:instrument/karcis";

export const slipsRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/survei/karcis",
		may: "anyone",
		trail: "none",
		handle: ({ view }) => page(SlipDoorPage({ view, state: emptyForm })),
		examples: shown.door,
	},
	{
		method: "POST",
		path: "/survei/karcis",
		may: "anyone",
		trail: "none",
		whole: true,
		handle: open,
		examples: shown.open,
	},
	{
		method: "GET",
		path: one,
		may: "surveys.run",
		trail: "none",
		handle: (ask) => withOwnSurvey(ask, (here) => draw(ask, here)),
		examples: shown.page,
	},
	{
		method: "POST",
		path: one,
		may: "surveys.run",
		trail: "survey.slips-issued",
		handle: (ask) => withOwnSurvey(ask, (here) => make(ask, here)),
		examples: shown.make,
	},
];

/** The number of a slip leads to its survey: as the answer to the form, so that it never stands in an address. */
async function open(ask: Ask<View>): Promise<Answer> {
	const { cx, view } = ask;
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const again = (reason: string) =>
		wrong(
			SlipDoorPage({
				view,
				state: withProblems(state, {
					field: "karcis",
					says: `surveys.problem.${reason}`,
				}),
			}),
		);
	const typed = typedValue(state, "karcis").trim();
	if (typed === "") return again("slip-needed");
	if (!(await mayTry(ask))) return again("slip-too-many");
	const found = await findSlip(cx, typed);
	if (!found.ok) {
		if (found.problem.reason === "slip-not-good") await wasWrong(ask);
		return again(found.problem.reason);
	}
	const { unitId, instrument } = found.value;
	const unit = await unitById(cx, unitId, dayOf(cx.now));
	const asked = unit && (await askedSurvey(cx, unit.slug, instrument));
	return asked
		? drawSurvey(ask, asked, filled({ karcis: typed }))
		: again("slip-not-good");
}

async function draw(
	{ cx, view }: Ask<View>,
	here: SurveyHere,
	state: FormState = filled({ berlaku: "30" }),
): Promise<Answer> {
	const html = SlipsPage({
		view,
		...here,
		services: await servicesOf(cx, here.unit.id),
		counts: await countSlips(cx, here.unit.id, here.survey.instrument),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function make(ask: Ask<View>, here: SurveyHere): Promise<Answer> {
	const { cx, view, form } = ask;
	const state: FormState = { typed: typedIn(form), problems: [] };
	const slug = typedValue(state, "layanan");
	const service =
		(await servicesOf(cx, here.unit.id)).find((each) => each.slug === slug) ??
		null;
	if (slug !== "" && !service)
		return draw(ask, here, problem(state, "unknown-service"));
	const issued = await issueSlips(cx, {
		unitId: here.unit.id,
		instrument: here.survey.instrument,
		serviceId: service?.id ?? null,
		count: Number(typedValue(state, "jumlah").trim() || Number.NaN),
		validDays: Number(typedValue(state, "berlaku")),
		form: typedValue(state, "kunci") || null,
	});
	// The answer shows them: the page itself, once, kept by no cache.
	return issued.ok
		? page(
				SlipSheet({
					view,
					...here,
					service,
					issued: issued.value,
					origin: cx.origin,
				}),
				200,
				{ "cache-control": "no-store" },
			)
		: draw(ask, here, problem(state, issued.problem.reason));
}

const problem = (state: FormState, reason: IssueRefusal["reason"]): FormState =>
	withProblems(state, {
		field: fields[reason] ?? "jumlah",
		says: `surveys.slips.problem.${reason}`,
		about: { most: reason === "days" ? longestGood : mostSlips },
	});

const fields: Partial<Record<IssueRefusal["reason"], string>> = {
	"unknown-service": "layanan",
	days: "berlaku",
};
