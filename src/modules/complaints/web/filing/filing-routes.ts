import {
	type FormState,
	filled,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import { type Answer, notFound, page, wrong } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { ReceiptPage } from "#receipts/web";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { findUnits } from "#units";
import {
	type AskedOffice,
	askedOffice,
	fields,
	fileComplaint,
	readTold,
} from "../../index.ts";
import { filingExamples as shown } from "./filing-examples.ts";
import { FilingPage } from "./filing-page.tsx";
import { StartPage } from "./start-page.tsx";

const to = "/pengaduan/ke/:unit";

/** Telling: which office, and what happened. Without account, and without script. */
export const filingRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/pengaduan",
		may: "anyone",
		trail: "none",
		handle: async ({ cx, view, query }) => {
			const q = (query.get("q") ?? "").trim().slice(0, 200);
			const asked = Number.parseInt(query.get("halaman") ?? "1", 10) || 1;
			const found = await findUnits(cx, { search: q, page: asked });
			return page(StartPage({ view, q, found }));
		},
		examples: shown.start,
	},
	{
		method: "GET",
		path: to,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withOffice(ask, (office) =>
				// Whoever comes from the page of a service need not choose it again.
				draw(
					ask,
					office,
					filled({ [fields.service]: ask.query.get("layanan") }),
				),
			),
		examples: shown.form,
	},
	{
		method: "POST",
		path: to,
		may: "anyone",
		trail: "complaint.filed",
		handle: (ask) => withOffice(ask, (office) => send(ask, office)),
		examples: shown.send,
	},
];

async function withOffice(
	ask: Ask<View>,
	then: (office: AskedOffice) => Promise<Answer> | Answer,
): Promise<Answer> {
	const office = await askedOffice(ask.cx, param(ask, "unit"));
	return office ? then(office) : notFound;
}

function draw(
	{ cx, view }: Ask<View>,
	office: AskedOffice,
	state: FormState,
): Answer {
	const html = FilingPage({
		view,
		...office,
		state,
		sheet: sheetIn(state) ?? cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function send(ask: Ask<View>, office: AskedOffice): Promise<Answer> {
	const { cx, view, lang } = ask;
	const state = formIn(ask.form);
	const read = readTold(state.typed, {
		today: dayOf(cx.now),
		services: new Map(office.services.map(({ slug, id }) => [slug, id])),
		hasRecording: false,
	});
	if (!read.ok) return draw(ask, office, withProblems(state, ...read.problem));
	const filed = await fileComplaint(cx, office.unit, read.value, {
		sheet: sheetIn(state) ?? cx.newId(),
		channel: "web",
		lang,
		knowsOffice: true,
	});
	// Shown once, in the answer itself: there is no address at which a code stands.
	return page(
		ReceiptPage({
			view,
			kind: "complaint",
			code: filed.code ?? "",
			pin: read.value.pin !== null,
			title: view.t("complaints.receipt.title"),
			lead: view.t(
				filed.known ? "complaints.receipt.known" : "complaints.receipt.lead",
			),
			next: [],
		}),
		200,
		{ "cache-control": "no-store" },
	);
}

const sheetIn = (state: FormState): string | null => {
	const typed = typedValue(state, fields.sheet);
	return isUuid(typed) ? typed : null;
};
