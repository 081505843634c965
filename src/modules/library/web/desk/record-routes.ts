import { type FormState, formIn, withProblems } from "#kernel/form.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitById } from "#units";
import {
	collectionsOf,
	type Entered,
	type LibraryRecord,
	mayKeep,
	recordByControlNumber,
	removeRecord,
	writeRecord,
} from "../../index.ts";
import { deskExamples as shown } from "./desk-examples.ts";
import { withUnit } from "./desk-routes.ts";
import { EditPage } from "./edit-page.tsx";
import { emptyRecordForm, fields, formOf, readForm } from "./record-form.ts";

const may = "library.keep";
const itself = "/perpustakaan/buku/:number";

/** Titles are written, changed and taken out by the librarians of their office. */
export const recordRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/perpustakaan/meja/:unit/buku-baru",
		may,
		trail: "none",
		handle: (ask) =>
			withUnit(ask, (unit) => draw(ask, unit, null, emptyRecordForm)),
		examples: shown.newRecord,
	},
	{
		method: "POST",
		path: "/perpustakaan/meja/:unit/buku-baru",
		may,
		trail: "library.record-created",
		handle: (ask) => withUnit(ask, (unit) => create(ask, unit)),
		examples: shown.createRecord,
	},
	{
		method: "GET",
		path: `${itself}/ubah`,
		may,
		trail: "none",
		handle: (ask) =>
			withRecord(ask, (unit, record) =>
				draw(ask, unit, record, formOf(record, record)),
			),
		examples: shown.editRecord,
	},
	{
		method: "POST",
		path: `${itself}/ubah`,
		may,
		trail: "library.record-changed",
		handle: (ask) =>
			withRecord(ask, (unit, record) => change(ask, unit, record)),
		examples: shown.changeRecord,
	},
	{
		method: "POST",
		path: `${itself}/hapus`,
		may,
		trail: "library.record-removed",
		handle: (ask) =>
			withRecord(ask, (unit, record) => remove(ask, unit, record)),
		examples: shown.removeRecord,
	},
];

export async function withRecord(
	ask: Ask<View>,
	then: (unit: Unit, record: LibraryRecord) => Promise<Answer> | Answer,
): Promise<Answer> {
	const record = await recordByControlNumber(ask.cx, param(ask, "number"));
	if (!record || !mayKeep(ask.cx.actor, record).may) return notFound;
	const unit = await unitById(ask.cx, record.unitId, dayOf(ask.cx.now));
	return unit ? then(unit, record) : notFound;
}

async function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	record: LibraryRecord | null,
	state: FormState,
	mine?: Entered,
): Promise<Answer> {
	const all = await collectionsOf(cx, { unitId: unit.id });
	const html = EditPage({
		view,
		unit,
		record,
		collections: all.filter(
			({ id, closedOn }) => closedOn === null || id === record?.collectionId,
		),
		state,
		once: cx.newId(),
		mine,
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function create(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const { entered, collectionId, problems } = readForm(state);
	if (problems.length > 0)
		return draw(ask, unit, null, withProblems(state, ...problems));
	const own = await collectionsOf(ask.cx, { unitId: unit.id });
	const done = own.some(({ id }) => id === collectionId)
		? await writeRecord(ask.cx, {
				collectionId,
				what: { entered },
				source: "written",
			})
		: null;
	if (done?.ok)
		return seeOther(
			to("/perpustakaan/buku/:number/eksemplar", {
				number: done.value.controlNumber,
			}),
			ask.view.t("library.created"),
		);
	return draw(
		ask,
		unit,
		null,
		withRefusal(state, done?.problem ?? { reason: "unknown-collection" }),
	);
}

async function change(
	ask: Ask<View>,
	unit: Unit,
	record: LibraryRecord,
): Promise<Answer> {
	const state = formIn(ask.form);
	const { entered, collectionId, basedOn, problems } = readForm(state);
	if (problems.length > 0)
		return draw(ask, unit, record, withProblems(state, ...problems));
	const own = await collectionsOf(ask.cx, { unitId: unit.id });
	if (!own.some(({ id }) => id === collectionId))
		return draw(
			ask,
			unit,
			record,
			withRefusal(state, { reason: "unknown-collection" }),
		);
	const done = await writeRecord(ask.cx, {
		id: record.id,
		collectionId,
		what: { entered },
		source: record.source,
		expectedVersion: basedOn,
	});
	if (done.ok)
		return seeOther(
			to(itself, { number: record.controlNumber }),
			ask.view.t("library.saved"),
		);
	if (done.problem.reason !== "changed-meanwhile")
		return draw(ask, unit, record, withRefusal(state, done.problem));
	// Both are on the page; sending it again means that what was typed here is to hold.
	return draw(
		ask,
		unit,
		record,
		withRefusal(
			{
				...state,
				typed: { ...state.typed, [fields.basedOn]: [String(record.version)] },
			},
			done.problem,
		),
		entered,
	);
}

async function remove(
	ask: Ask<View>,
	unit: Unit,
	record: LibraryRecord,
): Promise<Answer> {
	const done = await removeRecord(ask.cx, { id: record.id });
	if (done.ok)
		return seeOther(
			to("/perpustakaan/meja/:unit", { unit: unit.slug }),
			ask.view.t("library.removed"),
		);
	return draw(
		ask,
		unit,
		record,
		withRefusal(formOf(record, record), done.problem),
	);
}

const fieldOf: Readonly<Record<string, string>> = {
	"unknown-collection": fields.collection,
	"closed-collection": fields.collection,
};

const withRefusal = (
	state: FormState,
	{
		reason,
		about,
	}: {
		readonly reason: string;
		readonly about?: Readonly<Record<string, string | number>>;
	},
): FormState =>
	withProblems(state, {
		field: fieldOf[reason] ?? fields.title,
		says: `library.problem.${reason}`,
		...(about ? { about } : {}),
	});
