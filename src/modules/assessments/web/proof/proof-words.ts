import { type Evidence, kindOfType } from "#evidence";
import { bytes, date } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import type { Use } from "../../index.ts";
import { scanInWords } from "../proof-files/scan-words.ts";

/** Kind, size, who, when, the dates of the document, what a scanner said. */
export function proofInWords(view: View, proof: Evidence, who: string): string {
	const { lang, t } = view;
	const { type, size, keptAt, version } = proof;
	const day = (key: string | null) => (key === null ? null : date(lang, key));
	const [dated, from, until, taken] = [
		day(proof.documentDate),
		day(proof.validFrom),
		day(proof.validUntil),
		day(proof.takenOn),
	];
	return [
		`${kindOfType(type)?.word ?? type}, ${bytes(lang, size)}`,
		`${who}, ${date(lang, keptAt)}`,
		version > 1 && t("assessments.proof-version", { version }),
		dated && t("assessments.item-file-dated", { day: dated }),
		taken && t("assessments.proof-taken", { day: taken }),
		from && t("assessments.proof-valid-from", { day: from }),
		until && t("assessments.proof-valid-until", { day: until }),
		scanInWords(view, proof.scanned),
	]
		.filter(Boolean)
		.join(". ");
}

/** Where else a document is used, and what became of it there. */
export const usesInWords = (
	{ t }: Pick<View, "t">,
	uses: readonly Use[],
): string =>
	t("assessments.proof-used", {
		n: uses.length,
		accepted: uses.filter(({ outcome }) => outcome === "accepted").length,
		returned: uses.filter(({ outcome }) => outcome === "returned").length,
	});
