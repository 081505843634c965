import { namesOf } from "#identity";
import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import {
	endHold,
	holdFields,
	holdsAtDesk,
	lastCarriedOut,
	placeAtDesk,
} from "#personal-data";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { settingsOf } from "#settings";
import { typedDay } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { HoldsPage } from "./holds-page.tsx";
import { retentionExamples as shown } from "./retention-examples.ts";
import { TermsPage } from "./terms-page.tsx";

const may = "personal-data.handle";
const holds = "/data-pribadi/penahanan";

/** How long what is kept, and what must not be erased for now. */
export const retentionRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/data-pribadi/lama-simpan",
		may: "anyone",
		trail: "none",
		handle: async ({ cx, view }) =>
			page(
				TermsPage({
					view,
					keptYears: (await settingsOf(cx)).keptYears,
					carriedOut: await lastCarriedOut(cx),
				}),
			),
		examples: shown.terms,
	},
	{
		method: "GET",
		path: holds,
		may,
		trail: "none",
		handle: (ask) => draw(ask, emptyForm),
		examples: shown.holds,
	},
	{
		method: "POST",
		path: holds,
		may,
		trail: "hold.placed",
		handle: async (ask) => {
			const state = formIn(ask.form);
			const typed = (field: string) => typedValue(state, field);
			const until = typedDay(state.typed, holdFields.until);
			if ("problem" in until)
				return draw(ask, withProblems(state, until.problem));
			const placed = await placeAtDesk(ask.cx, {
				kind: typed(holdFields.kind),
				code: typed(holdFields.code),
				why: typed(holdFields.why),
				until: until.day,
			});
			return placed.ok
				? seeOther(to(holds, {}), ask.view.t("personal-data.holds.placed"))
				: draw(ask, withProblems(state, ...placed.problem));
		},
		examples: shown.place,
	},
	{
		method: "POST",
		path: `${holds}/:hold/pencabutan`,
		may,
		trail: "hold.lifted",
		handle: async (ask) => {
			const done = await endHold(ask.cx, param(ask, "hold"));
			return done.ok
				? seeOther(to(holds, {}), ask.view.t("personal-data.holds.lifted.done"))
				: notFound;
		},
		examples: shown.lift,
	},
];

async function draw(
	{ cx, view, query }: Ask<View>,
	state: FormState,
): Promise<Answer> {
	const found = await holdsAtDesk(cx, query.get("sesudah") ?? "");
	const html = HoldsPage({
		view,
		found,
		names: await namesOf(
			cx,
			found.holds.flatMap(({ placedBy }) => placedBy ?? []),
		),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}
