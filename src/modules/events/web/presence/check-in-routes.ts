import {
	type FormState,
	filled,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import type { Refusal, Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
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
	checkInAtDesk,
	codeNow,
	type Event,
	type Key,
	participantOf,
	presentIn,
	shownUntil,
	sidesOf,
	takeBackCheckIn,
} from "../../index.ts";
import { againAfter, stays } from "../looks-again.tsx";
import { may } from "../may.ts";
import { noteFields } from "../registering/register-fields.ts";
import { checkInExamples as shown } from "../registering/registration-examples.ts";
import { withEvent } from "../with-event.ts";
import { CodePage } from "./code-page.tsx";
import { NotePage } from "./note-page.tsx";

const one = "/acara/meja/:unit/:event";

/** Who is there: the code on the wall, and the list of the desk. */
export const checkInRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: `${one}/kode`,
		may,
		trail: "none",
		handle: (ask) => withEvent(ask, (unit, event) => code(ask, unit, event)),
		examples: shown.code,
	},
	{
		method: "GET",
		path: `${one}/peserta/:participant/hadir`,
		may,
		trail: "none",
		handle: (ask) =>
			withEvent(ask, (unit, event) => drawNote(ask, unit, event, null)),
		examples: shown.noteForm,
	},
	{
		method: "POST",
		path: `${one}/peserta/:participant/hadir`,
		may,
		trail: "event.checked-in",
		handle: (ask) => noted(ask),
		examples: shown.note,
	},
	{
		method: "POST",
		path: `${one}/peserta/:participant/batal-hadir`,
		may,
		trail: "event.check-in-taken-back",
		handle: (ask) => atDesk(ask, takeBackCheckIn),
		examples: shown.takeBack,
	},
];

/** On a wall nobody presses anything: the page fetches the next code by itself. */
async function code(
	{ cx, view, query }: Ask<View>,
	unit: Unit,
	event: Event,
): Promise<Answer> {
	if (event.state !== "running")
		return seeOther(to(one, { unit: unit.slug, event: event.id }));
	const until = shownUntil(cx.now);
	const seconds = Math.ceil((until.getTime() - cx.now.getTime()) / 1000);
	return page(
		CodePage({
			view,
			unit,
			event,
			code: codeNow(cx, event),
			until,
			present: await presentIn(cx, event),
			still: stays(query),
		}),
		200,
		{ "cache-control": "no-store", ...againAfter(query, seconds + 1) },
	);
}

/** A line of the list in full; what was noted before is not asked again. */
async function drawNote(
	ask: Ask<View>,
	unit: Unit,
	event: Event,
	wrongly: FormState | null,
): Promise<Answer> {
	const id = param(ask, "participant");
	const found = isUuid(id) ? await participantOf(ask.cx, event, id) : null;
	if (!found) return notFound;
	if (event.state !== "running" && event.state !== "finished")
		return seeOther(
			to(`${one}/peserta`, { unit: unit.slug, event: event.id }),
			ask.view.t("events.problem.not-running"),
		);
	const html = NotePage({
		view: ask.view,
		unit,
		event,
		one: found,
		state: wrongly ?? filled({ [noteFields.side]: found.side }),
	});
	return wrongly ? wrong(html) : page(html);
}

/** One press on the list, or the form in full. */
const noted = (ask: Ask<View>): Promise<Answer> =>
	withEvent(ask, (unit, event) => {
		const state = formIn(ask.form);
		const typed = typedValue(state, noteFields.minutes).trim();
		if (typed !== "" && !/^\d{1,4}$/.test(typed))
			return drawNote(
				ask,
				unit,
				event,
				withProblems(state, {
					field: noteFields.minutes,
					says: "events.problem.no-minutes-noted",
				}),
			);
		const side = sidesOf(event).find(
			(each) => each === typedValue(state, noteFields.side),
		);
		return atDesk(ask, (cx, key, id) =>
			checkInAtDesk(cx, key, id, {
				side,
				minutes: typed === "" || side !== "line" ? undefined : Number(typed),
			}),
		);
	});

/** Back to the same page of the list, at the same name. */
const atDesk = (
	ask: Ask<View>,
	does: (
		cx: Context,
		key: Key,
		participantId: string,
	) => Promise<Result<number, Refusal>>,
): Promise<Answer> =>
	withEvent(ask, async (unit, event) => {
		const id = param(ask, "participant");
		const done = isUuid(id) ? await does(ask.cx, event, id) : null;
		const list = to(
			`${one}/peserta`,
			{ unit: unit.slug, event: event.id },
			{ halaman: pageIn(ask.form) },
		);
		if (done?.ok) return seeOther(`${list}#hadir-${id}`);
		// It ended meanwhile, or the name was cancelled: the list says how it stands.
		return done && done.problem.reason === "not-running"
			? seeOther(list, ask.view.t("events.problem.not-running"))
			: notFound;
	});

const pageIn = (form: FormData): string | null => {
	const typed = form.get("halaman");
	return typeof typed === "string" && /^[1-9]\d{0,2}$/.test(typed)
		? typed
		: null;
};
