import { askFields, somebodyAnswers } from "#accommodations";
import {
	emptyForm,
	type FieldProblem,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import { type Answer, page } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { networkOf, openSendings } from "#receipts";
import { addressOf, ReceiptPage } from "#receipts/web";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Event,
	type Registered,
	type RegisterRefusal,
	register,
	registrationKind,
	sidesOf,
	standingOf,
	takesNames,
	terms,
} from "../../index.ts";
import { whenInWords } from "../event-words.tsx";
import { withPublic } from "../public-routes.ts";
import { type RegisterKind, readRegistering } from "./read-registering.ts";
import { registerFields } from "./register-fields.ts";
import { RegisterPage } from "./register-page.tsx";
import { registerExamples as shown } from "./registration-examples.ts";

const form = (
	path: string,
	kind: RegisterKind,
	examples: {
		readonly form: Route<View>["examples"];
		readonly send: Route<View>["examples"];
	},
): readonly Route<View>[] => [
	{
		method: "GET",
		path,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withPublic(ask, (unit, event) =>
				draw(ask, unit, event, kind, emptyForm, 200),
			),
		examples: examples.form,
	},
	{
		method: "POST",
		path,
		may: "anyone",
		trail: "event.registered",
		handle: (ask) =>
			withPublic(ask, (unit, event) => send(ask, unit, event, kind)),
		examples: examples.send,
	},
];

/** Taking part without account, alone or with an office; the code is shown once, in the answer itself. */
export const registerRoutes: readonly Route<View>[] = [
	...form("/unit/:unit/acara/:event/daftar", "one", shown.one),
	...form("/unit/:unit/acara/:event/rombongan", "group", shown.group),
];

async function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	event: Event,
	kind: RegisterKind,
	state: FormState,
	status: 200 | 422 | 429,
): Promise<Answer> {
	const typed = typedValue(state, registerFields.form);
	return page(
		RegisterPage({
			view,
			unit,
			event,
			kind,
			state,
			counts: await standingOf(cx, event),
			form: isUuid(typed) ? typed : cx.newId(),
			asks: await somebodyAnswers(cx, unit.id),
		}),
		status,
	);
}

const sendings = openSendings();

async function send(
	ask: Ask<View>,
	unit: Unit,
	event: Event,
	kind: RegisterKind,
): Promise<Answer> {
	const { cx } = ask;
	const state = formIn(ask.form);
	const again = (status: 422 | 429, problem: FieldProblem): Promise<Answer> =>
		draw(ask, unit, event, kind, withProblems(state, problem), status);
	if (
		kind === "group" &&
		// Where it is closed there is no field to lead to.
		takesNames(event, cx.now) &&
		typedValue(state, registerFields.institution).trim() === ""
	)
		return again(422, {
			field: registerFields.institution,
			says: "events.problem.no-institution",
		});
	const network = addressOf(ask);
	if (network !== "" && sendings.count(networkOf(network), cx.now) > terms.most)
		return again(429, { field: "", says: "events.problem.too-many-sent" });
	const typed = typedValue(state, registerFields.form);
	const done = await register(cx, event, {
		...readRegistering(state, event, kind),
		form: isUuid(typed) ? typed : cx.newId(),
	});
	return done.ok
		? receiptOf(ask, event, done.value)
		: again(422, problemAt(done.problem, kind, event));
}

/** Where the form says it. */
function problemAt(
	{ reason, about }: RegisterRefusal,
	kind: RegisterKind,
	event: Event,
): FieldProblem {
	const [side = "room"] = sidesOf(event);
	const names = kind === "one" ? registerFields.name : registerFields[side];
	const fields: Readonly<Record<string, string>> = {
		"no-such-event": "",
		"takes-no-names": "",
		"no-name": names,
		"name-too-long": names,
		"too-many-names": names,
		"no-such-side": registerFields.side,
		"institution-too-long": registerFields.institution,
		"need-too-long": askFields.words,
	};
	const own = fields[reason];
	return {
		field: own ?? "",
		says: `${own === undefined ? "accommodations" : "events"}.problem.${reason}`,
		...(about ? { about } : {}),
	};
}

/** What to do next, and who waits. */
function receiptOf(
	{ view }: Ask<View>,
	event: Event,
	{ code, known, placed, waiting }: Registered,
): Answer {
	const { t } = view;
	return page(
		ReceiptPage({
			view,
			kind: registrationKind,
			code,
			title: t(
				waiting === 0
					? "events.receipt.title"
					: placed === 0
						? "events.receipt.waiting"
						: "events.receipt.some-wait",
				{ placed, waiting },
			),
			lead: t(known ? "events.receipt.known" : "events.receipt.lead", {
				title: event.title,
				when: whenInWords(view, event),
			}),
			next: [
				...(waiting > 0 ? [t("events.receipt.look-for-place")] : []),
				t("events.receipt.change"),
				...(event.mode === "on-site" ? [] : [t("events.receipt.online")]),
				t("events.receipt.news"),
			],
		}),
		200,
		{ "cache-control": "no-store" },
	);
}
