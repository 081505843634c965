import {
	chooseSheet,
	type FieldObjection,
	firstRows,
	type Import,
	isOpen,
	kindNamed,
	mapColumns,
} from "#imports";
import {
	type FieldProblem,
	type FormState,
	filled,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
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
import { columnName, columnsState, readColumns } from "./columns-form.ts";
import { ColumnsPage } from "./columns-page.tsx";
import { columnExamples as shown } from "./examples.ts";
import { seenIn, withImport } from "./found-import.ts";
import { SheetPage } from "./sheet-page.tsx";
import { showImport } from "./shown-import.ts";
import { fieldNamed } from "./words.ts";

const may = "identity.manage";

export const columnRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/kelola/impor/:id",
		may,
		trail: "none",
		handle: withImport((ask, one) => showImport(ask, one)),
		examples: shown.one,
	},
	{
		method: "GET",
		path: "/kelola/impor/:id/kolom",
		may,
		trail: "none",
		handle: withImport((ask, one) =>
			isOpen(one) ? columnsPage(ask, one) : backTo(one),
		),
		examples: shown.columns,
	},
	{
		method: "POST",
		path: "/kelola/impor/:id/kolom",
		may,
		trail: "none",
		handle: withImport(matchColumns),
		examples: shown.match,
	},
	{
		method: "GET",
		path: "/kelola/impor/:id/lembar",
		may,
		trail: "none",
		handle: withImport(({ view }, one) =>
			isOpen(one)
				? page(SheetPage({ view, import: one, state: sheetState(one) }))
				: backTo(one),
		),
		examples: shown.sheet,
	},
	{
		method: "POST",
		path: "/kelola/impor/:id/lembar",
		may,
		trail: "none",
		handle: withImport(readSheet),
		examples: shown.choose,
	},
];

/** What is over is looked at, and not changed. */
const backTo = ({ id }: Import): Answer =>
	seeOther(to("/kelola/impor/:id", { id }));

const sheetState = ({ sheet, headRow }: Import): FormState =>
	filled({ lembar: sheet, baris: String(headRow) });

async function columnsPage(
	{ cx, view }: Ask<View>,
	one: Import,
	state: FormState = columnsState(one, cx.now),
): Promise<Answer> {
	const html = ColumnsPage({
		view,
		import: one,
		rows: await firstRows(cx, one.id, 20),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function matchColumns(ask: Ask<View>, one: Import): Promise<Answer> {
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const read = readColumns(kindNamed(one.kind).fields, state);
	if (!read.ok)
		return columnsPage(ask, one, withProblems(state, ...read.problems));
	const mapped = await mapColumns(ask.cx, one.id, {
		...read,
		seen: seenIn(ask),
	});
	if (mapped.ok) return backTo(one);
	const { problem } = mapped;
	if (problem.reason === "unknown-import") return notFound;
	if (problem.reason === "not-open") return backTo(one);
	const problems =
		"fields" in problem
			? problem.fields.map((wrong) => problemAt(ask, one, wrong))
			: [{ field: "", says: `imports.${problem.reason}` }];
	return columnsPage(ask, one, withProblems(state, ...problems));
}

/** The sentence names the field, for it also stands at the top of the page. */
function problemAt(
	{ lang }: Ask<View>,
	{ kind }: Import,
	{ field: key, reason }: FieldObjection,
): FieldProblem {
	const field = fieldNamed(kind, key);
	const alone = reason === "column-needed" && field?.fixed === undefined;
	return {
		field: columnName(key),
		says: `imports.${reason}${alone ? "-alone" : ""}`,
		about: { field: say(field?.label ?? { id: key }, lang) },
	};
}

async function readSheet(ask: Ask<View>, one: Import): Promise<Answer> {
	const { cx, view, form } = ask;
	const state: FormState = { typed: typedIn(form), problems: [] };
	const again = (field: string, says: string, about = {}) =>
		wrong(
			SheetPage({
				view,
				import: one,
				state: withProblems(state, {
					field,
					says: `imports.${says}`,
					about,
				}),
			}),
		);
	const row = typedValue(state, "baris").trim();
	if (!/^[1-9]\d{0,5}$/.test(row)) return again("baris", "head-row-form");
	const read = await chooseSheet(cx, one.id, {
		sheet: typedValue(state, "lembar"),
		headRow: Number(row),
		seen: seenIn(ask),
	});
	if (read.ok) return seeOther(to("/kelola/impor/:id/kolom", { id: one.id }));
	const { reason, about } = read.problem;
	if (reason === "not-open") return backTo(one);
	const field =
		reason === "unknown-sheet"
			? "lembar"
			: reason === "head-row-empty"
				? "baris"
				: "";
	return again(field, reason, about);
}
