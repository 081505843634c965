import {
	type CorrectedWording,
	correctedWordings,
	countCorrectedWordings,
} from "#news";
import {
	countWithdrawnIn,
	type WithdrawnVersion,
	withdrawnIn,
} from "#open-data";
import type { Context } from "#platform/context.ts";
import {
	type ChangedResult,
	changedResults,
	countChangedResults,
} from "#standings";
import { unitNamesOf } from "#units";

/** A result that changed after its decision, news that was corrected, or a version of open data that was taken back. */
export type Correction = {
	/** Of whom it is; open data are of all. */
	readonly unit: { readonly slug: string; readonly name: string } | null;
} & Told;

type Told =
	| ({ readonly kind: "result" } & ChangedResult)
	| ({ readonly kind: "news" } & CorrectedWording)
	| ({ readonly kind: "data" } & WithdrawnVersion);

/** Where one reads on: after this one. */
export type CorrectionPlace = Pick<Told, "at" | "key">;

export interface Corrections {
	readonly rows: readonly Correction[];
	/** The last of them; null where none come after. */
	readonly next: CorrectionPlace | null;
}

/**
 * What was corrected in a year, by the clock of the capital, the newest first: so many of those that come after a place. Each kind is
 * asked for as many as may be shown, in one statement.
 */
export async function correctionsOf(
	cx: Context,
	year: number,
	{
		after,
		atMost,
	}: { readonly after: CorrectionPlace | null; readonly atMost: number },
): Promise<Corrections> {
	const asked = { ...spanOf(year), after, atMost: atMost + 1 };
	const results = await changedResults(cx, asked);
	const news = await correctedWordings(cx, asked);
	const data = await withdrawnIn(cx, asked);
	const found = [
		...results.map((one): Told => ({ kind: "result", ...one })),
		...news.map((one): Told => ({ kind: "news", ...one })),
		...data.map((one): Told => ({ kind: "data", ...one })),
	].sort(newestFirst);
	const shown = found.slice(0, atMost);
	const units = await unitNamesOf(
		cx,
		shown.flatMap((one) => (one.kind === "data" ? [] : [one.unitId])),
	);
	return {
		rows: shown.map((one) => ({
			...one,
			unit: one.kind === "data" ? null : (units.get(one.unitId) ?? null),
		})),
		next: found.length > atMost ? (shown.at(-1) ?? null) : null,
	};
}

/** As the database orders them: by moment, then by the signs of the key. */
const newestFirst = (one: CorrectionPlace, other: CorrectionPlace): number =>
	other.at.getTime() - one.at.getTime() || (one.key < other.key ? 1 : -1);

/** How many were corrected in a year. */
export async function countCorrections(
	cx: Context,
	year: number,
): Promise<number> {
	const span = spanOf(year);
	return (
		(await countChangedResults(cx, span)) +
		(await countCorrectedWordings(cx, span)) +
		(await countWithdrawnIn(cx, span))
	);
}

const spanOf = (year: number) => ({
	from: new Date(`${year}-01-01T00:00:00+07:00`),
	until: new Date(`${year + 1}-01-01T00:00:00+07:00`),
});

/** A place in an address. */
export const writtenPlace = ({ at, key }: CorrectionPlace): string =>
	`${at.toISOString()}_${key}`;

/** Null where it names none. */
export function placeIn(text: string): CorrectionPlace | null {
	const [, when = "", key] =
		/^(\d{4}-\d\d-\d\dT[\d:.]+Z)_((?:result|news|data)\/[\w/.-]{1,200})$/.exec(
			text,
		) ?? [];
	const at = new Date(when);
	return key && !Number.isNaN(at.getTime()) ? { at, key } : null;
}
