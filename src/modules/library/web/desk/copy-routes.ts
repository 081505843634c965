import {
	type FormState,
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
import { unitById } from "#units";
import {
	addCopy,
	type CopyWords,
	changeCopy,
	copiesOf,
	isCopyState,
	type LibraryRecord,
} from "../../index.ts";
import {
	CopiesPage,
	type CopiesPageProps,
	copyFields,
} from "./copies-page.tsx";
import { deskExamples as shown } from "./desk-examples.ts";
import { withRecord } from "./record-routes.ts";

const may = "library.keep";
const all = "/perpustakaan/buku/:number/eksemplar";

/** Copies of a title, as its librarian keeps them. */
export const copyRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: all,
		may,
		trail: "none",
		handle: (ask) => withRecord(ask, (_, record) => draw(ask, record, null)),
		examples: shown.copies,
	},
	{
		method: "POST",
		path: all,
		may,
		trail: "library.copy-added",
		handle: (ask) => withRecord(ask, (_, record) => add(ask, record)),
		examples: shown.addCopy,
	},
	{
		method: "POST",
		path: `${all}/:copy`,
		may,
		trail: "library.copy-changed",
		handle: (ask) => withRecord(ask, (_, record) => change(ask, record)),
		examples: shown.changeCopy,
	},
];

async function draw(
	{ cx, view }: Ask<View>,
	record: LibraryRecord,
	mistaken: CopiesPageProps["wrong"],
): Promise<Answer> {
	const office = await unitById(cx, record.unitId);
	const html = CopiesPage({
		view,
		record,
		unit: office?.slug ?? "",
		copies: await copiesOf(cx, [record.id]),
		wrong: mistaken,
		once: cx.newId(),
	});
	return mistaken ? wrong(html) : page(html);
}

async function add(ask: Ask<View>, record: LibraryRecord): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await addCopy(ask.cx, record.id, wordsIn(state));
	return done.ok
		? saved(ask, record)
		: draw(ask, record, {
				id: "new",
				state: withRefusal(state, done.problem),
			});
}

async function change(ask: Ask<View>, record: LibraryRecord): Promise<Answer> {
	const id = param(ask, "copy");
	const copies = await copiesOf(ask.cx, [record.id]);
	if (!isUuid(id) || !copies.some((copy) => copy.id === id)) return notFound;
	const state = formIn(ask.form);
	const words = wordsIn(state);
	const done = await changeCopy(ask.cx, {
		id,
		expectedVersion:
			Number.parseInt(typedValue(state, copyFields.basedOn), 10) || 0,
		...words,
	});
	return done.ok
		? saved(ask, record)
		: draw(ask, record, {
				id,
				state: withRefusal(state, done.problem),
				mine: done.problem.reason === "changed-meanwhile" ? words : undefined,
			});
}

const saved = (ask: Ask<View>, { controlNumber }: LibraryRecord): Answer =>
	seeOther(to(all, { number: controlNumber }), ask.view.t("library.saved"));

function wordsIn(state: FormState): CopyWords {
	const said = (field: string) => typedValue(state, field).trim();
	const word = said(copyFields.state);
	return {
		barcode: said(copyFields.barcode),
		callNumber: said(copyFields.callNumber),
		place: said(copyFields.place),
		state: isCopyState(word) ? word : "in-use",
		note: said(copyFields.note),
	};
}

const fieldOf: Readonly<Record<string, string>> = {
	"on-loan": copyFields.state,
	"words-too-long": copyFields.note,
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
		field: fieldOf[reason] ?? copyFields.barcode,
		says: `library.problem.copy-${reason}`,
		...(about ? { about } : {}),
	});
