import { emptyForm, type FormState, withProblems } from "#kernel/form.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Event,
	enteredIn,
	hostSees,
	lineCodesOf,
	tellCode,
} from "../../index.ts";
import { againAfter, stays } from "../looks-again.tsx";
import { may } from "../may.ts";
import { withEvent } from "../with-event.ts";
import { lineCodeExamples as shown } from "./check-in-examples.ts";
import { LineCodePage } from "./line-code-page.tsx";

const one = "/acara/meja/:unit/:event";
const path = `${one}/kode-daring` as const;

/** The two codes for those who follow from elsewhere, on the screen of the host. */
export const lineCodeRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may,
		trail: "none",
		handle: (ask) =>
			withEvent(ask, (unit, event) => draw(ask, unit, event, emptyForm)),
		examples: shown.page,
	},
	{
		method: "POST",
		path,
		may,
		trail: "event.line-code-told",
		handle: (ask) => withEvent(ask, (...of) => tell(ask, ...of)),
		examples: shown.tell,
	},
];

/** Seconds after which the page looks again whether a moment has come. */
const looksAgain = 15;

async function draw(
	{ cx, view, query }: Ask<View>,
	unit: Unit,
	event: Event,
	state: FormState,
): Promise<Answer> {
	const codes = await lineCodesOf(cx, event);
	if (codes.length === 0)
		return seeOther(to(one, { unit: unit.slug, event: event.id }));
	const sees: ReturnType<typeof hostSees> =
		event.state === "running" ? hostSees(codes, cx.now) : { state: "over" };
	const html = LineCodePage({
		view,
		unit,
		event,
		state,
		sees,
		codes,
		entered: await enteredIn(cx, event),
		still: stays(query),
		once: cx.newId(),
	});
	if (state.problems.length > 0) return wrong(html);
	return page(html, 200, {
		"cache-control": "no-store",
		...(sees.state === "over" ? {} : againAfter(query, looksAgain)),
	});
}

async function tell(ask: Ask<View>, unit: Unit, event: Event): Promise<Answer> {
	const done = await tellCode(ask.cx, event);
	if (done.ok) return seeOther(to(path, { unit: unit.slug, event: event.id }));
	const { reason } = done.problem;
	return reason === "no-such-event"
		? notFound
		: draw(
				ask,
				unit,
				event,
				withProblems(emptyForm, {
					field: "",
					says: `events.problem.${reason}`,
				}),
			);
}
