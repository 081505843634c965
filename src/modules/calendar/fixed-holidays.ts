import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";
import type { Day } from "#territory";
import { yearOf } from "./decree.ts";

/** A holiday that falls on the same date each year, whoever has decreed that year. */
interface FixedHoliday {
	/** `08-17` */
	readonly date: string;
	readonly name: string;
	/** The first year in which it was free. */
	readonly from: number;
}

const File = z.strictObject({
	verified: z.literal(false),
	days: z.array(
		z.strictObject({
			date: z.string().regex(/^\d{2}-\d{2}$/),
			name: z.string().min(1),
			basis: z.string().min(1),
			from: z.exactOptional(z.int()),
			source: z.url({ protocol: /^https$/ }),
		}),
	),
});

/** Name of the holiday that falls on the day in every year; null on all others. */
export function fixedHolidayOn(day: Day): string | null {
	fixed ??= readFixed();
	const holiday = fixed.get(day.slice(5));
	return holiday && holiday.from <= yearOf(day) ? holiday.name : null;
}

/** Read once: law that has stood for years does not change while we run. */
let fixed: ReadonlyMap<string, FixedHoliday> | undefined;

function readFixed(): ReadonlyMap<string, FixedHoliday> {
	const file = join(root, "src/modules/calendar/fixed-holidays.yaml");
	const { days } = File.parse(parse(readFileSync(file, "utf8")));
	return new Map(
		days.map(({ date, name, from = 0 }) => [date, { date, name, from }]),
	);
}
