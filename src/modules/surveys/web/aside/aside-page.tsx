import { instrumentNamed } from "#instruments";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { type AsideCount, asideReasons } from "../../index.ts";

interface AsidePageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly asides: readonly AsideCount[];
}

/** What could not be taken in: how many, why, and what to do so that it does not happen again. Never the answers. */
export const AsidePage = ({ view, unit, asides }: AsidePageProps) => {
	const { t } = view;
	const n = asides.reduce((sum, each) => sum + each.n, 0);
	return (
		<OfficerLayout
			view={view}
			title={t("surveys.aside.title")}
			head={
				<>
					<Crumbs
						view={view}
						path={[
							{
								name: t("surveys.run.title", { unit: unit.name }),
								href: link(view, "/survei/:unit/kelola", { unit: unit.slug }),
							},
						]}
					/>
					<PageHead
						title={t("surveys.aside.title")}
						lead={t("surveys.aside.lead")}
					/>
				</>
			}
		>
			{n === 0 ? (
				<EmptyState title={t("surveys.aside.none")}>
					{t("surveys.aside.none.says")}
				</EmptyState>
			) : (
				<>
					<Meta>{t("surveys.aside.all", { n })}</Meta>
					{asideReasons.map((reason) => (
						<OneReason
							view={view}
							reason={reason}
							asides={asides.filter((each) => each.reason === reason)}
						/>
					))}
				</>
			)}
		</OfficerLayout>
	);
};

const OneReason = ({
	view,
	reason,
	asides,
}: Pick<AsidePageProps, "view" | "asides"> & {
	readonly reason: AsideCount["reason"];
}) => {
	const { t, lang } = view;
	if (asides.length === 0) return null;
	const title = t(`surveys.aside.${reason}`);
	return (
		<Section id={reason} title={title}>
			<p>{t(`surveys.aside.${reason}.says`)}</p>
			<DataTable
				id={`tabel-${reason}`}
				caption={t("surveys.aside.caption", { reason: title })}
				hideCaption
				columns={[
					{
						key: "day",
						label: t("surveys.aside.day"),
						cell: ({ day }) => date(lang, day),
					},
					{
						key: "survey",
						label: t("surveys.aside.survey"),
						cell: ({ instrument }) =>
							say(
								instrumentNamed(instrument)?.title ?? { id: instrument },
								lang,
							),
					},
					{
						key: "n",
						label: t("surveys.aside.n"),
						numeric: true,
						cell: ({ n }) => String(n),
					},
				]}
				rows={asides}
			/>
		</Section>
	);
};
