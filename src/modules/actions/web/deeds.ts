import {
	type FormState,
	filled,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Refusal, Result } from "#kernel/result.ts";
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
	return answer(ask, house, unit, action, {
		state,
		done,
		says: "actions.assigned",
		field: ({ reason }) => (/due/.test(reason) ? "sampai" : "penanggung_jawab"),
	});
};

export const report: Deed = async (ask, house, unit, action) => {
	const state = typedOf(ask, action);
	const done = await reportOnAction(ask.cx, action, {
		words: typedValue(state, "laporan_kata"),
		proof: typedValue(state, "laporan_bukti"),
	});
	return answer(ask, house, unit, action, {
		state,
		done,
		says: "actions.reported",
		field: () => "laporan_kata",
	});
};

export const finish: Deed = async (ask, house, unit, action) => {
	const state = typedOf(ask, action);
	const done = await finishAction(ask.cx, action, {
		words: typedValue(state, "hasil_kata"),
		proof: typedValue(state, "hasil_bukti"),
	});
	return answer(ask, house, unit, action, {
		state,
		done,
		says: "actions.finished",
		field: ({ reason }) =>
			reason === "no-proof" ? "hasil_bukti" : "hasil_kata",
	});
};

export const drop: Deed = async (ask, house, unit, action) => {
	const state = typedOf(ask, action);
	const done = await dropAction(ask.cx, action, typedValue(state, "alasan"));
	return answer(ask, house, unit, action, {
		state,
		done,
		says: "actions.dropped",
		field: () => "alasan",
	});
};

interface Done {
	readonly state: FormState;
	readonly done: Result<Action, Refusal>;
	readonly says: Extract<
		MessageKey,
		`actions.${"assigned" | "reported" | "finished" | "dropped"}`
	>;
	/** Where a refusal is mended. */
	readonly field: (problem: Refusal) => string;
}

/** After a deed: the action as it is now, with a sentence; or the same page with what is to be mended. */
const answer = (
	ask: Ask<View>,
	house: Mounting,
	unit: Unit,
	action: Action,
	{ state, done, says, field }: Done,
): Answer | Promise<Answer> =>
	done.ok
		? seeOther(
				to("/tindak-lanjut/:unit/:action", {
					unit: unit.slug,
					action: action.id,
				}),
				ask.view.t(says),
			)
		: showAction(
				ask,
				house,
				unit,
				action,
				withProblems(state, problemAt(field(done.problem), done.problem)),
			);

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
