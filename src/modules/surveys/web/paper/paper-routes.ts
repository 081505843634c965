import { createHash } from "node:crypto";
import {
	emptyForm,
	type FormState,
	filled,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	forbidden,
	notFound,
	page,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { readSpreadsheet } from "#platform/spreadsheet/read-spreadsheet.ts";
import {
	asCsv,
	asXlsx,
	csvType,
	xlsxType,
} from "#platform/spreadsheet/write-spreadsheet.ts";
import { dayFields, dayOf, typedDay } from "#territory";
import type { View } from "#ui/view.ts";
import {
	type AskedSurvey,
	importSheets,
	questionnaireNamed,
	readRows,
} from "../../index.ts";
import { withAskedSurvey, withOwnUnit } from "../with-survey.ts";
import { fileRead } from "./brought-file.ts";
import { ColumnsPage } from "./columns-page.tsx";
import { ImportDonePage, inWords } from "./import-done-page.tsx";
import { ImportPage } from "./import-page.tsx";
import { columnsIn, layOut, mappedIn } from "./lay-out.ts";
import { paperExamples as shown } from "./paper-examples.ts";
import { PaperPage } from "./paper-page.tsx";
import { fieldsOf, servicesByName, wordsOf } from "./paper-words.ts";
import { templateOf } from "./template.ts";

const one = "/survei/:unit/:instrument";
const may = "surveys.run";

export const paperRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: `${one}/kertas`,
		may,
		trail: "none",
		handle: (ask) => withOwn(ask, (here) => print(ask, here)),
		examples: shown.paper,
	},
	{
		method: "GET",
		path: `${one}/impor`,
		may,
		trail: "none",
		handle: (ask) => withOwn(ask, (here) => upload(ask, here, emptyForm)),
		examples: shown.page,
	},
	{
		method: "POST",
		path: `${one}/impor`,
		may,
		trail: "survey.sheets-imported",
		handle: (ask) => withOwn(ask, (here) => take(ask, here)),
		examples: shown.send,
	},
	{
		method: "GET",
		path: `${one}/impor/templat/:file`,
		may,
		trail: "none",
		handle: (ask) => withOwn(ask, (here) => template(ask, here)),
		examples: shown.template,
	},
	{
		method: "POST",
		path: `${one}/impor/galat`,
		may,
		trail: "none",
		handle: (ask) => withOwn(ask, () => mending(ask)),
		examples: shown.mending,
	},
];

const withOwn = (
	ask: Ask<View>,
	then: (here: AskedSurvey) => Promise<Answer> | Answer,
): Promise<Answer> => withOwnUnit(ask, () => withAskedSurvey(ask, then));

function print({ view }: Ask<View>, here: AskedSurvey): Answer {
	const questionnaire = questionnaireNamed(here.survey.questionnaire);
	return questionnaire
		? page(PaperPage({ view, ...here, questionnaire }))
		: notFound;
}

function upload(
	{ view }: Ask<View>,
	here: AskedSurvey,
	state: FormState,
): Answer {
	const html = ImportPage({ view, ...here, state });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

/** Reads the file; asks which column is which where its heads do not say it; takes the good rows. */
async function take(ask: Ask<View>, here: AskedSurvey): Promise<Answer> {
	const { cx, view, lang } = ask;
	const questionnaire = questionnaireNamed(here.survey.questionnaire);
	if (!questionnaire) return notFound;
	const state = formIn(ask.form);
	const again = (field: string, says: string, about = {}) =>
		upload(ask, here, withProblems(state, { field, says, about }));

	const file = await fileRead(ask.form);
	if (!file) return again("berkas", "surveys.paper.problem.no-file");
	const usual = typedDay(state.typed, "hari");
	if ("problem" in usual)
		return upload(ask, here, withProblems(state, usual.problem));
	const slug = typedValue(state, "layanan");
	const service = here.services.find((each) => each.slug === slug);
	if (slug !== "" && !service)
		return again("layanan", "surveys.problem.service");
	const read = await readSpreadsheet(file.bytes, file.name);
	if (!read.ok)
		return again(
			"berkas",
			`imports.${read.problem.reason}`,
			read.problem.about,
		);

	const fields = fieldsOf(view, questionnaire, here.own);
	const laid = layOut(fields, read.value.sheets);
	if (laid.rows.length === 0)
		return again("berkas", "imports.file-without-rows");
	const asked = typedValue(state, "dipetakan") === "ya";
	const columns = asked
		? columnsIn(state, questionnaire, laid)
		: { columns: laid.columns, problems: [] };
	const isClear =
		laid.doubts.length === 0 && mappedIn(questionnaire, laid.columns);
	if (columns.problems.length > 0 || (!asked && !isClear)) {
		const html = ColumnsPage({
			view,
			...here,
			questionnaire,
			heads: laid.heads,
			first: laid.rows[0]?.cells ?? [],
			doubts: laid.doubts,
			state: asked
				? withProblems(state, ...columns.problems)
				: filled(
						Object.fromEntries(
							Object.entries(laid.columns).map(([key, column]) => [
								`kolom-${key}`,
								String(column),
							]),
						),
					),
			file: {
				name: file.name,
				base64: Buffer.from(file.bytes).toString("base64"),
			},
			carried: { layanan: slug, ...dayFields("hari", usual.day) },
		});
		return columns.problems.length > 0 ? wrong(html) : page(html);
	}

	const rows = readRows(laid.rows, {
		questionnaire,
		own: here.own,
		columns: columns.columns,
		services: await servicesByName(cx, here.unit.id),
		words: wordsOf(view),
		day: usual.day ?? dayOf(cx.now),
		serviceId: service?.id ?? null,
		today: dayOf(cx.now),
		language: lang,
	});
	const taken = await importSheets(cx, here.survey, {
		file: createHash("sha256").update(file.bytes).digest("hex"),
		good: rows.good,
		aside: rows.aside,
		bad: rows.bad.length,
	});
	if (!taken.ok) return forbidden;
	return page(
		ImportDonePage({
			view,
			...here,
			taken: taken.value,
			bad: rows.bad,
			mending: [
				[...laid.heads, view.t("surveys.paper.todo")],
				...rows.bad.map(({ row, problems }) => [
					...laid.heads.map((_, column) => row.cells[column] ?? ""),
					problems
						.map((problem) =>
							[problem.column, inWords(view, problem)]
								.filter(Boolean)
								.join(": "),
						)
						.join(" "),
				]),
			],
		}),
		200,
		{ "cache-control": "no-store" },
	);
}

async function template(ask: Ask<View>, here: AskedSurvey): Promise<Answer> {
	const questionnaire = questionnaireNamed(here.survey.questionnaire);
	const form = param(ask, "file").replace(/^templat\./, "");
	if (!questionnaire || (form !== "xlsx" && form !== "csv")) return notFound;
	const sheets = templateOf(ask.view, here, questionnaire);
	const name = `${here.survey.instrument}.${form}`;
	return form === "xlsx"
		? { kind: "file", bytes: await asXlsx(sheets), type: xlsxType, name }
		: {
				kind: "file",
				bytes: asCsv(sheets[0]?.rows ?? []),
				type: csvType,
				name,
			};
}

/** Rows in error as a file of their own. They come along with the form: nothing of them is kept here. */
async function mending({ form, view }: Ask<View>): Promise<Answer> {
	const rows = rowsIn(String(form.get("baris") ?? ""));
	if (!rows) return notFound;
	const name = view.t("surveys.paper.mend.file");
	return form.get("bentuk") === "csv"
		? { kind: "file", bytes: asCsv(rows), type: csvType, name: `${name}.csv` }
		: {
				kind: "file",
				bytes: await asXlsx([{ name, rows }]),
				type: xlsxType,
				name: `${name}.xlsx`,
			};
}

function rowsIn(text: string): string[][] | null {
	try {
		const rows: unknown = JSON.parse(text);
		return Array.isArray(rows) &&
			rows.length > 0 &&
			rows.every(
				(row) =>
					Array.isArray(row) && row.every((cell) => typeof cell === "string"),
			)
			? rows
			: null;
	} catch {
		return null;
	}
}
