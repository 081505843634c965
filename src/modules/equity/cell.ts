import { type Dimension, headings, type Period, rather } from "#surveys";

/** By what figures are told apart; `all` is everybody together. */
export type CellDimension = Dimension | "all";

/** A whole year among periods: 20260. */
export const yearPeriod = (year: number): Period => year * 10;
export const isYear = (period: Period): boolean => period % 10 === 0;

/** What is told of a group at a place in a quarter or a year. */
export interface Cell {
	/** `null` where the place is a province or the nation. */
	readonly unitId: string | null;
	readonly instrument: string;
	readonly dimension: CellDimension;
	readonly period: Period;
	/** Code; `null` where the place is the nation. */
	readonly province: string | null;
	/** Empty where all are one. */
	readonly group: string;
	/** People; `null` where the cell is hidden. Never fewer than ten. */
	readonly n: number | null;
	/** `null` where it would let the mean of few be worked out. */
	readonly index: CellIndex | null;
}

/** Exact decimals on the scale of the instrument. */
export interface CellIndex {
	readonly index: string;
	/** The ends of the interval of 95 %. */
	readonly from: string;
	readonly to: string;
	/** Standard deviation of what people said. */
	readonly spread: string;
}

/** Groups of a dimension that may be told of, in their order. Of those who said nothing of themselves nothing is told. */
export const groupsOf = (dimension: Dimension): readonly string[] =>
	dimension === "disability"
		? ["with", "without", rather]
		: [
				...(headings.find(({ code }) => code === dimension)?.words ?? []),
				rather,
			];
