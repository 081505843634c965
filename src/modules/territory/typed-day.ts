import type { FieldProblem, Typed } from "#kernel/form.ts";
import { type Day, isDay } from "./day.ts";

/** The day typed in three fields: a day, nothing, or what is wrong with it and where. */
export type TypedDay =
	| { readonly day: Day | null }
	| { readonly problem: FieldProblem };

/** Reads `name_hari`, `name_bulan`, `name_tahun`. */
export function typedDay(typed: Typed, name: string): TypedDay {
	const [day = "", month = "", year = ""] = ["hari", "bulan", "tahun"].map(
		(part) => typed[`${name}_${part}`]?.[0]?.trim() ?? "",
	);
	if (!day && !month && !year) return { day: null };
	if (!/^\d{4}$/.test(year))
		return { problem: { field: `${name}_tahun`, says: "ui.date.wrong-year" } };
	if (!/^\d{1,2}$/.test(month) || Number(month) < 1 || Number(month) > 12)
		return {
			problem: { field: `${name}_bulan`, says: "ui.date.wrong-month" },
		};
	const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
	return isDay(text)
		? { day: text }
		: { problem: { field: `${name}_hari`, says: "ui.date.wrong-day" } };
}

/** A day of the data back in its three fields. */
export const dayFields = (
	name: string,
	day: Day | null,
): Record<string, string> => {
	const [year = "", month = "", date = ""] = day?.split("-") ?? [];
	return {
		[`${name}_hari`]: date,
		[`${name}_bulan`]: month,
		[`${name}_tahun`]: year,
	};
};
