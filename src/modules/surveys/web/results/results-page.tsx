import type { Service } from "#catalogue";
import type { Instrument } from "#instruments";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { decimal, number } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Stat, Stats } from "#ui/stat.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { fewestTold, type Survey, type SurveyResults } from "../../index.ts";

interface ResultsPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly survey: Survey;
	readonly instrument: Instrument;
	readonly year: number;
	readonly results: SurveyResults;
	readonly services: readonly Service[];
}

/** What people said of a unit in a year, and how sure that is. */
export const ResultsPage = ({
	view,
	unit,
	survey,
	instrument,
	year,
	results,
}: ResultsPageProps) => {
	const { t, lang } = view;
	const { n, index } = results.citizens;
	return (
		<CitizenLayout
			view={view}
			title={t("surveys.results.title", {
				unit: unit.name,
				year: String(year),
			})}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{
								name: t("surveys.find.title"),
								href: link(view, "/survei", {}),
							},
							{
								name: unit.name,
								href: link(view, "/unit/:slug", { slug: unit.slug }),
							},
							{ name: say(instrument.title, lang) },
						]}
					/>
				}
				title={t("surveys.results.title", {
					unit: unit.name,
					year: String(year),
				})}
				lead={say(instrument.title, lang)}
			/>
			{index ? (
				<Section id="indeks" title={t("surveys.results.index")}>
					<Stats>
						<Stat
							value={decimal(lang, index.index)}
							label={t("surveys.results.of", { n: number(lang, n) })}
						/>
					</Stats>
				</Section>
			) : (
				<EmptyState
					title={t("surveys.results.few")}
					next={
						<a
							href={link(view, "/survei/:unit/:instrument", {
								unit: unit.slug,
								instrument: survey.instrument,
							})}
						>
							{t("surveys.results.answer")}
						</a>
					}
				>
					{t("surveys.results.few.says", { n, least: fewestTold })}
				</EmptyState>
			)}
		</CitizenLayout>
	);
};
