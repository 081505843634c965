import { Crumbs } from "#ui/crumbs.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { lastDayOf } from "../index.ts";
import {
	Activities,
	Agreed,
	type AgreementParts,
	Papers,
} from "./agreement-parts.tsx";
import { nameOf, StandingTag } from "./partner-words.tsx";

interface AgreementPageProps extends AgreementParts {
	/** The viewer looks after it. */
	readonly insider: boolean;
}

/** One agreement: who with whom, until when, how it came to be so, and what came of it. */
export const AgreementPage = (props: AgreementPageProps) => {
	const { view, unit, agreement, organisation, standing, activities } = props;
	const { t, lang } = view;
	const lead = t(`partners.lead.${standing}`, {
		partner: nameOf(organisation),
		day: date(
			lang,
			standing === "coming" ? agreement.from : lastDayOf(agreement),
		),
	});
	return (
		<CitizenLayout
			view={view}
			title={`${agreement.title}, ${unit.name}`}
			description={lead}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{ name: t("partners.title"), href: link(view, "/mitra", {}) },
							{ name: agreement.title },
						]}
					/>
				}
				title={agreement.title}
				lead={lead}
				below={
					<Row>
						<StandingTag view={view} standing={standing} />
						{props.insider && (
							<a
								href={link(view, "/mitra/meja/:unit/:agreement", {
									unit: unit.slug,
									agreement: agreement.id,
								})}
							>
								{t("partners.keep")}
							</a>
						)}
					</Row>
				}
			/>
			{agreement.whyEnded !== null && (
				<Notice kind="warn" title={t("partners.ended-early")}>
					{agreement.whyEnded}
				</Notice>
			)}
			{organisation.dissolvedOn !== null && (
				<Notice kind="warn" title={t("partners.dissolved")}>
					{t("partners.dissolved.says", {
						day: date(lang, organisation.dissolvedOn),
					})}
				</Notice>
			)}
			<Agreed {...props} />
			{activities.length > 0 && (
				<Section id="kegiatan" title={t("partners.activities")}>
					<Activities {...props} />
				</Section>
			)}
			<Papers {...props} />
			<p>
				<LinkButton kind="quiet" href={link(view, "/mitra", {})}>
					{t("partners.all")}
				</LinkButton>
			</p>
		</CitizenLayout>
	);
};
