import { askFields, readAsk } from "#accommodations";
import {
	type FieldProblem,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import { type Answer, page } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { networkOf, openSendings } from "#receipts";
import { addressOf, ReceiptPage } from "#receipts/web";
import { dayOf } from "#territory";
import { date } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	filesOf,
	type KeepRefusal,
	type Kept,
	keepRequest,
	limits,
	problemsOf,
	type RequestFile,
	type RequestProcedure,
	sorted,
} from "../../index.ts";
import { papersIn } from "../arrived.ts";
import { typedIn } from "../typed-in.ts";
import { wishField } from "./wish.ts";

/** How the form came to us, and how it is drawn again. */
export interface Way {
	readonly channel: "web" | "counter";
	readonly draw: (props: {
		readonly state: FormState;
		readonly sheet: string;
		readonly files: readonly RequestFile[];
		/** Whether the office takes it in, as far as is known. */
		readonly offered: boolean;
	}) => { toString(): string };
}

const sendings = openSendings();

const notOffered = "requests.problem.not-offered";

/** Takes in what somebody asks for, or keeps it with a code; what must be mended comes back with everything that was typed. */
export async function sendAsk(
	ask: Ask<View>,
	unit: Unit,
	rule: RequestProcedure,
	way: Way,
): Promise<Answer> {
	const { cx, lang } = ask;
	const state = formIn(ask.form);
	const sheet = sheetIn(state) ?? cx.newId();
	const network = addressOf(ask);
	const drawn = (
		status: 422 | 429,
		files: readonly RequestFile[],
		...problems: readonly FieldProblem[]
	) =>
		page(
			way.draw({
				state: withProblems(state, ...problems),
				sheet,
				files,
				offered: problems.every(({ says }) => says !== notOffered),
			}),
			status,
			{
				"cache-control": "no-store",
			},
		);
	if (
		way.channel === "web" &&
		network !== "" &&
		sendings.count(networkOf(network), cx.now) > limits.most
	)
		return drawn(429, [], {
			field: "",
			says: "requests.problem.too-many-sent",
		});
	const came = await papersIn(cx, rule.request, ask.form);
	const { typed, problems } = typedIn(rule.request, state, way.channel);
	const ahead = readAsk(state.typed, dayOf(cx.now));
	const isSaved = typedValue(state, wishField) === "simpan";
	const all = [
		...replacedForm(rule, state),
		...came.problems,
		...problems,
		...(isSaved ? [] : problemsOf(rule.request, typed, lang)),
		...(ahead.kinds.length > 0 ? ahead.problems : []),
	];
	const kept = await keepRequest(cx, unit, rule, sorted(rule.request, typed), {
		sheet,
		channel: way.channel,
		lang,
		wish: all.length > 0 ? "hold" : isSaved ? "save" : "send",
		files: came.files,
		ahead: ahead.kinds.length > 0 ? ahead : null,
	});
	if (!kept.ok) return drawn(422, [], whyNot(kept.problem));
	if (all.length > 0 && !kept.value.known)
		return drawn(422, await filesOf(cx, kept.value.key), ...all);
	return receiptOf(ask, rule, kept.value, isSaved);
}

/** Why it was not taken in: an office that stopped, or help that nobody there could answer for. */
export const whyNot = ({ reason, about }: KeepRefusal): FieldProblem =>
	reason === "not-offered" || reason === "sent-before"
		? {
				field: "",
				says:
					reason === "not-offered"
						? notOffered
						: "requests.problem.sent-before",
			}
		: {
				field: askFields.kinds,
				says: `accommodations.problem.${reason}`,
				...(about ? { about } : {}),
			};

/** The form changed while somebody filled it in: they are told, and what they wrote stands in the new one. */
const replacedForm = (
	{ version }: RequestProcedure,
	state: FormState,
): readonly FieldProblem[] => {
	const seen = typedValue(state, "versi");
	return seen === "" || seen === String(version)
		? []
		: [{ field: "", says: "requests.problem.form-replaced" }];
};

const sheetIn = (state: FormState): string | null => {
	const typed = typedValue(state, "lembar");
	return isUuid(typed) ? typed : null;
};

/** Shown once, in the answer itself: there is no address at which a code stands. */
function receiptOf(
	{ view }: Ask<View>,
	{ request: { oral } }: RequestProcedure,
	{ code, known, ref, last }: Kept,
	isSaved: boolean,
): Answer {
	const { t } = view;
	return page(
		ReceiptPage({
			view,
			kind: "request",
			code,
			title: t(isSaved ? "requests.receipt.saved" : "requests.receipt.title"),
			lead: t(known ? "requests.receipt.known" : "requests.receipt.lead", {
				ref,
			}),
			next: isSaved
				? [t("requests.receipt.go-on", { n: limits.begun })]
				: [
						...(last === null
							? []
							: [t("requests.receipt.until", { day: date(view.lang, last) })]),
						t("requests.receipt.read"),
						...(oral ? [t("requests.receipt.counter")] : []),
					],
		}),
		200,
		{ "cache-control": "no-store" },
	);
}
