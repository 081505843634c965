import type { Instrument } from "#instruments";
import { type Figures, type StepOfWay, wayOf } from "#standings";
import { BarChart } from "#ui/bar-chart.tsx";
import { Figure } from "#ui/figure.tsx";
import { number } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import { asksDeclaration } from "./columns.ts";
import { findingOfWay } from "./findings.ts";

interface WayChartProps {
	readonly view: View;
	readonly instrument: Instrument;
	readonly total: Figures;
}

/** From taking part to the predicate, and what was lost between. Its numbers are the foot of the table. */
export const WayChart = ({ view, instrument, total }: WayChartProps) => (
	<Figure
		id="perjalanan"
		title={view.t("standings.way")}
		finding={findingOfWay(view, instrument, total)}
		picture={
			<BarChart
				bars={wayOf(total, asksDeclaration(instrument)).map(
					({ step, units, lost, share }) => ({
						label: stepName(view, step),
						value: number(view.lang, units),
						share: Number(share ?? 0),
						step: hues[step],
						...(lost > 0 ? { says: view.t("standings.lost", { lost }) } : {}),
					}),
				)}
			/>
		}
	/>
);

const hues = {
	takingPart: 2,
	declared: 2,
	submitted: 3,
	verified: 3,
	withPredicate: 4,
} as const satisfies Record<StepOfWay, 2 | 3 | 4>;

const stepName = (view: View, step: StepOfWay): string =>
	({
		takingPart: view.t("standings.taking-part"),
		declared: view.t("standings.declared"),
		submitted: view.t("standings.submitted"),
		verified: view.t("standings.verified"),
		withPredicate: view.t("standings.with-predicate"),
	})[step];
