import { addressHeader } from "#identity";
import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	valuesOf,
	withProblems,
} from "#kernel/form.ts";
import { type Answer, page, seeOther, wrong } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { networkOf, openSendings } from "#receipts";
import { dayOf, provincesAt } from "#territory";
import type { View } from "#ui/view.ts";
import { unitNamesOf } from "#units";
import {
	askToJoin,
	confirmJoin,
	everyContact,
	joinFields,
	leaveList,
	publishedItems,
	terms,
} from "../index.ts";
import { pressExamples as shown } from "./examples.ts";
import {
	CodePage,
	JoinedPage,
	JoinPage,
	type MailWay,
	PressPage,
} from "./press-pages.tsx";

const open = { may: "anyone", trail: "none" } as const;

/** For journalists: releases, contacts, and the media list, on which nobody stands who did not say so. */
export const pressRoutes = (way: MailWay): readonly Route<View>[] => [
	{
		...open,
		method: "GET",
		path: "/berita/pers",
		handle: press,
		examples: shown.press,
	},
	{
		...open,
		method: "GET",
		path: "/berita/pers/daftar",
		handle: (ask) => drawJoin(ask, way, emptyForm),
		examples: shown.join,
	},
	{
		...open,
		method: "POST",
		path: "/berita/pers/daftar",
		handle: (ask) => join(ask, way),
		examples: shown.joinPost,
	},
	...(["confirm", "leave"] as const).flatMap((what): Route<View>[] => [
		{
			...open,
			method: "GET",
			path: paths[what],
			handle: (ask) => drawCode(ask, what, emptyForm),
			examples: shown[what],
		},
		{
			method: "POST",
			path: paths[what],
			may: "anyone",
			trail: what === "confirm" ? "press.confirmed" : "press.left",
			handle: (ask) => takeCode(ask, what),
			examples: shown[`${what}Post`],
		},
	]),
];

const paths = {
	confirm: "/berita/pers/konfirmasi",
	leave: "/berita/pers/berhenti",
} as const;

async function press({ cx, view }: Ask<View>): Promise<Answer> {
	const { items } = await publishedItems(
		cx,
		{ releases: true },
		{ skip: 0, atMost: terms.perPage },
	);
	const contacts = await everyContact(cx);
	return page(
		PressPage({
			view,
			items,
			contacts,
			units: await unitNamesOf(
				cx,
				items.map(({ unitId }) => unitId),
			),
			offices: await unitNamesOf(
				cx,
				contacts.map(({ unitId }) => unitId),
			),
		}),
	);
}

async function drawJoin(
	{ cx, view }: Ask<View>,
	way: MailWay,
	state: FormState,
	status = 422,
): Promise<Answer> {
	const html = JoinPage({
		view,
		way,
		state,
		provinces: await provincesAt(cx, dayOf(cx.now)),
		once: cx.newId(),
	});
	return page(html, state.problems.length > 0 ? status : 200);
}

const sendings = openSendings();

async function join(ask: Ask<View>, way: MailWay): Promise<Answer> {
	const { cx, view, lang, request } = ask;
	const state = formIn(ask.form);
	const network = networkOf(request.headers.get(addressHeader) ?? "");
	if (network !== "" && sendings.soFar(network, cx.now) >= terms.mostAsked)
		return drawJoin(
			ask,
			way,
			withProblems(state, { field: "", says: "news.problem.too-many-asked" }),
			429,
		);
	const value = (field: keyof typeof joinFields) =>
		typedValue(state, joinFields[field]);
	const done = await askToJoin(
		cx,
		{
			name: value("name"),
			medium: value("medium"),
			mail: value("mail"),
			provinces: valuesOf(state, joinFields.provinces),
			consent: value("consent") === "ya",
		},
		lang,
	);
	if (!done.ok)
		return drawJoin(ask, way, withProblems(state, ...done.problem.problems));
	if (network !== "") sendings.count(network, cx.now);
	return page(JoinedPage({ view, way, code: done.value }), 200, {
		"cache-control": "no-store",
	});
}

function drawCode(
	{ cx, view }: Ask<View>,
	what: "confirm" | "leave",
	state: FormState,
): Answer {
	const html = CodePage({ view, what, state, once: cx.newId() });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function takeCode(
	ask: Ask<View>,
	what: "confirm" | "leave",
): Promise<Answer> {
	const state = formIn(ask.form);
	const deed = what === "confirm" ? confirmJoin : leaveList;
	const done = await deed(ask.cx, typedValue(state, joinFields.code));
	return done.ok
		? seeOther("/berita/pers", ask.view.t(`news.${what}.done`))
		: drawCode(
				ask,
				what,
				withProblems(state, {
					field: joinFields.code,
					says: `news.problem.${done.problem.reason}`,
				}),
			);
}
