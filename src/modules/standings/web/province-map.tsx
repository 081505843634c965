import { type PlaceRow, printedCoverage } from "#standings";
import { Figure, type Step } from "#ui/figure.tsx";
import { TileMap } from "#ui/tile-map.tsx";
import type { View } from "#ui/view.ts";
import { findingOfMap } from "./findings.ts";

interface ProvinceMapProps {
	readonly view: View;
	/** The provinces of the day; what was not yet one keeps an empty square. */
	readonly rows: readonly PlaceRow[];
	readonly source: string;
}

/** Units with predicate per 100 units, one square a province. The table below holds the same numbers. */
export const ProvinceMap = ({ view, rows, source }: ProvinceMapProps) => (
	<Figure
		id="peta"
		title={view.t("standings.map")}
		finding={findingOfMap(view, rows)}
		picture={
			<TileMap
				values={rows.flatMap(({ code, figures }) => {
					const value = printedCoverage(figures);
					return value === null
						? []
						: [{ code, value, step: stepOf(Number(value)) }];
				})}
			/>
		}
		steps={[
			{ step: 1, words: view.t("standings.range", { from: 0, to: 14 }) },
			{ step: 2, words: view.t("standings.range", { from: 15, to: 29 }) },
			{ step: 3, words: view.t("standings.range", { from: 30, to: 44 }) },
			{ step: 4, words: view.t("standings.range-up", { from: 45 }) },
			{ step: 0, words: view.t("standings.range-none") },
		]}
		source={view.t("standings.map-source", { source })}
	/>
);

/** By the number as it is printed, so that square and key never disagree. */
const stepOf = (coverage: number): Step => {
	if (coverage < 15) return 1;
	if (coverage < 30) return 2;
	return coverage < 45 ? 3 : 4;
};
