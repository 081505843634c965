import { EmptyState } from "#ui/empty.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import type { View } from "#ui/view.ts";
import type { DeskPage as Found } from "../../index.ts";

interface DeskPageProps {
	readonly view: View;
	readonly found: Found;
}

/** What waits for this office, what is due first at the top. */
export const DeskPage = ({ view, found }: DeskPageProps) => {
	const { t } = view;
	return (
		<OfficerLayout view={view} title={t("complaints.desk.title")}>
			<PageHead
				title={t("complaints.desk.title")}
				lead={t("complaints.desk.lead")}
			/>
			{found.total === 0 ? (
				<EmptyState title={t("complaints.desk.none")}>
					{t("complaints.desk.none.says")}
				</EmptyState>
			) : (
				<List>
					{found.rows.map((row) => (
						<ListRow
							name={row.ref}
							says={`${t(`complaints.kind.${row.kind}`)} · ${t(`complaints.state.${row.state}`)}`}
						/>
					))}
				</List>
			)}
			<Pager view={view} now={found.page} last={found.pages} />
		</OfficerLayout>
	);
};
