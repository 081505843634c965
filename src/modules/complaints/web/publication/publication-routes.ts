import {
	type FormState,
	filled,
	formIn,
	typedValue,
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
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitBySlug, unitNamesOf } from "#units";
import {
	beginCopy,
	type CopyDraft,
	publicCopies,
	publicCopy,
	publishCopy,
} from "../../index.ts";
import { CopiesPage } from "./copies-page.tsx";
import { CopyFormPage } from "./copy-form.tsx";
import { CopyPage } from "./copy-page.tsx";
import { publicationExamples as shown } from "./publication-examples.ts";

const may = "complaints.handle, complaints.oversee";
const copyOf = "/pengaduan/meja/:unit/:id/tayang";
const one = "/pengaduan/umum/:unit/:id";

/** What everybody may read, and how a copy comes to be shown. */
export const publicationRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/pengaduan/umum",
		may: "anyone",
		trail: "none",
		handle: (ask) => list(ask, null),
		examples: shown.list,
	},
	{
		method: "GET",
		path: "/pengaduan/umum/:unit",
		may: "anyone",
		trail: "none",
		handle: (ask) => withUnit(ask, (unit) => list(ask, unit)),
		examples: shown.ofUnit,
	},
	{
		method: "GET",
		path: one,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withUnit(ask, async (unit) => {
				const copy = await publicCopy(ask.cx, {
					unitId: unit.id,
					id: param(ask, "id"),
				});
				return copy ? page(CopyPage({ view: ask.view, unit, copy })) : notFound;
			}),
		examples: shown.one,
	},
	{
		method: "GET",
		path: copyOf,
		may,
		trail: "none",
		handle: (ask) => withDraft(ask, (unit, draft) => draw(ask, unit, draft)),
		examples: shown.form,
	},
	{
		method: "POST",
		path: copyOf,
		may,
		trail: "complaint.published",
		handle: (ask) => withDraft(ask, (unit, draft) => publish(ask, unit, draft)),
		examples: shown.publish,
	},
];

async function withUnit(
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer>,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	return unit ? then(unit) : notFound;
}

async function list(
	{ cx, view, query }: Ask<View>,
	unit: Unit | null,
): Promise<Answer> {
	const words = (query.get("q") ?? "").trim().slice(0, 200);
	const found = await publicCopies(cx, {
		words,
		page: Number.parseInt(query.get("halaman") ?? "1", 10) || 1,
		...(unit ? { unitId: unit.id } : {}),
	});
	const units = await unitNamesOf(
		cx,
		found.copies.map(({ unitId }) => unitId),
	);
	return page(CopiesPage({ view, unit, words, found, units }));
}

/** Asks with a complaint of which a copy may be shown, by whoever may handle it. */
const withDraft = (
	ask: Ask<View>,
	then: (unit: Unit, draft: CopyDraft) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withUnit(ask, async (unit) => {
		const id = param(ask, "id");
		if (!isUuid(id)) return notFound;
		const draft = await beginCopy(ask.cx, { unitId: unit.id, id });
		return draft.ok ? then(unit, draft.value) : notFound;
	});

function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	draft: CopyDraft,
	state: FormState = filled({ salinan: draft.words, jawaban: draft.answer }),
): Answer {
	const html = CopyFormPage({ view, unit, draft, state, once: cx.newId() });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function publish(
	ask: Ask<View>,
	unit: Unit,
	draft: CopyDraft,
): Promise<Answer> {
	const state = formIn(ask.form);
	const key = { unitId: unit.id, id: draft.complaint.id };
	const done = await publishCopy(ask.cx, key, {
		title: typedValue(state, "judul"),
		words: typedValue(state, "salinan"),
		answer: typedValue(state, "jawaban").trim() || null,
		looked: typedValue(state, "dibaca") === "ya",
	});
	if (done.ok)
		return seeOther(
			to(one, { unit: unit.slug, id: done.value }),
			ask.view.t("complaints.copy.done"),
		);
	const { reason, about } = done.problem;
	if (reason === "not-found") return notFound;
	return draw(
		ask,
		unit,
		draft,
		withProblems(state, {
			field: fieldOf(reason),
			says: `complaints.problem.${reason}`,
			about: about ?? {},
		}),
	);
}

const fieldOf = (reason: string): string =>
	reason.startsWith("title-")
		? "judul"
		: reason === "not-looked"
			? "dibaca"
			: "salinan";
