import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { unitNamesOf } from "#units";
import { recentDecisions } from "../../index.ts";
import type { LastDecision } from "./lane-item-page.tsx";
import { indicatorName } from "./lane-words.ts";

/** What the viewer decided in the last ten minutes, with the names that the page says. */
export async function lastDecisions(
	{ cx, view }: Ask<View>,
	atMost: number,
): Promise<LastDecision[]> {
	const recent = await recentDecisions(cx, atMost);
	const units = await unitNamesOf(
		cx,
		recent.map(({ unitId }) => unitId),
	);
	return recent.flatMap(
		({ key, unitId, code, instrument, year, outcome, way }) => {
			const unit = units.get(unitId);
			return unit
				? [
						{
							key,
							outcome,
							instrument,
							year,
							unit: unit.slug,
							name:
								way === "indikator"
									? unit.name
									: indicatorName(view, instrument, code),
						},
					]
				: [];
		},
	);
}
