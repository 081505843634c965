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
import { type Unit, unitBySlug } from "#units";
import {
	desksOf,
	dropTemplate,
	keepTemplate,
	templatesOf,
} from "../../index.ts";
import { templateExamples as shown } from "./template-examples.ts";
import { TemplatesPage } from "./templates-page.tsx";

const path = "/pengaduan/meja/:unit/templat";
const may = "complaints.handle";

/** The words that an office writes often. */
export const templateRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may,
		trail: "none",
		handle: (ask) => withDesk(ask, (unit) => draw(ask, unit)),
		examples: shown.list,
	},
	{
		method: "POST",
		path,
		may,
		trail: "complaint.template-kept",
		handle: (ask) => withDesk(ask, (unit) => keep(ask, unit)),
		examples: shown.keep,
	},
	{
		method: "POST",
		path: `${path}/hapus`,
		may,
		trail: "complaint.template-dropped",
		handle: (ask) => withDesk(ask, (unit) => drop(ask, unit)),
		examples: shown.drop,
	},
];

async function withDesk(
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer>,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	return unit && desksOf(ask.cx).includes(unit.id) ? then(unit) : notFound;
}

async function draw(
	{ cx, view, query }: Ask<View>,
	unit: Unit,
	state?: FormState,
): Promise<Answer> {
	const templates = await templatesOf(cx, unit.id);
	const changed = templates.find(({ id }) => id === query.get("ubah"));
	const form =
		state ??
		filled(
			changed
				? {
						id: changed.id,
						versi: String(changed.version),
						judul: changed.title,
						isi: changed.words,
					}
				: {},
		);
	const html = TemplatesPage({
		view,
		unit,
		templates,
		state: form,
		once: cx.newId(),
	});
	return form.problems.length > 0 ? wrong(html) : page(html);
}

async function keep(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const id = typedValue(state, "id");
	if (id !== "" && !isUuid(id)) return notFound;
	const done = await keepTemplate(ask.cx, unit.id, {
		id: id === "" ? null : id,
		version: Number.parseInt(typedValue(state, "versi"), 10) || 0,
		title: typedValue(state, "judul"),
		words: typedValue(state, "isi"),
	});
	if (done.ok)
		return seeOther(
			to(path, { unit: unit.slug }),
			ask.view.t("complaints.templates.kept"),
		);
	const { reason, about } = done.problem;
	return draw(
		ask,
		unit,
		withProblems(state, {
			field: reason.includes("name")
				? "judul"
				: reason.startsWith("words")
					? "isi"
					: "",
			says: `complaints.problem.${reason}`,
			about: about ?? {},
		}),
	);
}

async function drop(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const id = typedValue(formIn(ask.form), "id");
	if (!isUuid(id)) return notFound;
	await dropTemplate(ask.cx, unit.id, id);
	return seeOther(
		to(path, { unit: unit.slug }),
		ask.view.t("complaints.templates.dropped"),
	);
}
