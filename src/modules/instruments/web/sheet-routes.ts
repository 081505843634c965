import {
	draftOf,
	templateXlsx,
	textOfVersion,
	workbookOfInstrument,
	workbookOfText,
} from "#instruments";
import { type Answer, notFound, seeOther } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { xlsxType } from "#platform/spreadsheet/write-spreadsheet.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { draftExamples as shown } from "./draft-examples.ts";

/** Instruments as workbooks: a template, a draft, what was published. */
export const sheetRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/instrumen/:id/xlsx",
		may: "anyone",
		trail: "none",
		handle: async (ask) => {
			const id = param(ask, "id");
			const bytes = await workbookOfInstrument(id, ask.lang);
			return bytes ? workbook(bytes, id) : notFound;
		},
		examples: [
			{ state: "filled", params: { id: "p2ham-2023" }, status: 200 },
			{ state: "not-found", params: { id: "p2ham-1999" }, status: 404 },
		],
	},
	{
		method: "GET",
		path: "/kelola/instrumen/templat",
		may: "instruments.publish",
		trail: "none",
		handle: async ({ lang }) =>
			workbook(
				await templateXlsx(lang),
				lang === "en" ? "instrument-template" : "templat-instrumen",
			),
		examples: shown.template,
	},
	{
		method: "GET",
		path: "/kelola/instrumen/:draft/xlsx",
		may: "instruments.publish",
		trail: "none",
		handle: giveWorkbook,
		examples: shown.xlsx,
	},
];

/** A draft as a workbook; one whose text has not the shape of an instrument is led back to its findings. */
async function giveWorkbook(ask: Ask<View>): Promise<Answer> {
	const draft = await draftOf(ask.cx, param(ask, "draft"));
	if (!draft) return notFound;
	const version = Number(ask.query.get("versi") ?? draft.version);
	const text = await textOfVersion(ask.cx, draft.id, version);
	if (text === null) return notFound;
	const bytes = await workbookOfText(text, ask.lang);
	return bytes
		? workbook(bytes, `${draft.instrument || "rancangan"}-v${version}`)
		: seeOther(
				to("/kelola/instrumen/:draft", { draft: draft.id }),
				ask.view.t("instruments.findings-first"),
			);
}

const workbook = (bytes: Uint8Array, name: string): Answer => ({
	kind: "file",
	bytes,
	type: xlsxType,
	name: `${name}.xlsx`,
});
