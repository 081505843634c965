import {
	emptyForm,
	type FieldProblem,
	type FormState,
	filled,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import {
	type Answer,
	forbidden,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { ReceiptPage } from "#receipts/web";
import { dayFields, dayOf, daysAfter, typedDay } from "#territory";
import { date } from "#ui/format.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	answerCheck,
	checksOf,
	type Invited,
	invitationLimits,
	invitationsOf,
	inviteOrganisation,
	invitesFor,
	mayAnswer,
	mayWithdrawInvitation,
	withdrawInvitation,
} from "../../index.ts";
import { withFacility } from "../facilities/with-facility.ts";
import { withUnit } from "../with-unit.ts";
import { AnswerCheckPage, type CheckAnswered } from "./answer-check-page.tsx";
import { invitationExamples as shown } from "./invitation-examples.ts";
import { fields, formKey } from "./invitation-fields.ts";
import { InvitationsPage } from "./invitations-page.tsx";

const invites = "assessment.request, complaints.oversee";

/** An office, or an overseer over it, asks an organisation to look; the office answers what was found. */
export const invitationRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/unit/:unit/undangan-cek",
		may: invites,
		trail: "none",
		handle: (ask) =>
			withInviter(ask, (unit) =>
				draw(
					ask,
					unit,
					filled(
						dayFields(
							fields.until,
							daysAfter(dayOf(ask.cx.now), invitationLimits.suggested),
						),
					),
				),
			),
		examples: shown.list,
	},
	{
		method: "POST",
		path: "/unit/:unit/undangan-cek",
		may: invites,
		trail: "catalogue.organisation-invited",
		handle: (ask) => withInviter(ask, (unit) => invite(ask, unit)),
		examples: shown.invite,
	},
	{
		method: "POST",
		path: "/unit/:unit/undangan-cek/:id/penarikan",
		may: invites,
		trail: "catalogue.invitation-withdrawn",
		handle: (ask) => withInviter(ask, (unit) => withdraw(ask, unit)),
		examples: shown.withdraw,
	},
	{
		method: "GET",
		path: "/unit/:unit/fasilitas/:id/jawaban/:number",
		may: "assessment.request",
		trail: "none",
		handle: (ask) => withCheck(ask, (about) => drawAnswer(ask, about)),
		examples: shown.look,
	},
	{
		method: "POST",
		path: "/unit/:unit/fasilitas/:id/jawaban/:number",
		may: "assessment.request",
		trail: "catalogue.check-answered",
		handle: (ask) => withCheck(ask, (about) => answer(ask, about)),
		examples: shown.answer,
	},
];

const placeOf = (unit: Unit) => ({
	unitId: unit.id,
	province: unit.province.code,
});

const withInviter = (
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withUnit(ask, (unit) =>
		invitesFor(ask.cx.actor, placeOf(unit)) === null ? forbidden : then(unit),
	);

async function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	state: FormState,
): Promise<Answer> {
	const html = InvitationsPage({
		view,
		unit,
		invitations: await invitationsOf(cx, unit.id),
		mayWithdraw: ({ madeFor }) =>
			mayWithdrawInvitation(cx.actor, placeOf(unit), madeFor),
		state,
		form: formKey(state, cx.newId),
		today: dayOf(cx.now),
		once: cx.newId,
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function invite(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const { cx } = ask;
	const state = formIn(ask.form);
	const again = (...problems: readonly FieldProblem[]) =>
		draw(ask, unit, withProblems(state, ...problems));
	const until = typedDay(state.typed, fields.until);
	if ("problem" in until) return again(until.problem);
	const done = await inviteOrganisation(cx, unit.id, {
		organisation: typedValue(state, fields.organisation),
		untilOn: until.day,
		form: formKey(state, cx.newId),
	});
	if (done.ok) return sheetOf(ask, unit, done.value);
	const { problem } = done;
	if ("problems" in problem) return again(...problem.problems);
	return problem.reason === "not-yours" ? forbidden : notFound;
}

/** The code, once, on a sheet to hand over. */
const sheetOf = (
	{ view }: Ask<View>,
	unit: Unit,
	{ invitation: { organisation, untilOn }, code }: Invited,
): Answer =>
	page(
		ReceiptPage({
			view,
			kind: "invitation",
			code,
			title: view.t("catalogue.invitation.sheet.title", { organisation }),
			lead: view.t("catalogue.invitation.sheet.lead", { unit: unit.name }),
			next: [
				view.t("catalogue.invitation.sheet.until", {
					day: date(view.lang, untilOn),
				}),
				view.t("catalogue.invitation.sheet.what"),
				view.t("catalogue.invitation.sheet.answer", {
					n: invitationLimits.answeredIn,
				}),
			],
		}),
		200,
		{ "cache-control": "no-store" },
	);

async function withdraw(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const id = param(ask, "id");
	if (!isUuid(id)) return notFound;
	const done = await withdrawInvitation(ask.cx, { unitId: unit.id, id });
	if (done.ok)
		return seeOther(
			to("/unit/:unit/undangan-cek", { unit: unit.slug }),
			ask.view.t("catalogue.invitation.withdrawn"),
		);
	const { reason } = done.problem;
	if (reason === "over")
		return draw(
			ask,
			unit,
			withProblems(emptyForm, {
				field: "",
				says: "catalogue.invitation.problem.over",
			}),
		);
	return reason === "not-yours" ? forbidden : notFound;
}

/** The check of an organisation at the address, for whoever speaks for the office. */
const withCheck = (
	ask: Ask<View>,
	then: (about: CheckAnswered) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withFacility(ask, async (unit, facility, kind) => {
		if (!mayAnswer(ask.cx.actor, placeOf(unit))) return forbidden;
		const number = Number(param(ask, "number"));
		const check = (await checksOf(ask.cx, facility)).find(
			(one) => one.number === number && one.by === "organisation",
		);
		return check ? then({ unit, facility, kind, check }) : notFound;
	});

function drawAnswer(
	{ cx, view }: Ask<View>,
	about: CheckAnswered,
	state: FormState = emptyForm,
): Answer {
	const html = AnswerCheckPage({ view, ...about, state, once: cx.newId() });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function answer(ask: Ask<View>, about: CheckAnswered): Promise<Answer> {
	const { unit, facility, check } = about;
	const state = formIn(ask.form);
	const done = await answerCheck(ask.cx, facility, {
		number: check.number,
		answer: typedValue(state, fields.answer),
	});
	if (done.ok)
		return seeOther(
			to("/unit/:unit/fasilitas/:id", { unit: unit.slug, id: facility.id }),
			ask.view.t("catalogue.invited.answer.done"),
		);
	const { problem } = done;
	if ("problems" in problem)
		return drawAnswer(ask, about, withProblems(state, ...problem.problems));
	if (problem.reason === "answered-before")
		return drawAnswer(
			ask,
			about,
			withProblems(state, {
				field: "",
				says: "catalogue.invited.problem.answered-before",
			}),
		);
	return problem.reason === "not-yours" ? forbidden : notFound;
}
