import type { Instrument } from "#instruments";
import type { Said } from "#kernel/text.ts";

/** One of the grades that a programme knows, with the limit from which it is given. */
export interface Qualification {
	readonly code: string;
	readonly label: Said;
	/** Null where no source that we know tells the limit: it is shown as unknown, and never guessed. */
	readonly from: string | null;
	readonly verified: boolean;
	readonly source: string | null;
}

const lower: Readonly<
	Record<string, readonly Omit<Qualification, "from" | "verified">[]>
> = {
	"kkpham-2021": [
		grade("cukup-peduli", "Cukup peduli", "Cares fairly"),
		grade("mulai-peduli", "Mulai peduli", "Begins to care"),
		grade("kurang-peduli", "Kurang peduli", "Cares too little"),
	],
};

function grade(code: string, id: string, en: string) {
	return {
		code,
		label: { id, en },
		source: "https://ksinews.id/2024/09/30/",
	};
}

/** All grades, the highest first: those whose limits the instrument knows, then those whose names alone are known. */
export function qualificationsOf(
	instrument: Instrument,
): readonly Qualification[] {
	const known = (instrument.bands?.bands ?? []).map(
		({ code, label, from }): Qualification => ({
			code,
			label,
			from: from ?? null,
			verified: instrument.bands?.verified ?? false,
			source: null,
		}),
	);
	return [
		...known,
		...(lower[instrument.id] ?? []).map((one) => ({
			...one,
			from: null,
			verified: false,
		})),
	];
}

/** The lowest limit that is known, where others below it are not; null where nothing is unknown. */
export const lowestKnownLimit = (instrument: Instrument): string | null =>
	instrument.bands?.holes === "not-known"
		? (qualificationsOf(instrument).findLast(({ from }) => from !== null)
				?.from ?? null)
		: null;
