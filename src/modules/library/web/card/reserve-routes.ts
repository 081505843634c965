import {
	emptyForm,
	type FormState,
	formIn,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import type { Visit } from "#receipts";
import { startVisit, visitOf } from "#receipts/web";
import type { View } from "#ui/view.ts";
import {
	cardKind,
	type LibraryRecord,
	mayRead,
	recordById,
	reserve,
	shelfOf,
} from "../../index.ts";
import { cardFields } from "./card-page.tsx";
import { reserveExamples as shown } from "./examples.ts";
import { openCardOf, unkept } from "./open-card.ts";
import { ReservePage } from "./reserve-page.tsx";

const path = "/perpustakaan/pesan/:record";

/** A title is reserved from its page, with card and PIN. */
export const reserveRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withRecord(ask, async (record) =>
				draw(ask, record, await cardHere(ask), emptyForm),
			),
		examples: shown.form,
	},
	{
		method: "POST",
		path,
		may: "anyone",
		trail: "library.reserved",
		handle: (ask) => withRecord(ask, (record) => send(ask, record)),
		examples: shown.send,
	},
];

async function withRecord(
	ask: Ask<View>,
	then: (record: LibraryRecord) => Promise<Answer>,
): Promise<Answer> {
	const id = param(ask, "record");
	const record = isUuid(id) ? await recordById(ask.cx, id) : null;
	return record?.removedAt === null && mayRead(ask.cx.actor, record).may
		? then(record)
		: notFound;
}

/** The card that was opened in this browser. */
async function cardHere(ask: Ask<View>): Promise<Visit | null> {
	const visit = await visitOf(ask);
	return visit?.kind === cardKind ? visit : null;
}

async function draw(
	{ cx, view }: Ask<View>,
	record: LibraryRecord,
	visit: Visit | null,
	state: FormState,
	status = 200,
	headers: Record<string, string> = unkept,
): Promise<Answer> {
	const shelf = await shelfOf(cx, record.id);
	return page(
		ReservePage({
			view,
			title: record.facts.title,
			recordId: record.id,
			waiting: shelf.waiting,
			onShelf: shelf.free > 0,
			open: visit !== null,
			state,
			once: cx.newId(),
		}),
		status,
		headers,
	);
}

async function send(ask: Ask<View>, record: LibraryRecord): Promise<Answer> {
	const here = await cardHere(ask);
	const opened = here ? { visit: here } : await openCardOf(ask);
	if (!("visit" in opened))
		return draw(ask, record, null, opened.state, opened.status, opened.headers);
	const { visit } = opened;
	const done = await reserve(
		ask.cx,
		{ unitId: visit.unitId, id: visit.subjectId },
		record.id,
	);
	if (done.ok)
		return {
			kind: "see-other",
			to: "/perpustakaan/kartu",
			flash: ask.view.t("library.reserve.done", { title: record.facts.title }),
			cookies: [startVisit(ask, visit)],
		};
	const { reason, about } = done.problem;
	return draw(
		ask,
		record,
		here,
		withProblems(formIn(ask.form), {
			field: here ? "" : cardFields.number,
			says: `library.lend.problem.${reason === "at-home" ? "at-home-already" : reason}`,
			...(about ? { about } : {}),
		}),
		422,
	);
}
