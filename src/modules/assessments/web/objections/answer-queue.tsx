import { EmptyState } from "#ui/empty.tsx";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import type { ToAnswer } from "../../index.ts";

/** Objections that wait for this verifier: never of her own region, and never to what she judged. */
export const AnswerQueuePage = ({
	view,
	rows,
}: {
	readonly view: View;
	readonly rows: readonly ToAnswer[];
}) => {
	const { t } = view;
	const title = t("assessments.answers-title");
	return (
		<OfficerLayout
			view={view}
			title={title}
			head={<PageHead title={title} lead={t("assessments.answers-lead")} />}
		>
			{rows.length === 0 ? (
				<EmptyState
					title={t("assessments.answers-empty")}
					next={
						<a href={link(view, "/verifikasi", {})}>
							{t("assessments.answers-empty-next")}
						</a>
					}
				>
					{t("assessments.answers-empty-says")}
				</EmptyState>
			) : (
				<DataTable
					id="keberatan"
					caption={title}
					hideCaption
					rows={rows}
					columns={[
						{
							key: "unit",
							label: t("assessments.answers-unit"),
							cell: ({ unitSlug, unitName, instrument, year, code }) => (
								<a
									href={link(
										view,
										"/verifikasi/keberatan/:unit/:instrument/:year/:code",
										{ unit: unitSlug, instrument, year: String(year), code },
									)}
								>
									{t("assessments.answers-of", { unit: unitName, code })}
								</a>
							),
						},
						{
							key: "province",
							label: t("assessments.answers-province"),
							cell: ({ provinceName }) => provinceName,
						},
						{
							key: "since",
							label: t("assessments.answers-since"),
							cell: ({ raisedAt }) => date(view.lang, raisedAt),
						},
					]}
				/>
			)}
		</OfficerLayout>
	);
};
