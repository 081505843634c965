import type { Service } from "#catalogue";
import { addressHeader } from "#identity";
import {
	emptyForm,
	type FormState,
	typedIn,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type AskedSurvey,
	type Channel,
	isOpen,
	openSurveys,
	questionnaireNamed,
	readSheet,
	receiveResponse,
} from "../../index.ts";
import { withAskedSurvey } from "../with-survey.ts";
import { answerExamples as shown } from "./answer-examples.ts";
import { ClosedPage } from "./closed-page.tsx";
import { FindSurveyPage } from "./find-survey-page.tsx";
import { SurveyPage } from "./survey-page.tsx";
import { ThanksPage } from "./thanks-page.tsx";

const one = "/survei/:unit/:instrument";

export const answerRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/survei",
		may: "anyone",
		trail: "none",
		handle: async ({ cx, view, query }) => {
			const q = (query.get("q") ?? "").trim().slice(0, 200);
			const asked = Number.parseInt(query.get("halaman") ?? "1", 10) || 1;
			const found = await openSurveys(cx, q, asked);
			return page(FindSurveyPage({ view, q, found }));
		},
		examples: shown.find,
	},
	{
		method: "GET",
		path: one,
		may: "anyone",
		trail: "none",
		handle: (ask) => withAskedSurvey(ask, (here) => draw(ask, here)),
		examples: shown.form,
	},
	{
		method: "POST",
		path: one,
		may: "anyone",
		// An answer leaves no trail: a row of it would say when somebody answered.
		trail: "none",
		handle: (ask) => withAskedSurvey(ask, (here) => take(ask, here)),
		examples: shown.send,
	},
	{
		method: "GET",
		path: `${one}/terima-kasih`,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withAskedSurvey(ask, (here) =>
				page(ThanksPage({ view: ask.view, ...here })),
			),
		examples: shown.thanks,
	},
];

export async function draw(
	ask: Ask<View>,
	here: AskedSurvey,
	state: FormState = emptyForm,
): Promise<Answer> {
	const { cx, view } = ask;
	if (!isOpen(here.survey, dayOf(cx.now)))
		return page(ClosedPage({ view, ...here }));
	const questionnaire = questionnaireNamed(here.survey.questionnaire);
	if (!questionnaire) return notFound;
	const html = SurveyPage({
		view,
		...here,
		questionnaire,
		state,
		hidden: hiddenOf(ask, state),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

/** What the form carries along, unseen: the key of this one answer, when it was opened, and where. */
export interface HiddenFields {
	readonly lembar: string;
	readonly mulai: string;
	readonly di: string;
}

const hiddenOf = (
	{ cx, query }: Ask<View>,
	{ typed }: FormState,
): HiddenFields => ({
	lembar: typed.lembar?.[0] || newKey(cx.random),
	mulai: typed.mulai?.[0] || String(cx.now.getTime()),
	di: typed.di?.[0] ?? query.get("di") ?? "",
});

/** Chance alone: a key of time would say when the page was opened. */
const newKey = (random: (bytes: number) => Uint8Array): string =>
	Buffer.from(random(16)).toString("base64url");

async function take(ask: Ask<View>, here: AskedSurvey): Promise<Answer> {
	const { cx, form } = ask;
	const state: FormState = { typed: typedIn(form), problems: [] };
	const questionnaire = questionnaireNamed(here.survey.questionnaire);
	if (!questionnaire) return notFound;
	const { own } = here;
	const read = readSheet(
		questionnaire,
		own,
		(field) => state.typed[field] ?? [],
		{
			day: dayOf(cx.now),
			channel: channelIn(state),
			filler: state.typed.pengisi?.[0] === "dibantu" ? "helped" : "self",
			staff: ask.sessionId !== null || state.typed.sebagai?.[0] === "pegawai",
			language: ask.lang,
			seconds: secondsIn(cx.now, state),
		},
	);
	if (!read.ok) return draw(ask, here, withProblems(state, ...read.problem));
	const service = serviceIn(here, state);
	if (service === undefined)
		return draw(
			ask,
			here,
			withProblems(state, {
				field: "layanan",
				says: "surveys.problem.service",
			}),
		);
	const received = await receiveResponse(
		cx,
		here.survey,
		{ ...read.value, serviceId: service?.id ?? null },
		{
			key: state.typed.lembar?.[0] || newKey(cx.random),
			slip: state.typed.karcis?.[0]?.trim() || null,
			from: fromOf(ask.request),
		},
	);
	if (received.ok)
		return seeOther(
			to(`${one}/terima-kasih`, {
				unit: here.unit.slug,
				instrument: here.survey.instrument,
			}),
		);
	return draw(
		ask,
		here,
		withProblems(state, {
			field: received.problem.reason === "closed" ? "lembar" : "karcis",
			says: `surveys.problem.${received.problem.reason}`,
		}),
	);
}

const channelIn = ({ typed }: FormState): Channel =>
	typed.di?.[0] === "loket" ? "counter" : "home";

/** A clock of ours on both ends; what is no time says nothing. */
function secondsIn(now: Date, { typed }: FormState): number | null {
	const began = Number(typed.mulai?.[0] ?? "");
	const seconds = (now.getTime() - began) / 1_000;
	return began > 0 && seconds >= 0 && seconds < 86_400 ? seconds : null;
}

/** `null` where none was said, `undefined` where there is no such service here. */
function serviceIn(
	{ services }: AskedSurvey,
	{ typed }: FormState,
): Service | null | undefined {
	const slug = typed.layanan?.[0] ?? "";
	if (slug === "") return null;
	return services.find((each) => each.slug === slug);
}

/** Where an answer came from, for this day's trace alone. */
const fromOf = (request: Request): string =>
	`${request.headers.get(addressHeader) ?? ""} ${request.headers.get("user-agent") ?? ""}`;
