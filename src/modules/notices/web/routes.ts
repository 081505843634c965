import { z } from "zod";
import { namesOf, ownPath } from "#identity";
import { readForm, withProblems } from "#kernel/form.ts";
import { type Context, withActor } from "#platform/context.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { inLanguage, type View } from "#ui/view.ts";
import {
	agendaKeyOf,
	agendaOf,
	agendaReader,
	calendarFile,
	chooseMail,
	type Dated,
	doneOf,
	dropAgendaKey,
	dutiesOf,
	mailChoiceOf,
	makeAgendaKey,
	markRead,
	newsOf,
	overdueCount,
	type Rhythm,
	rhythms,
	unreadCount,
} from "../index.ts";
import { agendaAddress, idInKey } from "./agenda-address.ts";
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
		handle: showAgenda,
		examples: examples.agenda,
	},
	{
		method: "POST",
		path: "/kotak/agenda/alamat",
		may: "signed-in",
		trail: "notices.agenda-address-made",
		handle: changeAddress,
		examples: examples.address,
	},
	{
		method: "GET",
		path: "/agenda/:key/ics",
		may: "anyone",
		trail: "none",
		handle: feedAgenda,
		examples: examples.feed,
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

async function showAgenda(ask: Ask<View>): Promise<Answer> {
	const { cx, view } = ask;
	const key = await agendaKeyOf(cx);
	return page(
		AgendaPage({
			view,
			dates: await agendaOf(cx),
			address: key === null ? null : agendaAddress(ask, key),
		}),
	);
}

const Wanted = z.object({ alamat: z.enum(["buat", "hapus"]) });

/** The address at which a calendar reads the agenda: made, made anew, or ended. */
async function changeAddress({ cx, view, form }: Ask<View>): Promise<Answer> {
	const read = Wanted.safeParse(Object.fromEntries(form));
	if (!read.success) return notFound;
	const drops = read.data.alamat === "hapus";
	await (drops ? dropAgendaKey(cx) : makeAgendaKey(cx));
	return seeOther(
		"/kotak/agenda",
		drops
			? view.t("notices.agenda.address-dropped")
			: view.t("notices.agenda.address-made"),
	);
}

async function takeCalendar(ask: Ask<View>): Promise<Answer> {
	const dates = await agendaOf(ask.cx);
	return dates.length === 0 ? notFound : calendarOf(ask, dates);
}

/**
 * Read again and again by a program that has the address and no session: what a right of one factor shows, and of what
 * concerns the person alone no more than that it waits.
 */
async function feedAgenda(ask: Ask<View>): Promise<Answer> {
	const id = idInKey(ask, param(ask, "key"));
	const reader = id === null ? null : await agendaReader(ask.cx, id);
	if (!reader) return notFound;
	const dates = await agendaOf(withActor(ask.cx, reader));
	return calendarOf(
		ask,
		dates.map((one) =>
			one.personal
				? { ...one, says: "notices.agenda.waits", about: {}, path: "/kotak" }
				: one,
		),
	);
}

function calendarOf({ cx, view }: Ask<View>, dates: readonly Dated[]): Answer {
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
