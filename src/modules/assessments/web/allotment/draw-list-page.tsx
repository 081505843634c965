import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Round } from "../../index.ts";
import { laneRound } from "../lane/lane-words.ts";

interface DrawListProps {
	readonly view: View;
	readonly rounds: readonly Round[];
	/** Published draws by `instrument year`. */
	readonly counts: ReadonlyMap<string, number>;
}

/** Every round, and whether verifiers were drawn for it. */
export const DrawListPage = ({ view, rounds, counts }: DrawListProps) => (
	<OfficerLayout
		view={view}
		title={view.t("assessments.draw-title")}
		head={
			<PageHead
				title={view.t("assessments.draw-title")}
				lead={view.t("assessments.draw-lead")}
			/>
		}
	>
		<List>
			{rounds.map((round) => (
				<ListRow
					name={laneRound(view, round)}
					href={link(view, "/undian/:instrument/:year", {
						instrument: round.instrument,
						year: String(round.year),
					})}
					says={view.t("assessments.draw-count", {
						n: counts.get(`${round.instrument} ${round.year}`) ?? 0,
					})}
				/>
			))}
		</List>
	</OfficerLayout>
);
