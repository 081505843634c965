import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import { everyOrganisation } from "#partners";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { ReceiptPage } from "#receipts/web";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type AskedToLook,
	askToLook,
	type Consultation,
	coChecksOf,
	contributionFields,
	lookFields,
	looksUntil,
} from "../index.ts";
import { lookExamples as shown } from "./examples.ts";
import { LookPage } from "./look-page.tsx";
import { withOwn } from "./with-consultation.ts";

const may = "actions.keep";
const path = "/konsultasi/meja/:unit/:consultation/undangan";

/** An organisation is asked to look, and takes a code along. */
export const lookRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may,
		trail: "none",
		handle: (ask) =>
			withOwn(ask, (unit, consultation) =>
				draw(ask, unit, consultation, emptyForm, 200),
			),
		examples: shown.form,
	},
	{
		method: "POST",
		path,
		may,
		trail: "consultation.organisation-invited",
		handle: (ask) =>
			withOwn(ask, (unit, consultation) => invite(ask, unit, consultation)),
		examples: shown.ask,
	},
];

async function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	consultation: Consultation,
	state: FormState,
	status: 200 | 422,
): Promise<Answer> {
	const untilOn = looksUntil(consultation);
	if (untilOn === null) return notFound;
	const typed = typedValue(state, contributionFields.form);
	const all = await everyOrganisation(cx);
	return page(
		LookPage({
			view,
			unit,
			consultation,
			organisations: all.filter(({ dissolvedOn }) => dissolvedOn === null),
			coChecks: await coChecksOf(cx, consultation),
			untilOn,
			state,
			form: isUuid(typed) ? typed : cx.newId(),
		}),
		status,
	);
}

async function invite(
	ask: Ask<View>,
	unit: Unit,
	consultation: Consultation,
): Promise<Answer> {
	const state = formIn(ask.form);
	const typed = typedValue(state, contributionFields.form);
	const done = await askToLook(ask.cx, consultation, {
		organisationId: typedValue(state, lookFields.organisation),
		form: isUuid(typed) ? typed : ask.cx.newId(),
	});
	if (done.ok) return receiptOf(ask, done.value);
	const { reason } = done.problem;
	return draw(
		ask,
		unit,
		consultation,
		withProblems(state, {
			field:
				reason === "no-organisation" || reason === "invited-before"
					? lookFields.organisation
					: "",
			says: `consultations.problem.${reason}`,
		}),
		422,
	);
}

const receiptOf = (
	{ view }: Ask<View>,
	{ organisation, code }: AskedToLook,
): Answer => {
	const { t } = view;
	return page(
		ReceiptPage({
			view,
			kind: "invitation",
			code,
			title: t("consultations.look.receipt", { organisation }),
			lead: t("consultations.look.lead"),
			next: [
				t("consultations.look.next.code"),
				t("consultations.look.next.found"),
			],
		}),
		200,
		{ "cache-control": "no-store" },
	);
};
