import { emptyForm } from "#kernel/form.ts";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { isOpenOn, type Unit, unitSoon } from "#units";
import {
	offerOf,
	type RequestProcedure,
	requestProcedure,
} from "../../index.ts";
import { askExamples as shown } from "./ask-examples.ts";
import { AskPage } from "./ask-page.tsx";
import { PaperPage } from "./paper-page.tsx";
import { sendAsk } from "./send-ask.ts";

const path = "/permohonan/:service/ke/:unit";

/** Asking for something, without account; the code is shown once, in the answer itself. */
export const askRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withOffer(ask, (unit, rule) =>
				page(
					AskPage({
						view: ask.view,
						unit,
						rule,
						state: emptyForm,
						sheet: ask.cx.newId(),
						files: [],
						offered: true,
					}),
				),
			),
		examples: shown.form,
	},
	{
		method: "POST",
		path,
		may: "anyone",
		trail: "request.filed",
		handle: (ask) =>
			withAsked(ask, (unit, rule) =>
				sendAsk(ask, unit, rule, {
					channel: "web",
					draw: (props) => AskPage({ view: ask.view, unit, rule, ...props }),
				}),
			),
		examples: shown.send,
	},
	{
		method: "GET",
		path: `${path}/kertas`,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withOffer(ask, (unit, rule) =>
				page(PaperPage({ view: ask.view, unit, rule })),
			),
		examples: shown.paper,
	},
];

/** An office that takes it in, by its address; everything else is not found. */
export const withOffer = (
	ask: Ask<View>,
	then: (unit: Unit, rule: RequestProcedure) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withAsked(ask, async (unit, rule) =>
		(await offerOf(ask.cx, unit.id, rule.id)) ? then(unit, rule) : notFound,
	);

/**
 * An office and what is asked of it, whether it takes that in or not: a form that came is not lost where an office stops
 * taking it in, and the deed itself asks whether it does.
 */
export async function withAsked(
	ask: Ask<View>,
	then: (unit: Unit, rule: RequestProcedure) => Promise<Answer> | Answer,
): Promise<Answer> {
	const rule = requestProcedure(param(ask, "service"));
	const unit = await unitSoon(ask.cx, param(ask, "unit"));
	return rule && unit && isOpenOn(unit, dayOf(ask.cx.now))
		? then(unit, rule)
		: notFound;
}
