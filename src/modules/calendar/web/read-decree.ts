import {
	asLines,
	type DecreeReason,
	type DecreeText,
	isYear,
	type LineProblem,
	readDays,
} from "#calendar";
import {
	type FieldProblem,
	type FormState,
	filled,
	typedIn,
} from "#kernel/form.ts";
import { dayFields, typedDay } from "#territory";
import { date } from "#ui/format.ts";
import type { View } from "#ui/view.ts";

/** The decree as it was typed, or everything that is to be mended, in the order of the form. */
export function readDecree(
	view: View,
	form: FormData,
):
	| { readonly ok: true; readonly text: DecreeText; readonly state: FormState }
	| { readonly ok: false; readonly state: FormState } {
	const typed = typedIn(form);
	const value = (name: string) => typed[name]?.[0]?.trim() ?? "";
	const problems: FieldProblem[] = [];
	const missing = (name: string, says: string) => {
		const text = value(name);
		if (text === "") problems.push({ field: name, says: `calendar.${says}` });
		return text;
	};
	const number = missing("nomor", "wrong.no-number");
	const title = missing("tentang", "wrong.no-title");
	const year = Number(/^\d{4}$/.test(value("tahun")) ? value("tahun") : "0");
	if (!isYear(year))
		problems.push({ field: "tahun", says: "calendar.wrong.wrong-year" });
	const province = value("berlaku") || null;
	const issued = typedDay(typed, "ditetapkan");
	if ("problem" in issued) problems.push(issued.problem);
	else if (issued.day === null)
		problems.push({ field: "ditetapkan", says: "calendar.wrong.wrong-day" });
	const issuedBy = missing("oleh", "wrong.no-issuer");
	const lines = linesIn(view, typed.hari?.[0] ?? "", year, province);
	problems.push(...lines.problems);
	const state: FormState = { typed, problems };
	if (problems.length > 0 || "problem" in issued || issued.day === null)
		return { ok: false, state };
	return {
		ok: true,
		state,
		text: {
			number,
			title,
			year,
			province,
			issuedOn: issued.day,
			issuedBy,
			source: value("sumber") || null,
			replaces: value("mengganti") || null,
			days: lines.days,
		},
	};
}

function linesIn(
	view: View,
	text: string,
	year: number,
	province: string | null,
) {
	if (text.trim() === "")
		return {
			days: [],
			problems: [{ field: "hari", says: "calendar.wrong.no-days" }],
		};
	// Without a year no line can be judged, and the field of the year says so already.
	if (!isYear(year)) return { days: [], problems: [] };
	const { days, problems } = readDays(text, {
		year,
		regional: province !== null,
	});
	return { days, problems: problems.map((problem) => inWords(view, problem)) };
}

const inWords = (
	view: View,
	{ line, why, about }: LineProblem,
): FieldProblem => ({
	field: "hari",
	says: `calendar.line.${why}`,
	about:
		why === "other-weekday"
			? {
					line,
					typed: about.typed ?? "",
					day: date(view.lang, String(about.day)),
					weekday: view.says(`calendar.weekday.${about.weekday}`),
				}
			: why === "no-name"
				? { line, day: date(view.lang, String(about.day)) }
				: { line, ...about },
});

/** At which field a refusal is mended. */
const fieldOf: Partial<Record<DecreeReason, string>> = {
	"no-number": "nomor",
	"no-title": "tentang",
	"wrong-year": "tahun",
	"wrong-day": "ditetapkan",
	"no-issuer": "oleh",
	"source-form": "sumber",
	"no-days": "hari",
	"not-of-the-year": "hari",
	"kind-and-place": "hari",
	"unknown-province": "berlaku",
	"wrong-replaced": "mengganti",
	"replaced-already": "mengganti",
};

export const problemOfRefusal = (reason: DecreeReason): FieldProblem => ({
	field: fieldOf[reason] ?? "",
	says: `calendar.wrong.${reason}`,
});

/** A draft back in its fields. */
export const filledWith = (text: DecreeText): FormState =>
	filled({
		nomor: text.number,
		tentang: text.title,
		tahun: String(text.year),
		berlaku: text.province ?? "",
		...dayFields("ditetapkan", text.issuedOn),
		oleh: text.issuedBy,
		sumber: text.source ?? "",
		mengganti: text.replaces ?? "",
		hari: asLines(text.days),
	});
