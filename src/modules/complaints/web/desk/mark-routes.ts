import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	valuesOf,
	withProblems,
} from "#kernel/form.ts";
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
	atMostAllotted,
	type DeskRow,
	mark,
	markingOf,
	marksOf,
	onDesk,
	undoableFor,
	undoMark,
	type Weight,
	wholeDesk,
} from "../../index.ts";
import { fieldOfTag, tagFields } from "../learning/tag-fields.ts";
import { chosenIn, chosenOf, deskAsked } from "./desk-asked.ts";
import { markExamples as shown } from "./mark-examples.ts";
import { MarkPage } from "./mark-page.tsx";
import { MarkedPage } from "./marked-page.tsx";
import { withDesk } from "./with-desk.ts";

const may = "complaints.handle";
const said = "/pengaduan/meja/:unit/tanda/:id";

/** Saying the same of several: looked at, done, taken back. */
export const markRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/pengaduan/meja/tanda",
		may,
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
		path: "/pengaduan/meja/tanda",
		may,
		trail: "complaint.marked",
		handle: say,
		examples: shown.say,
	},
	{
		method: "GET",
		path: said,
		may,
		trail: "none",
		handle: (ask) =>
			withDesk(ask, (unit, id) => drawSaid(ask, unit, id, emptyForm)),
		examples: shown.said,
	},
	{
		method: "POST",
		path: said,
		may,
		trail: "complaint.marking-undone",
		handle: (ask) => withDesk(ask, (unit, id) => undo(ask, unit, id)),
		examples: shown.undo,
	},
];

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
	const html = MarkPage({
		view,
		rows,
		deskName:
			deskId === undefined
				? ""
				: ((await unitNamesOf(cx, [deskId])).get(deskId)?.name ?? ""),
		marks: await marksOf(cx, rows),
		state: form,
		once: cx.newId(),
	});
	return form.problems.length > 0 ? wrong(html) : page(html);
}

async function say(ask: Ask<View>): Promise<Answer> {
	const { cx, form, view } = ask;
	const state = formIn(form);
	const refs = chosenIn(valuesOf(state, "pilih"));
	const rows = await onDesk(cx, refs.slice(0, atMostAllotted));
	const [first] = rows;
	if (!first) return confirm(ask, rows, state);
	const done = await mark(cx, {
		deskId: first.deskId,
		refs,
		said: {
			weight: typedValue(state, tagFields.weight) as Weight,
			component: typedValue(state, tagFields.component) || null,
		},
	});
	if (!done.ok)
		return confirm(ask, rows, {
			...state,
			problems: [
				{
					field: fieldOfTag(done.problem.reason),
					says: `complaints.problem.${done.problem.reason}`,
					about: done.problem.about ?? {},
				},
			],
		});
	const { gone, same, id } = done.value;
	const desk = (await unitNamesOf(cx, [first.deskId])).get(first.deskId);
	return seeOther(
		to(said, { unit: desk?.slug ?? "", id }),
		gone.length + same.length > 0
			? view.t("complaints.marked.not", {
					same: same.length,
					gone: gone.length,
				})
			: undefined,
	);
}

async function drawSaid(
	{ cx, view }: Ask<View>,
	unit: Unit,
	id: string,
	state: FormState,
): Promise<Answer> {
	const one = await markingOf(cx, { deskId: unit.id, id });
	if (!one) return notFound;
	const left = undoableFor - (cx.now.getTime() - one.at.getTime());
	const html = MarkedPage({
		view,
		slug: unit.slug,
		id,
		said: one.said,
		refs: one.refs,
		undone: one.undone,
		minutes: Math.max(0, Math.ceil(left / 60_000)),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function undo(ask: Ask<View>, unit: Unit, id: string): Promise<Answer> {
	const done = await undoMark(ask.cx, { deskId: unit.id, id });
	if (done.ok) return seeOther(to(said, { unit: unit.slug, id }));
	return (await markingOf(ask.cx, { deskId: unit.id, id }))
		? drawSaid(ask, unit, id, problem(emptyForm, done.problem.reason))
		: notFound;
}

const problem = (state: FormState, reason: string) =>
	withProblems(state, { field: "", says: `complaints.problem.${reason}` });
