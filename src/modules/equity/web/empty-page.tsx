import { EmptyState } from "#ui/empty.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

/** Before any quarter has closed, or where nobody answered. */
export const EmptyPage = ({
	view,
	place,
}: {
	readonly view: View;
	/** A province; `null` is the nation. */
	readonly place: string | null;
}) => {
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("equity.title")}
			description={t("equity.description")}
		>
			<PageHead title={t("equity.title")} lead={t("equity.description")} />
			<EmptyState
				title={
					place === null ? t("equity.empty") : t("equity.empty-in", { place })
				}
				next={
					place === null ? (
						<a href={link(view, "/survei", {})}>{t("equity.empty.next")}</a>
					) : (
						<a href={link(view, "/kesetaraan", {})}>{t("equity.to-nation")}</a>
					)
				}
			>
				{t("equity.empty.says")}
			</EmptyState>
		</CitizenLayout>
	);
};
