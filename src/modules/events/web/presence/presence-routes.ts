import {
	emptyForm,
	type FormState,
	formIn,
	withProblems,
} from "#kernel/form.ts";
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
import { type Answered, type Event, takePresence, terms } from "../../index.ts";
import { may } from "../may.ts";
import { doorFields } from "../registering/register-fields.ts";
import { withEvent } from "../with-event.ts";
import { presenceExamples as shown } from "./check-in-examples.ts";
import { PresencePage } from "./presence-page.tsx";

const one = "/acara/meja/:unit/:event";
const path = `${one}/daring` as const;

/** Who followed the line. */
export const presenceRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may,
		trail: "none",
		handle: (ask) =>
			withLine(ask, (unit, event) => draw(ask, unit, event, emptyForm)),
		examples: shown.page,
	},
	{
		method: "POST",
		path,
		may,
		trail: "event.presence-taken",
		handle: (ask) => withLine(ask, (...of) => take(ask, ...of)),
		examples: shown.take,
	},
];

/** Where nobody follows from elsewhere, or it has not begun, there is nothing to read. */
const withLine = (
	ask: Ask<View>,
	then: (unit: Unit, event: Event) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withEvent(ask, (unit, event) =>
		event.mode !== "on-site" &&
		(event.state === "running" || event.state === "finished")
			? then(unit, event)
			: seeOther(to(one, { unit: unit.slug, event: event.id })),
	);

function draw(
	{ view }: Ask<View>,
	unit: Unit,
	event: Event,
	state: FormState,
	answered: readonly Answered[] | null = null,
): Answer {
	const html = PresencePage({ view, unit, event, state, answered });
	return state.problems.length > 0
		? wrong(html)
		: page(html, 200, { "cache-control": "no-store" });
}

async function take(ask: Ask<View>, unit: Unit, event: Event): Promise<Answer> {
	const state = formIn(ask.form);
	const wrongly = (why: string) =>
		draw(
			ask,
			unit,
			event,
			withProblems(state, {
				field: doorFields.file,
				says: `events.problem.${why}`,
			}),
		);
	const file = ask.form.get(doorFields.file);
	if (!(file instanceof File) || (file.name === "" && file.size === 0))
		return wrongly("no-list");
	if (file.size > terms.largestList) return wrongly("list-too-large");
	const bytes = new Uint8Array(await file.arrayBuffer());
	const done = await takePresence(ask.cx, event, bytes);
	if (done.ok) return draw(ask, unit, event, emptyForm, done.value);
	return done.problem.reason === "no-such-event"
		? notFound
		: wrongly(done.problem.reason);
}
