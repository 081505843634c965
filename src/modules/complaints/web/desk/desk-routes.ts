import { namesOf } from "#identity";
import { holds } from "#kernel/actor.ts";
import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	valuesOf,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitNamesOf } from "#units";
import {
	allot,
	allotmentOf,
	atMostAllotted,
	type DeskRow,
	deskOf,
	desksOf,
	onDesk,
	takersAt,
	undoAllot,
	undoableFor,
	wholeDesk,
} from "../../index.ts";
import { AllotPage } from "./allot-page.tsx";
import { AllottedPage } from "./allotted-page.tsx";
import { chosenIn, chosenOf, deskAsked } from "./desk-asked.ts";
import { deskExamples as shown } from "./desk-examples.ts";
import { DeskPage } from "./desk-page.tsx";
import { withDesk } from "./with-desk.ts";

const may = "complaints.handle, complaints.oversee";
const given = "/pengaduan/meja/:unit/pilihan/:id";

/** What waits for an office, and giving it out. */
export const deskRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/pengaduan/meja",
		may,
		trail: "none",
		handle: draw,
		examples: shown.desk,
	},
	{
		method: "GET",
		path: "/pengaduan/meja/pilihan",
		may: "complaints.handle",
		trail: "none",
		handle: async (ask) =>
			confirm(
				ask,
				ask.query.get("semua") === "ya"
					? await wholeDesk(ask.cx, deskAsked(ask.query), atMostAllotted)
					: await onDesk(ask.cx, chosenOf(ask.query)),
				emptyForm,
			),
		examples: shown.confirm,
	},
	{
		method: "POST",
		path: "/pengaduan/meja/pilihan",
		may: "complaints.handle",
		trail: "complaint.allotted",
		handle: give,
		examples: shown.give,
	},
	{
		method: "GET",
		path: given,
		may: "complaints.handle",
		trail: "none",
		handle: (ask) =>
			withDesk(ask, (unit, id) => drawGiven(ask, unit, id, emptyForm)),
		examples: shown.given,
	},
	{
		method: "POST",
		path: given,
		may: "complaints.handle",
		trail: "complaint.allotment-undone",
		handle: (ask) => withDesk(ask, (unit, id) => undo(ask, unit, id)),
		examples: shown.undo,
	},
];

async function draw(ask: Ask<View>): Promise<Answer> {
	const { cx, view, query } = ask;
	const asked = deskAsked(query);
	const found = await deskOf(cx, asked);
	return page(
		DeskPage({
			view,
			asked,
			found,
			chosen: chosenOf(query),
			oversees: holds(cx.actor, "complaints.oversee"),
			units: await unitNamesOf(
				cx,
				found.rows.map(({ unitId }) => unitId),
			),
			people: await namesOf(
				cx,
				found.rows.map(({ assignedTo }) => assignedTo),
			),
			// By name: ids of chance give no order that anybody could know.
			desks: [...(await unitNamesOf(cx, desksOf(cx))).values()].toSorted(
				(a, b) => a.name.localeCompare(b.name, "id"),
			),
		}),
	);
}

async function confirm(
	{ cx, view }: Ask<View>,
	rows: readonly DeskRow[],
	state: FormState,
): Promise<Answer> {
	const desks = new Set(rows.map(({ deskId }) => deskId));
	const [deskId] = desks;
	const form =
		state.problems.length > 0
			? state
			: rows.length === 0
				? problem(state, "nothing-chosen")
				: desks.size > 1
					? problem(state, "two-desks")
					: state;
	const takers = deskId === undefined ? [] : await takersAt(cx, deskId);
	const names = await namesOf(cx, takers);
	const html = AllotPage({
		view,
		rows,
		deskName:
			deskId === undefined
				? ""
				: ((await unitNamesOf(cx, [deskId])).get(deskId)?.name ?? ""),
		takers: takers.flatMap((id) => {
			const name = names.get(id);
			return name === undefined ? [] : [{ id, name }];
		}),
		state: form,
		once: cx.newId(),
	});
	return form.problems.length > 0 ? wrong(html) : page(html);
}

async function give(ask: Ask<View>): Promise<Answer> {
	const { cx, form } = ask;
	const state = formIn(form);
	const refs = chosenIn(valuesOf(state, "pilih"));
	const rows = await onDesk(cx, refs.slice(0, atMostAllotted));
	const [first] = rows;
	const typed = typedValue(state, "kepada");
	if (!first) return confirm(ask, rows, state);
	if (typed !== "semua" && !isUuid(typed))
		return confirm(ask, rows, problem(state, "no-such-person", "kepada"));
	const done = await allot(cx, {
		deskId: first.deskId,
		refs,
		to: typed === "semua" ? null : typed,
	});
	if (!done.ok)
		return confirm(ask, rows, {
			...state,
			problems: [
				{
					field: "kepada",
					says: `complaints.problem.${done.problem.reason}`,
					about: done.problem.about ?? {},
				},
			],
		});
	const { gone, id } = done.value;
	const desk = (await unitNamesOf(cx, [first.deskId])).get(first.deskId);
	return seeOther(
		to(given, { unit: desk?.slug ?? "", id }),
		gone.length > 0
			? ask.view.t("complaints.allotted.gone", { n: gone.length })
			: undefined,
	);
}

async function drawGiven(
	{ cx, view }: Ask<View>,
	unit: Unit,
	id: string,
	state: FormState,
): Promise<Answer> {
	const one = await allotmentOf(cx, { deskId: unit.id, id });
	if (!one) return notFound;
	const left = undoableFor - (cx.now.getTime() - one.at.getTime());
	const html = AllottedPage({
		view,
		slug: unit.slug,
		id,
		name:
			one.to === null
				? null
				: ((await namesOf(cx, [one.to])).get(one.to) ?? ""),
		refs: one.refs,
		undone: one.undone,
		minutes: Math.max(0, Math.ceil(left / 60_000)),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function undo(ask: Ask<View>, unit: Unit, id: string): Promise<Answer> {
	const done = await undoAllot(ask.cx, { deskId: unit.id, id });
	if (done.ok) return seeOther(to(given, { unit: unit.slug, id }));
	return (await allotmentOf(ask.cx, { deskId: unit.id, id }))
		? drawGiven(ask, unit, id, problem(emptyForm, done.problem.reason))
		: notFound;
}

const problem = (state: FormState, reason: string, field = "") =>
	withProblems(state, { field, says: `complaints.problem.${reason}` });
