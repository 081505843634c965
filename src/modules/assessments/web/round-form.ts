import type { FieldProblem, Typed } from "#kernel/form.ts";
import type { Refusal } from "#kernel/result.ts";
import type { Day } from "#territory";
import { typedDay } from "./typed-date.ts";

/** A day that must be there, or what is wrong with it and where. */
export type DayRead =
	| { readonly day: Day; readonly problem?: undefined }
	| { readonly problem: FieldProblem; readonly day?: undefined };

const missing = {
	buka: "assessments.reason-round-opens-missing",
	tutup: "assessments.reason-round-closes-missing",
} as const;

export function dayIn(typed: Typed, name: keyof typeof missing): DayRead {
	const read = typedDay(typed, name);
	if ("problem" in read) return { problem: read.problem };
	return read.day === null
		? { problem: { field: name, says: missing[name] } }
		: { day: read.day };
}

/** The year of performance; `null` for what is none. */
export const yearIn = (typed: Typed): number | null => {
	const text = typed.tahun?.[0]?.trim() ?? "";
	return /^\d{4}$/.test(text) ? Number(text) : null;
};

/** The field that a refusal about a round is mended at. */
export const fieldOfRound = ({ reason }: Refusal): string =>
	(
		({
			"no-such-instrument": "instrumen",
			"not-assessable": "instrumen",
			"year-out-of-range": "tahun",
			"round-exists": "tahun",
			"opens-in-past": "buka",
			"opened-already": "buka",
			"closes-before-opening": "tutup",
			"closes-in-past": "tutup",
			"same-days": "tutup",
			"say-why-days": "alasan",
		}) as Readonly<Record<string, string>>
	)[reason] ?? "";
