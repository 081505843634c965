import type { FieldProblem } from "#kernel/form.ts";
import type { Refusal } from "#kernel/result.ts";
import type { Language } from "#kernel/text.ts";
import { date } from "#ui/format.ts";

const fields: Readonly<Record<string, string>> = {
	"every-programme": "program",
	"unit-missing": "unit_nama",
	"no-such-unit": "unit_nama",
	"no-such-province": "provinsi",
	"ends-before-it-begins": "berakhir",
	"held-already": "mulai",
};

/** Why a role was not given, at the field where it is mended; days are written out. */
export const roleProblem = (
	{ reason, about = {} }: Refusal,
	lang: Language,
): FieldProblem => ({
	field: fields[reason] ?? "",
	says: `identity.give.${reason}`,
	about: Object.fromEntries(
		Object.entries(about).map(([name, value]) => [
			name,
			/^\d{4}-\d{2}-\d{2}$/.test(String(value))
				? date(lang, String(value))
				: value || "none",
		]),
	),
});
