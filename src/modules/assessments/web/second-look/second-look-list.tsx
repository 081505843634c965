import { EmptyState } from "#ui/empty.tsx";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { SecondLook } from "../../index.ts";
import { LaneCrumbs } from "../lane/crumbs.tsx";
import { indicatorName, laneRound } from "../lane/lane-words.ts";

interface SecondLookListProps {
	readonly view: View;
	readonly looks: readonly SecondLook[];
	readonly total: number;
}

/** What waits for a second pair of eyes. */
export const SecondLookListPage = ({
	view,
	looks,
	total,
}: SecondLookListProps) => {
	const title = view.t("assessments.second-title");
	return (
		<OfficerLayout
			view={view}
			title={title}
			head={
				<PageHead
					above={<LaneCrumbs view={view} here={title} />}
					title={title}
					lead={view.t("assessments.second-lead", { n: total })}
				/>
			}
		>
			{looks.length === 0 ? (
				<EmptyState title={view.t("assessments.second-none")}>
					{view.t("assessments.second-none-says")}
				</EmptyState>
			) : (
				<List>
					{looks.map((look) => (
						<ListRow
							name={`${look.unitName}: ${look.code} ${indicatorName(view, look.instrument, look.code)}`}
							href={link(
								view,
								"/verifikasi/kedua/:unit/:instrument/:year/butir/:code",
								{
									unit: look.unitSlug,
									instrument: look.instrument,
									year: String(look.year),
									code: look.code,
								},
							)}
							says={laneRound(view, look)}
							end={view.t("assessments.second-since", {
								day: date(view.lang, look.drawnAt),
							})}
						/>
					))}
				</List>
			)}
		</OfficerLayout>
	);
};
