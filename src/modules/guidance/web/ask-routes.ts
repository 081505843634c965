import { helpAt } from "#instruments";
import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { isOpenOn, type Unit } from "#units";
import {
	alikeTo,
	askQuestion,
	asksFor,
	isIndicator,
	joinQuestion,
	type Place,
} from "../index.ts";
import { AskPage } from "./ask-page.tsx";
import { askExamples as shown } from "./examples.ts";
import { fields } from "./fields.ts";
import { withUnit } from "./with-question.ts";

const may = "assessment.fill";
const path = "/bimbingan/:unit/tanya/:instrument/:code";

export const askRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may,
		trail: "none",
		handle: (ask) => atPlace(ask, (unit, place) => draw(ask, unit, place)),
		examples: shown.form,
	},
	{
		method: "POST",
		path,
		may,
		trail: "guidance.asked",
		handle: (ask) => atPlace(ask, (unit, place) => send(ask, unit, place)),
		examples: shown.send,
	},
	{
		method: "POST",
		path: "/bimbingan/:unit/sama/:help",
		may,
		trail: "guidance.joined",
		handle: (ask) => withUnit(ask, (unit) => join(ask, unit)),
		examples: shown.join,
	},
];

/** The unit and the indicator of the address, for whoever asks for that unit. */
const atPlace = (
	ask: Ask<View>,
	then: (unit: Unit, place: Place) => Promise<Answer>,
): Promise<Answer> =>
	withUnit(ask, async (unit) => {
		const place = {
			instrument: param(ask, "instrument"),
			code: param(ask, "code"),
		};
		return isOpenOn(unit, dayOf(ask.cx.now)) &&
			isIndicator(place) &&
			(await asksFor(ask.cx, unit, place.instrument))
			? then(unit, place)
			: notFound;
	});

async function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	place: Place,
	state: FormState = emptyForm,
): Promise<Answer> {
	const text = typedValue(state, fields.text);
	const alike =
		state.problems.length > 0 ? await alikeTo(cx, { ...place, text }) : [];
	const html = AskPage({
		view,
		unit,
		place,
		help: await helpAt(cx, place.instrument, place.code),
		alike: new Set(alike.map(({ id }) => id)),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function send(ask: Ask<View>, unit: Unit, place: Place): Promise<Answer> {
	const state = formIn(ask.form);
	const asked = await askQuestion(ask.cx, unit.id, {
		...place,
		text: typedValue(state, fields.text),
		anyway: typedValue(state, fields.anyway) !== "",
	});
	if (asked.ok)
		return seeOther(
			to("/bimbingan/:unit/:question", {
				unit: unit.slug,
				question: asked.value,
			}),
			ask.view.t("guidance.done.asked"),
		);
	const { reason } = asked.problem;
	if (reason === "no-such-place") return notFound;
	return draw(
		ask,
		unit,
		place,
		withProblems(state, {
			field: reason === "alike" ? fields.anyway : fields.text,
			says: `guidance.problem.${reason}`,
		}),
	);
}

async function join(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const id = param(ask, "help");
	const done = isUuid(id) ? await joinQuestion(ask.cx, unit.id, id) : null;
	return done?.ok
		? seeOther(
				to("/bimbingan/:unit", { unit: unit.slug }),
				ask.view.t("guidance.done.joined"),
			)
		: notFound;
}
