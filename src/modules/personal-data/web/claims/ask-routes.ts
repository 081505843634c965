import {
	emptyForm,
	type FieldProblem,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import {
	claimFields,
	claimLimits,
	doorOf,
	fields,
	makeClaim,
	readClaim,
	type Shown,
} from "#personal-data";
import { type Answer, page } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { networkOf, openSendings } from "#receipts";
import { addressOf, ReceiptPage, visitOf } from "#receipts/web";
import { moment } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import { AskPage, askable, fieldName } from "./ask-page.tsx";
import { askExamples as shown } from "./examples.ts";

const path = "/data-pribadi/permintaan";

/** Anybody asks about their own data; the code is shown once, in the answer itself. */
export const askRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may: "anyone",
		trail: "none",
		handle: async (ask) => draw(ask, await shownHere(ask), emptyForm),
		examples: shown.form,
	},
	{
		method: "POST",
		path,
		may: "anyone",
		trail: "data-claim.asked",
		handle: send,
		examples: shown.send,
	},
];

/** What lies under the code that was shown in this browser; the room is none of it, and looks like no code. */
async function shownHere(ask: Ask<View>): Promise<Shown | null> {
	const visit = await visitOf(ask);
	return visit && doorOf(visit.kind)
		? { kind: visit.kind, id: visit.subjectId, unitId: visit.unitId }
		: null;
}

function draw(
	{ cx, view }: Ask<View>,
	under: Shown | null,
	state: FormState,
	status: 200 | 422 | 429 = 200,
): Answer {
	const typed = typedValue(state, fields.form);
	return page(
		AskPage({
			view,
			state,
			correctable: under && (doorOf(under.kind)?.fields ?? null),
			form: isUuid(typed) ? typed : cx.newId(),
		}),
		status,
		{ "cache-control": "no-store" },
	);
}

const sendings = openSendings();

async function send(ask: Ask<View>): Promise<Answer> {
	const { cx } = ask;
	const under = await shownHere(ask);
	const sent = formIn(ask.form);
	const state = under ? sent : fieldInWords(ask.view, sent);
	const again = (status: 422 | 429, ...problems: readonly FieldProblem[]) =>
		draw(ask, under, withProblems(state, ...problems), status);
	const read = readClaim(
		(field) => typedValue(state, field),
		under,
		askable().map(({ code }) => code),
	);
	if (!read.ok) return again(422, ...read.problems);
	const network = addressOf(ask);
	if (
		network !== "" &&
		sendings.count(networkOf(network), cx.now) > claimLimits.most
	)
		return again(429, {
			field: "",
			says: "personal-data.problem.too-many-sent",
		});
	const form = typedValue(state, fields.form);
	return receiptOf(
		ask,
		await makeClaim(cx, {
			asked: read.value,
			shown: under,
			atDesk: false,
			form: isUuid(form) ? form : cx.newId(),
		}),
	);
}

/** When the visit ended over the form there is no field to put right any more: which one, and what it is to hold, goes into the words. */
function fieldInWords(view: View, state: FormState): FormState {
	const chosen = claimFields.find(
		(field) => field === typedValue(state, fields.field),
	);
	const value = typedValue(state, fields.value).trim();
	const said = [
		...(chosen ? [fieldName(view, chosen)] : []),
		...(value ? [view.t("personal-data.becomes", { value })] : []),
	].join(" ");
	if (said === "") return state;
	const words = [said, typedValue(state, fields.words)]
		.filter((line) => line !== "")
		.join("\n");
	const typed = { ...state.typed, [fields.words]: [words] };
	return { ...state, typed };
}

/** The code, and until when somebody answers. */
export const receiptOf = (
	{ view }: Ask<View>,
	{ code, known, dueAt }: Awaited<ReturnType<typeof makeClaim>>,
): Answer => {
	const { t, lang } = view;
	return page(
		ReceiptPage({
			view,
			kind: "data-claim",
			code,
			title: t("personal-data.receipt"),
			lead: t(
				known ? "personal-data.receipt.known" : "personal-data.receipt.lead",
			),
			next: [
				t("personal-data.receipt.due", { when: moment(lang, dueAt) }),
				t("personal-data.receipt.read"),
				t("personal-data.receipt.late"),
			],
		}),
		200,
		{ "cache-control": "no-store" },
	);
};
