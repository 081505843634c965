import { namesOf } from "#identity";
import { type FormState, filled } from "#kernel/form.ts";
import { type Answer, page, wrong } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { dayFields } from "#territory";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { type Action, historyOf, ownersIn } from "../index.ts";
import { ActionPage } from "./action-page.tsx";
import type { Mounting } from "./mounting.ts";

/** The page of an action; with what was typed where a form was wrong. */
export async function showAction(
	{ cx, view }: Ask<View>,
	{ beside }: Mounting,
	unit: Unit,
	action: Action,
	state: FormState = filled({
		penanggung_jawab: action.ownerId,
		...dayFields("sampai", action.dueOn),
	}),
): Promise<Answer> {
	const history = await historyOf(cx, action);
	const html = ActionPage({
		view,
		unit,
		action,
		history,
		names: await namesOf(cx, [
			action.ownerId,
			...history.flatMap(({ byId, ownerId }) => [byId, ownerId]),
		]),
		owners: await ownersIn(cx, {
			unitId: unit.id,
			province: unit.province.code,
		}),
		beside: await beside(cx, view, action),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}
