import { overviewOf as eventsOf, linkedEvent } from "#events";
import { emptyForm, type FormState, formIn } from "#kernel/form.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Agreement,
	planActivity,
	type Shown,
	tellActivity,
	wholeAgreement,
} from "../index.ts";
import { ActivityPage } from "./activity-page.tsx";
import { activityExamples as shown } from "./examples.ts";
import {
	activityForm,
	isFaster,
	refusedAs,
	revisionIn,
	typedActivity,
} from "./form-words.ts";
import { withAgreement } from "./with-agreement.ts";

const may = "actions.keep";
const one = "/mitra/meja/:unit/:agreement";
const each = `${one}/kegiatan/:activity` as const;

/** What both are to do, and what came of it. */
export const activityRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: `${one}/kegiatan`,
		may,
		trail: "none",
		handle: (ask) =>
			withAgreement(ask, (unit, agreement) =>
				agreement.state === "published"
					? draw(ask, unit, agreement, { state: emptyForm })
					: seeOther(addressOf(unit, agreement)),
			),
		examples: shown.form,
	},
	{
		method: "POST",
		path: `${one}/kegiatan`,
		may,
		trail: "agreement.activity-planned",
		handle: (ask) =>
			withAgreement(ask, (unit, agreement) => plan(ask, unit, agreement)),
		examples: shown.plan,
	},
	{
		method: "GET",
		path: each,
		may,
		trail: "none",
		handle: (ask) =>
			withActivity(ask, (unit, agreement, activity) =>
				draw(ask, unit, agreement, { activity, state: activityForm(activity) }),
			),
		examples: shown.changeForm,
	},
	{
		method: "POST",
		path: each,
		may,
		trail: "agreement.activity-told",
		handle: (ask) =>
			withActivity(ask, (unit, agreement, activity) =>
				tell(ask, unit, agreement, activity),
			),
		examples: shown.tell,
	},
];

const addressOf = (unit: Unit, { id }: Agreement): string =>
	to(one, { unit: unit.slug, agreement: id });

const withActivity = (
	ask: Ask<View>,
	then: (unit: Unit, agreement: Agreement, activity: Shown) => Promise<Answer>,
): Promise<Answer> =>
	withAgreement(ask, async (unit, agreement) => {
		const activity = await shownIn(ask, agreement, param(ask, "activity"));
		return activity ? then(unit, agreement, activity) : notFound;
	});

const shownIn = async ({ cx }: Ask<View>, agreement: Agreement, id: string) =>
	(await wholeAgreement(cx, agreement)).activities.find(
		(activity) => activity.id === id,
	);

async function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	agreement: Agreement,
	props: {
		readonly activity?: Shown;
		readonly theirs?: FormState | null;
		readonly state: FormState;
	},
): Promise<Answer> {
	const { coming, past } = await eventsOf(cx, unit);
	const offered = [...coming.toReversed(), ...past];
	// The event of an older activity stays its event, however many came after it.
	const chosen = props.activity?.eventId ?? null;
	const older =
		chosen !== null && !offered.some(({ id }) => id === chosen)
			? await linkedEvent(cx, { unitId: unit.id, id: chosen })
			: null;
	const html = ActivityPage({
		activity: null,
		theirs: null,
		...props,
		view,
		unit,
		agreement,
		events: older ? [...offered, older] : offered,
		once: cx.newId(),
	});
	return props.state.problems.length > 0 ? wrong(html) : page(html);
}

async function plan(
	ask: Ask<View>,
	unit: Unit,
	agreement: Agreement,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await planActivity(ask.cx, agreement, typedActivity(state));
	return done.ok
		? seeOther(
				addressOf(unit, agreement),
				ask.view.t("partners.done.activity-planned"),
			)
		: draw(ask, unit, agreement, { state: refusedAs(state, done.problem) });
}

async function tell(
	ask: Ask<View>,
	unit: Unit,
	agreement: Agreement,
	activity: Shown,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await tellActivity(
		ask.cx,
		agreement,
		{ id: activity.id, revision: revisionIn(state) },
		typedActivity(state),
	);
	if (done.ok)
		return seeOther(
			addressOf(unit, agreement),
			ask.view.t("partners.done.activity-told"),
		);
	const stands = (await shownIn(ask, agreement, activity.id)) ?? activity;
	return draw(ask, unit, agreement, {
		activity: stands,
		state: refusedAs(state, done.problem),
		theirs: isFaster(done.problem) ? activityForm(stands) : null,
	});
}
