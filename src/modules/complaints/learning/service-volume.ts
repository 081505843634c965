import { exact } from "#kernel/decimal.ts";
import type { Context } from "#platform/context.ts";
import { wholePopulations } from "#surveys";

/** People whom an office served in a year; `null` where nobody said. */
export type Served = (unitId: string, year: number) => number | null;

/**
 * How many people offices served in each year, as they said for their surveys; the last word where several surveys know it. It is
 * never guessed. One query, however many offices are asked about.
 */
export async function servedBy(
	cx: Context,
	unitIds: readonly string[],
): Promise<Served> {
	const last = new Map<
		string,
		{ readonly people: number; readonly at: Date }
	>();
	for (const said of await wholePopulations(cx, unitIds)) {
		const key = `${said.unitId} ${said.year}`;
		const known = last.get(key);
		if (!known || said.at > known.at) last.set(key, said);
	}
	return (unitId, year) => last.get(`${unitId} ${year}`)?.people ?? null;
}

/** Complaints for every thousand people served: decimal as text, one digit. `null` of nobody. */
export const perThousand = (received: number, served: number): string | null =>
	served > 0 ? exact(received).times(1_000).div(served).toFixed(1) : null;
