import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { typedDay } from "#territory";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Consultation,
	contributionByKey,
	contributionFields,
	gatheringFields as fields,
	type NoteRefusal,
	noteGathering,
	questionsOf,
	type TypedGathering,
} from "../index.ts";
import { gatheringExamples as shown } from "./examples.ts";
import { GatheringPage } from "./gathering-page.tsx";
import { OwnSheetPage } from "./sheet-page.tsx";
import { receiptOf } from "./speak-routes.ts";
import { withOwn } from "./with-consultation.ts";

const may = "actions.keep";
const one = "/konsultasi/meja/:unit/:consultation";

/** The sheet of a meeting comes in, and the answers to it go out on paper. */
export const gatheringRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: `${one}/musyawarah`,
		may,
		trail: "none",
		handle: (ask) =>
			withOwn(ask, (unit, consultation) =>
				draw(ask, unit, consultation, emptyForm, 200),
			),
		examples: shown.form,
	},
	{
		method: "POST",
		path: `${one}/musyawarah`,
		may,
		trail: "consultation.contributed",
		handle: (ask) =>
			withOwn(ask, (unit, consultation) => note(ask, unit, consultation)),
		examples: shown.note,
	},
	{
		method: "GET",
		path: `${one}/lembar/:contribution`,
		may,
		trail: "none",
		handle: (ask) =>
			withOwn(ask, (unit, consultation) => print(ask, unit, consultation)),
		examples: shown.print,
	},
];

async function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	consultation: Consultation,
	state: FormState,
	status: 200 | 422,
): Promise<Answer> {
	const typed = typedValue(state, contributionFields.form);
	return page(
		GatheringPage({
			view,
			unit,
			consultation,
			questions: await questionsOf(cx, consultation),
			state,
			form: isUuid(typed) ? typed : cx.newId(),
		}),
		status,
	);
}

function typedGathering(state: FormState): TypedGathering {
	const value = (field: keyof typeof fields) =>
		typedValue(state, fields[field]);
	const on = typedDay(state.typed, fields.on);
	return {
		place: value("place"),
		on: "day" in on ? on.day : null,
		people: value("people"),
		first: value("first"),
		second: value("second"),
		notes: value("notes"),
		votes: Object.fromEntries(
			Object.entries(state.typed).map(([name, [text = ""]]) => [name, text]),
		),
	};
}

async function note(
	ask: Ask<View>,
	unit: Unit,
	consultation: Consultation,
): Promise<Answer> {
	const state = formIn(ask.form);
	const typed = typedValue(state, contributionFields.form);
	const done = await noteGathering(ask.cx, consultation, {
		...typedGathering(state),
		form: isUuid(typed) ? typed : ask.cx.newId(),
	});
	return done.ok
		? receiptOf(ask, consultation, done.value)
		: draw(ask, unit, consultation, refusedAs(state, done.problem), 422);
}

function refusedAs(state: FormState, problem: NoteRefusal): FormState {
	if ("reason" in problem)
		return withProblems(state, {
			field: "",
			says: `consultations.problem.${problem.reason}`,
		});
	const day = typedDay(state.typed, fields.on);
	return withProblems(
		state,
		...problem.problems.map((each) =>
			each.field === fields.on && "problem" in day ? day.problem : each,
		),
	);
}

async function print(
	ask: Ask<View>,
	unit: Unit,
	consultation: Consultation,
): Promise<Answer> {
	const { cx, view } = ask;
	const id = param(ask, "contribution");
	const found = isUuid(id)
		? await contributionByKey(cx, { unitId: unit.id, id })
		: null;
	return found && found.consultation.id === consultation.id
		? page(
				OwnSheetPage({
					...found,
					view,
					unit,
					staff: true,
					back: {
						name: consultation.title,
						href: link(view, one, {
							unit: unit.slug,
							consultation: consultation.id,
						}),
					},
				}),
			)
		: notFound;
}
