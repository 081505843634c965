import { namesOf } from "#identity";
import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { type Day, dayOf } from "#territory";
import { to } from "#ui/paths.ts";
import type { MessageKey, View } from "#ui/view.ts";
import { isOpenOn, type Unit } from "#units";
import {
	declarationsOf,
	declareReadiness,
	dueOf,
	mayAnswer,
	mayAsk,
	mayRead,
	moveReadiness,
	programmesToJoin,
	type Readiness,
	type ReadinessMove,
	readinessFields,
	sideFor,
	sideOf,
	visitsOf,
} from "../index.ts";
import { anyoneOfIt, fields } from "./fields.ts";
import { readinessExamples as shown } from "./readiness-examples.ts";
import { ReadinessPage } from "./readiness-page.tsx";
import { withUnit } from "./with-question.ts";

const path = "/kesiapan/:unit";

const deed = (
	word: keyof typeof shown.deeds,
	may: string,
	trail: string,
	move: ReadinessMove,
	says: Extract<MessageKey, `guidance.done.${string}`>,
): Route<View> => ({
	method: "POST",
	path: `${path}/:readiness/${word}`,
	may,
	trail,
	handle: (ask) => withUnit(ask, (unit) => step(ask, unit, move, says)),
	examples: shown.deeds[word],
});

const coach = "guidance.answer, guidance.review";

export const readinessRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may: anyoneOfIt,
		trail: "none",
		handle: (ask) => withUnit(ask, (unit) => draw(ask, unit)),
		examples: shown.page,
	},
	{
		method: "POST",
		path,
		may: "assessment.fill",
		trail: "guidance.readiness-declared",
		handle: (ask) => withUnit(ask, (unit) => declare(ask, unit)),
		examples: shown.declare,
	},
	deed(
		"pendampingan",
		coach,
		"guidance.readiness-accompanied",
		"accompany",
		"guidance.done.accompanied",
	),
	deed(
		"siap",
		coach,
		"guidance.readiness-reached",
		"finish",
		"guidance.done.ready",
	),
	deed(
		"penarikan",
		"assessment.fill",
		"guidance.readiness-withdrawn",
		"withdraw",
		"guidance.done.readiness-withdrawn",
	),
];

async function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	state: FormState = emptyForm,
): Promise<Answer> {
	const side = await sideOf(cx, unit, null);
	if (!mayRead(cx.actor, side).may) return notFound;
	const declarations = await readableOf(cx, unit);
	const programmes: string[] = [];
	for (const programme of programmesToJoin())
		if (mayAsk(cx.actor, await sideFor(cx, unit, programme)).may)
			programmes.push(programme);
	const html = ReadinessPage({
		view,
		unit,
		declarations,
		dues: await duesOf(cx, declarations),
		visits: await visitsOf(cx, unit, null, mayAnswer(cx.actor, side).may),
		programmes,
		mays: await maysOf(cx, unit, declarations),
		declares: programmes.length > 0 && isOpenOn(unit, dayOf(cx.now)),
		names: await namesOf(
			cx,
			declarations.map(({ declaredBy }) => declaredBy),
		),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

/** A declaration of another programme is not for whoever fills in or coaches in one alone. */
async function readableOf(
	cx: Context,
	unit: Unit,
): Promise<readonly Readiness[]> {
	const found: Readiness[] = [];
	for (const one of await declarationsOf(cx, unit.id)) {
		const side = await sideFor(cx, unit, one.programme);
		if (mayRead(cx.actor, side).may) found.push(one);
	}
	return found;
}

async function maysOf(
	cx: Context,
	unit: Unit,
	declarations: readonly Readiness[],
) {
	const mays = new Map<string, { coach: boolean; unit: boolean }>();
	for (const one of declarations) {
		const side = await sideFor(cx, unit, one.programme);
		mays.set(one.id, {
			coach: mayAnswer(cx.actor, side).may,
			unit: mayAsk(cx.actor, side).may && isOpenOn(unit, dayOf(cx.now)),
		});
	}
	return mays;
}

async function duesOf(
	cx: Context,
	declarations: readonly Readiness[],
): Promise<ReadonlyMap<string, Day>> {
	const dues = new Map<string, Day>();
	for (const one of declarations) {
		const due = await dueOf(cx, one);
		if (due !== null) dues.set(one.id, due);
	}
	return dues;
}

async function declare(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const value = (name: keyof typeof readinessFields) =>
		typedValue(state, readinessFields[name]);
	const done = await declareReadiness(ask.cx, unit.id, {
		programme: value("programme"),
		statement: value("statement"),
		needs: value("needs"),
		signedBy: value("signedBy"),
	});
	if (done.ok)
		return seeOther(
			to(path, { unit: unit.slug }),
			ask.view.t("guidance.done.declared"),
		);
	const { problem } = done;
	if ("problems" in problem)
		return draw(ask, unit, withProblems(state, ...problem.problems));
	return problem.reason === "no-such-unit"
		? notFound
		: draw(
				ask,
				unit,
				withProblems(state, {
					field: readinessFields.programme,
					says: `guidance.problem.${problem.reason}`,
				}),
			);
}

async function step(
	ask: Ask<View>,
	unit: Unit,
	move: ReadinessMove,
	says: Extract<MessageKey, `guidance.done.${string}`>,
): Promise<Answer> {
	const state = formIn(ask.form);
	const id = param(ask, "readiness");
	if (!isUuid(id)) return notFound;
	const done = await moveReadiness(
		ask.cx,
		{ unitId: unit.id, id },
		move,
		Number(typedValue(state, fields.revision)),
		typedValue(state, fields.why),
	);
	if (done.ok) return seeOther(to(path, { unit: unit.slug }), ask.view.t(says));
	const { reason } = done.problem;
	return reason === "no-such-declaration"
		? notFound
		: draw(
				ask,
				unit,
				withProblems(state, {
					field: /reason/.test(reason) ? fields.why : "",
					says: `guidance.problem.${reason}`,
				}),
			);
}
