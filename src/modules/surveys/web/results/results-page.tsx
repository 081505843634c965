import type { Service } from "#catalogue";
import type { Instrument } from "#instruments";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Chips } from "#ui/chips.tsx";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { Figures } from "#ui/figure.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Field } from "#ui/form/index.ts";
import { decimal } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	bestIndex,
	type ClosedQuarter,
	type Followed,
	type OwnResult,
	type Survey,
	type SurveyIndex,
	type SurveyResults,
	type TrendQuarter,
	type UnmetNeed,
} from "../../index.ts";
import { DoingPart } from "../improvement/doing-part.tsx";
import { UnmetPart } from "../needs/unmet-part.tsx";
import { ElementsFigure } from "./elements-figure.tsx";
import { HowSure } from "./how-sure.tsx";
import { Method } from "./method.tsx";
import { OddAnswers, OtherVoices } from "./other-voices.tsx";
import { OwnAnswers } from "./own-answers.tsx";
import { Publication } from "./publication.tsx";
import { ServicesTable } from "./services-table.tsx";
import { ThemesPart } from "./themes-part.tsx";
import { TrendFigure } from "./trend-figure.tsx";
import { WaysFigure } from "./ways-figure.tsx";

export interface ResultsPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly survey: Survey;
	readonly instrument: Instrument;
	readonly year: number;
	/** Years with answers, the latest first. */
	readonly years: readonly number[];
	readonly results: SurveyResults;
	readonly trend: readonly TrendQuarter[];
	readonly own: readonly OwnResult[];
	readonly themes: readonly { readonly theme: string; readonly n: number }[];
	readonly services: readonly Service[];
	/** What higher modules say of these results. */
	readonly extras: Content;
	readonly unmet: UnmetNeed;
	/** Closed quarters of the year that are told. */
	readonly quarters: readonly ClosedQuarter[];
	/** What the unit does about this year and the one before. */
	readonly followed: readonly Followed[];
	/** Whether the viewer plans what is done. */
	readonly mayPlan: boolean;
	/** The year as it was typed, with what is wrong with it. */
	readonly state: FormState;
}

/** What people said of a unit in a year, how sure that is, and what it does not say. */
export const ResultsPage = (props: ResultsPageProps) => {
	const { view, unit, instrument, year, results, state } = props;
	const { t, lang } = view;
	const { n, index } = results.citizens;
	// Asked after a case, elsewhere: it speaks neither for all who were served nor of those who were not.
	const handed = props.survey.door === "handed";
	const about = t("surveys.results.title", {
		unit: unit.name,
		year: String(year),
	});
	return (
		<CitizenLayout
			view={view}
			title={index ? `${answerOf(props, index)}. ${about}` : about}
			form={state}
			description={t("surveys.results.description", { unit: unit.name })}
		>
			<PageHead
				above={<Path {...props} />}
				title={index ? answerOf(props, index) : about}
				lead={
					index
						? t("surveys.results.lead", {
								n,
								unit: unit.name,
								year: String(year),
							})
						: say(instrument.title, lang)
				}
				below={<Years {...props} />}
			/>
			{index ? (
				<>
					<HowSure
						view={view}
						instrument={instrument}
						results={results}
						ofAll={!handed}
					/>
					<Figures>
						<ElementsFigure view={view} instrument={instrument} index={index} />
						<TrendFigure {...props} />
					</Figures>
					<ServicesTable {...props} />
					<OddAnswers {...props} />
					<OtherVoices {...props} />
					<Figures>
						<WaysFigure view={view} results={results} />
					</Figures>
					{props.extras}
					{!handed && <UnmetPart {...props} slug={unit.slug} />}
					<OwnAnswers view={view} results={props.own} year={year} />
					<ThemesPart {...props} fewest={results.fewest} />
					<Doing {...props} />
					<Publication {...props} unit={unit.slug} instrument={instrument.id} />
					<Method {...props} />
				</>
			) : (
				<>
					<TooFew {...props} />
					{!handed && <UnmetPart {...props} slug={unit.slug} />}
				</>
			)}
		</CitizenLayout>
	);
};

const Doing = ({
	view,
	unit,
	instrument,
	followed,
	mayPlan,
}: ResultsPageProps) => (
	<DoingPart
		view={view}
		followed={followed}
		plan={mayPlan ? { unit: unit.slug, instrument: instrument.id } : null}
	/>
);

/** "77,90 dari 100, baik." A band that the source does not know is not guessed: it is said below. */
function answerOf(
	{ view, instrument }: ResultsPageProps,
	{ index, band }: SurveyIndex,
): string {
	const about = {
		index: decimal(view.lang, index),
		best: decimal(view.lang, bestIndex(instrument)),
	};
	return band.known
		? view.t("surveys.results.answer-is", {
				...about,
				band: say(band.label, view.lang),
			})
		: view.t("surveys.results.answer-is-bare", about);
}

const Path = ({ view, unit, instrument }: ResultsPageProps) => (
	<Crumbs
		view={view}
		path={[
			{
				name: view.t("surveys.find.title"),
				href: link(view, "/survei", {}),
			},
			{
				name: unit.name,
				href: link(view, "/unit/:slug", { slug: unit.slug }),
			},
			{ name: say(instrument.title, view.lang) },
		]}
	/>
);

/** Years that have answers, as links; any other by typing it. */
const Years = ({
	view,
	unit,
	survey,
	year,
	years,
	state,
}: ResultsPageProps) => {
	const { t } = view;
	const here = { unit: unit.slug, instrument: survey.instrument };
	const path = "/survei/:unit/:instrument/hasil";
	if (state.problems.length > 0)
		return (
			<FilterBar
				view={view}
				action={link(view, path, here)}
				label={t("surveys.results.years")}
			>
				<Field
					view={view}
					state={state}
					name="tahun"
					label={t("surveys.results.year")}
					inputmode="numeric"
					autocomplete="off"
					width="4"
				/>
			</FilterBar>
		);
	return years.length === 0 ||
		(years.length === 1 && years[0] === year) ? null : (
		<Chips
			label={t("surveys.results.years")}
			chips={years.map((each) => ({
				name: String(each),
				href: link(view, path, here, { tahun: String(each) }),
				current: each === year,
			}))}
		/>
	);
};

const TooFew = ({ view, unit, survey, results }: ResultsPageProps) => {
	const { t } = view;
	const { n } = results.citizens;
	return (
		<EmptyState
			title={t("surveys.results.few")}
			next={
				survey.door === "handed" ? undefined : (
					<a
						href={link(view, "/survei/:unit/:instrument", {
							unit: unit.slug,
							instrument: survey.instrument,
						})}
					>
						{t("surveys.results.answer")}
					</a>
				)
			}
		>
			{n < results.fewest
				? t("surveys.results.few.says", { n, least: results.fewest })
				: t("surveys.results.few-element.says", { n, least: results.fewest })}
		</EmptyState>
	);
};
