import { zoneOfProvince } from "#procedures";
import { date } from "#ui/format.ts";
import { Fold, Section } from "#ui/layout/parts.tsx";
import { Timeline } from "#ui/timeline.tsx";
import type { Progress } from "../../index.ts";
import { EntryBody } from "../entry-body.tsx";
import type { MinePageProps } from "./mine-page.tsx";

/** So many of the last happenings stand open. */
const newest = 2;

/** What happened so far, and what was said; staff are named by their office. */
export const History = ({ view, unit, progress, offices }: MinePageProps) => {
	// What waits for the person stands at the head of the page: here it is named alone.
	const above = progress.history.findLast(
		({ what }) =>
			(progress.state === "answered" && what === "answer") ||
			(progress.state === "waiting" && what === "ask"),
	);
	const line = (entries: Progress["history"]) => (
		<Timeline
			view={view}
			happenings={entries.map((entry) => ({
				title: view.says(`complaints.mine.what.${entry.what}`),
				state: "done" as const,
				says: (
					<>
						{date(view.lang, entry.at, zoneOfProvince(unit.province.code))}
						{entry !== above && (
							<EntryBody view={view} entry={entry} offices={offices} />
						)}
					</>
				),
			}))}
		/>
	);
	const before = progress.history.slice(0, -newest);
	return (
		<Section id="perjalanan" title={view.t("complaints.mine.history")}>
			{before.length > 1 ? (
				<>
					<Fold
						summary={view.t("complaints.mine.before", { n: before.length })}
					>
						{line(before)}
					</Fold>
					{line(progress.history.slice(-newest))}
				</>
			) : (
				line(progress.history)
			)}
		</Section>
	);
};
