import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { fieldId } from "#ui/form/control.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	addPicture,
	addRecording,
	describeMaterial,
	type Item,
	isClosed,
	type MaterialRefusal,
	materialFields,
	materialsOf,
	ownItem,
	removeMaterial,
} from "../index.ts";
import { materialExamples as shown } from "./desk-examples.ts";
import { refusedAs, revisionIn, typedMaterial } from "./form-words.ts";
import { formOf, MaterialsPage, type Sent } from "./materials-page.tsx";
import { withItem } from "./with-item.ts";

const may = "news.write, news.publish";
const list = "/berita/meja/:unit/:item/bahan";

/** Pictures, films and sounds of a draft. */
export const materialRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: list,
		may,
		trail: "none",
		handle: (ask) =>
			withItem(ask, (unit, item) =>
				item.state === "draft" && !isClosed(ask.cx, unit)
					? draw(ask, unit, item, emptyForm, null)
					: seeOther(
							to("/berita/meja/:unit/:item", {
								unit: unit.slug,
								item: item.id,
							}),
						),
			),
		examples: shown.list,
	},
	{
		method: "POST",
		path: `${list}/gambar`,
		may,
		trail: "news.picture-added",
		handle: (ask) => withItem(ask, (unit, item) => picture(ask, unit, item)),
		examples: shown.picture,
	},
	{
		method: "POST",
		path: `${list}/rekaman`,
		may,
		trail: "news.recording-added",
		handle: (ask) => withItem(ask, (unit, item) => recording(ask, unit, item)),
		examples: shown.recording,
	},
	{
		method: "POST",
		path: `${list}/:material`,
		may,
		trail: "news.material-described",
		handle: (ask) => withItem(ask, (unit, item) => describe(ask, unit, item)),
		examples: shown.describe,
	},
	{
		method: "POST",
		path: `${list}/:material/hapus`,
		may,
		trail: "news.material-removed",
		handle: (ask) => withItem(ask, (unit, item) => remove(ask, unit, item)),
		examples: shown.remove,
	},
];

const addressOf = (unit: Unit, item: Item): string =>
	to(list, { unit: unit.slug, item: item.id });

async function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	item: Item,
	state: FormState,
	sent: Sent | null,
): Promise<Answer> {
	const html = MaterialsPage({
		view,
		unit,
		item,
		materials: await materialsOf(cx, item),
		state: ledTo(state, sent),
		sent,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function again(
	ask: Ask<View>,
	unit: Unit,
	item: Item,
	state: FormState,
	problem: MaterialRefusal,
	sent: Sent,
): Promise<Answer> {
	if ("reason" in problem && problem.reason === "no-such-material")
		return notFound;
	const stands = await ownItem(ask.cx, unit, item.id);
	return stands
		? draw(ask, unit, stands, refusedAs(state, problem), sent)
		: notFound;
}

/** Several forms of the page have a field of that name: the summary leads to the one that was sent. */
const ledTo = (state: FormState, sent: Sent | null): FormState => ({
	...state,
	problems: state.problems.map((problem) =>
		sent === null || problem.field === ""
			? problem
			: {
					...problem,
					href: `#${fieldId(problem.field, formOf(sent))}`,
				},
	),
});

async function picture(
	ask: Ask<View>,
	unit: Unit,
	item: Item,
): Promise<Answer> {
	const state = formIn(ask.form);
	const file = ask.form.get(materialFields.file);
	if (!(file instanceof File) || file.name === "")
		return draw(
			ask,
			unit,
			item,
			withProblems(state, {
				field: materialFields.file,
				says: "news.problem.no-file",
			}),
			{ of: "picture" },
		);
	const done = await addPicture(
		ask.cx,
		item,
		revisionIn(state),
		{ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
		typedMaterial(state),
	);
	return done.ok
		? seeOther(addressOf(unit, item), ask.view.t("news.done.picture"))
		: again(ask, unit, item, state, done.problem, { of: "picture" });
}

async function recording(
	ask: Ask<View>,
	unit: Unit,
	item: Item,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await addRecording(
		ask.cx,
		item,
		revisionIn(state),
		typedValue(state, materialFields.kind),
		typedMaterial(state),
	);
	return done.ok
		? seeOther(addressOf(unit, item), ask.view.t("news.done.recording"))
		: again(ask, unit, item, state, done.problem, { of: "recording" });
}

async function describe(
	ask: Ask<View>,
	unit: Unit,
	item: Item,
): Promise<Answer> {
	const state = formIn(ask.form);
	const id = param(ask, "material");
	const done = await describeMaterial(
		ask.cx,
		item,
		revisionIn(state),
		id,
		typedMaterial(state),
	);
	return done.ok
		? seeOther(addressOf(unit, item), ask.view.t("news.done.described"))
		: again(ask, unit, item, state, done.problem, { of: "material", id });
}

async function remove(ask: Ask<View>, unit: Unit, item: Item): Promise<Answer> {
	const state = formIn(ask.form);
	const id = param(ask, "material");
	const isHere = (await materialsOf(ask.cx, item)).some((one) => one.id === id);
	if (!isHere) return notFound;
	const done = await removeMaterial(ask.cx, item, revisionIn(state), id);
	return done.ok
		? seeOther(addressOf(unit, item), ask.view.t("news.done.removed"))
		: again(ask, unit, item, state, done.problem, { of: "material", id });
}
