import { stringify } from "csv-stringify/sync";
import { dayOf, type Province } from "#territory";
import type { View } from "#ui/view.ts";
import type { UnitName } from "#units";
import { type Listed, lastDayOf } from "../index.ts";
import { provincesInWords, topicsInWords } from "./partner-words.tsx";

/** The list as a file: the same rows in the same order, and in each row as of which day. */
export const partnersCsv = (
	view: View,
	listed: readonly Listed[],
	units: ReadonlyMap<string, UnitName>,
	provinces: readonly Province[],
): string =>
	stringify(
		[
			[
				view.t("partners.partner"),
				view.t("partners.field.org-kind"),
				view.t("partners.office"),
				view.t("partners.field.kind"),
				view.t("partners.field.title"),
				view.t("partners.field.topics"),
				view.t("partners.field.provinces"),
				view.t("partners.field.from"),
				view.t("partners.field.until"),
				view.t("partners.standing"),
				view.t("partners.as-of"),
			],
			...listed.map(({ agreement, organisation, standing }) => [
				organisation.name,
				view.t(`partners.kind.${organisation.kind}`),
				units.get(agreement.unitId)?.name ?? "",
				view.t(`partners.agreement.${agreement.kind}`),
				agreement.title,
				topicsInWords(view, agreement.topics),
				provincesInWords(view, agreement.provinces, provinces),
				agreement.from,
				lastDayOf(agreement),
				view.t(`partners.standing.${standing}`),
				dayOf(view.now),
			]),
		],
		{ bom: true, escape_formulas: true, record_delimiter: "windows" },
	);
