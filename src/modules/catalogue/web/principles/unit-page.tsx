import type { Fact } from "#facts";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
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
			<DataTable
				id="asas"
				caption={t("catalogue.principles.title.of", { unit: unit.name })}
				hideCaption
				wide
				rows={sums}
				columns={[
					{
						key: "principle",
						label: t("catalogue.principles.column.principle"),
						cell: ({ principle }) => (
							<a
								href={link(view, "/unit/:unit/asas/:asas", {
									unit: unit.slug,
									asas: principle.slug,
								})}
							>
								{say(principle.label, lang)}
							</a>
						),
					},
					{
						key: "services",
						label: t("catalogue.principles.column.services"),
						cell: ({ shown, services }) =>
							services.length === 0
								? t("catalogue.principles.none")
								: t("catalogue.principles.n-of", {
										n: shown,
										of: services.length,
									}),
					},
					{
						key: "facts",
						label: t("catalogue.principles.column.facts"),
						cell: (sum) => factsInWords(props, sum),
					},
					{
						key: "assessed",
						label: t("catalogue.principles.column.assessed"),
						cell: (sum) => assessedInWords(props, sum),
					},
				]}
			/>
			<Meta>
				{t("catalogue.principles.source", {
					sources: servicePrinciples().sources.join(", "),
				})}
			</Meta>
		</CitizenLayout>
	);
};

function factsInWords(
	{ view, facts }: UnitPrinciplesProps,
	{ principle }: SummedPrinciple,
): string {
	const known = principle.facts.flatMap((code) => {
		const fact = facts.get(code);
		return fact && fact.value !== null ? [figureInWords(view, fact)] : [];
	});
	return known.join(", ") || view.t("catalogue.principles.none");
}

function assessedInWords(
	{ view, assessed }: UnitPrinciplesProps,
	{ principle }: SummedPrinciple,
): string {
	const told = assessedUnder(assessed, principle.code).map(({ sum }) =>
		view.t("catalogue.principles.assessed", {
			score:
				sum.score === null
					? view.t("catalogue.unknown")
					: forReading(view, sum.score),
			n: sum.asked,
		}),
	);
	return told.join("; ") || view.t("catalogue.principles.none");
}
