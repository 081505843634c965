import type { Province } from "#territory";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { Facts } from "#ui/facts.tsx";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { UnitName } from "#units";
import type { Listed, Organisation } from "../index.ts";
import {
	nameOf,
	provincesInWords,
	StandingTag,
	said,
	timeInWords,
} from "./partner-words.tsx";

interface PartnerPageProps {
	readonly view: View;
	readonly organisation: Organisation;
	readonly listed: readonly Listed[];
	readonly units: ReadonlyMap<string, UnitName>;
	readonly provinces: readonly Province[];
}

/** One organisation, and every office that works or worked with it. */
export const PartnerPage = (props: PartnerPageProps) => {
	const { view, organisation, listed, provinces } = props;
	const { t, lang } = view;
	const holds = listed.filter(({ standing }) => standing !== "over");
	const over = listed.filter(({ standing }) => standing === "over");
	return (
		<CitizenLayout
			view={view}
			title={organisation.name}
			description={t("partners.partner.lead", { n: holds.length })}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{ name: t("partners.title"), href: link(view, "/mitra", {}) },
							{ name: organisation.name },
						]}
					/>
				}
				title={nameOf(organisation)}
				lead={t("partners.partner.lead", { n: holds.length })}
			/>
			{organisation.dissolvedOn !== null && (
				<Notice kind="warn" title={t("partners.dissolved")}>
					{t("partners.dissolved.says", {
						day: date(lang, organisation.dissolvedOn),
					})}
				</Notice>
			)}
			<Facts
				facts={said([
					{
						term: t("partners.field.org-kind"),
						is: t(`partners.kind.${organisation.kind}`),
					},
					{
						term: t("partners.field.works-in"),
						is: provincesInWords(
							view,
							organisation.province === null ? [] : [organisation.province],
							provinces,
						),
					},
					{
						term: t("partners.field.website"),
						is: organisation.website && (
							<OutsideLink href={organisation.website}>
								{organisation.website}
							</OutsideLink>
						),
					},
				])}
			/>
			{listed.length === 0 && (
				<EmptyState title={t("partners.partner.none")}>
					{t("partners.none.says")}
				</EmptyState>
			)}
			<Some {...props} part="holds" some={holds} />
			<Some {...props} part="over" some={over} />
		</CitizenLayout>
	);
};

const Some = ({
	view,
	units,
	part,
	some,
}: PartnerPageProps & {
	readonly part: "holds" | "over";
	readonly some: readonly Listed[];
}) =>
	some.length === 0 ? null : (
		<Section id={`kerja-sama-${part}`} title={view.t(`partners.part.${part}`)}>
			<List>
				{some.map(({ agreement, standing }) => (
					<ListRow
						name={agreement.title}
						href={link(view, "/unit/:unit/kerja-sama/:agreement", {
							unit: units.get(agreement.unitId)?.slug ?? "",
							agreement: agreement.id,
						})}
						says={`${units.get(agreement.unitId)?.name ?? "–"} · ${timeInWords(view, agreement)}`}
						end={<StandingTag view={view} standing={standing} />}
					/>
				))}
			</List>
		</Section>
	);
