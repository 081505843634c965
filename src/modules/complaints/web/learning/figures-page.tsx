import { limit } from "#disclosure";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Figure } from "../../index.ts";
import { KindsTable } from "./kinds-table.tsx";
import { MainFigures } from "./main-figures.tsx";
import { type OfficesShown, OfficesTable } from "./offices-table.tsx";
import { isYear } from "./period-name.ts";
import { PeriodsTable } from "./periods-table.tsx";
import { ShareFigure } from "./share-figure.tsx";

export interface FiguresPageProps {
	readonly view: View;
	/** `null` is the nation. */
	readonly unit: Unit | null;
	/** The latest first. */
	readonly figures: readonly Figure[];
	/** People served by year, as far as the office said; of the nation nobody knows. */
	readonly served: ReadonlyMap<number, number>;
	/** Of the nation alone. */
	readonly offices: OfficesShown | null;
}

/** How many told something, and how fast they were answered: as shares with their reach, and never in an order of good and bad. */
export const FiguresPage = (props: FiguresPageProps) => {
	const { view, unit, figures } = props;
	const { t } = view;
	const title = unit
		? t("complaints.figures.title-of", { unit: unit.name })
		: t("complaints.figures.title");
	const told = figures.some(({ kind }) => kind === null);
	return (
		<CitizenLayout
			view={view}
			title={title}
			description={t("complaints.figures.lead")}
		>
			<PageHead
				above={
					unit && (
						<Crumbs
							view={view}
							path={[
								{
									name: t("complaints.figures.title"),
									href: link(view, "/pengaduan/angka", {}),
								},
								{ name: unit.name },
							]}
						/>
					)
				}
				title={title}
				lead={t("complaints.figures.lead")}
			/>
			<Notice kind="info" title={t("complaints.figures.caveat.title")}>
				{t("complaints.figures.caveat")}
			</Notice>
			{told ? <Told {...props} /> : <Nothing {...props} />}
			<Method {...props} />
		</CitizenLayout>
	);
};

const Told = (props: FiguresPageProps) => {
	const { view, figures, offices } = props;
	const wholes = figures.filter(({ kind }) => kind === null);
	const latest = wholes.find(({ period }) => !isYear(period));
	return (
		<>
			{latest && <MainFigures {...props} figure={latest} />}
			<ShareFigure view={view} figures={wholes} />
			<PeriodsTable {...props} rows={wholes} />
			<KindsTable view={view} figures={figures} />
			{offices && <OfficesTable view={view} shown={offices} />}
		</>
	);
};

const Nothing = ({ view, unit }: FiguresPageProps) => {
	const { t } = view;
	return (
		<EmptyState
			title={t("complaints.figures.none")}
			next={
				<LinkButton
					href={
						unit
							? link(view, "/pengaduan/ke/:unit/langkah/:step", {
									unit: unit.slug,
									step: "1",
								})
							: link(view, "/pengaduan", {})
					}
				>
					{t("complaints.public.tell")}
				</LinkButton>
			}
		>
			{t("complaints.figures.none.says")}
		</EmptyState>
	);
};

/** How it is counted, word for word as in the file. */
const Method = ({ view, unit }: FiguresPageProps) => {
	const { t } = view;
	return (
		<Section id="cara" title={t("complaints.figures.method")}>
			<ul>
				{methodLines(view).map((line) => (
					<li>{line}</li>
				))}
			</ul>
			<Meta>
				<a
					href={
						unit
							? link(view, "/pengaduan/angka/:unit/data.csv", {
									unit: unit.slug,
								})
							: link(view, "/pengaduan/angka/data.csv", {})
					}
				>
					{t("complaints.figures.download")}
				</a>
				{" · "}
				<a
					href={
						unit
							? link(view, "/pengaduan/umum/:unit", { unit: unit.slug })
							: link(view, "/pengaduan/umum", {})
					}
				>
					{t("complaints.public.title")}
				</a>
				{" · "}
				<a href={link(view, "/angka/ruang", {})}>
					{t("rights-cases.numbers.title")}
				</a>
			</Meta>
		</Section>
	);
};

export const methodLines = ({ t }: Pick<View, "t">): readonly string[] => [
	t("complaints.figures.method.received"),
	t("complaints.figures.method.when"),
	t("complaints.figures.method.in-time"),
	t("complaints.figures.method.share"),
	t("complaints.figures.method.days"),
	t("complaints.figures.method.rate"),
	t("complaints.figures.method.hidden", { least: limit }),
	t("complaints.figures.method.apart"),
	t("complaints.figures.caveat"),
];
