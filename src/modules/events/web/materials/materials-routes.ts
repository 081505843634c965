import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	valuesOf,
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
	addMaterial,
	type Event,
	materialFields,
	materialsOf,
	removeMaterial,
} from "../../index.ts";
import { may } from "../may.ts";
import { withEvent } from "../with-event.ts";
import { materialExamples as shown } from "./material-examples.ts";
import { MaterialsPage } from "./materials-page.tsx";

const list = "/acara/meja/:unit/:event/materi";

/** What is read, seen or heard at an event, kept by its office. */
export const materialsRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: list,
		may,
		trail: "none",
		handle: (ask) =>
			withEvent(ask, (unit, event) => draw(ask, unit, event, emptyForm)),
		examples: shown.list,
	},
	{
		method: "POST",
		path: list,
		may,
		trail: "event.material-added",
		handle: (ask) => withEvent(ask, (...of) => add(ask, ...of)),
		examples: shown.add,
	},
	{
		method: "POST",
		path: `${list}/:material/hapus`,
		may,
		trail: "event.material-removed",
		handle: (ask) => withEvent(ask, (...of) => remove(ask, ...of)),
		examples: shown.remove,
	},
];

async function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	event: Event,
	state: FormState,
): Promise<Answer> {
	const html = MaterialsPage({
		view,
		unit,
		event,
		state,
		materials: await materialsOf(cx, event),
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function add(ask: Ask<View>, unit: Unit, event: Event): Promise<Answer> {
	const state = formIn(ask.form);
	const value = (field: keyof typeof materialFields) =>
		typedValue(state, materialFields[field]);
	const done = await addMaterial(ask.cx, event, {
		kind: value("kind"),
		title: value("title"),
		address: value("address"),
		captions: valuesOf(state, materialFields.captions).includes("ya"),
		inWords: value("inWords"),
	});
	if (done.ok)
		return seeOther(
			to(list, { unit: unit.slug, event: event.id }),
			ask.view.t("events.material.done.added"),
		);
	const { problem } = done;
	if ("problems" in problem)
		return draw(ask, unit, event, withProblems(state, ...problem.problems));
	return problem.reason === "no-such-event"
		? notFound
		: draw(
				ask,
				unit,
				event,
				withProblems(state, {
					field: "",
					says: `events.problem.${problem.reason}`,
					...(problem.about ? { about: problem.about } : {}),
				}),
			);
}

async function remove(
	ask: Ask<View>,
	unit: Unit,
	event: Event,
): Promise<Answer> {
	const id = param(ask, "material");
	if (!isUuid(id)) return notFound;
	const done = await removeMaterial(ask.cx, event, id);
	return done.ok
		? seeOther(
				to(list, { unit: unit.slug, event: event.id }),
				ask.view.t("events.material.done.removed"),
			)
		: notFound;
}
