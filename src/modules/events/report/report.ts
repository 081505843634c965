import type { FieldProblem } from "#kernel/form.ts";
import { terms } from "../terms.ts";
import { asKept } from "../words.ts";

/** What was aimed at under one indicator, and what was reached, as the office says it. */
export interface Achievement {
	readonly indicator: string;
	readonly target: string;
	readonly reached: string;
}

export const moneys = ["as-planned", "otherwise"] as const;
export type Money = (typeof moneys)[number];

export interface Report {
	readonly achievements: readonly Achievement[];
	readonly recommendation: string;
	/** A body or a position. */
	readonly addressee: string;
	readonly money: Money;
	readonly moneyWhy: string;
}

/** Rows of indicators that the form has. */
export const reportRows = 4;

/** As the form names them. */
export const reportFields = {
	recommendation: "rekomendasi",
	addressee: "kepada",
	money: "anggaran",
	moneyWhy: "anggaran_mengapa",
} as const;
export const achievementFields = (row: number) => ({
	indicator: `indikator_${row}`,
	target: `sasaran_${row}`,
	reached: `tercapai_${row}`,
});

export interface TypedReport extends Omit<Report, "money" | "achievements"> {
	readonly money: string;
	readonly rows: readonly Achievement[];
}

/** The report of a form, or what has to be mended. A row is whole or empty; one there must be. */
export function reportOf(
	typed: TypedReport,
): Report | { readonly problems: readonly FieldProblem[] } {
	const rows = typed.rows.map(({ indicator, target, reached }) => ({
		indicator: asKept(indicator),
		target: asKept(target),
		reached: asKept(reached),
	}));
	const money = moneys.find((one) => one === typed.money);
	const said = {
		recommendation: asKept(typed.recommendation),
		addressee: asKept(typed.addressee),
		moneyWhy: asKept(typed.moneyWhy),
	};
	const problems = [
		...problemsOfRows(rows),
		...problemsOfLine(
			reportFields.recommendation,
			said.recommendation,
			"no-recommendation",
			terms.longestWords,
		),
		...problemsOfLine(reportFields.addressee, said.addressee, "no-addressee"),
		...(money ? [] : [wrong(reportFields.money, "no-money")]),
		...problemsOfLine(
			reportFields.moneyWhy,
			said.moneyWhy,
			money === "otherwise" ? "no-money-why" : null,
		),
	];
	if (!money || problems.length > 0) return { problems };
	return {
		...said,
		money,
		moneyWhy: money === "otherwise" ? said.moneyWhy : "",
		achievements: rows.filter((row) => !isEmpty(row)),
	};
}

const isEmpty = (row: Achievement): boolean =>
	Object.values(row).every((words) => words === "");

const wrong = (
	field: string,
	why: string,
	about?: FieldProblem["about"],
): FieldProblem => ({
	field,
	says: `events.problem.${why}`,
	...(about ? { about } : {}),
});

function problemsOfRows(rows: readonly Achievement[]): FieldProblem[] {
	if (rows.every(isEmpty))
		return [wrong(achievementFields(0).indicator, "no-indicator")];
	return rows.flatMap((row, at) => {
		if (isEmpty(row)) return [];
		const fields = achievementFields(at);
		return (["indicator", "target", "reached"] as const).flatMap((part) =>
			problemsOfLine(fields[part], row[part], `no-${part}`),
		);
	});
}

/** `missing`: what is said where nothing was typed; `null` where nothing has to be. */
const problemsOfLine = (
	field: string,
	words: string,
	missing: string | null,
	longest: number = terms.longestLine,
): FieldProblem[] =>
	words === "" && missing !== null
		? [wrong(field, missing)]
		: words.length > longest
			? [wrong(field, "too-long", { n: longest })]
			: [];
