import {
	type FieldProblem,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import { type Answer, page, wrong } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { draftKeyGone, draftKeyOf, ReceiptPage } from "#receipts/web";
import type { View } from "#ui/view.ts";
import { findUnits } from "#units";
import {
	type AskedOffice,
	dropFilingDraft,
	type Filed,
	fields,
	fileComplaint,
	filingDraft,
	stepOf,
	type Told,
} from "../../index.ts";
import { CheckPage, wayField } from "./check-page.tsx";
import { filingExamples as shown } from "./filing-examples.ts";
import { FilingPage } from "./filing-page.tsx";
import { stateOf, told, withOffice } from "./filing-state.ts";
import { StartPage } from "./start-page.tsx";
import { stepAddress } from "./step-page.tsx";

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
			withOffice(ask, async (office) => {
				const draft = await filingDraft(ask.cx, draftKeyOf(ask));
				return draw(ask, office, stateOf(ask, draft, office), draft?.sheet);
			}),
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

function draw(
	{ cx, view }: Ask<View>,
	office: AskedOffice,
	state: FormState,
	sheet: string = cx.newId(),
): Answer {
	return page(FilingPage({ view, ...office, state, sheet }));
}

/** Takes in what was told, whichever way it was filled in. */
async function send(ask: Ask<View>, office: AskedOffice): Promise<Answer> {
	const { cx, lang } = ask;
	const state = formIn(ask.form);
	const sheet = sheetIn(state) ?? cx.newId();
	const read = told(ask, office, state);
	if (!read.ok) return wrong(again(ask, office, state, sheet, read.problem));
	const filed = await fileComplaint(cx, office.unit, read.value, {
		sheet,
		channel: "web",
		lang,
		knowsOffice: true,
	});
	await dropFilingDraft(cx, draftKeyOf(ask));
	return receipt(ask, read.value, filed);
}

/** The same page again: the whole form, or all answers with the way to the step that is to be mended. */
function again(
	{ view }: Ask<View>,
	office: AskedOffice,
	state: FormState,
	sheet: string,
	problems: readonly FieldProblem[],
) {
	if (typedValue(state, wayField) !== "langkah")
		return FilingPage({
			view,
			...office,
			state: withProblems(state, ...problems),
			sheet,
		});
	const led = problems.map((problem) => {
		const step = stepOf(problem.field) ?? "what";
		return { ...problem, href: stepAddress(view, office.unit, step, true) };
	});
	return CheckPage({
		view,
		...office,
		state: withProblems(state, ...led),
		sheet,
	});
}

/** Shown once, in the answer itself: there is no address at which a code stands. */
const receipt = ({ view }: Ask<View>, { pin }: Told, filed: Filed): Answer =>
	page(
		ReceiptPage({
			view,
			kind: "complaint",
			code: filed.code ?? "",
			pin: pin !== null,
			title: view.t("complaints.receipt.title"),
			lead: view.t(
				filed.known ? "complaints.receipt.known" : "complaints.receipt.lead",
			),
			next: [
				view.t("complaints.receipt.next-read"),
				view.t("complaints.receipt.next-ask"),
				view.t("complaints.receipt.next-answer"),
			],
		}),
		200,
		{ "cache-control": "no-store", "set-cookie": draftKeyGone },
	);

const sheetIn = (state: FormState): string | null => {
	const typed = typedValue(state, fields.sheet);
	return isUuid(typed) ? typed : null;
};
