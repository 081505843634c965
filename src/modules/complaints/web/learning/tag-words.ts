import { componentNamed } from "#catalogue";
import { say } from "#kernel/text.ts";
import type { View } from "#ui/view.ts";
import { indicatorNamed, weights } from "../../index.ts";

type Fact = { readonly term: string; readonly is: string };

/** A tag as terms and words; codes are those that were kept. What nobody said is left out. */
export function tagInWords(
	{ t, lang }: View,
	about: {
		readonly weight: unknown;
		readonly component: unknown;
		readonly instrument: unknown;
		readonly indicator: unknown;
		/** Name of the service; left out where it is not at hand. */
		readonly service?: string | undefined;
	},
): Fact[] {
	const weight = weights.find((one) => one === about.weight);
	const component = componentNamed(String(about.component));
	const found = indicatorNamed(
		String(about.instrument),
		String(about.indicator),
	);
	// It was said, and taken back.
	if (about.weight === null)
		return [
			{
				term: t("complaints.learning.tag"),
				is: t("complaints.learning.untagged"),
			},
		];
	return [
		...(weight
			? [
					{
						term: t("complaints.learning.weight"),
						is: t(`complaints.learning.weight.${weight}`),
					},
				]
			: []),
		...(component
			? [
					{
						term: t("complaints.learning.component"),
						is: say(component.label, lang),
					},
				]
			: []),
		...(about.service
			? [{ term: t("complaints.learning.service"), is: about.service }]
			: []),
		...(found
			? [
					{
						term: t("complaints.learning.indicator"),
						is: `${say(found.indicator.label, lang)} (${say(found.instrument.title, lang)})`,
					},
				]
			: []),
	];
}
