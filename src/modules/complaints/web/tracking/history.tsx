import { date } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { Timeline } from "#ui/timeline.tsx";
import { EntryBody } from "../entry-body.tsx";
import type { MinePageProps } from "./mine-page.tsx";

/** What happened so far, and what was said; staff are named by their office. */
export const History = ({ view, progress, offices }: MinePageProps) => {
	// What waits for the person stands at the head of the page: here it is named alone.
	const above = progress.history.findLast(
		({ what }) =>
			(progress.state === "answered" && what === "answer") ||
			(progress.state === "waiting" && what === "ask"),
	);
	return (
		<Section id="perjalanan" title={view.t("complaints.mine.history")}>
			<Timeline
				view={view}
				happenings={progress.history.map((entry) => ({
					title: view.says(`complaints.mine.what.${entry.what}`),
					state: "done" as const,
					says: (
						<>
							{date(view.lang, entry.at)}
							{entry !== above && (
								<EntryBody view={view} entry={entry} offices={offices} />
							)}
						</>
					),
				}))}
			/>
		</Section>
	);
};
