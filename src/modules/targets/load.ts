import { handedInPerDay, type Round } from "#assessments";
import type { Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";

/** In days: the last two weeks before closing carry the load. */
const shown = 14;

export interface Load {
	/** Day by day, those without any as well. */
	readonly days: readonly { readonly day: Day; readonly units: number }[];
	readonly total: number;
	/** The heaviest day; null where nobody handed in. */
	readonly peak: { readonly day: Day; readonly units: number } | null;
}

/** How many units handed in on each of the last days: up to today, or up to the last day of a round that is over. */
export async function loadOf(
	cx: Context,
	{ instrument, year, closesOn }: Round,
): Promise<Load> {
	const today = dayOf(cx.now);
	const until = closesOn < today ? closesOn : today;
	const days = daysUntil(until, shown);
	const counted = await handedInPerDay(cx, {
		instrument,
		year,
		from: days[0] ?? until,
		until,
	});
	return loadIn(days, counted);
}

export function loadIn(
	days: readonly Day[],
	counted: ReadonlyMap<Day, number>,
): Load {
	const filled = days.map((day) => ({ day, units: counted.get(day) ?? 0 }));
	const total = filled.reduce((sum, { units }) => sum + units, 0);
	const peak = filled.reduce((most, one) =>
		one.units >= most.units ? one : most,
	);
	return { days: filled, total, peak: total === 0 ? null : peak };
}

const daysUntil = (until: Day, count: number): Day[] =>
	Array.from({ length: count }, (_, back) =>
		new Date(Date.parse(`${until}T12:00:00Z`) - (count - 1 - back) * 86_400_000)
			.toISOString()
			.slice(0, 10),
	);
