import { allInstruments, type Instrument } from "#instruments";
import { plainly } from "../words.ts";

/** The instrument of a use that a cell names, by its code or its title. */
export function instrumentCalled(
	typed: string,
	use: Instrument["use"],
): Instrument | null {
	const word = plainly(typed);
	return (
		allInstruments().find(
			({ id, title, use: its }) =>
				its === use &&
				[id, title.id, title.en ?? ""].some((name) => plainly(name) === word),
		) ?? null
	);
}
