import type { Exact } from "#kernel/decimal.ts";
import { lookUp } from "./bands.ts";
import type { Instrument } from "./instrument.ts";
import type { GateResult, Predicate } from "./sheet.ts";

/** The predicate of a complete score: the first failing reason wins, so that a failed gate is never hidden by a gap in the law. */
export function predicateOf(
	{ bands, rounding }: Instrument,
	score: Exact,
	gates: readonly GateResult[],
): Predicate {
	if (gates.some(({ result }) => result === "failed"))
		return { band: null, because: "gate-failed" };
	if (gates.some(({ result }) => result === "open"))
		return { band: null, because: "gate-open" };
	const band = bands && lookUp(bands, score.toDecimalPlaces(rounding.decimals));
	return band
		? {
				band: band.code,
				label: band.label,
				zone: band.zone ?? null,
				because: null,
			}
		: { band: null, because: "not-known" };
}
