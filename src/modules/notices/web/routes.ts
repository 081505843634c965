import { z } from "zod";
import { namesOf, ownPath } from "#identity";
import { readForm, withProblems } from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { inLanguage, type View } from "#ui/view.ts";
import {
	agendaOf,
	calendarFile,
	chooseMail,
	doneOf,
	dutiesOf,
	mailChoiceOf,
	markRead,
	newsOf,
	overdueCount,
	type Rhythm,
	rhythms,
	unreadCount,
} from "../index.ts";
import { AgendaPage } from "./agenda-page.tsx";
import { DonePage } from "./done-page.tsx";
import { examples } from "./examples.ts";
import { InboxPage } from "./inbox-page.tsx";
import { MailPage, wordOf } from "./mail-page.tsx";
import { NewsPage } from "./news-page.tsx";
import { sentenceOf } from "./sentence.ts";

/** What the installation tells these pages. */
export interface NoticesPages {
	readonly sendsMail: boolean;
}

/** The inbox, the agenda, and how one is written to. */
export const noticesRoutes = ({ sendsMail }: NoticesPages): Route<View>[] => [
	{
		method: "GET",
		path: "/kotak",
		may: "signed-in",
		trail: "none",
		handle: showInbox,
		examples: examples.inbox,
	},
	{
		method: "GET",
		path: "/kotak/kabar",
		may: "signed-in",
		trail: "none",
		handle: async ({ cx, view, query }) =>
			page(
				NewsPage({
					view,
					news: await newsOf(cx, pageIn(query)),
					unread: await unreadCount(cx),
				}),
			),
		examples: examples.news,
	},
	{
		method: "POST",
		path: "/kotak/dibaca",
		may: "signed-in",
		trail: "none",
		handle: mark,
		examples: examples.mark,
	},
	{
		method: "GET",
		path: "/kotak/selesai",
		may: "signed-in",
		trail: "none",
		handle: showDone,
		examples: examples.done,
	},
	{
		method: "GET",
		path: "/kotak/agenda",
		may: "signed-in",
		trail: "none",
		handle: async ({ cx, view }) =>
			page(AgendaPage({ view, dates: await agendaOf(cx) })),
		examples: examples.agenda,
	},
	{
		method: "GET",
		path: "/kotak/agenda/ics",
		may: "signed-in",
		trail: "none",
		handle: takeCalendar,
		examples: examples.calendar,
	},
	{
		method: "GET",
		path: "/kotak/surel",
		may: "signed-in",
		trail: "none",
		handle: async ({ cx, view }) =>
			page(MailPage({ view, sendsMail, choice: await choiceOf(cx) })),
		examples: examples.mail,
	},
	{
		method: "POST",
		path: "/kotak/surel",
		may: "signed-in",
		trail: "notices.mail-chosen",
		handle: choose(sendsMail),
		examples: examples.choose,
	},
];

/** News on the inbox itself; all of them have a page of their own. */
const latest = 8;

async function showInbox({ cx, view, query }: Ask<View>): Promise<Answer> {
	const news = await newsOf(cx, 1);
	return page(
		InboxPage({
			view,
			duties: await dutiesOf(cx, pageIn(query)),
			overdue: await overdueCount(cx),
			news: news.rows.slice(0, latest),
			unread: await unreadCount(cx),
			mailRefused: (await choiceOf(cx)).refused,
		}),
	);
}

async function showDone({ cx, view, query }: Ask<View>): Promise<Answer> {
	const done = await doneOf(cx, pageIn(query));
	const names = await namesOf(
		cx,
		done.rows.map(({ settledBy }) => settledBy),
	);
	return page(DonePage({ view, done, names }));
}

const Marked = z.union([
	z.object({ kabar: z.uuid() }),
	z.object({ sampai: z.iso.datetime() }),
]);

/** One news, or all that the page showed. Whatever is not mine is not there. */
async function mark({ cx, view, form }: Ask<View>): Promise<Answer> {
	const read = Marked.safeParse(Object.fromEntries(form));
	if (!read.success) return notFound;
	const n = await markRead(
		cx,
		"kabar" in read.data
			? { id: read.data.kabar }
			: { until: new Date(read.data.sampai) },
	);
	if ("kabar" in read.data && n === 0) return notFound;
	const back = ownPath(String(form.get("kembali") ?? ""));
	return seeOther(back ?? "/kotak", view.t("notices.marked", { n }));
}

async function takeCalendar({ cx, view }: Ask<View>): Promise<Answer> {
	const dates = await agendaOf(cx);
	if (dates.length === 0) return notFound;
	const { host } = new URL(cx.origin);
	return {
		kind: "file",
		type: "text/calendar; charset=utf-8",
		name: "agenda-rangkul.ics",
		bytes: calendarFile(
			view.t("notices.agenda.name"),
			dates.map((one) => ({
				uid: `${one.id}@${host}`,
				on: one.due,
				title: sentenceOf(view, one),
				url: cx.origin + inLanguage(view.lang, one.path),
				at: one.changedAt,
			})),
		),
	};
}

const choiceOf = (cx: Context) => mailChoiceOf(cx, cx.actor.id ?? "");

const Chosen = z.object({
	kapan: z
		.enum(Object.values(wordOf), "notices.mail.how-often-missing")
		.transform(
			(word): Rhythm =>
				rhythms.find((rhythm) => wordOf[rhythm] === word) ?? "daily",
		),
});

const choose =
	(sendsMail: boolean) =>
	async ({ cx, view, form }: Ask<View>): Promise<Answer> => {
		const choice = await choiceOf(cx);
		const read = readForm(Chosen, form);
		if (!read.ok)
			return wrong(MailPage({ view, sendsMail, choice, state: read.state }));
		const chosen = await chooseMail(cx, read.value.kapan, view.lang);
		if (chosen.ok)
			return seeOther("/kotak/surel", view.t("notices.mail.chosen"));
		const state = withProblems(read.state, {
			field: "kapan",
			says: "notices.mail.no-address",
		});
		return wrong(MailPage({ view, sendsMail, choice, state }));
	};

const pageIn = (query: URLSearchParams): number =>
	Number(query.get("halaman") ?? 1);
