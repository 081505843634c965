import { Chips } from "#ui/chips.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { QueueList, type QueueListProps } from "./queue-list.tsx";

export const decideViews = ["menunggu", "predikat", "ditolak"] as const;
export type DecideView = (typeof decideViews)[number];

interface DecideQueueProps
	extends Pick<
		QueueListProps,
		"view" | "asked" | "rows" | "total" | "provinces" | "instruments"
	> {
	readonly looking: DecideView;
}

/** What waits for a decision, and what was decided before. */
export const DecideQueuePage = (props: DecideQueueProps) => {
	const { view, rows, looking } = props;
	const title = view.t("assessments.decide-title");
	const seen = (name: DecideView) =>
		name === "menunggu" ? {} : { lihat: name };
	return (
		<OfficerLayout
			view={view}
			title={title}
			{...(rows.length > 0 ? { results: "hasil" } : {})}
			head={
				<>
					<PageHead title={title} lead={view.t("assessments.decide-lead")} />
					<Chips
						label={view.t("assessments.decide-views")}
						chips={decideViews.map((name) => ({
							name: view.t(`assessments.decide-view-${name}`),
							href: link(view, "/keputusan", {}, seen(name)),
							current: name === looking,
						}))}
					/>
				</>
			}
		>
			<QueueList
				{...props}
				at="/keputusan"
				also={seen(looking)}
				caption={view.t(`assessments.decide-view-${looking}`)}
				empty={
					<EmptyState
						title={view.t(`assessments.decide-empty-${looking}`)}
						next={
							<a href={link(view, "/hasil", {})}>
								{view.t("assessments.verify-empty-next")}
							</a>
						}
					>
						{view.t(`assessments.decide-empty-${looking}-says`)}
					</EmptyState>
				}
			/>
		</OfficerLayout>
	);
};
