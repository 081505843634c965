import { type FormState, filled, formIn, typedValue } from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
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
	removeJournalist,
} from "../index.ts";
import { mediaExamples as shown } from "./desk-examples.ts";
import { refusedAs } from "./form-words.ts";
import { MediaPage } from "./media-page.tsx";
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
		method: "POST",
		path: `${list}/:journalist/hapus`,
		may,
		trail: "press.removed",
		handle: (ask) => withPublisher(ask, (unit) => remove(ask, unit)),
		examples: shown.remove,
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

async function remove(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const id = param(ask, "journalist");
	const done = isUuid(id) ? await removeJournalist(ask.cx, unit, id) : null;
	return done?.ok
		? seeOther(addressOf(unit), ask.view.t("news.done.journalist-removed"))
		: notFound;
}
