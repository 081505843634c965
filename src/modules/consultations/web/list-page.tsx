import { filled } from "#kernel/form.ts";
import { EmptyState } from "#ui/empty.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Select } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { type Consultation, type Family, familyNames } from "../index.ts";
import { addressOf, StandingTag, untilInWords } from "./consultation-words.tsx";

interface ListPageProps {
	readonly view: View;
	readonly consultations: readonly {
		readonly unit: Unit;
		readonly consultation: Consultation;
	}[];
	/** `null`: all. */
	readonly family: Family | null;
}

/** What offices ask people, and what came of it. */
export const ListPage = ({ view, consultations, family }: ListPageProps) => {
	const { t } = view;
	const all = link(view, "/konsultasi", {});
	return (
		<CitizenLayout
			view={view}
			title={t("consultations.list.title")}
			description={t("consultations.list.lead")}
		>
			<PageHead
				title={t("consultations.list.title")}
				lead={t("consultations.list.lead")}
			/>
			<FilterBar
				view={view}
				action={all}
				label={t("consultations.list.filter")}
				clearHref={family ? all : undefined}
			>
				<Select
					view={view}
					state={filled({ keluarga: family ?? "" })}
					name="keluarga"
					label={t("consultations.field.family")}
					none={t("consultations.list.every-family")}
					options={familyNames.map((value) => ({
						value,
						label: t(`consultations.family.${value}`),
					}))}
				/>
			</FilterBar>
			{consultations.length === 0 ? (
				<EmptyState
					title={t("consultations.list.none")}
					next={family && <a href={all}>{t("consultations.list.all")}</a>}
				>
					{t("consultations.list.none.says")}
				</EmptyState>
			) : (
				<List>
					{consultations.map(({ unit, consultation }) => (
						<ListRow
							name={consultation.title}
							href={link(
								view,
								"/unit/:unit/konsultasi/:consultation",
								addressOf({ unit, consultation }),
							)}
							says={[
								t(`consultations.family.${consultation.family}`),
								untilInWords(view, consultation, unit),
								unit.name,
							].join(" · ")}
							end={
								<StandingTag
									view={view}
									unit={unit}
									consultation={consultation}
								/>
							}
						/>
					))}
				</List>
			)}
			<Meta>{t("consultations.list.code")}</Meta>
		</CitizenLayout>
	);
};
