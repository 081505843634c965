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
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Event,
	type Listed,
	participantOf,
	removeParticipant,
	wasOnList,
} from "../../index.ts";
import { reasonField } from "../deed-fields.ts";
import { may } from "../may.ts";
import { withEvent } from "../with-event.ts";
import { removeExamples as shown } from "./registration-examples.ts";
import { RemovePage } from "./remove-page.tsx";

const list = "/acara/meja/:unit/:event/peserta";
const path = `${list}/:participant/keluarkan` as const;

/** A name that does not belong there is taken off the list. */
export const removeRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may,
		trail: "none",
		handle: (ask) =>
			withName(ask, (unit, event, one) =>
				draw(ask, unit, event, one, emptyForm),
			),
		examples: shown.form,
	},
	{
		method: "POST",
		path,
		may,
		trail: "event.name-removed",
		handle: (ask) => withName(ask, (...of) => remove(ask, ...of)),
		examples: shown.send,
	},
];

const withName = (
	ask: Ask<View>,
	then: (unit: Unit, event: Event, one: Listed) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withEvent(ask, async (unit, event) => {
		const id = param(ask, "participant");
		const one = isUuid(id) ? await participantOf(ask.cx, event, id) : null;
		if (one) return then(unit, event, one);
		// Sent a second time, or by somebody else meanwhile: it is done.
		return isUuid(id) && (await wasOnList(ask.cx, event, id))
			? seeOther(
					to(list, { unit: unit.slug, event: event.id }),
					ask.view.t("events.done.removed-already"),
				)
			: notFound;
	});

function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	event: Event,
	one: Listed,
	state: FormState,
): Answer {
	const html = RemovePage({ view, unit, event, one, state, once: cx.newId() });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function remove(
	ask: Ask<View>,
	unit: Unit,
	event: Event,
	one: Listed,
): Promise<Answer> {
	const state = formIn(ask.form);
	const why = typedValue(state, reasonField);
	const done = await removeParticipant(ask.cx, event, one.id, why);
	if (done.ok)
		return seeOther(
			to(list, { unit: unit.slug, event: event.id }),
			ask.view.t("events.done.removed"),
		);
	const { reason, about } = done.problem;
	if (reason === "no-such-event" || reason === "no-such-name") return notFound;
	return draw(
		ask,
		unit,
		event,
		one,
		withProblems(state, {
			field: reason === "moved-on" ? "" : reasonField,
			says: `events.problem.${reason}`,
			...(about ? { about } : {}),
		}),
	);
}
