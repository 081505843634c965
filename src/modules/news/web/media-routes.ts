import {
	emptyForm,
	type FormState,
	filled,
	formIn,
	typedValue,
} from "#kernel/form.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { dayOf, provincesAt } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	contactFields,
	contactOf,
	journalistsOf,
	keepContact,
	type Listed,
	muteJournalist,
	unmuteJournalist,
} from "../index.ts";
import { mediaExamples as shown } from "./desk-examples.ts";
import { refusedAs, valueIn } from "./form-words.ts";
import { MediaPage, MutePage } from "./media-page.tsx";
import { withPublisher } from "./with-item.ts";

const may = "news.publish";
const list = "/berita/meja/:unit/pers";

/** Whom journalists call at an office, and who gets its releases. */
export const mediaRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: list,
		may,
		trail: "none",
		handle: (ask) => withPublisher(ask, (unit) => show(ask, unit)),
		examples: shown.list,
	},
	{
		method: "POST",
		path: list,
		may,
		trail: "press.contact-kept",
		handle: (ask) => withPublisher(ask, (unit) => keep(ask, unit)),
		examples: shown.keep,
	},
	{
		method: "GET",
		path: `${list}/:journalist/penghentian`,
		may,
		trail: "none",
		handle: (ask) =>
			withPublisher(ask, (unit) =>
				withListed(ask, unit, (one) => drawMute(ask, unit, one, emptyForm)),
			),
		examples: shown.muteForm,
	},
	{
		method: "POST",
		path: `${list}/:journalist/penghentian`,
		may,
		trail: "press.muted",
		handle: (ask) =>
			withPublisher(ask, (unit) =>
				withListed(ask, unit, (one) => mute(ask, unit, one)),
			),
		examples: shown.mute,
	},
	{
		method: "POST",
		path: `${list}/:journalist/pemulihan`,
		may,
		trail: "press.unmuted",
		handle: (ask) =>
			withPublisher(ask, (unit) =>
				withListed(ask, unit, (one) => unmute(ask, unit, one)),
			),
		examples: shown.unmute,
	},
];

const addressOf = (unit: Unit) => to(list, { unit: unit.slug });

async function show(
	{ cx, view }: Ask<View>,
	unit: Unit,
	typed: FormState | null = null,
): Promise<Answer> {
	const contact = await contactOf(cx, unit.id);
	const state =
		typed ??
		filled({
			[contactFields.desk]: contact?.desk,
			[contactFields.mail]: contact?.mail,
			[contactFields.phone]: contact?.phone,
			[contactFields.hours]: contact?.hours,
		});
	const html = MediaPage({
		view,
		unit,
		contact,
		journalists: await journalistsOf(cx, unit),
		provinces: await provincesAt(cx, dayOf(cx.now)),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function keep(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const value = (field: keyof typeof contactFields) =>
		typedValue(state, contactFields[field]);
	const done = await keepContact(ask.cx, unit.id, Number(value("revision")), {
		desk: value("desk"),
		mail: value("mail"),
		phone: value("phone"),
		hours: value("hours"),
	});
	return done.ok
		? seeOther(addressOf(unit), ask.view.t("news.done.contact"))
		: show(ask, unit, refusedAs(state, done.problem));
}

async function withListed(
	ask: Ask<View>,
	unit: Unit,
	then: (one: Listed) => Promise<Answer> | Answer,
): Promise<Answer> {
	const id = param(ask, "journalist");
	const one = (await journalistsOf(ask.cx, unit)).find(
		(each) => each.id === id,
	);
	return one ? then(one) : notFound;
}

function drawMute(
	{ cx, view }: Ask<View>,
	unit: Unit,
	one: Listed,
	state: FormState,
): Answer {
	const html = MutePage({ view, unit, one, state, once: cx.newId() });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function mute(ask: Ask<View>, unit: Unit, one: Listed): Promise<Answer> {
	const state = formIn(ask.form);
	const why = valueIn(state)("why");
	const done = await muteJournalist(ask.cx, unit, one.id, why);
	if (done.ok) return seeOther(addressOf(unit), ask.view.t("news.done.muted"));
	return "reason" in done.problem
		? notFound
		: drawMute(ask, unit, one, refusedAs(state, done.problem));
}

async function unmute(
	ask: Ask<View>,
	unit: Unit,
	one: Listed,
): Promise<Answer> {
	const done = await unmuteJournalist(ask.cx, unit, one.id);
	return done.ok
		? seeOther(addressOf(unit), ask.view.t("news.done.unmuted"))
		: notFound;
}
