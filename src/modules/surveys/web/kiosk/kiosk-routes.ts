import { emptyForm, type FormState } from "#kernel/form.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type AskedSurvey,
	fewestNow,
	isOpen,
	questionnaireNamed,
	registerKiosk,
} from "../../index.ts";
import { hiddenOf } from "../answering/hidden-fields.ts";
import { takeAnswer } from "../answering/take-answer.ts";
import {
	type SurveyHere,
	withAskedSurvey,
	withOwnSurvey,
} from "../with-survey.ts";
import { KioskClosedPage } from "./kiosk-closed-page.tsx";
import { isKiosk, kioskCookies } from "./kiosk-device.ts";
import { kioskExamples as shown } from "./kiosk-examples.ts";
import { KioskPage } from "./kiosk-page.tsx";
import { KioskSignedInPage } from "./kiosk-signed-in-page.tsx";
import { KioskThanksPage } from "./kiosk-thanks-page.tsx";
import { wayOf } from "./kiosk-way.ts";
import { takeQueued } from "./take-queued.ts";

const path = "/survei/:unit/:instrument/kios";

export const kioskRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may: "anyone",
		trail: "none",
		handle: (ask) => withAskedSurvey(ask, (here) => open(ask, here)),
		offline: true,
		weight: 30,
		examples: shown.page,
	},
	{
		method: "POST",
		path,
		may: "anyone",
		// An answer leaves no trail: a row of it would say when somebody answered.
		trail: "none",
		handle: (ask) =>
			withAskedSurvey(ask, (here) =>
				ask.form.get("antre") === "ya"
					? takeQueued(ask, here)
					: take(ask, here),
			),
		weight: 30,
		// What is to be mended is the same page, which works without network.
		offline: true,
		examples: shown.send,
	},
	{
		method: "POST",
		path: `${path}/perangkat`,
		may: "surveys.run",
		trail: "survey.kiosk-registered",
		handle: (ask) => withOwnSurvey(ask, (here) => register(ask, here)),
		examples: shown.register,
	},
	{
		method: "GET",
		path: `${path}/kosong`,
		may: "anyone",
		trail: "none",
		handle: (ask) => withAskedSurvey(ask, (here) => keep(ask, here)),
		weight: 30,
		offline: true,
		examples: shown.empty,
	},
	{
		method: "GET",
		path: `${path}/pekerja.js`,
		may: "anyone",
		trail: "none",
		handle: worker,
		examples: shown.worker,
	},
];

/** Many sit down at this screen: no browser keeps what one of them left on it. */
const forgotten = { "cache-control": "no-store" };

const open = async (ask: Ask<View>, here: AskedSurvey): Promise<Answer> =>
	ask.query.get("selesai") === "ya"
		? page(
				KioskThanksPage({
					view: ask.view,
					...here,
					least: await fewestNow(ask.cx),
				}),
				200,
				forgotten,
			)
		: draw(ask, here);

async function draw(
	ask: Ask<View>,
	here: AskedSurvey,
	state: FormState = emptyForm,
): Promise<Answer> {
	const { cx, view } = ask;
	const { unit, survey } = here;
	if (ask.sessionId !== null && state.problems.length === 0)
		return page(
			KioskSignedInPage({ view, unit, registered: isKiosk(ask, here) }),
			200,
			forgotten,
		);
	if (!isOpen(survey, dayOf(cx.now)))
		return page(KioskClosedPage({ view, unit }));
	const questionnaire = questionnaireNamed(survey.questionnaire);
	if (!questionnaire) return notFound;
	const hidden = hiddenOf(ask, survey, state);
	const html = KioskPage({
		view,
		...here,
		questionnaire,
		state,
		hidden,
		least: await fewestNow(cx),
	});
	return state.problems.length > 0 ? wrong(html) : page(html, 200, forgotten);
}

/** The same for nobody in particular: this is what the device keeps, to open without network. */
async function keep(ask: Ask<View>, here: AskedSurvey): Promise<Answer> {
	const { survey, unit } = here;
	const questionnaire = questionnaireNamed(survey.questionnaire);
	if (!questionnaire || !isOpen(survey, dayOf(ask.cx.now))) return notFound;
	const view: View = {
		...ask.view,
		token: "",
		seal: null,
		me: null,
		flash: null,
		path: to(path, { unit: unit.slug, instrument: survey.instrument }),
	};
	const hidden = { lembar: "", mulai: "", versi: survey.questionnaire, di: "" };
	return page(
		KioskPage({
			view,
			...here,
			questionnaire,
			state: emptyForm,
			hidden,
			least: await fewestNow(ask.cx),
		}),
	);
}

async function take(ask: Ask<View>, here: AskedSurvey): Promise<Answer> {
	const questionnaire = questionnaireNamed(here.survey.questionnaire);
	if (!questionnaire) return notFound;
	const taken = await takeAnswer(ask, here, questionnaire, wayOf(ask, here));
	if (typeof taken !== "string") return draw(ask, here, taken);
	const at = { unit: here.unit.slug, instrument: here.survey.instrument };
	return seeOther(to(path, at, { selesai: "ya" }));
}

/** The tablet is led to its page, which asks whoever made it a kiosk to sign out. */
async function register(ask: Ask<View>, here: SurveyHere): Promise<Answer> {
	const { unit, survey } = here;
	const { t } = ask.view;
	const registered = await registerKiosk(ask.cx, survey);
	return registered.ok
		? {
				kind: "see-other",
				to: to(path, { unit: unit.slug, instrument: survey.instrument }),
				flash: t("surveys.kiosk.registered"),
				cookies: kioskCookies(ask, here),
			}
		: seeOther(
				to("/survei/:unit/kelola", { unit: unit.slug }),
				t("surveys.kiosk.register.refused"),
			);
}

/** The worker's script is the same for everybody; from this address it may answer for this page, and for no other. */
function worker(ask: Ask<View>): Answer {
	const at = { unit: param(ask, "unit"), instrument: param(ask, "instrument") };
	return {
		kind: "file",
		bytes: `importScripts(${JSON.stringify(ask.view.assets.islands["offline-worker"] ?? "")});\n`,
		type: "text/javascript; charset=utf-8",
		headers: { "service-worker-allowed": link(ask.view, path, at) },
	};
}
