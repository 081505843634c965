import { Crumbs } from "#ui/crumbs.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { csvColumns } from "./csv.ts";

/** How the figures of groups are made, what is hidden and why, and what each column of the file means. */
export const MethodPage = ({
	view,
	least,
}: {
	readonly view: View;
	/** From how many people on something is told from today on. */
	readonly least: number;
}) => {
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("equity.method.title")}
			description={t("equity.method.lead")}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{
								name: t("equity.title"),
								href: link(view, "/kesetaraan", {}),
							},
							{ name: t("equity.method.short") },
						]}
					/>
				}
				title={t("equity.method.title")}
				lead={t("equity.method.lead")}
			/>
			<Section id="siapa" title={t("equity.method.who")}>
				<p>{t("equity.method.who.says")}</p>
				<p>{t("equity.method.who.silent")}</p>
			</Section>
			<Section id="batas" title={t("equity.method.limit")}>
				<p>{t("equity.method.limit.says", { least })}</p>
				<p>{t("equity.method.limit.others")}</p>
				<p>{t("equity.method.limit.index", { least })}</p>
			</Section>
			<Section id="tempat" title={t("equity.method.where")}>
				<p>{t("equity.method.where.says")}</p>
				<p>{t("equity.method.where.several")}</p>
			</Section>
			<Section id="sekali" title={t("equity.method.once")}>
				<p>{t("equity.method.once.says")}</p>
			</Section>
			<Section id="hitungan" title={t("equity.method.counted")}>
				<p>{t("equity.method.counted.index")}</p>
				<p>{t("equity.method.counted.gap")}</p>
				<p>{t("equity.method.counted.share")}</p>
				<p>{t("equity.method.counted.break")}</p>
			</Section>
			<Section id="pengaduan" title={t("equity.method.voices")}>
				<p>{t("equity.method.voices.says")}</p>
				<p>{t("equity.method.voices.rate")}</p>
				<p>{t("equity.method.voices.facilities")}</p>
			</Section>
			<Section id="bukan" title={t("equity.method.not")}>
				<p>{t("equity.method.not.says", { least })}</p>
			</Section>
			<Section id="berkas" title={t("equity.method.file")}>
				<p>{t("equity.method.file.says")}</p>
				<DataTable
					id="tabel-kolom"
					caption={t("equity.method.columns")}
					columns={[
						{
							key: "name",
							label: t("equity.method.column"),
							cell: (name) => <span class="mono">{name}</span>,
						},
						{
							key: "says",
							label: t("equity.method.means"),
							cell: (name) => view.says(`equity.column.${name}`),
						},
					]}
					rows={csvColumns}
				/>
				<p>
					<a href={link(view, "/kesetaraan/data.csv", {})}>
						{t("equity.data.download")}
					</a>
				</p>
				<p>
					{t("equity.method.licence")}{" "}
					<a href={link(view, "/tentang-data", {})}>
						{t("equity.method.about-data")}
					</a>
				</p>
			</Section>
		</CitizenLayout>
	);
};
