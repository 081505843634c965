import { BarChart } from "#ui/bar-chart.tsx";
import { Figure } from "#ui/figure.tsx";
import { number } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import type { SurveyResults } from "../../index.ts";
import { untilInWords } from "./parts-until.ts";

interface WaysFigureProps {
	readonly view: View;
	readonly results: SurveyResults;
}

/** By which way the answers came: who is not asked at home is not heard there. */
export const WaysFigure = ({ view, results }: WaysFigureProps) => {
	const { t, lang } = view;
	// Of the quarters that have closed: those that run are in no part yet.
	const { channels, channelsOf: all } = results;
	const until = results.partsUntil.channels;
	const [most] = channels;
	if (!most || most.n === null || until === null) return null;
	return (
		<Figure
			id="cara"
			title={t("surveys.results.ways")}
			finding={t("surveys.results.ways.finding", {
				way: view.says(`surveys.results.way.${most.word}`),
				n: most.n,
				all,
			})}
			source={untilInWords(view, until, results.fewest)}
			picture={
				<BarChart
					bars={channels.map(({ word, n }) => ({
						label: view.says(`surveys.results.way.${word}`),
						value: n === null ? "…" : number(lang, n),
						share: n === null ? 0 : Math.round((n * 1000) / all) / 10,
						step: 3,
						...(n === null ? { says: t("surveys.results.hidden") } : {}),
					}))}
				/>
			}
		/>
	);
};
