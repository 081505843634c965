import { yearOf } from "#surveys";
import { Figure as Picture } from "#ui/figure.tsx";
import { decimal } from "#ui/format.ts";
import { TrendChart } from "#ui/trend-chart.tsx";
import type { View } from "#ui/view.ts";
import { differBeyondChance, type Figure, shareInTime } from "../../index.ts";
import { isYear, periodName, romanOf } from "./period-name.ts";

/** More columns do not fit on a telephone. */
const mostQuarters = 8;

/** The share answered in time, quarter by quarter, with its reach. The table with the same numbers follows. */
export const ShareFigure = ({
	view,
	figures,
}: {
	readonly view: View;
	readonly figures: readonly Figure[];
}) => {
	const { t, lang } = view;
	const quarters = figures
		.filter(({ period }) => !isYear(period))
		.slice(0, mostQuarters)
		.toReversed()
		.map((figure) => ({ ...figure, share: shareInTime(figure) }));
	const told = quarters.filter(({ share }) => share !== null);
	const [first, last] = [told[0], told.at(-1)];
	if (!first?.share || !last?.share || told.length < 2) return null;
	return (
		<Picture
			id="tepat-waktu"
			title={t("complaints.figures.trend")}
			finding={t("complaints.figures.trend.finding", {
				from: periodName(view, first.period),
				first: decimal(lang, first.share.share),
				to: periodName(view, last.period),
				last: decimal(lang, last.share.share),
				apart: differBeyondChance(first.share, last.share) ? "yes" : "no",
			})}
			picture={
				<TrendChart
					scale={[0, 100]}
					labels={["0 %", "100 %"]}
					points={quarters.map(({ period, share }) => ({
						label: [romanOf(period), yearOf(period)],
						value: share ? decimal(lang, Number(share.share).toFixed(0)) : "…",
						at: share && Number(share.share),
						interval: share && [Number(share.from), Number(share.to)],
						broken: false,
					}))}
				/>
			}
			source={`${t("complaints.figures.trend.source")} ${t("complaints.figures.few")}`}
		/>
	);
};
