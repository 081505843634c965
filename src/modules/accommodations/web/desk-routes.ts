import {
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
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { dayFields, typedDay } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitBySlug, unitNamesOf } from "#units";
import {
	answerFields,
	answerTask,
	type TaskAnswer,
	type TaskAtDesk,
	taskAtDesk,
	visitDesk,
} from "../index.ts";
import { deskExamples as shown } from "./desk-examples.ts";
import { DeskPage } from "./desk-page.tsx";
import { TaskPage } from "./task-page.tsx";

const may = "accommodations.arrange";
const one = "/bantuan-kunjungan/:unit/:id";

/** What people asked an office for, and its answers. */
export const deskRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/bantuan-kunjungan",
		may,
		trail: "none",
		handle: drawDesk,
		examples: shown.desk,
	},
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: (ask) =>
			withTask(ask, (unit, task) => draw(ask, unit, task, beginningOf(task))),
		examples: shown.one,
	},
	{
		method: "POST",
		path: one,
		may,
		trail: "accommodation.answered",
		handle: (ask) => withTask(ask, (unit, task) => answer(ask, unit, task)),
		examples: shown.answer,
	},
];

async function drawDesk({ cx, view }: Ask<View>): Promise<Answer> {
	const lists = {
		asked: await visitDesk(cx, "asked"),
		arranged: await visitDesk(cx, "arranged"),
		ended: await visitDesk(cx, "ended"),
	};
	const units = await unitNamesOf(
		cx,
		Object.values(lists)
			.flat()
			.map(({ unitId }) => unitId),
	);
	return page(DeskPage({ view, lists, units }));
}

/** What is not for whoever asks looks like nothing. */
async function withTask(
	ask: Ask<View>,
	then: (unit: Unit, task: TaskAtDesk) => Promise<Answer> | Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	const id = param(ask, "id");
	const task =
		unit && isUuid(id)
			? await taskAtDesk(ask.cx, { unitId: unit.id, id })
			: null;
	return unit && task ? then(unit, task) : notFound;
}

/** The day that they named, so that nobody types it again; of a plan, all of it. */
const beginningOf = (task: TaskAtDesk): FormState => {
	const day = task.arrangedFor ?? task.forDay;
	return task.state === "asked"
		? filled(dayFields(answerFields.on, day))
		: filled({
				...dayFields(answerFields.on, day),
				[answerFields.what]: task.what,
				[answerFields.who]: task.who,
				[answerFields.hour]: task.hour,
				[answerFields.reason]: task.reason,
				[answerFields.instead]: task.instead,
			});
};

function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	task: TaskAtDesk,
	state: FormState,
	basedOn: number = task.version,
): Answer {
	const html = TaskPage({
		view,
		unit,
		task,
		state,
		basedOn,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function answer(
	ask: Ask<View>,
	unit: Unit,
	task: TaskAtDesk,
): Promise<Answer> {
	const state = formIn(ask.form);
	const basedOn =
		Number.parseInt(typedValue(state, answerFields.version), 10) || 0;
	const again = (problems: readonly FieldProblem[]): Answer =>
		draw(ask, unit, task, withProblems(state, ...problems), basedOn);
	const day = typedDay(state.typed, answerFields.on);
	if ("problem" in day) return again([day.problem]);
	const done = await answerTask(
		ask.cx,
		task,
		basedOn,
		answerIn(state, day.day),
	);
	if (done.ok)
		return seeOther(
			to("/bantuan-kunjungan", {}),
			ask.view.t("accommodations.answer.done"),
		);
	const { problem } = done;
	if ("problems" in problem) return again(problem.problems);
	if (problem.reason === "unknown-task") return notFound;
	// What stands above the form is the newer state; sent again it speaks of that one.
	const now = (await taskAtDesk(ask.cx, task)) ?? task;
	return draw(
		ask,
		unit,
		now,
		withProblems(state, {
			field: "",
			says: `accommodations.problem.${problem.reason}`,
		}),
	);
}

const answerIn = (state: FormState, on: TaskAnswer["on"]): TaskAnswer => {
	const typed = (field: keyof typeof answerFields) =>
		typedValue(state, answerFields[field]).replaceAll("\u0000", "");
	return {
		verdict: typed("verdict"),
		what: typed("what"),
		who: typed("who"),
		on,
		hour: typed("hour"),
		reason: typed("reason"),
		instead: typed("instead"),
	};
};
