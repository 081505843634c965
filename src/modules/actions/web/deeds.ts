import {
	type FormState,
	filled,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Refusal } from "#kernel/result.ts";
import { type Answer, seeOther } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { dayFields, typedDay } from "#territory";
import { to } from "#ui/paths.ts";
import type { MessageKey, View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Action,
	assignAction,
	dropAction,
	finishAction,
	reportOnAction,
} from "../index.ts";
import { problemAt } from "./action-words.ts";
import type { Mounting } from "./mounting.ts";
import { showAction } from "./show-action.ts";

type Deed = (
	ask: Ask<View>,
	house: Mounting,
	unit: Unit,
	action: Action,
) => Promise<Answer>;

export const assign: Deed = async (ask, house, unit, action) => {
	const state = typedOf(ask, action);
	const due = typedDay(state.typed, "sampai");
	if ("problem" in due)
		return showAction(
			ask,
			house,
			unit,
			action,
			withProblems(state, due.problem),
		);
	const done = await assignAction(ask.cx, action, {
		ownerId: typedValue(state, "penanggung_jawab"),
		dueOn: due.day ?? "",
	});
	return done.ok
		? thanks(ask, unit, action, "actions.assigned")
		: showAction(
				ask,
				house,
				unit,
				action,
				withProblems(
					state,
					problemAt(
						/due/.test(done.problem.reason) ? "sampai" : "penanggung_jawab",
						done.problem,
					),
				),
			);
};

export const report: Deed = async (ask, house, unit, action) => {
	const state = typedOf(ask, action);
	const done = await reportOnAction(ask.cx, action, {
		words: typedValue(state, "laporan_kata"),
		proof: typedValue(state, "laporan_bukti"),
	});
	return done.ok
		? thanks(ask, unit, action, "actions.reported")
		: showAction(
				ask,
				house,
				unit,
				action,
				withProblems(state, problemAt("laporan_kata", done.problem)),
			);
};

export const finish: Deed = async (ask, house, unit, action) => {
	const state = typedOf(ask, action);
	const done = await finishAction(ask.cx, action, {
		words: typedValue(state, "hasil_kata"),
		proof: typedValue(state, "hasil_bukti"),
	});
	return done.ok
		? thanks(ask, unit, action, "actions.finished")
		: showAction(
				ask,
				house,
				unit,
				action,
				withProblems(
					state,
					problemAt(fieldOfFinish(done.problem), done.problem),
				),
			);
};

export const drop: Deed = async (ask, house, unit, action) => {
	const state = typedOf(ask, action);
	const done = await dropAction(ask.cx, action, typedValue(state, "alasan"));
	return done.ok
		? thanks(ask, unit, action, "actions.dropped")
		: showAction(
				ask,
				house,
				unit,
				action,
				withProblems(state, problemAt("alasan", done.problem)),
			);
};

const fieldOfFinish = ({ reason }: Refusal): string =>
	reason === "no-proof" ? "hasil_bukti" : "hasil_kata";

/** What was typed, over what stands: the other forms of the page keep what they show. */
const typedOf = ({ form }: Ask<View>, action: Action): FormState => ({
	typed: {
		...filled({
			penanggung_jawab: action.ownerId,
			...dayFields("sampai", action.dueOn),
		}).typed,
		...typedIn(form),
	},
	problems: [],
});

const thanks = (
	{ view }: Ask<View>,
	unit: Unit,
	{ id }: Action,
	says: Extract<
		MessageKey,
		`actions.${"assigned" | "reported" | "finished" | "dropped"}`
	>,
): Answer =>
	seeOther(
		to("/tindak-lanjut/:unit/:action", { unit: unit.slug, action: id }),
		view.t(says),
	);
