import { type Fact, factKind } from "#facts";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Assessed,
	assessedUnder,
	type SummedPrinciple,
	servicePrinciples,
} from "../../index.ts";
import { figureInWords, forReading } from "./figures.ts";

export interface UnitPrinciplesProps {
	readonly view: View;
	readonly unit: Unit;
	readonly sums: readonly SummedPrinciple[];
	/** By their codes. */
	readonly facts: ReadonlyMap<string, Fact>;
	readonly assessed: readonly Assessed[];
}

/** The twelve principles over all that is public of a unit; each figure opens on the page of its principle. */
export const UnitPrinciplesPage = (props: UnitPrinciplesProps) => {
	const { view, unit, sums } = props;
	const { t, lang } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("catalogue.principles.title.of", { unit: unit.name })}
			description={t("catalogue.principles.lead")}
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
							{ name: t("catalogue.principles.title") },
						]}
					/>
				}
				title={t("catalogue.principles.title")}
				lead={t("catalogue.principles.lead")}
			/>
			<p>{t("catalogue.principles.says")}</p>
			<List>
				{sums.map((sum) => (
					<ListRow
						name={say(sum.principle.label, lang)}
						href={link(view, "/unit/:unit/asas/:asas", {
							unit: unit.slug,
							asas: sum.principle.slug,
						})}
						says={[
							...factsInWords(props, sum),
							...assessedInWords(props, sum),
						].map((line) => <div>{line}</div>)}
						end={servicesInWords(view, sum)}
					/>
				))}
			</List>
			<Meta>
				{t("catalogue.principles.source", {
					sources: servicePrinciples().sources.join(", "),
				})}
			</Meta>
		</CitizenLayout>
	);
};

const servicesInWords = (
	{ t }: View,
	{ shown, services }: SummedPrinciple,
): string =>
	services.length === 0
		? t("catalogue.principles.no-service")
		: t("catalogue.principles.n-services", { n: shown, of: services.length });

/** A figure that nobody knows is told on the page of the principle, with the reason. */
const factsInWords = (
	{ view, facts }: UnitPrinciplesProps,
	{ principle }: SummedPrinciple,
): readonly string[] =>
	principle.facts.flatMap((code) => {
		const fact = facts.get(code);
		const kind = factKind(code);
		return kind && fact && fact.value !== null
			? [`${say(kind.label, view.lang)}: ${figureInWords(view, fact)}`]
			: [];
	});

const assessedInWords = (
	{ view, assessed }: UnitPrinciplesProps,
	{ principle }: SummedPrinciple,
): readonly string[] =>
	assessedUnder(assessed, principle.code).map(
		({ sum, assessed: { title, year } }) =>
			view.t("catalogue.principles.assessed", {
				instrument: say(title, view.lang),
				year: String(year),
				score:
					sum.score === null
						? view.t("catalogue.unknown")
						: forReading(view, sum.score),
				n: sum.asked,
			}),
	);
