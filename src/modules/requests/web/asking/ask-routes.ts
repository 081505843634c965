import { emptyForm } from "#kernel/form.ts";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitBySlug } from "#units";
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
			withOffer(ask, (unit, rule, offered) =>
				sendAsk(ask, unit, rule, {
					channel: "web",
					draw: (props) =>
						AskPage({ view: ask.view, unit, rule, offered, ...props }),
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
export async function withOffer(
	ask: Ask<View>,
	then: (
		unit: Unit,
		rule: RequestProcedure,
		offered: boolean,
	) => Promise<Answer> | Answer,
): Promise<Answer> {
	const rule = requestProcedure(param(ask, "service"));
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	if (!rule || !unit || unit.closedOn !== null) return notFound;
	const offer = await offerOf(ask.cx, unit.id, rule.id);
	// What was typed is not lost when an office stops taking it in: the page is drawn again.
	return offer || ask.request.method === "POST"
		? then(unit, rule, offer !== null)
		: notFound;
}
