import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	forbidden,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitBySlug } from "#units";
import {
	type Action,
	actionById,
	hasEnded,
	hideOutcome,
	isVoiced,
	mayHide,
} from "../index.ts";
import { actionExamples as shown } from "./action-examples.ts";
import { problemAt } from "./action-words.ts";
import { HidePage } from "./hide-page.tsx";
import { isUuid } from "./with-action.ts";

const one = "/tindak-lanjut/:unit/:action/penutupan-kata";
const may = "actions.keep, complaints.oversee";

/** Words of an outcome that tell of a person are taken from everybody's sight: by the office, or by whoever oversees what people tell. */
export const hideRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: (ask) => withPublic(ask, (unit, action) => show(ask, unit, action)),
		examples: shown.askToHide,
	},
	{
		method: "POST",
		path: one,
		may,
		trail: "action.outcome-hidden",
		handle: (ask) => withPublic(ask, (unit, action) => hide(ask, unit, action)),
		examples: shown.hide,
	},
];

/** Asks with an action whose outcome everybody reads or read, also of an office that has closed since. */
async function withPublic(
	{ cx, ...ask }: Ask<View>,
	then: (unit: Unit, action: Action) => Promise<Answer>,
): Promise<Answer> {
	const unit = await unitBySlug(cx, param(ask, "unit"));
	if (!unit) return notFound;
	const place = { unitId: unit.id, province: unit.province.code };
	if (!mayHide(cx.actor, place).may) return forbidden;
	const id = param(ask, "action");
	const action = isUuid(id) ? await actionById(cx, unit.id, id) : null;
	return action && isVoiced(action) && hasEnded(action.state)
		? then(unit, action)
		: notFound;
}

async function show(
	{ cx, view }: Ask<View>,
	unit: Unit,
	action: Action,
	state: FormState = emptyForm,
): Promise<Answer> {
	const html = HidePage({ view, unit, action, state, once: cx.newId() });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function hide(
	ask: Ask<View>,
	unit: Unit,
	action: Action,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await hideOutcome(
		ask.cx,
		action,
		typedValue(state, "alasan_tutup"),
	);
	return done.ok
		? seeOther(to("/tindak-lanjut", {}), ask.view.t("actions.hide.done"))
		: show(
				ask,
				unit,
				action,
				withProblems(state, problemAt("alasan_tutup", done.problem)),
			);
}
