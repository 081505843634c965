import type { Instrument } from "#instruments";
import { say } from "#kernel/text.ts";
import {
	type Figures,
	limitsOf,
	type PlaceOrder,
	printedCoverage,
	printedMean,
	type StepOfWay,
	type UnitOrder,
	type UnitRow,
} from "#standings";
import { date, decimal, number } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import { kindName } from "#units";

/** One column, the same on the page and in the file. */
export interface Column<Row, By> {
	readonly label: string;
	/** As it is; `null` where nothing is known. The file prints this. */
	readonly value: (row: Row) => string | null;
	/** As the page prints it; unless given, the value itself. */
	readonly shown?: (row: Row) => string | null;
	/** The foot of a column whose rows are units, in the same form. */
	readonly total?: (figures: Figures) => string | null;
	readonly sort?: By;
	readonly numeric?: boolean;
	/** Only in the file, where the page says it in another column. */
	readonly inFileOnly?: boolean;
	readonly onPageOnly?: boolean;
}

/** What is counted of a place. The column of declarations is there where the instrument asks for them. */
export const figureColumns = (
	view: View,
	instrument: Instrument,
): readonly Column<Figures, PlaceOrder>[] => [
	count(view, view.t("standings.units"), "units"),
	count(view, view.t("standings.taking-part"), "takingPart"),
	...(asksDeclaration(instrument)
		? [count(view, view.t("standings.declared"), "declared")]
		: []),
	count(view, view.t("standings.submitted"), "submitted"),
	count(view, view.t("standings.verified"), "verified"),
	count(view, view.t("standings.with-predicate"), "withPredicate"),
	{
		label: view.t("standings.coverage"),
		value: printedCoverage,
		sort: "coverage",
		numeric: true,
	},
	count(view, view.t("standings.scored"), "scored"),
	{
		label: view.t("standings.mean"),
		value: printedMean,
		shown: (figures) => decimalOrNull(view, printedMean(figures)),
		sort: "mean",
		numeric: true,
	},
	{
		label: view.t("standings.spread"),
		value: ({ fifths }) => fifths.join(" · "),
		numeric: true,
		onPageOnly: true,
	},
	...fifthLabels(view, instrument.top).map((label, i) => ({
		label: view.t("standings.in-fifth", { fifth: label }),
		value: ({ fifths }: Figures) => String(fifths[i] ?? 0),
		inFileOnly: true,
	})),
];

/** How far one unit got. */
export const unitColumns = (
	view: View,
	instrument: Instrument,
): readonly Column<UnitRow, UnitOrder>[] => [
	{
		label: view.t("standings.kind"),
		value: ({ kind }) => kindName(kind, view.lang),
		total: ({ units }) => String(units),
		sort: "kind",
	},
	day(view, view.t("standings.taking-part"), "takingPart", beganOn),
	...(asksDeclaration(instrument)
		? [
				day(
					view,
					view.t("standings.declared"),
					"declared",
					(row) => row.declaredOn,
				),
			]
		: []),
	day(
		view,
		view.t("standings.submitted"),
		"submitted",
		(row) => row.submittedOn,
	),
	day(view, view.t("standings.verified"), "verified", (row) => row.verifiedOn),
	{
		label: view.t("standings.score"),
		value: ({ score }) => score,
		total: printedMean,
		shown: ({ score }) => decimalOrNull(view, score),
		sort: "score",
		numeric: true,
	},
	{
		label: view.t("standings.predicate"),
		value: (row) => predicateIn(view, instrument, row),
		total: ({ withPredicate }) => String(withPredicate),
		sort: "withPredicate",
	},
	{
		label: view.t("standings.predicate-from"),
		value: ({ predicate }) => predicate?.from ?? null,
		inFileOnly: true,
	},
	{
		label: view.t("standings.predicate-until"),
		value: ({ predicate }) => predicate?.until ?? null,
		inFileOnly: true,
	},
];

/** The five steps of the scale in words: "80 sampai 100". */
export const fifthLabels = (view: View, top: string): readonly string[] => {
	const limits = limitsOf(top).map((limit) => decimal(view.lang, limit));
	return [0, 1, 2, 3, 4].map((i) => {
		const [from = "", to = ""] = [limits[i], limits[i + 1]];
		return i === 4
			? view.t("standings.fifth-last", { from, to })
			: view.t("standings.fifth", { from, to });
	});
};

export const asksDeclaration = ({ stages }: Instrument): boolean =>
	stages.some(({ kind }) => kind === "declaration");

/** The predicate in the words of the instrument, where it has such, and what has become of it by the day. */
export function predicateIn(
	view: View,
	instrument: Instrument,
	{ predicate, decidedOn, figures }: UnitRow,
): string | null {
	if (!predicate) return decidedOn ? view.t("standings.refused") : null;
	const band = instrument.bands?.bands.find(
		({ code }) => code === predicate.code,
	);
	const label = band
		? say(band.label, view.lang)
		: view.t("standings.holds-one");
	if (figures.withPredicate === 1) return label;
	if (predicate.status === "suspended")
		return view.t("standings.predicate-suspended", { label });
	if (predicate.status === "revoked")
		return view.t("standings.predicate-revoked", { label });
	return view.t("standings.predicate-not-now", {
		label,
		from: date(view.lang, predicate.from),
		until: predicate.until ? date(view.lang, predicate.until) : "–",
	});
}

const count = (
	view: View,
	label: string,
	of: Exclude<keyof Figures & PlaceOrder, "fifths" | "scoreSum">,
): Column<Figures, PlaceOrder> => ({
	label,
	value: (figures) => String(figures[of]),
	shown: (figures) => number(view.lang, figures[of]),
	sort: of,
	numeric: true,
});

const day = (
	view: View,
	label: string,
	sort: UnitOrder & StepOfWay,
	of: (row: UnitRow) => string | null,
): Column<UnitRow, UnitOrder> => ({
	label,
	value: of,
	shown: (row) => {
		const on = of(row);
		return on && date(view.lang, on);
	},
	total: (figures) => String(figures[sort]),
	sort,
});

const beganOn = (row: UnitRow): string | null =>
	row.requestedOn ??
	row.declaredOn ??
	row.submittedOn ??
	row.verifiedOn ??
	row.decidedOn;

const decimalOrNull = (view: View, value: string | null): string | null =>
	value && decimal(view.lang, value);
