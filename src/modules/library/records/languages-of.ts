import { controlOf, fieldsOf, partsOf } from "./fields.ts";
import type { MarcRecord } from "./marc.ts";

/** Codes of the languages of the text, the main one first. `mul`, `und` and `zxx` name none. */
export function languagesOf(marc: MarcRecord): readonly string[] {
	const coded = controlOf(marc, "008").slice(35, 38);
	// Old records write several into one subfield: "indeng".
	const listed = fieldsOf(marc, "041").flatMap((one) =>
		partsOf(one, "ad").flatMap((said) => said.match(/[a-z]{3}/gi) ?? []),
	);
	return [
		...new Set([coded, ...listed].map((code) => code.toLowerCase())),
	].filter((code) => isLanguageCode(code));
}

export const isLanguageCode = (code: string): boolean =>
	/^[a-z]{3}$/.test(code) && !["mul", "und", "zxx"].includes(code);
