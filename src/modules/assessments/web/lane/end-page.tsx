import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Lane } from "../../index.ts";
import { LaneCrumbs } from "./crumbs.tsx";
import { laneName, laneRound } from "./lane-words.ts";

interface EndProps {
	readonly view: View;
	readonly lane: Lane;
	readonly unitName: string | undefined;
	/** All that wait: others have them before them. */
	readonly left: number;
}

/** Nothing more for this person in this lane. */
export const LaneEndPage = ({ view, lane, unitName, left }: EndProps) => {
	const name = laneName(view, lane, unitName);
	return (
		<OfficerLayout
			view={view}
			title={view.t("assessments.lane-end", { name })}
			head={
				<PageHead
					above={<LaneCrumbs view={view} here={name} />}
					title={name}
					lead={laneRound(view, lane)}
				/>
			}
		>
			<EmptyState
				title={view.t(
					left > 0 ? "assessments.lane-others" : "assessments.lane-done",
					{ n: left },
				)}
				next={
					lane.way === "unit" && left === 0 ? (
						<LinkButton
							href={link(view, "/verifikasi/:unit/:instrument/:year", {
								unit: lane.subject,
								instrument: lane.instrument,
								year: String(lane.year),
							})}
						>
							{view.t("assessments.lane-finish-unit")}
						</LinkButton>
					) : (
						<LinkButton href={link(view, "/verifikasi/jalur", {})}>
							{view.t("assessments.lane-back")}
						</LinkButton>
					)
				}
			>
				{view.t(
					left > 0
						? "assessments.lane-others-says"
						: "assessments.lane-done-says",
				)}
			</EmptyState>
		</OfficerLayout>
	);
};
