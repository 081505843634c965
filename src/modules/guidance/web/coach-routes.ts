import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import {
	type Answer,
	forbidden,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { typedDay } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { unitBySlug, unitKinds, unitNamesOf, unitsNamedLike } from "#units";
import {
	type AssignReason,
	assignCoach,
	findCoachings,
	mayReview,
	plannedCoachings,
	withdrawCoaching,
} from "../index.ts";
import { CoachPage } from "./coach-page.tsx";
import { coachExamples as shown } from "./examples.ts";
import { anyoneOfIt, fields, whyWithdrawn } from "./fields.ts";

export const coachRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/pembina",
		may: anyoneOfIt,
		trail: "none",
		handle: (ask) => draw(ask, emptyForm),
		examples: shown.list,
	},
	{
		method: "POST",
		path: "/pembina",
		may: "guidance.review",
		trail: "guidance.coach-assigned",
		handle: assign,
		examples: shown.assign,
	},
	{
		method: "POST",
		path: "/pembina/penarikan",
		may: "guidance.review",
		trail: "guidance.coach-withdrawn",
		handle: withdraw,
		examples: shown.withdraw,
	},
];

async function withdraw(ask: Ask<View>): Promise<Answer> {
	const state = formIn(ask.form);
	const [unitId, id] = [fields.unit, fields.id].map((field) =>
		typedValue(state, field),
	);
	if (!unitId || !id || !isUuid(unitId) || !isUuid(id)) return notFound;
	const done = await withdrawCoaching(
		ask.cx,
		{ unitId, id },
		typedValue(state, whyWithdrawn(id)),
	);
	if (done.ok)
		return seeOther(
			to("/pembina", {}),
			ask.view.t("guidance.done.coach-withdrawn"),
		);
	const { reason } = done.problem;
	return reason === "not-yours"
		? forbidden
		: reason === "no-such-coaching"
			? notFound
			: draw(
					ask,
					withProblems(emptyForm, {
						field: /reason/.test(reason) ? whyWithdrawn(id) : "",
						says: `guidance.problem.${reason}`,
					}),
				);
}

async function draw(
	{ cx, view, query }: Ask<View>,
	state: FormState,
): Promise<Answer> {
	const words = (query.get("cari") ?? "").trim().slice(0, 100);
	const now = Number(query.get("halaman") ?? "1");
	if (!Number.isInteger(now) || now < 1 || now > 100_000) return notFound;
	const found = await findCoachings(cx, { words, page: now });
	if (now > found.last) return notFound;
	const html = CoachPage({
		view,
		found,
		words,
		now,
		units: await unitNamesOf(
			cx,
			[...found.rows, ...(await plannedCoachings(cx))].flatMap(
				({ unitId, officeId }) => [unitId, officeId],
			),
		),
		may: mayReview(cx.actor).may,
		planned: await plannedCoachings(cx),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function assign(ask: Ask<View>): Promise<Answer> {
	const { cx, view } = ask;
	const state = formIn(ask.form);
	const from = typedDay(state.typed, fields.from);
	const done = await assignCoach(cx, {
		unitId: await unitNamed(cx, typedValue(state, fields.unit)),
		officeId: await unitNamed(cx, typedValue(state, fields.office)),
		from: "day" in from ? from.day : null,
		why: typedValue(state, fields.why),
	});
	if (done.ok)
		return seeOther(to("/pembina", {}), view.t("guidance.done.assigned"));
	const { reason } = done.problem;
	return reason === "not-yours"
		? forbidden
		: draw(
				ask,
				withProblems(state, {
					field: fieldOf[reason],
					says: `guidance.problem.${reason}`,
				}),
			);
}

const fieldOf: Readonly<Record<Exclude<AssignReason, "not-yours">, string>> = {
	"no-such-unit": fields.unit,
	"no-such-office": fields.office,
	"coaches-itself": fields.office,
	"no-day": fields.from,
	"too-far": fields.from,
	"before-the-last": fields.from,
	"no-reason": fields.why,
	"reason-too-long": fields.why,
};

/** A unit by its word in addresses, or by its whole name where one alone is called so. */
async function unitNamed(cx: Context, typed: string): Promise<string | null> {
	const name = typed.trim().toLowerCase();
	if (name === "") return null;
	const bySlug = await unitBySlug(cx, name);
	if (bySlug) return bySlug.id;
	const like = await unitsNamedLike(cx, Object.keys(unitKinds), [name]);
	const ids = new Set(
		like.filter((one) => one.name.toLowerCase() === name).map(({ id }) => id),
	);
	const [only] = ids;
	return ids.size === 1 && only ? only : null;
}
