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
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Consultation,
	decideAppeal,
	mayDecideAppeal,
	openAppeals,
	opinionsByIds,
} from "../index.ts";
import { AppealsPage, decisionFields } from "./appeals-page.tsx";
import { appealsExamples as shown } from "./examples.ts";
import { withOwn } from "./with-consultation.ts";

const may = "actions.keep";
const all = "/konsultasi/meja/:unit/:consultation/keberatan";

export const appealsRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: all,
		may,
		trail: "none",
		handle: (ask) =>
			withOwn(ask, (unit, consultation) => draw(ask, unit, consultation)),
		examples: shown.list,
	},
	{
		method: "POST",
		path: `${all}/:opinion`,
		may,
		trail: "consultation.appeal-decided",
		handle: (ask) =>
			withOwn(ask, (unit, consultation) => decide(ask, unit, consultation)),
		examples: shown.decide,
	},
];

async function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	consultation: Consultation,
	state: FormState = emptyForm,
	whose: string | null = null,
): Promise<Answer> {
	const open = await openAppeals(cx, consultation);
	const opinions = await opinionsByIds(
		cx,
		consultation,
		open.map(({ opinionId }) => opinionId),
	);
	const html = AppealsPage({
		view,
		unit,
		consultation,
		appeals: opinions.flatMap((opinion) => {
			const appeal = open.find(({ opinionId }) => opinionId === opinion.id);
			const mayDecide = mayDecideAppeal(cx.actor, opinion.removedBy).may;
			return appeal ? [{ appeal, opinion, mayDecide }] : [];
		}),
		state,
		wrong: whose,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function decide(
	ask: Ask<View>,
	unit: Unit,
	consultation: Consultation,
): Promise<Answer> {
	const state = formIn(ask.form);
	const id = param(ask, "opinion");
	if (!isUuid(id)) return notFound;
	const done = await decideAppeal(ask.cx, consultation, id, {
		decision: typedValue(state, decisionFields.decision),
		why: typedValue(state, decisionFields.why),
	});
	if (done.ok)
		return seeOther(
			to(all, { unit: unit.slug, consultation: consultation.id }),
			ask.view.t("consultations.done.decided"),
		);
	const { reason, about } = done.problem;
	if (reason === "no-such-appeal") return notFound;
	return draw(
		ask,
		unit,
		consultation,
		withProblems(state, {
			field: fieldOf[reason] ?? "",
			says: `consultations.problem.${reason}`,
			...(about ? { about } : {}),
		}),
		id,
	);
}

const fieldOf: Readonly<Record<string, string>> = {
	"no-decision": decisionFields.decision,
	"no-reason": decisionFields.why,
	"reason-too-long": decisionFields.why,
};
