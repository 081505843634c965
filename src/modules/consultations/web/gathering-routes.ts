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
import { typedDay } from "#territory";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Consultation,
	contributionByKey,
	contributionFields,
	fewestOf,
	gatheringFields as fields,
	type Mine,
	type NoteRefusal,
	noteGathering,
	questionsOf,
	type TypedGathering,
	takeBackSheet,
} from "../index.ts";
import { gatheringExamples as shown } from "./examples.ts";
import { GatheringPage } from "./gathering-page.tsx";
import { reasonField } from "./plan-form.ts";
import { OwnSheetPage } from "./sheet-page.tsx";
import { receiptOf } from "./speak-routes.ts";
import { TakeBackPage } from "./take-back-page.tsx";
import { withOwn } from "./with-consultation.ts";

const may = "actions.keep";
const one = "/konsultasi/meja/:unit/:consultation";
const back = `${one}/lembar/:contribution/penarikan` as const;

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
		handle: (ask) => withSheet(ask, (unit, found) => print(ask, unit, found)),
		examples: shown.print,
	},
	{
		method: "GET",
		path: back,
		may,
		trail: "none",
		handle: (ask) =>
			withSheet(ask, (unit, found) => askWhy(ask, unit, found, emptyForm)),
		examples: shown.askBack,
	},
	{
		method: "POST",
		path: back,
		may,
		trail: "consultation.sheet-taken-back",
		handle: (ask) =>
			withSheet(ask, (unit, found) => takeBack(ask, unit, found)),
		examples: shown.takeBack,
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
		version: value("version"),
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

/** Asks with the sheet of the address. */
const withSheet = (
	ask: Ask<View>,
	then: (unit: Unit, found: Mine) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withOwn(ask, async (unit, consultation) => {
		const id = param(ask, "contribution");
		const found = isUuid(id)
			? await contributionByKey(ask.cx, { unitId: unit.id, id })
			: null;
		return found && found.consultation.id === consultation.id
			? then(unit, found)
			: notFound;
	});

const print = async (
	{ cx, view }: Ask<View>,
	unit: Unit,
	found: Mine,
): Promise<Answer> =>
	page(
		OwnSheetPage({
			...found,
			view,
			unit,
			least: await fewestOf(cx, found.consultation, unit),
			staff: true,
			back: {
				name: found.consultation.title,
				href: link(view, one, {
					unit: unit.slug,
					consultation: found.consultation.id,
				}),
			},
		}),
	);

/** Only a sheet that still counts is taken back. */
function askWhy(
	{ view }: Ask<View>,
	unit: Unit,
	{ consultation, contribution }: Mine,
	state: FormState,
): Answer {
	if (contribution.way !== "group" || contribution.takenBackWhy !== null)
		return notFound;
	const html = TakeBackPage({ view, unit, consultation, contribution, state });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function takeBack(
	ask: Ask<View>,
	unit: Unit,
	found: Mine,
): Promise<Answer> {
	const { consultation, contribution } = found;
	const state = formIn(ask.form);
	const done = await takeBackSheet(
		ask.cx,
		consultation,
		contribution.id,
		typedValue(state, reasonField),
	);
	if (done.ok)
		return seeOther(
			to(one, { unit: unit.slug, consultation: consultation.id }),
			ask.view.t("consultations.done.taken-back"),
		);
	const { reason, about } = done.problem;
	if (reason === "no-such-sheet") return notFound;
	return askWhy(
		ask,
		unit,
		found,
		withProblems(state, {
			field: reason === "is-counted" ? "" : reasonField,
			says: `consultations.problem.${reason}`,
			...(about ? { about } : {}),
		}),
	);
}
