import type { Province } from "#territory";
import { Facts } from "#ui/facts.tsx";
import { date } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { link } from "#ui/paths.ts";
import { safeUrl } from "#ui/safe-url.ts";
import { Timeline } from "#ui/timeline.tsx";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Paper, Whole } from "../index.ts";
import {
	nameOf,
	provincesInWords,
	said,
	timeInWords,
	topicsInWords,
} from "./partner-words.tsx";

export interface AgreementParts extends Whole {
	readonly view: View;
	readonly unit: Unit;
	readonly provinces: readonly Province[];
}

/** What was agreed on, as it holds now. */
export const Agreed = (props: AgreementParts) => {
	const { view, unit, agreement, organisation, provinces, papers } = props;
	const { t } = view;
	return (
		<Section id="kesepakatan" title={t("partners.agreed")}>
			<Facts
				facts={said([
					{
						term: t("partners.partner"),
						is: (
							<a
								href={link(view, "/mitra/lembaga/:partner", {
									partner: organisation.id,
								})}
							>
								{nameOf(organisation)}
							</a>
						),
					},
					{
						term: t("partners.office"),
						is: (
							<a href={link(view, "/unit/:slug", { slug: unit.slug })}>
								{unit.name}
							</a>
						),
					},
					{
						term: t("partners.field.kind"),
						is: t(`partners.agreement.${agreement.kind}`),
					},
					{ term: t("partners.field.number"), is: papers[0]?.number },
					{
						term: t("partners.field.topics"),
						is: topicsInWords(view, agreement.topics),
					},
					{
						term: t("partners.field.provinces"),
						is: provincesInWords(view, agreement.provinces, provinces),
					},
					{ term: t("partners.time.term"), is: timeInWords(view, agreement) },
				])}
			/>
			{agreement.about !== "" && <ToldWords words={agreement.about} />}
		</Section>
	);
};

/** What was signed, in order: numbers, days and positions, never names. */
export const Papers = (props: AgreementParts) => (
	<Section id="riwayat" title={props.view.t("partners.history")}>
		<Timeline
			view={props.view}
			happenings={props.papers.map((paper) => ({
				title: props.view.t(`partners.paper.${paper.kind}`, {
					number: paper.number,
				}),
				state: "done",
				says: signedInWords(props.view, paper),
				words: <WordsOf {...props} paper={paper} />,
			}))}
		/>
	</Section>
);

export const signedInWords = ({ t, lang }: View, paper: Paper): string =>
	t("partners.signed", {
		day: date(lang, paper.signedOn),
		office: paper.officeSigns,
		partner: paper.partnerSigns,
		until: date(lang, paper.until),
	});

const WordsOf = ({
	view,
	paper,
	provinces,
}: AgreementParts & { readonly paper: Paper }) => (
	<>
		{paper.words !== "" && <ToldWords words={paper.words} />}
		{paper.before && (
			<p>
				{view.t("partners.before", {
					title: paper.before.title,
					topics: topicsInWords(view, paper.before.topics),
					provinces: provincesInWords(view, paper.before.provinces, provinces),
				})}
			</p>
		)}
	</>
);

/** What both did or are to do, with where it can be seen. */
export const Activities = ({ view, unit, activities }: AgreementParts) => (
	<List>
		{activities.map((activity) => (
			<ListRow
				name={activity.title}
				href={
					activity.event && activity.eventId !== null
						? link(view, "/unit/:unit/acara/:event", {
								unit: unit.slug,
								event: activity.eventId,
							})
						: undefined
				}
				says={
					<>
						<p>
							{[
								date(view.lang, activity.on),
								activity.outcome === "" && view.t("partners.activity.to-come"),
							]
								.filter(Boolean)
								.join(" · ")}
						</p>
						{activity.outcome !== "" && (
							<>
								<ToldWords words={activity.outcome} />
								<p>
									{view.t("partners.proof")}{" "}
									<ProofWords proof={activity.proof} />
								</p>
							</>
						)}
					</>
				}
			/>
		))}
	</List>
);

/** An address is a link; anything else is said. */
export const ProofWords = ({ proof }: { readonly proof: string }) =>
	/^https:\/\/\S+$/.test(proof) && safeUrl(proof) !== null ? (
		<OutsideLink href={proof}>{proof}</OutsideLink>
	) : (
		<span>{proof}</span>
	);
