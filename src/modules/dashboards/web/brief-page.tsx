import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Fold, Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { type Column, DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { queryOf } from "./address.ts";
import type { BriefPaper } from "./brief-paper.ts";
import { PlaceFilter } from "./filter.tsx";
import type { Query } from "./read-query.ts";

interface BriefPageProps {
	readonly view: View;
	readonly asked: Query;
	readonly paper: BriefPaper;
}

/** What somebody takes to a meeting: on a screen, printed, or as a file. */
export const BriefPage = ({ view, asked, paper }: BriefPageProps) => {
	const { t } = view;
	const query = queryOf(view, asked);
	const columns: readonly Column<BriefPaper["lines"][number]>[] = [
		{
			key: "label",
			label: paper.head[0],
			cell: ({ label, finding, when }) => (
				<>
					{label}
					<br />
					<small>
						{finding} · {when}
					</small>
				</>
			),
		},
		{
			key: "now",
			label: paper.head[1],
			numeric: true,
			cell: ({ now }) => <strong>{now}</strong>,
		},
		{
			key: "before",
			label: paper.head[2],
			numeric: true,
			cell: ({ before }) => before,
		},
	];
	return (
		<CitizenLayout
			view={view}
			title={`${paper.title}, ${paper.below}`}
			form={asked.state}
			description={t("dashboards.brief.lead")}
		>
			<PageHead
				title={paper.title}
				lead={paper.below}
				below={<Meta>{t("dashboards.brief.lead")}</Meta>}
			/>
			<Row>
				<LinkButton
					icon="download"
					href={link(view, "/ringkasan/pdf", {}, query)}
					download
				>
					{t("dashboards.brief.pdf")}
				</LinkButton>
				<LinkButton
					kind="outlined"
					icon="download"
					href={link(view, "/ringkasan/xlsx", {}, query)}
					download
				>
					{t("dashboards.brief.xlsx")}
				</LinkButton>
			</Row>
			<Section id="angka" title={t("dashboards.brief.figures")}>
				<DataTable
					id="isi-ringkasan"
					caption={`${paper.title}, ${paper.below}`}
					hideCaption
					columns={columns}
					rows={paper.lines}
				/>
			</Section>
			<Section id="hati-hati" title={paper.care}>
				<Facts
					facts={paper.lines.map(({ label, caveat }) => ({
						term: label,
						is: caveat,
					}))}
				/>
			</Section>
			<Fold summary={paper.sources}>
				<Facts
					facts={paper.lines.map(({ label, counting, source }) => ({
						term: label,
						is: `${counting} ${source}`,
					}))}
				/>
			</Fold>
			<PlaceFilter
				view={view}
				action={link(view, "/ringkasan", {})}
				asked={asked}
			/>
			<Meta>{paper.made}</Meta>
		</CitizenLayout>
	);
};
