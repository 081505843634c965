import { type FormState, filled, formIn } from "#kernel/form.ts";
import { type Answer, page, seeOther, wrong } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf, provincesAt } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Agreement,
	changeAgreement,
	contactOf,
	draftAgreement,
	everyOrganisation,
	fields,
	ownAgreement,
	wholeAgreement,
} from "../index.ts";
import { AgreementFormPage } from "./agreement-form-page.tsx";
import { agreementExamples as shown } from "./examples.ts";
import {
	agreementForm,
	isFaster,
	refusedAs,
	revisionIn,
	typedAgreement,
} from "./form-words.ts";
import { withAgreement, withOffice } from "./with-agreement.ts";

const may = "actions.keep";
const one = "/mitra/meja/:unit/:agreement";

/** Writing an agreement down, and changing it until everybody reads it. */
export const agreementRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/mitra/meja/:unit/baru",
		may,
		trail: "none",
		handle: (ask) =>
			withOffice(ask, (unit) =>
				draw(
					ask,
					unit,
					null,
					filled({
						[fields.organisation]: ask.query.get("mitra"),
						[fields.provinces]: [unit.province.code],
					}),
				),
			),
		examples: shown.form,
	},
	{
		method: "POST",
		path: "/mitra/meja/:unit/baru",
		may,
		trail: "agreement.drafted",
		handle: (ask) => withOffice(ask, (unit) => draft(ask, unit)),
		examples: shown.draft,
	},
	{
		method: "GET",
		path: `${one}/ubah`,
		may,
		trail: "none",
		handle: (ask) =>
			withAgreement(ask, async (unit, agreement) =>
				agreement.state === "draft"
					? draw(ask, unit, agreement, await formOf(ask, agreement))
					: seeOther(addressOf(unit, agreement.id)),
			),
		examples: shown.changeForm,
	},
	{
		method: "POST",
		path: `${one}/ubah`,
		may,
		trail: "agreement.changed",
		handle: (ask) =>
			withAgreement(ask, (unit, agreement) => change(ask, unit, agreement)),
		examples: shown.change,
	},
];

const addressOf = (unit: Unit, agreement: string): string =>
	to(one, { unit: unit.slug, agreement });

const formOf = async (
	{ cx }: Ask<View>,
	agreement: Agreement,
): Promise<FormState> => {
	const { papers } = await wholeAgreement(cx, agreement);
	return agreementForm(agreement, papers[0], await contactOf(cx, agreement));
};

async function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	agreement: Agreement | null,
	state: FormState,
	theirs: FormState | null = null,
): Promise<Answer> {
	const organisations = await everyOrganisation(cx);
	const html = AgreementFormPage({
		view,
		unit,
		agreement,
		organisations: organisations.filter(
			({ id, dissolvedOn }) =>
				dissolvedOn === null || id === agreement?.organisationId,
		),
		provinces: await provincesAt(cx, dayOf(cx.now)),
		theirs,
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function draft(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await draftAgreement(ask.cx, unit.id, typedAgreement(state));
	return done.ok
		? seeOther(addressOf(unit, done.value), ask.view.t("partners.done.drafted"))
		: draw(ask, unit, null, refusedAs(state, done.problem));
}

async function change(
	ask: Ask<View>,
	unit: Unit,
	agreement: Agreement,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await changeAgreement(
		ask.cx,
		agreement,
		revisionIn(state),
		typedAgreement(state),
	);
	if (done.ok)
		return seeOther(
			addressOf(unit, agreement.id),
			ask.view.t("partners.done.changed"),
		);
	// Somebody was faster: what stands now, beside what was typed here.
	const stands = (await ownAgreement(ask.cx, unit, agreement.id)) ?? agreement;
	return draw(
		ask,
		unit,
		stands,
		refusedAs(state, done.problem),
		isFaster(done.problem) ? await formOf(ask, stands) : null,
	);
}
