import {
	type Instrument,
	indicatorsOf,
	type LegalBasis,
	type Publication,
} from "#instruments";
import { say } from "#kernel/text.ts";
import { Facts } from "#ui/facts.tsx";
import { date, decimal } from "#ui/format.ts";
import { OutsideLink } from "#ui/outside-link.tsx";
import type { View } from "#ui/view.ts";
import { kindName } from "#units";
import { withoutStop } from "./draft-words.ts";
import { whenKnown } from "./when.ts";

interface FactsOfProps {
	readonly view: View;
	readonly instrument: Instrument;
	readonly publication?: Publication | undefined;
}

/** What an instrument says about itself. */
export const FactsOf = ({ view, instrument, publication }: FactsOfProps) => {
	const { t } = view;
	const { rounding, units } = instrument;
	return (
		<Facts
			facts={[
				{
					term: t("instruments.fact-id"),
					is: <span class="mono">{instrument.id}</span>,
				},
				{
					term: t("instruments.fact-status"),
					is: t(`instruments.fact-${instrument.status}`),
				},
				...(publication ? publishedHere(view, publication) : []),
				{
					term: t("instruments.fact-valid"),
					is: validInWords(view, instrument),
				},
				{
					term: t("instruments.fact-basis"),
					is: <Basis view={view} basis={instrument.basis} />,
				},
				{
					term: t("instruments.fact-verified"),
					is: t(
						`instruments.fact-verified-${instrument.verified ? "yes" : "no"}`,
					),
				},
				{
					term: t("instruments.fact-complete"),
					is: t(
						`instruments.fact-complete-${instrument.complete ? "yes" : "no"}`,
					),
				},
				{
					term: t("instruments.fact-units"),
					is:
						units === null
							? t("instruments.fact-units-all")
							: units.map((kind) => kindName(kind, view.lang)).join(", "),
				},
				{
					term: t("instruments.fact-counts"),
					is: t("instruments.items-count", {
						n: indicatorsOf(instrument).length,
					}),
				},
				{
					term: t("instruments.fact-top"),
					is: decimal(view.lang, instrument.top),
				},
				{
					term: t("instruments.fact-rounding"),
					is: t(`instruments.fact-rounding-${rounding.when}`, {
						decimals: rounding.decimals,
					}),
				},
				{
					term: t("instruments.fact-when-missing"),
					is: t(`instruments.fact-when-missing-${instrument.whenMissing}`),
				},
			]}
		/>
	);
};

/** When and why it was published here, and the print by which anyone can tell that it is still the same text. */
const publishedHere = (
	{ t, lang }: View,
	{ at, reason, sha256 }: Publication,
) => [
	{
		term: t("instruments.fact-published-here"),
		is: t("instruments.fact-published-here-says", {
			when: date(lang, at),
			why: withoutStop(reason),
		}),
	},
	{
		term: t("instruments.publish-fact-print"),
		is: <span class="mono">{sha256}</span>,
	},
];

/** "13 Oktober 2023 sampai …", "sejak 2018": as exact as the source knows it. */
export function validInWords(
	view: View,
	{ valid: { from, until } }: Instrument,
): string {
	const since =
		from === "not-known"
			? view.t("instruments.fact-valid-not-known")
			: whenKnown(view.lang, from);
	return until === undefined
		? view.t("instruments.fact-valid-from", { from: since })
		: view.t("instruments.fact-valid-until", {
				from: since,
				until: whenKnown(view.lang, until),
			});
}

export const Basis = ({
	view,
	basis,
}: {
	readonly view: View;
	readonly basis: readonly LegalBasis[];
}) => (
	<ul>
		{basis.map(({ regulation, articles, sources }) => (
			<li>
				{articles === undefined
					? say(regulation, view.lang)
					: view.t("instruments.fact-basis-articles", {
							regulation: say(regulation, view.lang),
							articles,
						})}
				<span class="why">
					{view.t("instruments.fact-sources")}:{" "}
					{sources.map((source, at) => (
						<>
							{at > 0 && ", "}
							<OutsideLink href={source}>{hostOf(source)}</OutsideLink>
						</>
					))}
				</span>
			</li>
		))}
	</ul>
);

const hostOf = (address: string): string =>
	URL.canParse(address) ? new URL(address).host.replace(/^www\./, "") : address;
