import { say } from "#kernel/text.ts";
import { dayOf } from "#territory";
import { Crumbs } from "#ui/crumbs.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import {
	assessedUnder,
	isStale,
	type SummedPrinciple,
	servicePrinciples,
} from "../../index.ts";
import { AssessedPart } from "./assessed-part.tsx";
import { FactPart } from "./fact-part.tsx";
import { HeldTag } from "./held-tag.tsx";
import { isOfUnit, ProofList } from "./proof-list.tsx";
import type { UnitPrinciplesProps } from "./unit-page.tsx";

interface PrinciplePageProps extends Omit<UnitPrinciplesProps, "sums"> {
	readonly sum: SummedPrinciple;
}

/** What one principle is made of at a unit: its services, the figures that the house counts, its assessments. */
export const PrinciplePage = (props: PrinciplePageProps) => {
	const { view, unit, sum } = props;
	const { t, lang } = view;
	const label = say(sum.principle.label, lang);
	const question = say(sum.principle.question, lang);
	return (
		<CitizenLayout
			view={view}
			title={`${label}, ${unit.name}`}
			description={question}
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
								name: t("catalogue.principles.title"),
								href: link(view, "/unit/:unit/asas", { unit: unit.slug }),
							},
							{ name: label },
						]}
					/>
				}
				title={label}
				lead={question}
			/>
			<Services {...props} />
			<Facilities {...props} />
			<Facts {...props} />
			<Assessments {...props} />
			<Meta>
				{t("catalogue.principles.source", {
					sources: servicePrinciples().sources.join(", "),
				})}
			</Meta>
		</CitizenLayout>
	);
};

/** Where lists of proofs would make the page long, they stand on the page of each service alone. */
const mostWithProofs = 12;

const Services = ({ view, sum: { services, shown } }: PrinciplePageProps) => {
	const { t, lang } = view;
	return (
		<Section
			id="layanan"
			title={t("catalogue.principles.services")}
			beside={
				services.length === 0
					? undefined
					: t("catalogue.principles.n-of", { n: shown, of: services.length })
			}
		>
			{services.length === 0 ? (
				<p>{t("catalogue.principles.services.none")}</p>
			) : (
				<List>
					{services.map((one) => (
						<ListRow
							name={say(one.service.name, lang)}
							href={`${link(view, "/layanan/:slug", { slug: one.service.slug })}#asas`}
							says={
								<OfService
									view={view}
									{...one}
									brief={services.length > mostWithProofs}
								/>
							}
							end={
								<>
									<HeldTag view={view} is={one.held.is} />
									{isStale(one.service, dayOf(view.now)) && (
										<Tag shape="dotted" tone="warn">
											{t("catalogue.stale.short")}
										</Tag>
									)}
								</>
							}
						/>
					))}
				</List>
			)}
		</Section>
	);
};

/** What is the service's own; what the unit has for all of them stands once, below. */
const OfService = ({
	view,
	service,
	held,
	brief,
}: SummedPrinciple["services"][number] & {
	readonly view: View;
	readonly brief: boolean;
}) => {
	const own = held.proofs.filter((proof) => !isOfUnit(proof));
	return (
		<>
			{held.says && say(held.says, view.lang)}
			{!brief && <ProofList view={view} service={service} proofs={own} />}
			{held.is === "shown" && own.every(({ not }) => not !== null) && (
				<p>{view.t("catalogue.principles.by-unit")}</p>
			)}
		</>
	);
};

const Facilities = ({ view, unit, sum }: PrinciplePageProps) =>
	sum.facilities.length === 0 ? null : (
		<Section id="fasilitas" title={view.t("catalogue.principles.facilities")}>
			<ProofList
				view={view}
				service={{ slug: "", unit }}
				proofs={sum.facilities}
				facilities={sum.facilities.length}
			/>
		</Section>
	);

const Facts = ({ view, facts, sum: { principle } }: PrinciplePageProps) => {
	const own = principle.facts.flatMap((code) => facts.get(code) ?? []);
	return (
		<Section id="angka" title={view.t("catalogue.principles.facts")}>
			{own.length === 0 ? (
				<p>{view.t("catalogue.principle.fact.none")}</p>
			) : (
				own.map((fact) => <FactPart view={view} fact={fact} />)
			)}
		</Section>
	);
};

const Assessments = ({
	view,
	unit,
	assessed,
	sum: { principle },
}: PrinciplePageProps) => {
	const told = assessedUnder(assessed, principle.code);
	return (
		<Section id="penilaian" title={view.t("catalogue.principles.assessments")}>
			{told.length === 0 ? (
				<p>{view.t("catalogue.principle.assessed.none")}</p>
			) : (
				told.map((one) => <AssessedPart view={view} unit={unit} told={one} />)
			)}
		</Section>
	);
};
