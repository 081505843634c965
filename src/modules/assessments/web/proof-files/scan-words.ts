import type { ScanNote } from "#evidence";
import { date } from "#ui/format.ts";
import type { View } from "#ui/view.ts";

/** Whether a file was scanned for viruses, in one phrase. What was not scanned never sounds clean. */
export function scanInWords(
	{ t, lang }: View,
	{ outcome, found, at }: ScanNote,
): string {
	if (outcome === "clean" && at)
		return t("assessments.scan-clean", { day: date(lang, at) });
	if (outcome === "infected")
		return t("assessments.scan-infected", { found: found ?? "" });
	if (outcome === "failed") return t("assessments.scan-failed");
	return t(
		outcome === "off" ? "assessments.scan-off" : "assessments.scan-never",
	);
}
