import { needNamed } from "#catalogue";
import { citizen } from "#kernel/actor.ts";
import {
	emptyForm,
	type FieldProblem,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import { withActor } from "#platform/context.ts";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { networkOf, openSendings } from "#receipts";
import { addressOf, ReceiptPage } from "#receipts/web";
import { dayOf } from "#territory";
import { date } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import { isOpenOn, type Unit, unitBySlug } from "#units";
import {
	type AskedAhead,
	askAhead,
	askFields,
	readAsk,
	somebodyAnswers,
	terms,
} from "../index.ts";
import { askExamples as shown } from "./ask-examples.ts";
import { AskPage } from "./ask-page.tsx";
import { kindName } from "./kind-name.ts";

const path = "/unit/:unit/minta-bantuan";

/** Help is asked for before a visit, without account; the code is shown once, in the answer itself. */
export const askRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withUnit(ask, (unit) => draw(ask, unit, prefilled(ask.query))),
		examples: shown.form,
	},
	{
		method: "POST",
		path,
		may: "anyone",
		trail: "accommodation.asked",
		handle: (ask) => withUnit(ask, (unit) => send(ask, unit)),
		examples: shown.send,
	},
];

async function withUnit(
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	return unit && isOpenOn(unit, dayOf(ask.cx.now)) ? then(unit) : notFound;
}

/** What needs ask for, or what was chosen: `?butuh=deaf`, `?minta=interpreter`. */
const prefilled = (query: URLSearchParams): FormState => ({
	...emptyForm,
	typed: {
		[askFields.kinds]: [
			...query.getAll("minta"),
			...query.getAll("butuh").flatMap((code) => needNamed(code)?.ask ?? []),
		],
	},
});

async function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	state: FormState,
	status: 200 | 422 | 429 = 200,
): Promise<Answer> {
	const typed = typedValue(state, askFields.form);
	return page(
		AskPage({
			view,
			unit,
			state,
			form: isUuid(typed) ? typed : cx.newId(),
			answered: await somebodyAnswers(cx, unit.id),
		}),
		status,
	);
}

const sendings = openSendings();

async function send(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const { cx } = ask;
	const state = formIn(ask.form);
	const again = (
		status: 422 | 429,
		...problems: readonly FieldProblem[]
	): Promise<Answer> =>
		draw(ask, unit, withProblems(state, ...problems), status);
	const { problems, ...asked } = readAsk(state.typed, dayOf(cx.now));
	if (problems.length > 0) return again(422, ...problems);
	const network = addressOf(ask);
	if (network !== "" && sendings.count(networkOf(network), cx.now) > terms.most)
		return again(429, {
			field: "",
			says: "accommodations.problem.too-many-sent",
		});
	const form = typedValue(state, askFields.form);
	// Also where somebody of the staff is signed in on the same device.
	const done = await askAhead(withActor(cx, citizen), {
		...asked,
		unitId: unit.id,
		about: null,
		form: isUuid(form) ? form : cx.newId(),
	});
	return done.ok
		? receiptOf(ask, unit, done.value)
		: again(422, {
				field: "",
				says: `accommodations.problem.${done.problem.reason}`,
				...(done.problem.about ? { about: done.problem.about } : {}),
			});
}

/** Until when each is answered, and what to do then. */
const receiptOf = (
	{ view }: Ask<View>,
	unit: Unit,
	{ code, known, tasks }: AskedAhead,
): Answer =>
	page(
		ReceiptPage({
			view,
			kind: "accommodation",
			code,
			title: view.t("accommodations.receipt.title"),
			lead: view.t(
				known ? "accommodations.receipt.known" : "accommodations.receipt.lead",
				{ unit: unit.name },
			),
			next: [
				...tasks.map(({ kind, dueOn }) =>
					view.t("accommodations.receipt.until", {
						what: kindName(view, kind),
						day: date(view.lang, dueOn),
					}),
				),
				view.t("accommodations.receipt.read"),
				view.t("accommodations.receipt.tell"),
			],
		}),
		200,
		{ "cache-control": "no-store" },
	);
