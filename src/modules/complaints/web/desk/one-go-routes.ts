import {
	emptyForm,
	type FormState,
	formIn,
	valuesOf,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	type Html,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitNamesOf } from "#units";
import {
	atMostInOneGo,
	type Deed,
	type DeskRow,
	type DoneInOneGo,
	doInOneGo,
	inOneGo,
	onDesk,
	undoableFor,
	undoInOneGo,
	wholeDesk,
} from "../../index.ts";
import { chosenIn, chosenOf, deskAsked } from "./desk-asked.ts";
import { oneGoExamples as shown } from "./one-go-examples.ts";
import { DonePage } from "./one-go-pages.tsx";
import { withDesk } from "./with-desk.ts";

/** What was chosen on a desk, looked at before something is done to it. */
export interface Chosen {
	readonly rows: readonly DeskRow[];
	/** `undefined` where nothing was chosen. */
	readonly deskId: string | undefined;
	readonly deskName: string;
	readonly state: FormState;
	readonly once: string;
}

/** How the site asks for one thing that is done to several in one go, and tells of it. */
export interface OneGo<Said, Before> {
	readonly deed: Deed<Said, Before>;
	readonly choose: "/pengaduan/meja/pilihan" | "/pengaduan/meja/tanda";
	readonly done:
		| "/pengaduan/meja/:unit/pilihan/:id"
		| "/pengaduan/meja/:unit/tanda/:id";
	readonly draw: (ask: Ask<View>, chosen: Chosen) => Promise<Html>;
	readonly read: (state: FormState) => Said;
	/** At which field a refusal is told. */
	readonly fieldOf: (reason: string) => string;
	/** What is said beside the page of what was done; `undefined` where all went as it was asked. */
	readonly note: (view: View, done: DoneInOneGo) => string | undefined;
	readonly told: (
		ask: Ask<View>,
		said: Said,
		n: number,
	) => Promise<{
		readonly title: string;
		readonly undone: string;
		readonly lead?: string;
	}>;
}

/** Looked at, done, told, and taken back for ten minutes: whatever it is. */
export const oneGoRoutes = <Said, Before>(
	go: OneGo<Said, Before>,
): readonly Route<View>[] => [
	{
		method: "GET",
		path: go.choose,
		may: "complaints.handle",
		trail: "none",
		handle: async (ask) =>
			look(
				go,
				ask,
				ask.query.get("semua") === "ya"
					? await wholeDesk(ask.cx, deskAsked(ask.query), atMostInOneGo)
					: await onDesk(ask.cx, chosenOf(ask.query)),
				emptyForm,
			),
		examples: shown.look,
	},
	{
		method: "POST",
		path: go.choose,
		may: "complaints.handle",
		trail: go.deed.trail.done,
		handle: (ask) => act(go, ask),
		examples: shown.act,
	},
	{
		method: "GET",
		path: go.done,
		may: "complaints.handle",
		trail: "none",
		handle: (ask) =>
			withDesk(ask, (unit, id) => tell(go, ask, unit, id, emptyForm)),
		examples: shown.tell,
	},
	{
		method: "POST",
		path: go.done,
		may: "complaints.handle",
		trail: go.deed.trail.undone,
		handle: (ask) => withDesk(ask, (unit, id) => undo(go, ask, unit, id)),
		examples: shown.undo,
	},
];

async function look<Said, Before>(
	go: OneGo<Said, Before>,
	ask: Ask<View>,
	rows: readonly DeskRow[],
	state: FormState,
): Promise<Answer> {
	const { cx } = ask;
	const desks = new Set(rows.map((row) => row.deskId));
	const [deskId] = desks;
	const form =
		state.problems.length > 0
			? state
			: rows.length === 0
				? problem(state, "nothing-chosen")
				: desks.size > 1
					? problem(state, "two-desks")
					: state;
	const names = await unitNamesOf(cx, deskId === undefined ? [] : [deskId]);
	const html = await go.draw(ask, {
		rows,
		deskId,
		deskName: names.get(deskId ?? "")?.name ?? "",
		state: form,
		once: cx.newId(),
	});
	return form.problems.length > 0 ? wrong(html) : page(html);
}

async function act<Said, Before>(
	go: OneGo<Said, Before>,
	ask: Ask<View>,
): Promise<Answer> {
	const { cx, form, view } = ask;
	const state = formIn(form);
	const refs = chosenIn(valuesOf(state, "pilih"));
	const rows = await onDesk(cx, refs.slice(0, atMostInOneGo));
	const [first] = rows;
	if (!first) return look(go, ask, rows, state);
	const done = await doInOneGo(cx, go.deed, {
		deskId: first.deskId,
		refs,
		said: go.read(state),
	});
	if (!done.ok)
		return look(go, ask, rows, {
			...state,
			problems: [
				{
					field: go.fieldOf(done.problem.reason),
					says: `complaints.problem.${done.problem.reason}`,
					about: done.problem.about ?? {},
				},
			],
		});
	const desk = (await unitNamesOf(cx, [first.deskId])).get(first.deskId);
	return seeOther(
		to(go.done, { unit: desk?.slug ?? "", id: done.value.id }),
		go.note(view, done.value),
	);
}

async function tell<Said, Before>(
	go: OneGo<Said, Before>,
	ask: Ask<View>,
	unit: Unit,
	id: string,
	state: FormState,
): Promise<Answer> {
	const { cx, view } = ask;
	const one = await inOneGo(cx, go.deed, { deskId: unit.id, id });
	if (!one) return notFound;
	const left = undoableFor - (cx.now.getTime() - one.at.getTime());
	const told = await go.told(ask, one.said, one.refs.length);
	const html = DonePage({
		view,
		title: one.undone ? told.undone : told.title,
		lead: told.lead,
		action: link(view, go.done, { unit: unit.slug, id }),
		refs: one.refs,
		undone: one.undone,
		minutes: Math.max(0, Math.ceil(left / 60_000)),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function undo<Said, Before>(
	go: OneGo<Said, Before>,
	ask: Ask<View>,
	unit: Unit,
	id: string,
): Promise<Answer> {
	const which = { deskId: unit.id, id };
	const done = await undoInOneGo(ask.cx, go.deed, which);
	if (done.ok) return seeOther(to(go.done, { unit: unit.slug, id }));
	return (await inOneGo(ask.cx, go.deed, which))
		? tell(go, ask, unit, id, problem(emptyForm, done.problem.reason))
		: notFound;
}

const problem = (state: FormState, reason: string) =>
	withProblems(state, { field: "", says: `complaints.problem.${reason}` });
