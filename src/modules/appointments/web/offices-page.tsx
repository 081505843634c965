import { EmptyState } from "#ui/empty.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface OfficesPageProps {
	readonly view: View;
	readonly units: readonly { readonly name: string; readonly slug: string }[];
}

/** The offices whose hours somebody keeps. */
export const OfficesPage = ({ view, units }: OfficesPageProps) => {
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("appointments.desk.title")}
			head={
				<PageHead
					title={t("appointments.desk.title")}
					lead={t("appointments.desk.lead")}
				/>
			}
		>
			{units.length === 0 ? (
				<EmptyState title={t("appointments.desk.no-office")}>
					{t("appointments.desk.no-office.says")}
				</EmptyState>
			) : (
				<List>
					{units.map(({ name, slug }) => (
						<ListRow
							name={name}
							href={link(view, "/janji/meja/:unit", { unit: slug })}
						/>
					))}
				</List>
			)}
		</OfficerLayout>
	);
};
