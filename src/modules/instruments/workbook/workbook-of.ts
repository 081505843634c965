import type { Language } from "#kernel/text.ts";
import type { AnswerKindFile, InstrumentFile, NodeFile } from "../format.ts";
import { cellOf } from "./cell.ts";
import type { Field } from "./field.ts";
import { type NamedAnswers, namedAnswers } from "./named-answers.ts";
import { firstSheet, plan, predicate, type SheetKey } from "./plan.ts";

/** The rows of one sheet, its head first, as texts. */
export interface SheetOfTexts {
	readonly key: SheetKey;
	readonly rows: readonly (readonly string[])[];
}

/** Something of the file that becomes a row, with what ties it to other sheets (`#parent`, `#answer` …). */
type Row = Readonly<Record<string, unknown>>;

/** An instrument as the sheets of a workbook. Nothing is left out: `fileOf` makes the same instrument of them. */
export function workbookOf(
	file: InstrumentFile,
	lang: Language,
): readonly SheetOfTexts[] {
	const named = namedAnswers(file);
	const kinds = Object.entries(named.answers);
	const sheet = (key: SheetKey, rows: readonly Row[]): SheetOfTexts => ({
		key,
		rows: [
			plan[key].fields.map(({ head }) => head[lang]),
			...rows.map((row) =>
				plan[key].fields.map((field) => cellOf(field, at(row, field), lang)),
			),
		],
	});
	return [
		{ key: "instrument", rows: headRows(file, lang) },
		sheet("basis", file.basis.flatMap(sourceRows)),
		sheet(
			"nodes",
			file.nodes.flatMap((node) => nodeRows(node, undefined, named)),
		),
		sheet(
			"answers",
			kinds.map(([name, kind]) => answerRow(name, kind)),
		),
		sheet(
			"options",
			kinds.flatMap(([name, kind]) => optionRows(name, kind)),
		),
		sheet("bands", [
			...(file.bands === "not-known"
				? []
				: file.bands.bands.map((band) => ({
						...band,
						"#of": predicate[lang],
					}))),
			...kinds.flatMap(([name, kind]) =>
				"bands" in kind && kind.bands
					? kind.bands.bands.map((band) => ({ ...band, "#of": name }))
					: [],
			),
		]),
		sheet("proof", file.nodes.flatMap(proofRows)),
		sheet("stages", file.stages.map(asRow)),
		sheet("gates", (file.gates ?? []).map(asRow)),
	];
}

const asRow = (row: object): Row => ({ ...row });

const at = (row: Row, { at: path }: Field): unknown =>
	path.reduce<unknown>(
		(value, key) =>
			typeof value === "object" && value !== null
				? (value as Record<string, unknown>)[key]
				: undefined,
		row,
	);

function headRows(file: InstrumentFile, lang: Language) {
	const { bands } = file;
	const row: Row = {
		...file,
		"#bands": bands === "not-known" ? bands : "listed",
		bands: bands === "not-known" ? undefined : bands,
		convert: whole(file.convert),
	};
	return [
		firstSheet.map((head) => head[lang]),
		...plan.instrument.fields.map((field) => [
			field.head[lang],
			cellOf(field, at(row, field), lang),
			field.says[lang],
		]),
	];
}

/** A conversion that says nothing is one by one, and not none. */
const whole = (convert: InstrumentFile["convert"]) =>
	convert && Object.keys(convert).length === 0 ? { times: "1" } : convert;

const sourceRows = (basis: InstrumentFile["basis"][number]): readonly Row[] =>
	basis.sources.map((source, index) =>
		index === 0 ? { ...basis, sources: source } : { sources: source },
	);

function nodeRows(
	node: NodeFile,
	parent: string | undefined,
	named: NamedAnswers,
): readonly Row[] {
	const { nodes = [], ...alone } = node;
	return [
		{
			...alone,
			"#parent": parent,
			answer: named.nameFor(node),
			convert: whole(node.convert),
		},
		...nodes.flatMap((child) => nodeRows(child, node.code, named)),
	];
}

function answerRow(name: string, kind: AnswerKindFile): Row {
	const range = "range" in kind ? kind.range : {};
	return { ...kind, ...range, "#name": name };
}

function optionRows(name: string, kind: AnswerKindFile): readonly Row[] {
	if ("options" in kind)
		return kind.options.map((option) => ({ ...option, "#answer": name }));
	if (!("statements" in kind)) return [];
	const lowest = kind.kind === "scale" ? kind.from : 0;
	return (kind.statements ?? []).map((label, index) => ({
		"#answer": name,
		code: String(lowest + index),
		label,
	}));
}

const proofRows = (node: NodeFile): readonly Row[] => [
	...(node.proof?.length === 0
		? [{ "#node": node.code, "#none": true }]
		: (node.proof ?? []).map((proof) => ({ ...proof, "#node": node.code }))),
	...(node.nodes ?? []).flatMap(proofRows),
];
