import { readAsk, somebodyAnswers } from "#accommodations";
import { needNamed, servicesOf } from "#catalogue";
import {
	type FieldProblem,
	type FormState,
	filled,
	formIn,
	typedValue,
	valuesOf,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { networkOf, openSendings } from "#receipts";
import { addressOf, ReceiptPage } from "#receipts/web";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { isOpenOn, type Unit, unitBySlug } from "#units";
import {
	type Appointment,
	type BookRefusal,
	book,
	freeSlots,
	terms,
} from "../index.ts";
import { BookPage } from "./book-page.tsx";
import { bookExamples as shown } from "./examples.ts";
import { bookFields } from "./fields.ts";

const path = "/unit/:unit/janji";

/** An hour is taken without account; the code is shown once, in the answer itself. */
export const bookRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withUnit(ask, (unit) => draw(ask, unit, needsOf(ask.query))),
		examples: shown.form,
	},
	{
		method: "POST",
		path,
		may: "anyone",
		trail: "appointment.booked",
		handle: (ask) => withUnit(ask, (unit) => send(ask, unit)),
		examples: shown.send,
	},
];

/** Whoever comes from "Can I manage it?" has said already what they need. */
const needsOf = (query: URLSearchParams): FormState =>
	filled({
		[bookFields.need]: query
			.getAll(bookFields.need)
			.filter((code) => needNamed(code)),
	});

async function withUnit(
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer>,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	return unit && isOpenOn(unit, dayOf(ask.cx.now)) ? then(unit) : notFound;
}

async function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	state: FormState,
	status: 200 | 422 | 429 = 200,
): Promise<Answer> {
	const typed = typedValue(state, bookFields.form);
	return page(
		BookPage({
			view,
			unit,
			state,
			slots: await freeSlots(cx, unit),
			services: await servicesOf(cx, unit.id),
			form: isUuid(typed) ? typed : cx.newId(),
			asks: await somebodyAnswers(cx, unit.id),
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
	const slotId = typedValue(state, bookFields.slot);
	if (!isUuid(slotId)) return again(422, problem(bookFields.slot, "no-slot"));
	const network = addressOf(ask);
	if (network !== "" && sendings.count(networkOf(network), cx.now) > terms.most)
		return again(429, problem("", "too-many-sent"));
	const form = typedValue(state, bookFields.form);
	const services = await servicesOf(cx, unit.id);
	const chosen = typedValue(state, bookFields.service);
	const done = await book(cx, {
		unitId: unit.id,
		slotId,
		inNeed: valuesOf(state, bookFields.need).some((code) => needNamed(code)),
		serviceId: services.find(({ id }) => id === chosen)?.id ?? null,
		word: typedValue(state, bookFields.word),
		about: typedValue(state, bookFields.about),
		kinds: readAsk(state.typed, dayOf(cx.now)).kinds,
		form: isUuid(form) ? form : cx.newId(),
	});
	return done.ok
		? receiptOf(ask, unit, done.value)
		: again(422, problemAt(done.problem));
}

const problem = (
	field: string,
	why: string,
	about?: FieldProblem["about"],
): FieldProblem => ({
	field,
	says: `appointments.problem.${why}`,
	...(about ? { about } : {}),
});

/** Where the form says it; what the free hours are now stands below. */
function problemAt({ reason, about }: BookRefusal): FieldProblem {
	switch (reason) {
		case "unknown-slot":
		case "closed":
		case "over":
		case "full":
		case "only-kept":
			return problem(bookFields.slot, reason);
		case "word-too-long":
			return problem(bookFields.word, reason, about);
		case "words-too-long":
			return problem(bookFields.about, reason, about);
		case "unknown-unit":
			return problem("", reason);
		default:
			return {
				field: "",
				says: `accommodations.problem.${reason}`,
				...(about ? { about } : {}),
			};
	}
}

/** What to do next. */
const receiptOf = (
	{ view }: Ask<View>,
	unit: Unit,
	{ code, known }: Appointment,
): Answer =>
	page(
		ReceiptPage({
			view,
			kind: "appointment",
			code,
			title: view.t("appointments.receipt.title"),
			lead: view.t(
				known ? "appointments.receipt.known" : "appointments.receipt.lead",
				{ unit: unit.name },
			),
			next: [
				view.t("appointments.receipt.read"),
				view.t("appointments.receipt.look"),
				view.t("appointments.receipt.come"),
			],
		}),
		200,
		{ "cache-control": "no-store" },
	);
