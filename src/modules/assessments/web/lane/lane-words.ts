import { applicable, instrumentNamed } from "#instruments";
import type { View } from "#ui/view.ts";
import { unitKinds } from "#units";
import type { Lane } from "../../index.ts";
import { itemName, roundName } from "../words.ts";

/** The name of an indicator, whichever kind of unit is asked it; its code where it is unknown. */
export function indicatorName(
	view: View,
	instrumentId: string,
	code: string,
): string {
	const instrument = instrumentNamed(instrumentId);
	if (!instrument) return code;
	for (const kind of Object.keys(unitKinds)) {
		const asked = applicable(instrument, { kind }).find(
			({ indicator }) => indicator.code === code,
		);
		if (asked) return itemName(view.lang, asked);
	}
	return code;
}

/** What a lane goes through: the indicator, or the unit. */
export const laneName = (
	view: View,
	{ way, instrument, subject }: Lane,
	unitName: string | undefined,
): string =>
	way === "indikator"
		? indicatorName(view, instrument, subject)
		: (unitName ?? subject);

export function laneRound(
	view: View,
	{ instrument: id, year }: Pick<Lane, "instrument" | "year">,
): string {
	const instrument = instrumentNamed(id);
	return instrument ? roundName(view, instrument, year) : `${id} ${year}`;
}
