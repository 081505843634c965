import { stringify } from "csv-stringify/sync";
import type { View } from "#ui/view.ts";
import type { KnownBrought } from "../../index.ts";

/** Every brought index of a unit, as told: exact figures, and the span by its code. */
export const broughtCsv = (
	{ t }: View,
	brought: readonly KnownBrought[],
): string =>
	stringify(
		[
			[
				t("surveys.brought.span"),
				t("surveys.brought.survey"),
				t("surveys.brought.index"),
				t("surveys.brought.people"),
				t("surveys.brought.source"),
				"URL",
			],
			...brought.map(({ span, instrument, index, people, source, link }) => [
				span,
				instrument,
				index,
				String(people),
				source,
				link,
			]),
		],
		{ bom: true, escape_formulas: true, record_delimiter: "windows" },
	);
