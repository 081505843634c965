import { z } from "zod";
import {
	factsOfCase,
	findCase,
	isBrought,
	isDecided,
	itemsOfCase,
	sheetOf,
} from "#assessments";
import {
	type AnswerValue,
	allInstruments,
	type Instrument,
	indicatorsOf,
	instrumentNamed,
	type ScoredNode,
	type ScoreSheet,
} from "#instruments";
import type { Context } from "#platform/context.ts";
import {
	instrumentsUsed,
	type UnitRow,
	unitRowsOf,
	usualDay,
	yearsOf,
} from "#standings";
import { provinceAt } from "#territory";
import { unitBySlug } from "#units";
import {
	answered,
	listing,
	nothingThere,
	partOf,
	reading,
} from "../operation.ts";
import * as schemas from "../schemas.ts";

const year = z.coerce.number().int().min(2000).max(2100);
const round = { instrument: schemas.word, year };

const asInstrument = (origin: string, one: Instrument) => ({
	instrument: one.id,
	programme: one.programme,
	version: one.version,
	title: one.title,
	use: one.use,
	verified: one.verified,
	complete: one.complete,
	validFrom: one.valid.from,
	validUntil: one.valid.until ?? null,
	page: `${origin}/instrumen/${one.id}`,
});

const asResult = (
	origin: string,
	asked: { readonly instrument: string; readonly year: number },
	row: UnitRow & { readonly state: string },
) => ({
	...asked,
	unit: row.slug,
	name: row.name,
	kind: row.kind,
	state: row.state,
	declaredOn: row.declaredOn,
	submittedOn: row.submittedOn,
	verifiedOn: row.verifiedOn,
	decidedOn: row.decidedOn,
	score: row.score,
	predicate: row.predicate,
	page: `${origin}/hasil/${asked.instrument}/${asked.year}/unit/${row.slug}`,
});

export const results = [
	listing({
		id: "listInstruments",
		path: "/instruments",
		group: "results",
		summary: {
			id: "Instrumen dengan versinya",
			en: "Instruments with their versions",
		},
		params: {},
		query: { programme: schemas.word.optional() },
		item: schemas.Instrument,
		example: {},
		handle: async ({ cx, query: { programme, limit }, after }) => {
			const all = allInstruments().filter(
				(one) => programme === undefined || one.programme === programme,
			);
			const { rows, last } = partOf(all, ({ id }) => id, { after, limit });
			return answered({
				items: rows.map((one) => asInstrument(cx.origin, one)),
				last,
			});
		},
	}),
	reading({
		id: "getInstrument",
		path: "/instruments/{instrument}",
		group: "results",
		summary: {
			id: "Satu instrumen dengan semua indikatornya",
			en: "One instrument with all its indicators",
		},
		params: { instrument: schemas.word },
		query: {},
		answer: schemas.InstrumentFull,
		example: { instrument: "p2ham-2023" },
		handle: async ({ cx, params }) => {
			const one = instrumentNamed(params.instrument);
			if (!one) return nothingThere;
			return answered({
				...asInstrument(cx.origin, one),
				note: one.note ?? null,
				basis: one.basis.map(({ regulation, articles, sources }) => ({
					regulation,
					articles: articles ?? null,
					sources: [...sources],
				})),
				top: one.top,
				indicators: indicatorsOf(one).map((indicator) => ({
					code: indicator.code,
					label: indicator.label,
					article: indicator.article,
					verified: indicator.verified,
					weight: indicator.weight,
					answer: indicator.answer.kind,
					fact: indicator.fact,
				})),
			});
		},
	}),
	listing({
		id: "listRounds",
		path: "/results",
		group: "results",
		summary: {
			id: "Putaran: instrumen dan tahun yang punya hasil",
			en: "Rounds: instruments and years that have results",
		},
		params: {},
		query: {},
		item: schemas.Round,
		example: {},
		handle: async ({ cx, query: { limit }, after }) => {
			const all = (await instrumentsUsed(cx)).flatMap(({ instrument, years }) =>
				years.map((one) => ({ instrument: instrument.id, year: one })),
			);
			const { rows, last } = partOf(
				all,
				(one) => `${one.instrument} ${one.year}`,
				{ after, limit },
			);
			return answered({ items: rows, last });
		},
	}),
	listing({
		id: "listResults",
		path: "/results/{instrument}/{year}",
		group: "results",
		summary: {
			id: "Hasil unit-unit sebuah provinsi",
			en: "Results of the units of a province",
		},
		says: {
			id: "Unit yang belum ikut tidak ada di dalamnya. Tahun yang lewat dihitung pada 31 Desember.",
			en: "Units that do not take part are not in it. A past year is counted on 31 December.",
		},
		params: round,
		query: { province: z.string().regex(/^\d{2}$/) },
		item: schemas.Result,
		example: { instrument: "p2ham-2023", year: "2026", province: "36" },
		handle: async ({ cx, params, query: { province, limit }, after }) => {
			if (!(await isRound(cx, params))) return nothingThere;
			const day = usualDay(params.year, cx.now);
			if (!(await provinceAt(cx, province, day))) return nothingThere;
			const all = (await unitRowsOf(cx, { ...params, day, province })).filter(
				takesPart,
			);
			const { rows, last } = partOf(all, ({ slug }) => slug, { after, limit });
			return answered({
				items: rows.map((row) => asResult(cx.origin, params, row)),
				last,
			});
		},
	}),
	reading({
		id: "getResult",
		path: "/results/{instrument}/{year}/{unit}",
		group: "results",
		summary: {
			id: "Satu hasil dengan seluruh perhitungannya",
			en: "One result with its whole calculation",
		},
		params: { ...round, unit: schemas.word },
		query: {},
		answer: schemas.ResultOpened,
		example: {
			instrument: "p2ham-2023",
			year: "2026",
			unit: "lapas-serang",
		},
		handle: async ({ cx, params }) => {
			const { unit: slug, ...asked } = params;
			const day = usualDay(asked.year, cx.now);
			const unit = await unitBySlug(cx, slug, day);
			if (!unit || !(await isRound(cx, asked))) return nothingThere;
			const row = (
				await unitRowsOf(cx, {
					...asked,
					day,
					province: unit.province.code,
					regency: unit.regency.code,
				})
			).find((one) => one.slug === slug);
			if (!row || !takesPart(row)) return nothingThere;
			return answered({
				...asResult(cx.origin, asked, row),
				calculation: await calculationOf(cx, params),
			});
		},
	}),
] as const;

const takesPart = <Row extends UnitRow>(
	row: Row,
): row is Row & { readonly state: string } => row.state !== null;

const isRound = async (
	cx: Context,
	{
		instrument,
		year: asked,
	}: { readonly instrument: string; readonly year: number },
): Promise<boolean> =>
	instrumentNamed(instrument) !== null &&
	(await yearsOf(cx, instrument)).includes(asked);

/** As the public page of a result opens it: what was decided here, and nothing before. */
async function calculationOf(
	cx: Context,
	named: {
		readonly instrument: string;
		readonly year: number;
		readonly unit: string;
	},
) {
	const found = await findCase(cx, named);
	if (!found || !isDecided(found.assessment) || isBrought(found.assessment))
		return null;
	const sheet = sheetOf(
		found.instrument,
		found.unit,
		await itemsOfCase(cx, found),
		await factsOfCase(cx, found),
		"final",
	);
	return asCalculation(sheet);
}

const asCalculation = (sheet: ScoreSheet) => ({
	version: sheet.version,
	score: sheet.score,
	exactScore: sheet.exactScore,
	complete: sheet.complete,
	verified: sheet.verified,
	missing: [...sheet.missing],
	unknown: [...sheet.unknown],
	gates: sheet.gates.map(({ code, kind, result, looksAt }) => ({
		code,
		kind,
		result,
		looksAt,
	})),
	nodes: nodesIn(sheet.nodes, null),
});

type SentNode = z.input<
	typeof schemas.ResultOpened
>["calculation"] extends infer Sent
	? NonNullable<Sent> extends { nodes: (infer One)[] }
		? One
		: never
	: never;

const nodesIn = (
	nodes: readonly ScoredNode[],
	parent: string | null,
): SentNode[] =>
	nodes.flatMap((node) => [
		{
			code: node.code,
			label: node.label,
			type: node.type,
			parent,
			state: node.state,
			answer: sentAnswer(node.answer),
			raw: node.raw,
			score: node.score,
			weight: node.weight.used,
			weightPrinted: node.weight.printed,
			contribution: node.contribution,
			rule: node.rule.key,
			article: node.article,
			verified: node.verified,
		},
		...nodesIn(node.children, node.code),
	]);

const sentAnswer = (answer: AnswerValue | null): SentNode["answer"] =>
	answer === null || typeof answer === "string"
		? answer
		: "numerator" in answer
			? { numerator: answer.numerator, denominator: answer.denominator }
			: [...answer];
