import { namesOf } from "#identity";
import {
	emptyForm,
	type FormState,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { type Answer, page, seeOther, wrong } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { typedDay } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { actionsOf, type OpenRefusal, openAction, ownersIn } from "../index.ts";
import { problemAt } from "./action-words.ts";
import { isFilter, ListPage } from "./list-page.tsx";
import { OpenPage } from "./open-page.tsx";

export async function listActions(
	{ cx, view, query }: Ask<View>,
	unit: Unit,
): Promise<Answer> {
	const actions = await actionsOf(cx, unit.id);
	const asked = query.get("lihat") ?? "";
	return page(
		ListPage({
			view,
			unit,
			actions,
			filter: isFilter(asked) ? asked : "berjalan",
			names: await namesOf(
				cx,
				actions.map(({ ownerId }) => ownerId),
			),
			owners: await ownersIn(cx, {
				unitId: unit.id,
				province: unit.province.code,
			}),
			me: cx.actor.id,
		}),
	);
}

export async function askToOpen(
	{ cx, view }: Ask<View>,
	unit: Unit,
	state: FormState = emptyForm,
): Promise<Answer> {
	const html = OpenPage({
		view,
		unit,
		owners: await ownersIn(cx, {
			unitId: unit.id,
			province: unit.province.code,
		}),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

export async function open(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const due = typedDay(state.typed, "sampai");
	if ("problem" in due)
		return askToOpen(ask, unit, withProblems(state, due.problem));
	const opened = await openAction(ask.cx, {
		unitId: unit.id,
		title: typedValue(state, "judul"),
		ownerId: typedValue(state, "penanggung_jawab"),
		dueOn: due.day ?? "",
	});
	return opened.ok
		? seeOther(
				to("/tindak-lanjut/:unit/:action", {
					unit: unit.slug,
					action: opened.value,
				}),
				ask.view.t("actions.opened"),
			)
		: askToOpen(
				ask,
				unit,
				withProblems(
					state,
					problemAt(fieldOf[opened.problem.reason], opened.problem),
				),
			);
}

const fieldOf: Readonly<Record<OpenRefusal["reason"], string>> = {
	"no-title": "judul",
	"title-too-long": "judul",
	"no-such-owner": "penanggung_jawab",
	"wrong-due-day": "sampai",
	"due-in-past": "sampai",
	"unknown-unit": "",
	"not-your-unit": "",
};
