import { groupsOfUnit } from "#equity";
import { GroupsOfUnit } from "#equity/web";
import type { Context } from "#platform/context.ts";
import type { ResultsShown } from "#surveys/web";
import type { Content } from "#ui/content.ts";
import type { View } from "#ui/view.ts";

/** What higher modules have to say of the results of a unit: whether some of its users are served worse. */
export async function besideResults(
	cx: Context,
	view: View,
	{ unitId, instrument, year, trend }: ResultsShown,
): Promise<Content> {
	const groups = await groupsOfUnit(cx, unitId, instrument, year);
	return (
		groups && (
			<GroupsOfUnit
				view={view}
				groups={groups}
				breaks={trend.flatMap((quarter) =>
					quarter.break
						? [{ period: quarter.period, what: quarter.break }]
						: [],
				)}
				since={trend[0]?.period ?? null}
			/>
		)
	);
}
