import { type Fact, factKind } from "#facts";
import { exact, fixed } from "#kernel/decimal.ts";
import { say } from "#kernel/text.ts";
import { date, decimal } from "#ui/format.ts";
import { Fold, Meta, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { inLanguage, type View } from "#ui/view.ts";

interface LivingProofProps {
	readonly view: View;
	readonly facts: readonly Fact[];
}

/** What the house has counted of surveys already, each figure with its proof: for whoever asks whether results are published and acted on. */
export const LivingProof = ({ view, facts }: LivingProofProps) => (
	<Section id="bukti-hidup" title={view.t("surveys.facts.title")}>
		<p>{view.t("surveys.facts.lead")}</p>
		{facts.map((fact) => (
			<OneFact view={view} fact={fact} />
		))}
	</Section>
);

const OneFact = ({
	view,
	fact,
}: {
	readonly view: View;
	readonly fact: Fact;
}) => {
	const { t, lang } = view;
	const kind = factKind(fact.code);
	if (!kind) return null;
	return (
		<Section
			id={fact.code}
			title={`${say(kind.label, lang)}: ${figureInWords(view, fact)}`}
			level={3}
		>
			<Meta>
				{t("surveys.facts.as-of", {
					day: date(lang, fact.asOf),
					counting: say(kind.counting, lang),
				})}
			</Meta>
			{fact.rows.length > 0 && (
				<Fold summary={t("surveys.facts.proof", { n: fact.rows.length })}>
					<List>
						{fact.rows.map(({ what, because, since, link, counts }) => (
							<ListRow
								name={what}
								href={link === null ? undefined : inLanguage(lang, link)}
								says={say(because, lang)}
								end={[
									t("surveys.facts.counts", { counts }),
									since && date(lang, since),
								]
									.filter(Boolean)
									.join(" · ")}
							/>
						))}
					</List>
				</Fold>
			)}
		</Section>
	);
};

function figureInWords(
	{ t, lang }: View,
	{ code, value, notKnown, numerator, denominator }: Fact,
): string {
	const measured = factKind(code)?.measured;
	if (value === null || !measured) return say(notKnown ?? { id: "" }, lang);
	if (measured.kind === "count")
		return t("surveys.facts.figure", {
			value: decimal(lang, value),
			unit: say(measured.unit, lang),
		});
	return t("surveys.facts.of", {
		numerator: numerator ?? "",
		denominator: denominator ?? "",
		value: decimal(lang, fixed(exact(value), 1)),
	});
}
