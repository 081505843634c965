import type { Instrument } from "#instruments";
import {
	type Figures,
	greatestLoss,
	type PlaceRow,
	printedCoverage,
	printedMean,
	sortPlaces,
	wayOf,
} from "#standings";
import { decimal } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import { asksDeclaration, fifthLabels } from "./columns.ts";

/** "6 dari 20 unit di Banten berpredikat": the title of a table, and the sentence about a round. */
export function findingOf(
	view: View,
	{ withPredicate, units }: Figures,
	place: string | undefined,
): string {
	if (units === 0)
		return place
			? view.t("standings.no-units-in", { place })
			: view.t("standings.no-units");
	return place
		? view.t("standings.finding-in", { n: withPredicate, units, place })
		: view.t("standings.finding", { n: withPredicate, units });
}

/** Which province is ahead, and how many have no predicate yet. */
export function findingOfMap(view: View, rows: readonly PlaceRow[]): string {
	const withUnits = rows.filter(({ figures }) => figures.units > 0);
	const without = withUnits.filter(
		({ figures }) => figures.withPredicate === 0,
	).length;
	const [best] = sortPlaces(withUnits, "coverage", "down");
	if (!best || best.figures.withPredicate === 0)
		return view.t("standings.map-none");
	return view.t("standings.map-finding", {
		place: best.name,
		coverage: printedCoverage(best.figures) ?? "",
		n: best.figures.withPredicate,
		units: best.figures.units,
		without,
	});
}

/** Where most units stopped on the way. */
export function findingOfWay(
	view: View,
	instrument: Instrument,
	total: Figures,
): string {
	const worst = greatestLoss(wayOf(total, asksDeclaration(instrument)));
	if (!worst) return view.t("standings.way-all", { n: total.takingPart });
	return view.t("standings.way-finding", {
		n: total.takingPart,
		held: total.withPredicate,
		lost: worst.lost,
		step: worst.step,
	});
}

/** The mean, of how many, and where most scores lie. */
export function findingOfSpread(
	view: View,
	{ top }: Instrument,
	total: Figures,
): string {
	const most = Math.max(...total.fifths);
	const fifth = fifthLabels(view, top)[total.fifths.indexOf(most)] ?? "";
	return view.t("standings.spread-finding", {
		mean: decimal(view.lang, printedMean(total) ?? "0"),
		n: total.scored,
		most,
		fifth,
	});
}

/** Below this many units a share of a hundred says more than there is: the numbers themselves are told. */
const fewUnits = 20;

export const shareOf = ({ units }: Figures): "none" | "few" | "many" =>
	units === 0 ? "none" : units < fewUnits ? "few" : "many";
