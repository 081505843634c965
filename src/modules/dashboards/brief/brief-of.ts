import type { Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";
import {
	codes,
	type MeasureCode,
	noRows,
	type Place,
	type Reading,
} from "../measure.ts";
import { readers } from "../measures.ts";

/** A measure now and a year before. */
export interface Line {
	readonly code: MeasureCode;
	readonly now: Reading;
	readonly before: Reading;
}

/** What stands in the brief of a place on a day. */
export interface Brief {
	readonly place: Place;
	readonly day: Day;
	readonly lines: readonly Line[];
}

/** The same day a year earlier; 29 February becomes 28. */
export const yearBefore = (day: Day): Day => {
	const year = Number(day.slice(0, 4)) - 1;
	return day.slice(4) === "-02-29" ? `${year}-02-28` : `${year}${day.slice(4)}`;
};

/** Every measure of a place as of a day, beside a year before. */
export async function briefOf(
	cx: Context,
	place: Place,
	day: Day = dayOf(cx.now),
): Promise<Brief> {
	const lines: Line[] = [];
	for (const code of codes) {
		const read = readers[code];
		const now = await read(cx, { place, day, part: null, some: noRows });
		const before = await read(cx, {
			place,
			day: yearBefore(day),
			part: now.part?.code ?? null,
			some: noRows,
		});
		lines.push({ code, now, before });
	}
	return { place, day, lines };
}
