import {
	emptyForm,
	type FieldProblem,
	type FormState,
	filled,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import {
	type Answer,
	forbidden,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { networkOf, openSendings } from "#receipts";
import { addressOf } from "#receipts/web";
import { dayFields, dayOf, typedDay } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	answerVoice,
	type Facility,
	type FacilityKind,
	facilityById,
	mayAnswer,
	mayLook,
	tellVoice,
	type Voice,
	voiceById,
	voiceLimits,
} from "../../index.ts";
import { showPhoto, takePhoto } from "../facilities/photos.ts";
import { withFacility } from "../facilities/with-facility.ts";
import { AnswerPage } from "./answer-page.tsx";
import { deviceKeyOf, keepDeviceKey, tellerOf } from "./device.ts";
import { voiceExamples as shown } from "./voice-examples.ts";
import { answerIn, fields, voiceIn } from "./voice-fields.ts";
import { VoicePage } from "./voice-page.tsx";

const looks = "assessment.request, complaints.oversee";

/** Whoever was there says how it is, without account; the office answers in public. */
export const voiceRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/unit/:unit/fasilitas/:id/suara",
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withFacility(ask, (unit, facility, kind) =>
				drawVoice(
					ask,
					{ unit, facility, kind },
					filled(dayFields(fields.day, dayOf(ask.cx.now))),
				),
			),
		examples: shown.form,
	},
	{
		method: "POST",
		path: "/unit/:unit/fasilitas/:id/suara",
		may: "anyone",
		trail: "catalogue.voice-told",
		handle: (ask) =>
			withFacility(ask, (unit, facility, kind) =>
				tell(ask, { unit, facility, kind }),
			),
		examples: shown.tell,
	},
	{
		method: "GET",
		path: "/unit/:unit/fasilitas/:id/suara/:voice",
		may: looks,
		trail: "none",
		handle: (ask) =>
			withVoice(ask, (about, voice) =>
				looksAt(ask, about.unit) ? drawAnswer(ask, about, voice) : forbidden,
			),
		examples: shown.one,
	},
	{
		method: "POST",
		path: "/unit/:unit/fasilitas/:id/suara/:voice",
		may: looks,
		trail: "catalogue.voice-answered",
		handle: (ask) =>
			withVoice(ask, (about, voice) => answer(ask, about, voice)),
		examples: shown.answer,
	},
	{
		method: "GET",
		path: "/unit/:unit/fasilitas/:id/suara/:voice/foto",
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withVoice(ask, ({ unit }, { photo, wordsAre }) =>
				photo !== null && (wordsAre === "shown" || looksAt(ask, unit))
					? showPhoto(ask, photo, "no-store")
					: notFound,
			),
		examples: shown.photo,
	},
];

interface About {
	readonly unit: Unit;
	readonly facility: Facility;
	readonly kind: FacilityKind;
}

const placeOf = (unit: Unit) => ({
	unitId: unit.id,
	province: unit.province.code,
});
const looksAt = ({ cx }: Ask<View>, unit: Unit): boolean =>
	mayLook(cx.actor, placeOf(unit));

const withVoice = (
	ask: Ask<View>,
	then: (about: About, voice: Voice) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withFacility(ask, async (unit, facility, kind) => {
		const id = param(ask, "voice");
		if (!isUuid(id)) return notFound;
		const voice = await voiceById(ask.cx, { unitId: unit.id, id });
		return voice?.facilityId === facility.id
			? then({ unit, facility, kind }, voice)
			: notFound;
	});

function drawVoice(
	{ cx, view }: Ask<View>,
	about: About,
	state: FormState,
	status: 200 | 422 | 429 = state.problems.length > 0 ? 422 : 200,
): Answer {
	return page(VoicePage({ view, ...about, state, once: cx.newId() }), status);
}

const sendings = openSendings();

async function tell(ask: Ask<View>, about: About): Promise<Answer> {
	const { cx, view } = ask;
	const { unit, facility } = about;
	const state = formIn(ask.form);
	const again = (...problems: readonly FieldProblem[]) =>
		drawVoice(ask, about, withProblems(state, ...problems));
	// Before a photo is opened: that is what costs.
	const network = addressOf(ask);
	if (
		network !== "" &&
		sendings.count(networkOf(network), cx.now) > voiceLimits.most
	)
		return drawVoice(
			ask,
			about,
			withProblems(state, {
				field: "",
				says: "catalogue.voice.problem.too-many-sent",
			}),
			429,
		);
	const day = typedDay(state.typed, fields.day);
	if ("problem" in day) return again(day.problem);
	const taken = await takePhoto(ask, fields.photo);
	if ("problem" in taken) return again(taken.problem);
	const key = deviceKeyOf(ask);
	const done = await tellVoice(cx, facility, {
		basedOn: Number.parseInt(typedValue(state, fields.basedOn), 10) || 0,
		teller: tellerOf(ask, key, facility.id),
		voice: voiceIn(state, taken.keptAs),
	});
	if (done.ok)
		return {
			kind: "see-other",
			to: to("/unit/:unit/fasilitas/:id", { unit: unit.slug, id: facility.id }),
			flash: view.t("catalogue.voice.done"),
			cookies: [keepDeviceKey(ask, key)],
		};
	const { problem } = done;
	if ("problems" in problem) return again(...problem.problems);
	if (problem.reason === "unknown-facility") return notFound;
	// What stands above the form is the newer check; sent again it speaks of that one.
	const newer = (await facilityById(cx, facility)) ?? facility;
	return drawVoice(
		ask,
		{ ...about, facility: newer },
		withProblems(
			{
				...state,
				typed: {
					...state.typed,
					[fields.basedOn]: [String(newer.last.number)],
				},
			},
			{
				field: fields.says,
				says: `catalogue.voice.problem.${problem.reason}`,
			},
		),
	);
}

function drawAnswer(
	{ cx, view }: Ask<View>,
	about: About,
	voice: Voice,
	state: FormState = emptyForm,
): Answer {
	const html = AnswerPage({
		view,
		...about,
		voice,
		state,
		once: cx.newId(),
		mayAnswer: mayAnswer(cx.actor, placeOf(about.unit)),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function answer(
	ask: Ask<View>,
	about: About,
	voice: Voice,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await answerVoice(ask.cx, voice, answerIn(state));
	if (done.ok)
		return seeOther(
			to("/unit/:unit/fasilitas/:id", {
				unit: about.unit.slug,
				id: about.facility.id,
			}),
			ask.view.t("catalogue.voice.answer.done"),
		);
	const { problem } = done;
	if ("problems" in problem)
		return drawAnswer(
			ask,
			about,
			voice,
			withProblems(state, ...problem.problems),
		);
	if (problem.reason === "answered-before")
		return drawAnswer(
			ask,
			about,
			voice,
			withProblems(state, {
				field: "",
				says: "catalogue.voice.problem.answered-by-others",
			}),
		);
	return problem.reason === "not-yours" ? forbidden : notFound;
}
