import { leastNow } from "#disclosure";
import {
	emptyForm,
	type FormState,
	filled,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { withVisit } from "#receipts/web";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Event,
	gainIn,
	type Mine,
	type MyParticipant,
	parts,
	registrationKind,
	registrationOfVisit,
	sitTest,
	testFields,
	testFor,
	testIn,
	testRevision,
	writeTest,
} from "../../index.ts";
import { may } from "../may.ts";
import { revisionField } from "../plan/plan-form.ts";
import { withEvent } from "../with-event.ts";
import { testExamples as shown } from "./test-examples.ts";
import {
	partField,
	SitTestPage,
	testForm,
	typedTest,
	WriteTestPage,
} from "./test-page.tsx";

const desk = "/acara/meja/:unit/:event/tes";
const mine = "/acara/saya/:participant/tes";

/** The test before and after: written by the office, sat by code. */
export const testRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: desk,
		may,
		trail: "none",
		handle: (ask) =>
			withEvent(ask, async (unit, event) =>
				drawDesk(
					ask,
					unit,
					event,
					filled(testForm(await testIn(ask.cx, event))),
				),
			),
		examples: shown.form,
	},
	{
		method: "POST",
		path: desk,
		may,
		trail: "event.test-written",
		handle: (ask) => withEvent(ask, (...of) => write(ask, ...of)),
		examples: shown.write,
	},
	{
		method: "GET",
		path: mine,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withMine(ask, (one, who) => drawSit(ask, one, who, emptyForm)),
		examples: shown.sitForm,
	},
	{
		method: "POST",
		path: mine,
		may: "anyone",
		// Whoever sits a test does nothing of consequence to anybody.
		trail: "none",
		handle: (ask) => withMine(ask, (...of) => sit(ask, ...of)),
		examples: shown.sit,
	},
];

async function drawDesk(
	{ cx, view }: Ask<View>,
	unit: Unit,
	event: Event,
	state: FormState,
): Promise<Answer> {
	const html = WriteTestPage({
		view,
		unit,
		event,
		state,
		gain: await gainIn(cx, event),
		least: await leastNow(cx),
		revision: await testRevision(cx, event),
		writes: event.state === "draft" || event.state === "open",
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function write(
	ask: Ask<View>,
	unit: Unit,
	event: Event,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await writeTest(
		ask.cx,
		event,
		typedTest(state),
		Number(typedValue(state, revisionField)),
	);
	if (done.ok)
		return seeOther(
			to(desk, { unit: unit.slug, event: event.id }),
			ask.view.t("events.test.saved"),
		);
	const { problem } = done;
	if ("problems" in problem)
		return drawDesk(ask, unit, event, withProblems(state, ...problem.problems));
	return problem.reason === "no-such-event"
		? notFound
		: drawDesk(
				ask,
				unit,
				event,
				withProblems(state, {
					field: "",
					says: `events.problem.${problem.reason}`,
				}),
			);
}

/** One name of the registration that the code leads to. */
const withMine = (
	ask: Ask<View>,
	then: (one: Mine, who: MyParticipant) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withVisit(ask, registrationKind, async (visit) => {
		const one = await registrationOfVisit(ask.cx, visit);
		const who = one?.participants.find(
			({ id, cancelledOn }) =>
				id === param(ask, "participant") && cancelledOn === null,
		);
		return one && who ? then(one, who) : notFound;
	});

async function drawSit(
	{ cx, view }: Ask<View>,
	{ event }: Mine,
	participant: MyParticipant,
	state: FormState,
): Promise<Answer> {
	const test = await testFor(cx, event);
	if (!test)
		return seeOther(
			to("/acara/saya", {}),
			view.t("events.problem.no-test-now"),
		);
	const html = SitTestPage({
		view,
		event,
		participant,
		...test,
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function sit(
	ask: Ask<View>,
	one: Mine,
	who: MyParticipant,
): Promise<Answer> {
	const state = formIn(ask.form);
	const test = await testFor(ask.cx, one.event);
	const chosen = (test?.questions ?? []).map((_, at) =>
		typedValue(state, testFields(at).ask),
	);
	const done = await sitTest(
		ask.cx,
		one.registration,
		who.id,
		chosen,
		parts.find((part) => part === typedValue(state, partField)),
	);
	const said = done.ok
		? ask.view.t("events.test.done")
		: ask.view.says(`events.problem.${done.problem.reason}`);
	return done.ok || done.problem.reason === "no-test-now"
		? seeOther(to("/acara/saya", {}), said)
		: drawSit(
				ask,
				one,
				who,
				withProblems(state, {
					field: "",
					says: `events.problem.${done.problem.reason}`,
				}),
			);
}
