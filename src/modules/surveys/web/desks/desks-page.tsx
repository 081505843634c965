import { EmptyState } from "#ui/empty.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";

/** The units whose surveys one person runs, where they are several. */
export const DesksPage = ({
	view,
	units,
}: {
	readonly view: View;
	readonly units: readonly Unit[];
}) => {
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("surveys.desks.title")}
			head={
				<PageHead
					title={t("surveys.desks.title")}
					lead={t("surveys.desks.lead")}
				/>
			}
		>
			{units.length === 0 ? (
				<EmptyState title={t("surveys.desks.none")}>
					{t("surveys.desks.none.says")}
				</EmptyState>
			) : (
				<List>
					{units.map(({ name, slug }) => (
						<ListRow
							name={name}
							href={link(view, "/survei/:unit/kelola", { unit: slug })}
							says={t("surveys.desks.says")}
						/>
					))}
				</List>
			)}
		</OfficerLayout>
	);
};
