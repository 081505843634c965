import {
	emptyForm,
	type FormState,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { type Answer, page, seeOther, wrong } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { findUnits, type Unit, unitNamesOf } from "#units";
import { declareConflict, endConflict, myConflicts } from "../../index.ts";
import { problemAt } from "../words.ts";
import { conflictExamples as shown } from "./conflict-examples.ts";
import { ConflictPage } from "./conflict-page.tsx";

const may = "assessment.verify";
const path = "/verifikasi/benturan";

export const conflictRoutes: Route<View>[] = [
	{
		method: "GET",
		path,
		may,
		trail: "none",
		handle: async (ask) => page(await conflictPage(ask, emptyForm)),
		examples: shown.show,
	},
	{
		method: "POST",
		path,
		may,
		trail: "verifier.conflict-declared, verifier.conflict-ended",
		handle: change,
		examples: shown.change,
	},
];

async function conflictPage(
	{ cx, view }: Ask<View>,
	state: FormState,
	choices: readonly Unit[] = [],
) {
	const conflicts = await myConflicts(cx);
	return ConflictPage({
		view,
		conflicts,
		unitNames: await unitNamesOf(
			cx,
			conflicts.map(({ unitId }) => unitId),
		),
		state,
		choices,
		once: cx.newId(),
	});
}

/** So many radios are still read; who means another writes more of its name. */
const offered = 20;

async function change(ask: Ask<View>): Promise<Answer> {
	const { cx, view } = ask;
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const ended = typedValue(state, "akhiri");
	if (ended) {
		await endConflict(cx, ended);
		return seeOther(to(path, {}), view.t("assessments.conflict-ended"));
	}
	const { unit, choices, reason } = await unitTyped(ask, state);
	if (!unit)
		return wrong(
			await conflictPage(
				ask,
				withProblems(
					state,
					problemAt(view, choices.length > 0 ? "unit" : "unit_nama", {
						reason: reason ?? "conflict-unit-missing",
					}),
				),
				choices,
			),
		);
	const declared = await declareConflict(cx, {
		unitId: unit.id,
		reason: typedValue(state, "alasan"),
	});
	if (declared.ok)
		return seeOther(to(path, {}), view.t("assessments.conflict-declared-done"));
	return wrong(
		await conflictPage(
			ask,
			withProblems(
				state,
				problemAt(
					view,
					declared.problem.reason === "say-why-conflict"
						? "alasan"
						: "unit_nama",
					declared.problem,
				),
			),
		),
	);
}

async function unitTyped(
	{ cx }: Ask<View>,
	state: FormState,
): Promise<{
	readonly unit?: Unit | undefined;
	readonly choices: readonly Unit[];
	readonly reason?: string;
}> {
	const search = typedValue(state, "unit_nama").trim();
	if (!search) return { choices: [], reason: "conflict-unit-missing" };
	const { units, total } = await findUnits(cx, { search, day: dayOf(cx.now) });
	const chosen = typedValue(state, "unit");
	const unit =
		units.find(({ id }) => id === chosen) ??
		units.find(({ name }) => name.toLowerCase() === search.toLowerCase()) ??
		(total === 1 ? units[0] : undefined);
	if (unit) return { unit, choices: [] };
	return total === 0
		? { choices: [], reason: "conflict-unit-none" }
		: { choices: units.slice(0, offered), reason: "conflict-unit-several" };
}
