import type { Instrument } from "#instruments";
import { dayOf } from "#territory";
import type { Tone } from "#ui/content.ts";
import { Facts } from "#ui/facts.tsx";
import { date } from "#ui/format.ts";
import { type Shape, Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import { type Predicate, type Validity, validityOn } from "../index.ts";
import { predicateName } from "./score-words.ts";

interface PredicateFactsProps {
	readonly view: View;
	readonly instrument: Instrument;
	readonly predicate: Predicate;
}

const looks = {
	valid: { shape: "disc", tone: "ok" },
	"not-yet": { shape: "dotted", tone: "plain" },
	expired: { shape: "ring", tone: "plain" },
	suspended: { shape: "half", tone: "warn" },
	revoked: { shape: "diamond", tone: "bad" },
} as const satisfies Record<Validity, { shape: Shape; tone: Tone }>;

/** A predicate with its days, its decree, its basis, and what it is worth today. */
export const PredicateFacts = ({
	view,
	instrument,
	predicate,
}: PredicateFactsProps) => {
	const { t, lang } = view;
	const validity = validityOn(predicate, dayOf(view.now));
	return (
		<Facts
			facts={[
				{
					term: t("assessments.decide-predicate-name"),
					is: predicateName(view, instrument, predicate.code),
				},
				{
					term: t("assessments.result-status"),
					is: (
						<Tag shape={looks[validity].shape} tone={looks[validity].tone}>
							{t(`assessments.result-validity-${validity}`)}
						</Tag>
					),
				},
				...(predicate.reason
					? [
							{
								term: t("assessments.result-why-changed"),
								is: predicate.reason,
							},
						]
					: []),
				{ term: t("assessments.decide-from"), is: date(lang, predicate.from) },
				{
					term: t("assessments.decide-until"),
					is: predicate.until
						? date(lang, predicate.until)
						: t("assessments.result-no-end"),
				},
				{
					term: t("assessments.result-decree"),
					is: t("assessments.result-decree-of", {
						number: predicate.decree,
						day: date(lang, predicate.decreeOn),
					}),
				},
				{
					term:
						predicate.status === "active"
							? t("assessments.decide-basis")
							: t(`assessments.result-basis-${predicate.status}`),
					is: predicate.legalBasis,
				},
			]}
		/>
	);
};
