import type { GroupsOfUnitTold } from "#equity";
import { Meta } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { GapFigure, type GapFigureProps } from "./gap-figure.tsx";
import { GroupsTable } from "./groups-table.tsx";
import { dimensionName, periodName } from "./words.ts";

interface GroupsOfUnitProps {
	readonly view: View;
	readonly groups: GroupsOfUnitTold;
	readonly breaks: GapFigureProps["breaks"];
	/** Of quarters before it nobody says here where the series broke: they are not drawn. */
	readonly since: number | null;
}

/** On the results of a unit: whether people with disability are served worse here. */
export const GroupsOfUnit = ({
	view,
	groups,
	breaks,
	since,
}: GroupsOfUnitProps) => {
	const { t } = view;
	const { period, dimension, lens } = groups;
	return (
		<>
			<GroupsTable
				view={view}
				dimension={dimension}
				lens={lens}
				title={t("equity.of-unit", {
					dimension: dimensionName(view, dimension),
					period: periodName(view, period),
				})}
			/>
			<GapFigure
				view={view}
				dimension={dimension}
				lens={{
					...lens,
					trend: new Map(
						[...lens.trend].map(([group, quarters]) => [
							group,
							quarters.filter(
								({ period }) => since !== null && period >= since,
							),
						]),
					),
				}}
				group="with"
				breaks={breaks}
			/>
			<Meta>
				{t("equity.of-unit.says")}{" "}
				<a href={link(view, "/kesetaraan", {})}>{t("equity.of-unit.more")}</a>
				{" · "}
				<a href={link(view, "/kesetaraan/cara", {})}>
					{t("equity.method.link")}
				</a>
			</Meta>
		</>
	);
};
