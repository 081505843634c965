import type { Instrument } from "#instruments";
import type { Figures } from "#standings";
import { BarChart } from "#ui/bar-chart.tsx";
import { Figure } from "#ui/figure.tsx";
import { number } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import { fifthLabels } from "./columns.ts";
import { findingOfSpread } from "./findings.ts";

interface SpreadChartProps {
	readonly view: View;
	readonly instrument: Instrument;
	readonly total: Figures;
}

/** How the scores lie on their scale. Its numbers are the foot of the table. */
export const SpreadChart = ({ view, instrument, total }: SpreadChartProps) => (
	<Figure
		id="sebaran"
		title={view.t("standings.spread-title")}
		finding={findingOfSpread(view, instrument, total)}
		picture={
			<BarChart
				bars={fifthLabels(view, instrument.top).map((label, i) => ({
					label,
					value: number(view.lang, total.fifths[i] ?? 0),
					share:
						Math.round(((total.fifths[i] ?? 0) * 1000) / total.scored) / 10,
					step: 3,
				}))}
			/>
		}
	/>
);
