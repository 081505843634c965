import { date } from "#ui/format.ts";
import { Fold, Hug, Section } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import { lookedBack, type RegionNow } from "../index.ts";

/** How it may go by the day of the target, in words, and how that was worked out. */
export const ForecastPart = ({
	view,
	region: { aim, units, round },
}: {
	readonly view: View;
	readonly region: RegionNow;
}) => {
	if (!aim || units.length === 0) return null;
	const { forecast, target, wanted, missing } = aim;
	const day = date(view.lang, target.dueOn);
	if (missing === 0 || forecast.is === "over") return null;
	if (forecast.is === "too-few")
		return (
			<Section id="perkiraan" title={view.t("targets.forecast")}>
				<p>
					{view.t("targets.forecast-too-few", {
						goal: target.goal,
						basis: forecast.basis,
						needed: forecast.needed,
						weeks: lookedBack / 7,
					})}
				</p>
			</Section>
		);
	const { from, to, basis, late } = forecast;
	const verdict = from >= wanted ? "likely" : to < wanted ? "short" : "open";
	return (
		<Section id="perkiraan" title={view.t("targets.forecast")}>
			<Hug tone="info">
				<p>
					<strong>
						{view.t("targets.forecast-range", {
							goal: target.goal,
							how: from === to ? "one" : "range",
							from,
							to,
							all: units.length,
							day,
						})}
					</strong>{" "}
					{view.t("targets.forecast-verdict", { verdict, to, wanted })}
					{late > 0 && ` ${view.t("targets.forecast-late", { late, day })}`}
				</p>
			</Hug>
			<Fold summary={view.t("targets.forecast-how")}>
				<p>
					{target.goal === "predicate"
						? view.t("targets.forecast-method", {
								basis,
								closes: date(view.lang, round.closesOn),
							})
						: view.t("targets.forecast-method-begin", {
								basis,
								weeks: lookedBack / 7,
								closes: date(view.lang, round.closesOn),
							})}
				</p>
			</Fold>
		</Section>
	);
};
