import { allInstruments, indicatorsOf, instrumentNamed } from "#instruments";
import { say } from "#kernel/text.ts";
import type { View } from "#ui/view.ts";
import type { Place } from "../index.ts";

/** "a.1 Ruang tunggu": the indicator as people name it. */
export function placeName({ lang }: View, { instrument: id, code }: Place) {
	const instrument = instrumentNamed(id);
	const indicator =
		instrument && indicatorsOf(instrument).find((one) => one.code === code);
	return indicator ? `${code}. ${say(indicator.label, lang)}` : code;
}

export function instrumentName({ lang }: View, id: string): string {
	const instrument = instrumentNamed(id);
	return instrument ? say(instrument.title, lang) : id;
}

/** A newer version of the programme that does not have the indicator any more; null where there is none. */
export function versionWithout({ instrument: id, code }: Place) {
	const instrument = instrumentNamed(id);
	if (!instrument) return null;
	const since = (one: typeof instrument) =>
		one.valid.from === "not-known" ? "" : one.valid.from;
	const [newest] = allInstruments()
		.filter(
			(one) =>
				one.programme === instrument.programme &&
				one.use === "assessment" &&
				since(one) > since(instrument),
		)
		.toSorted((a, b) => since(b).localeCompare(since(a)));
	return newest && !indicatorsOf(newest).some((one) => one.code === code)
		? newest
		: null;
}
