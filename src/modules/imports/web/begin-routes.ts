import {
	allImports,
	beginImport,
	exampleOf,
	isKind,
	kindNamed,
	kindNames,
	templateOf,
} from "#imports";
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
import {
	asCsv,
	asXlsx,
	csvType,
	xlsxType,
} from "#platform/spreadsheet/write-spreadsheet.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { beginExamples as shown } from "./examples.ts";
import { ListPage } from "./list-page.tsx";
import { UploadPage } from "./upload-page.tsx";

const may = "identity.manage";

export const beginRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/kelola/impor",
		may,
		trail: "none",
		handle: async ({ cx, view }) =>
			page(ListPage({ view, imports: await allImports(cx) })),
		examples: shown.list,
	},
	{
		method: "GET",
		path: "/kelola/impor/contoh/:file",
		may,
		trail: "none",
		handle: giveTemplate,
		examples: shown.template,
	},
	{
		method: "GET",
		path: "/kelola/impor/baru",
		may,
		trail: "none",
		handle: ({ cx, view }) =>
			page(UploadPage({ view, state: emptyForm, once: cx.newId() })),
		examples: shown.upload,
	},
	{
		method: "POST",
		path: "/kelola/impor/baru",
		may,
		trail: "import.begun",
		handle: takeFile,
		examples: shown.send,
	},
];

async function giveTemplate(ask: Ask<View>): Promise<Answer> {
	const [word, form] = param(ask, "file").split(".");
	const kind = kindNames.find((name) => kindNamed(name).word === word);
	if (!kind || (form !== "xlsx" && form !== "csv")) return notFound;
	return form === "xlsx"
		? {
				kind: "file",
				bytes: await asXlsx(templateOf(kind, ask.lang)),
				type: xlsxType,
				name: `rangkul-${word}.xlsx`,
			}
		: {
				kind: "file",
				bytes: asCsv(exampleOf(kindNamed(kind).fields, ask.lang)),
				type: csvType,
				name: `rangkul-${word}.csv`,
			};
}

async function takeFile(ask: Ask<View>): Promise<Answer> {
	const { cx, view, form } = ask;
	const state: FormState = formIn(form);
	const again = (field: string, says: string, about = {}) =>
		wrong(
			UploadPage({
				view,
				state: withProblems(state, {
					field,
					says: `imports.${says}`,
					about,
				}),
				once: cx.newId(),
			}),
		);
	const kind = typedValue(state, "isi");
	if (!isKind(kind)) return again("isi", "choose-kind");
	const file = form.get("berkas");
	if (!(file instanceof File) || (file.name === "" && file.size === 0))
		return again("berkas", "file-missing");
	const begun = await beginImport(cx, {
		kind,
		name: file.name,
		bytes: new Uint8Array(await file.arrayBuffer()),
	});
	return begun.ok
		? seeOther(to("/kelola/impor/:id/kolom", { id: begun.value.id }))
		: again("berkas", begun.problem.reason, begun.problem.about);
}
