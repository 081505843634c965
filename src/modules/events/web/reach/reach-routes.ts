import { leastNow } from "#disclosure";
import {
	emptyForm,
	type FieldProblem,
	type FormState,
	formIn,
	typedValue,
	valuesOf,
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
import { readGroups } from "#surveys";
import { dayOf, provincesAt } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	asksForReach,
	type Mine,
	type MyParticipant,
	reachHeadings,
	reachPeriods,
	reachTold,
	registrationKind,
	registrationOfVisit,
	sayReach,
} from "../../index.ts";
import { reachExamples as shown } from "./reach-examples.ts";
import { ReachPage } from "./reach-page.tsx";
import { SayPage, sayFields } from "./say-page.tsx";

const mine = "/acara/saya/:participant/tentang";

/** Whom events reach: said by code, read by everybody, and between both the layer. */
export const reachRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/acara/jangkauan",
		may: "anyone",
		trail: "none",
		handle: (ask) => read(ask),
		examples: shown.page,
	},
	{
		method: "GET",
		path: mine,
		may: "anyone",
		trail: "none",
		handle: (ask) => withMine(ask, (...of) => draw(ask, ...of, emptyForm)),
		examples: shown.form,
	},
	{
		method: "POST",
		path: mine,
		may: "anyone",
		// A row of it would say when somebody said something of themselves.
		trail: "none",
		handle: (ask) => withMine(ask, (...of) => say(ask, ...of)),
		examples: shown.say,
	},
];

async function read({ cx, view, query }: Ask<View>): Promise<Answer> {
	const periods = await reachPeriods(cx);
	const asked = query.get("periode");
	const period =
		asked === null
			? (periods[0] ?? null)
			: periods.find((one) => String(one) === asked);
	if (period === undefined) return notFound;
	return page(
		ReachPage({
			view,
			periods,
			period,
			told: period === null ? [] : await reachTold(cx, period),
			provinces: await provincesAt(cx, dayOf(cx.now)),
			least: await leastNow(cx),
		}),
	);
}

/** Somebody of the registration who was there and has said nothing yet. */
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
		if (!one || !who) return notFound;
		return asksForReach(one.event, ask.cx.now) && who.present && !who.reachSaid
			? then(one, who)
			: seeOther(
					to("/acara/saya", {}),
					ask.view.t(
						who.reachSaid
							? "events.problem.said-already"
							: "events.problem.not-asked-now",
					),
				);
	});

async function draw(
	{ cx, view }: Ask<View>,
	{ event }: Mine,
	participant: MyParticipant,
	state: FormState,
): Promise<Answer> {
	const html = SayPage({
		view,
		event,
		participant,
		provinces: await provincesAt(cx, dayOf(cx.now)),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function say(
	ask: Ask<View>,
	one: Mine,
	who: MyParticipant,
): Promise<Answer> {
	const state = formIn(ask.form);
	const problems: FieldProblem[] = [];
	const groups = readGroups(
		(field) => valuesOf(state, field),
		problems,
		reachHeadings,
	);
	if (problems.length > 0)
		return draw(ask, one, who, withProblems(state, ...problems));
	const done = await sayReach(ask.cx, one.registration, who.id, {
		province: typedValue(state, sayFields.province),
		groups,
	});
	if (!done.ok && done.problem.reason === "no-province")
		return draw(
			ask,
			one,
			who,
			withProblems(state, {
				field: sayFields.province,
				says: "events.problem.no-province-said",
			}),
		);
	return seeOther(
		to("/acara/saya", {}),
		done.ok
			? ask.view.t("events.reach.said")
			: ask.view.says(`events.problem.${done.problem.reason}`),
	);
}
