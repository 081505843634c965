import { stringify } from "csv-stringify/sync";
import { say } from "#kernel/text.ts";
import { keptSays, type Register } from "#personal-data";
import type { Settings } from "#settings";
import type { View } from "#ui/view.ts";

/** The whole register as a file that spreadsheets open: one row for each activity. */
export const csvOf = (
	{ t, lang }: View,
	{ activities }: Register,
	own: Settings["keptYears"],
): string =>
	stringify(
		[
			[
				"kode",
				t("personal-data.title"),
				t("personal-data.purpose"),
				t("personal-data.basis"),
				t("personal-data.law"),
				t("personal-data.people"),
				t("personal-data.data"),
				t("personal-data.specific"),
				t("personal-data.recipients"),
				t("personal-data.kept"),
				t("personal-data.safety"),
				t("personal-data.owner"),
				t("personal-data.columns"),
			],
			...activities.map((one) => [
				one.code,
				say(one.title, lang),
				say(one.purpose, lang),
				t(`personal-data.basis.${one.basis}`),
				one.law.join("; "),
				say(one.people, lang),
				say(one.data, lang),
				one.specific
					.map((kind) => t(`personal-data.specific.${kind}`))
					.join("; "),
				say(one.recipients, lang),
				one.kept
					.map(
						(kept) =>
							`${say(keptSays(kept, own), lang)} (${t(`personal-data.ends.${kept.ends}`)})`,
					)
					.join(" "),
				say(one.safety, lang),
				t(`personal-data.owner.${one.owner}`),
				Object.entries(one.holds)
					.flatMap(([table, columns]) =>
						columns.map((column) => `${table}.${column}`),
					)
					.join(" "),
			]),
		],
		{ bom: true, escape_formulas: true },
	);
