import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { QueueList, type QueueListProps } from "./queue-list.tsx";

/** The units that wait for this verifier; never one of her own. */
export const VerifyQueuePage = (
	props: Pick<
		QueueListProps,
		"view" | "asked" | "rows" | "total" | "provinces" | "instruments"
	> & {
		/** Objections of other regions that this verifier may answer. */
		readonly toAnswer: number;
	},
) => {
	const { view, rows, total, toAnswer } = props;
	const title = view.t("assessments.verify-title");
	return (
		<OfficerLayout
			view={view}
			title={title}
			{...(rows.length > 0 ? { results: "hasil" } : {})}
			head={
				<PageHead
					title={title}
					lead={view.t("assessments.verify-lead")}
					beside={
						<>
							{total > 0 && (
								<LinkButton href={link(view, "/verifikasi/berikutnya", {})}>
									{view.t("assessments.verify-next")}
								</LinkButton>
							)}
							<LinkButton
								href={link(view, "/verifikasi/jalur", {})}
								kind="outlined"
							>
								{view.t("assessments.lane-open")}
							</LinkButton>
						</>
					}
				/>
			}
		>
			{toAnswer > 0 && (
				<List>
					<ListRow
						name={view.t("assessments.answers-wait", { n: toAnswer })}
						href={link(view, "/verifikasi/keberatan", {})}
						says={view.t("assessments.answers-lead")}
					/>
				</List>
			)}
			<QueueList
				{...props}
				at="/verifikasi"
				caption={title}
				empty={
					<EmptyState
						title={view.t("assessments.verify-empty")}
						next={
							<a href={link(view, "/hasil", {})}>
								{view.t("assessments.verify-empty-next")}
							</a>
						}
					>
						{view.t("assessments.verify-empty-says")}
					</EmptyState>
				}
			/>
		</OfficerLayout>
	);
};
