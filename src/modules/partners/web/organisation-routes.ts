import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import {
	type Answer,
	forbidden,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf, provincesAt, typedDay } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitNamesOf } from "#units";
import {
	alikeTo,
	changeOrganisation,
	describedBy,
	dissolveOrganisation,
	enterOrganisation,
	everyOrganisation,
	type MergeRefusal,
	mayDescribe,
	mergeOrganisation,
	type Organisation,
	type OrganisationRefusal,
	organisationAsEntered,
	organisationById,
	partOrganisation,
	placeOf,
	versionsOf,
} from "../index.ts";
import { organisationExamples as shown } from "./examples.ts";
import {
	dissolvedField,
	intoField,
	isFaster,
	organisationForm,
	refusedAs,
	revisionIn,
	typedOrganisation,
} from "./form-words.ts";
import {
	OrganisationPage,
	type OrganisationPageProps,
} from "./organisation-page.tsx";
import { withEntered, withOffice } from "./with-agreement.ts";

const may = "actions.keep";
const all = "/mitra/meja/:unit/lembaga";
const one = `${all}/:partner` as const;

/** Entering an organisation, and changing what is said of it. */
export const organisationRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: all,
		may,
		trail: "none",
		handle: (ask) => withOffice(ask, (unit) => draw(ask, unit, {})),
		examples: shown.form,
	},
	{
		method: "POST",
		path: all,
		may,
		trail: "partner.entered",
		handle: (ask) => withOffice(ask, (unit) => enter(ask, unit)),
		examples: shown.enter,
	},
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: (ask) =>
			withOwn(ask, (unit, organisation) =>
				draw(ask, unit, {
					organisation,
					state: organisationForm(organisation),
				}),
			),
		examples: shown.changeForm,
	},
	{
		method: "POST",
		path: one,
		may,
		trail: "partner.changed",
		handle: (ask) =>
			withOwn(ask, (unit, organisation) => change(ask, unit, organisation)),
		examples: shown.change,
	},
	{
		method: "POST",
		path: `${one}/pembubaran`,
		may,
		trail: "partner.dissolved",
		handle: (ask) =>
			withOwn(ask, (unit, organisation) => dissolve(ask, unit, organisation)),
		examples: shown.dissolve,
	},
	{
		method: "POST",
		path: `${one}/penggabungan`,
		may,
		trail: "partner.merged",
		handle: (ask) =>
			withOwn(ask, (unit, organisation) =>
				mergeOrPart(
					ask,
					unit,
					organisation,
					"partners.done.merged",
					(revision) =>
						mergeOrganisation(
							ask.cx,
							unit.id,
							{ id: organisation.id, revision },
							typedValue(formIn(ask.form), intoField),
						),
				),
			),
		examples: shown.merge,
	},
	{
		method: "POST",
		path: `${one}/pemisahan`,
		may,
		trail: "partner.parted",
		handle: (ask) =>
			withOwn(ask, (unit, organisation) =>
				mergeOrPart(
					ask,
					unit,
					organisation,
					"partners.done.parted",
					(revision) =>
						partOrganisation(ask.cx, unit.id, {
							id: organisation.id,
							revision,
						}),
				),
			),
		examples: shown.part,
	},
];

async function mergeOrPart(
	ask: Ask<View>,
	unit: Unit,
	organisation: Organisation,
	says: "partners.done.merged" | "partners.done.parted",
	does: (
		revision: number,
	) => Promise<Result<Organisation, OrganisationRefusal | MergeRefusal>>,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await does(revisionIn(state));
	if (done.ok)
		return seeOther(
			to(one, { unit: unit.slug, partner: organisation.id }),
			ask.view.t(says),
		);
	const { problem } = done;
	const stands =
		(await organisationAsEntered(ask.cx, organisation.id)) ?? organisation;
	const reason = "reason" in problem ? problem.reason : "no-such-other";
	return draw(ask, unit, {
		organisation: stands,
		state: withProblems(
			{ ...organisationForm(stands), files: [] },
			{
				field: reason === "no-such-other" ? intoField : "",
				says: `partners.problem.${reason}`,
			},
		),
	});
}

/** Asks with an organisation with which the office has to do. */
const withOwn = (
	ask: Ask<View>,
	then: (unit: Unit, organisation: Organisation) => Promise<Answer>,
): Promise<Answer> =>
	withOffice(ask, (unit) =>
		withEntered(ask, async (organisation) =>
			mayDescribe(
				ask.cx.actor,
				placeOf(unit),
				await describedBy(ask.cx, organisation),
			).may
				? then(unit, organisation)
				: forbidden,
		),
	);

async function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	props: Partial<
		Pick<OrganisationPageProps, "organisation" | "state" | "alike" | "theirs">
	>,
): Promise<Answer> {
	const state = props.state ?? emptyForm;
	const html = OrganisationPage({
		organisation: null,
		alike: [],
		theirs: null,
		...props,
		others: props.organisation
			? alikeTo(
					props.organisation,
					(await everyOrganisation(cx)).filter(
						({ id }) => id !== props.organisation?.id,
					),
				)
			: [],
		readAs: props.organisation?.mergedInto
			? await organisationById(cx, props.organisation.id)
			: null,
		versions: await saidOf(cx, props.organisation ?? null),
		view,
		unit,
		provinces: await provincesAt(cx, dayOf(cx.now)),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function saidOf(cx: Context, organisation: Organisation | null) {
	if (!organisation) return [];
	const versions = await versionsOf(cx, organisation.id);
	const offices = await unitNamesOf(
		cx,
		versions.map(({ saidBy }) => saidBy),
	);
	return versions.map(({ name, saidBy, at }) => ({
		name,
		office: offices.get(saidBy)?.name ?? "–",
		at,
	}));
}

async function enter(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await enterOrganisation(
		ask.cx,
		unit.id,
		typedOrganisation(state),
	);
	return done.ok
		? seeOther(
				`${to("/mitra/meja/:unit/baru", { unit: unit.slug })}?mitra=${done.value}`,
				ask.view.t("partners.done.entered"),
			)
		: draw(ask, unit, refusedWith(state, done.problem));
}

async function change(
	ask: Ask<View>,
	unit: Unit,
	organisation: Organisation,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await changeOrganisation(
		ask.cx,
		unit.id,
		{ id: organisation.id, revision: revisionIn(state) },
		typedOrganisation(state),
	);
	return done.ok
		? seeOther(
				to("/mitra/lembaga/:partner", { partner: organisation.id }),
				ask.view.t("partners.done.org-changed"),
			)
		: again(ask, unit, organisation, state, done.problem);
}

async function dissolve(
	ask: Ask<View>,
	unit: Unit,
	organisation: Organisation,
): Promise<Answer> {
	const state = formIn(ask.form);
	const day = typedDay(state.typed, dissolvedField);
	// Beside a day that is none, all else stands as it is known.
	const stands = {
		...organisationForm(organisation),
		typed: { ...organisationForm(organisation).typed, ...state.typed },
	};
	if ("problem" in day)
		return draw(ask, unit, {
			organisation,
			state: withProblems(stands, day.problem),
		});
	const done = await dissolveOrganisation(
		ask.cx,
		unit.id,
		{ id: organisation.id, revision: revisionIn(state) },
		day.day,
	);
	return done.ok
		? seeOther(
				to("/mitra/lembaga/:partner", { partner: organisation.id }),
				ask.view.t("partners.done.dissolved"),
			)
		: again(ask, unit, organisation, stands, done.problem);
}

async function again(
	ask: Ask<View>,
	unit: Unit,
	organisation: Organisation,
	state: FormState,
	problem: OrganisationRefusal,
): Promise<Answer> {
	const stands =
		(await organisationById(ask.cx, organisation.id)) ?? organisation;
	return draw(ask, unit, {
		organisation: stands,
		...refusedWith(state, problem),
		theirs: isFaster(problem) ? organisationForm(stands) : null,
	});
}

const refusedWith = (state: FormState, problem: OrganisationRefusal) => ({
	state: refusedAs(state, problem),
	alike: "alike" in problem ? (problem.alike ?? []) : [],
});
