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
import { withVisit } from "#receipts/web";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitById } from "#units";
import {
	appealRemoval,
	contributionKind,
	contributionOfVisit,
	fewestOf,
	type Mine,
} from "../index.ts";
import { mineExamples as shown } from "./examples.ts";
import { appealField, MinePage } from "./mine-page.tsx";
import { OwnSheetPage } from "./sheet-page.tsx";

const mine = "/konsultasi/saya";

/** What whoever spoke reads, by the code of the receipt. */
export const mineRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: mine,
		may: "anyone",
		trail: "none",
		handle: (ask) => byCode(ask, (one, unit) => draw(ask, one, unit)),
		examples: shown.mine,
	},
	{
		method: "GET",
		path: `${mine}/cetak`,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			byCode(ask, async (one, unit) =>
				page(
					OwnSheetPage({
						...one,
						view: ask.view,
						unit,
						least: await fewestOf(ask.cx, one.consultation, unit),
						back: {
							name: ask.view.t("consultations.mine.title"),
							href: link(ask.view, mine, {}),
						},
					}),
				),
			),
		examples: shown.print,
	},
	{
		method: "POST",
		path: `${mine}/:opinion/keberatan`,
		may: "anyone",
		trail: "consultation.appealed",
		handle: (ask) => byCode(ask, (one, unit) => appeal(ask, one, unit)),
		examples: shown.appeal,
	},
];

const byCode = (
	ask: Ask<View>,
	then: (one: Mine, unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withVisit(ask, contributionKind, async (visit) => {
		const one = await contributionOfVisit(ask.cx, visit);
		const unit = one && (await unitById(ask.cx, one.consultation.unitId));
		return one && unit ? then(one, unit) : notFound;
	});

async function draw(
	{ cx, view }: Ask<View>,
	one: Mine,
	unit: Unit,
	state: FormState = emptyForm,
	whose: string | null = null,
): Promise<Answer> {
	const least = await fewestOf(cx, one.consultation, unit);
	const html = MinePage({ ...one, view, unit, least, state, wrong: whose });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function appeal(ask: Ask<View>, one: Mine, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const id = param(ask, "opinion");
	if (!isUuid(id) || !one.opinions.some((each) => each.id === id))
		return notFound;
	const done = await appealRemoval(
		ask.cx,
		one.contribution,
		id,
		typedValue(state, appealField),
	);
	if (done.ok)
		return seeOther(to(mine, {}), ask.view.t("consultations.done.appealed"));
	const { reason, about } = done.problem;
	const drawn = reason === "no-appeal-words" || reason === "appeal-too-long";
	return draw(
		ask,
		one,
		unit,
		withProblems(state, {
			field: drawn ? appealField : "",
			says: `consultations.problem.${reason}`,
			...(about ? { about } : {}),
		}),
		id,
	);
}
