import {
	allInstruments,
	applicable,
	assesses,
	type Indicator,
	type Instrument,
	instrumentNamed,
	nodeOf,
} from "#instruments";
import type { Day } from "#territory";
import type { Unit } from "#units";

/** An indicator by its instrument, as an officer may choose it. */
export interface ConcernedIndicator {
	readonly instrument: Instrument;
	readonly indicator: Indicator;
}

/**
 * What a unit is assessed by on a day, indicator by indicator: of each programme the newest instrument that assesses its
 * kind. Surveys ask other people; an officer chooses none of theirs.
 */
export const indicatorsFor = (
	unit: Pick<Unit, "kind">,
	day: Day,
): readonly ConcernedIndicator[] =>
	newestOf(
		allInstruments().filter(
			(one) =>
				one.use === "assessment" &&
				one.status === "published" &&
				assesses(one, unit) &&
				one.valid.from !== "not-known" &&
				one.valid.from <= day &&
				(one.valid.until === undefined || day <= one.valid.until),
		),
	).flatMap((instrument) =>
		applicable(instrument, unit).map(({ indicator }) => ({
			instrument,
			indicator,
		})),
	);

/** An instrument begins where the one before it of its programme ends, whether its file says so or not. */
const newestOf = (instruments: readonly Instrument[]): readonly Instrument[] =>
	[...Map.groupBy(instruments, ({ programme }) => programme).values()].flatMap(
		(versions) =>
			versions
				.toSorted((one, other) => (one.valid.from < other.valid.from ? 1 : -1))
				.slice(0, 1),
	);

/** The indicator that was named, also where its instrument no longer holds; `null` where there is none. */
export function indicatorNamed(
	instrumentId: string,
	code: string,
): ConcernedIndicator | null {
	const instrument = instrumentNamed(instrumentId);
	const node = instrument && nodeOf(instrument, code);
	return instrument && node?.type === "indicator"
		? { instrument, indicator: node }
		: null;
}
