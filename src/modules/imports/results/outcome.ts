import type { BroughtResult } from "#assessments";
import type { Instrument } from "#instruments";
import { plainly } from "../words.ts";

type Outcome = Pick<BroughtResult, "outcome" | "predicate">;

const refusals = [
	"tidak berpredikat",
	"tidak",
	"belum",
	"belum berpredikat",
	"tidak lulus",
	"ditolak",
	"tidak memenuhi",
	"gagal",
	"refused",
	"without predicate",
	"no predicate",
	"no",
];
const partings = ["ikut serta", "peserta", "ikut", "took part", "participant"];
const awards = [
	"berpredikat",
	"ya",
	"lulus",
	"predikat",
	"memenuhi",
	"awarded",
	"with predicate",
	"yes",
];

/**
 * How an assessment ended, as a cell says it: by the name or code of a predicate of the instrument, or in
 * plain words. Where an instrument has several predicates, "berpredikat" alone does not say which.
 */
export function outcomeCalled(
	typed: string,
	{ bands, programme, title }: Instrument,
): Outcome | "which" | null {
	const word = plainly(typed);
	// Codes like A and A- differ only in a sign that plain words do not have.
	const exact = typed.trim().toLowerCase();
	const band =
		bands?.bands.find(({ code }) => code.toLowerCase() === exact) ??
		bands?.bands.find(({ label }) =>
			[label.id, label.en ?? ""].some((name) => plainly(name) === word),
		);
	if (band) return { outcome: "awarded", predicate: band.code };
	if (refusals.includes(word)) return { outcome: "refused", predicate: null };
	if (partings.includes(word)) return { outcome: "took-part", predicate: null };
	const plain = [
		...awards,
		plainly(programme),
		plainly(`berpredikat ${programme}`),
		plainly(title.id),
	];
	if (!plain.includes(word)) return null;
	const [only] = bands?.bands ?? [];
	if (!bands) return { outcome: "awarded", predicate: programme };
	return only && bands.bands.length === 1
		? { outcome: "awarded", predicate: only.code }
		: "which";
}
