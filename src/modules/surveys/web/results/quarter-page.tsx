import type { Instrument } from "#instruments";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Figures } from "#ui/figure.tsx";
import { date, decimal, number } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Stat, Stats } from "#ui/stat.tsx";
import { Unverified } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	bestIndex,
	type ClosedQuarter,
	closedOn,
	type Followed,
	yearOf,
} from "../../index.ts";
import { DoingPart } from "../improvement/doing-part.tsx";
import { ElementsFigure } from "./elements-figure.tsx";
import { rangeOf } from "./how-sure.tsx";
import { quarterName } from "./trend-figure.tsx";

interface QuarterPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly instrument: Instrument;
	readonly quarter: ClosedQuarter;
	/** What the unit does about this quarter. */
	readonly followed: readonly Followed[];
}

/** A quarter that has closed: its figures stand for ever, so that they can be cited. What is done about them goes on. */
export const QuarterPage = (props: QuarterPageProps) => {
	const { view, unit, instrument, quarter, followed } = props;
	const { t, lang } = view;
	const { index, n, period } = quarter;
	const name = quarterName(view, period);
	const title = t("surveys.quarter.title", {
		quarter: capital(name),
		index: decimal(lang, index.index),
		best: decimal(lang, bestIndex(instrument)),
		band: index.band.known ? say(index.band.label, lang) : "",
		known: index.band.known ? "yes" : "no",
	});
	const here = { unit: unit.slug, instrument: instrument.id };
	return (
		<CitizenLayout
			view={view}
			title={`${title}, ${unit.name}`}
			description={t("surveys.results.description", { unit: unit.name })}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{
								name: unit.name,
								href: link(view, "/unit/:slug", { slug: unit.slug }),
							},
							{
								name: say(instrument.title, lang),
								href: link(view, "/survei/:unit/:instrument/hasil", here, {
									tahun: String(yearOf(period)),
								}),
							},
							{ name },
						]}
					/>
				}
				title={title}
				lead={t("surveys.quarter.lead", {
					unit: unit.name,
					day: date(lang, closedOn(period)),
				})}
			/>
			<Stats>
				<Stat
					value={decimal(lang, index.index)}
					label={t("surveys.results.index-of", {
						best: decimal(lang, bestIndex(instrument)),
						title: say(instrument.title, lang),
					})}
				/>
				{index.interval && (
					<Stat
						value={rangeOf(view, index.interval)}
						label={t("surveys.results.range")}
					/>
				)}
				<Stat value={number(lang, n)} label={t("surveys.results.people")} />
			</Stats>
			<Figures>
				<ElementsFigure view={view} instrument={instrument} index={index} />
			</Figures>
			<DoingPart view={view} followed={followed} plan={null} />
			<Section id="cara-hitung" title={t("surveys.results.method")}>
				<p>{t("surveys.results.method.short")}</p>
				{!instrument.verified && instrument.note && (
					<Unverified view={view}>{say(instrument.note, lang)}</Unverified>
				)}
				<Meta>{t("surveys.results.method.interval")}</Meta>
			</Section>
		</CitizenLayout>
	);
};

const capital = (words: string): string =>
	words.charAt(0).toUpperCase() + words.slice(1);
