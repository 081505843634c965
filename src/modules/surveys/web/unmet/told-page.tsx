import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";

/** What becomes of a report, and where else to look for what was not given. */
export const ToldPage = ({
	view,
	unit,
}: {
	readonly view: View;
	readonly unit: Unit;
}) => {
	const { t } = view;
	return (
		<CitizenLayout view={view} title={t("surveys.unmet.told.title")} unlisted>
			<PageHead
				title={t("surveys.unmet.told.title")}
				lead={t("surveys.unmet.told.lead", { unit: unit.name })}
			/>
			<Notice kind="ok">{t("surveys.unmet.told.note")}</Notice>
			<Section id="lanjut" title={t("surveys.unmet.told.next")}>
				<List>
					<ListRow
						name={t("surveys.unmet.told.services")}
						href={link(view, "/layanan", {})}
						says={t("surveys.unmet.told.services.says")}
					/>
					<ListRow
						name={unit.name}
						href={link(view, "/unit/:slug", { slug: unit.slug })}
						says={t("surveys.unmet.told.unit")}
					/>
				</List>
			</Section>
		</CitizenLayout>
	);
};
