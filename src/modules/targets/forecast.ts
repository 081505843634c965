import type { Day } from "#territory";

/** How many took how many days, by days. */
export type Durations = readonly {
	readonly days: number;
	readonly units: number;
}[];

/** A unit on its way: the last step that it has made, and when; null has not begun. */
export interface Runner<Step extends string> {
	readonly last: Step | null;
	readonly on: Day | null;
}

export interface Way<Step extends string> {
	/** The steps that this instrument has, in order; the last one is the goal. */
	readonly steps: readonly Step[];
	/** How long units took from one step to the next: `requested declared`. */
	readonly took: ReadonlyMap<string, Durations>;
	/** Of those who came to the end, how many reached the goal. */
	readonly passed: { readonly of: number; readonly n: number };
	/** The step that the closing of the round bars. */
	readonly barred: Step;
	readonly closesOn: Day;
	readonly today: Day;
	readonly dueOn: Day;
}

export type Forecast =
	| {
			readonly is: "range";
			/** How many units will have reached it by the day: cautious, and hopeful. */
			readonly from: number;
			readonly to: number;
			/** Units whose days it rests on, of the thinnest stretch. */
			readonly basis: number;
			/** Units that cannot reach it by the day even at a quick pace. */
			readonly late: number;
	  }
	| { readonly is: "too-few"; readonly basis: number; readonly needed: number }
	| { readonly is: "over" };

/** Fewer than these tell nothing of the pace. */
export const enough = 5;

/**
 * How many units will hold the predicate by the day, from the days that units took before. The hopeful end lets each
 * stretch take as long as the quickest quarter did; the cautious end as long as all but the slowest quarter did, and
 * of those who arrive only as great a share passes as passed so far. Whoever already waits longer than that, or has
 * not begun, is not counted on. It is a range of what was seen, not a probability.
 */
export function forecast<Step extends string>(
	{
		reached,
		running,
	}: {
		readonly reached: number;
		readonly running: readonly Runner<Step>[];
	},
	way: Way<Step>,
): Forecast {
	if (way.dueOn < way.today) return { is: "over" };
	const basis = Math.min(
		way.passed.of,
		...way.steps
			.slice(1)
			.map((step, at) =>
				unitsIn(way.took.get(`${way.steps[at]} ${step}`) ?? []),
			),
	);
	if (basis < enough) return { is: "too-few", basis, needed: enough };
	const arriving = (pace: "quick" | "slow") =>
		running.filter((runner) => {
			const day = arrivalOf(runner, way, pace);
			return day !== null && day <= way.dueOn;
		}).length;
	const quick = arriving("quick");
	const slow = Math.floor((arriving("slow") * way.passed.n) / way.passed.of);
	return {
		is: "range",
		from: reached + slow,
		to: reached + quick,
		basis,
		late: running.length - quick,
	};
}

/** The day of arrival at this pace; null where it is barred, or nothing is known to count on. */
function arrivalOf<Step extends string>(
	{ last, on }: Runner<Step>,
	{ steps, took, today, closesOn, barred }: Way<Step>,
	pace: "quick" | "slow",
): Day | null {
	// Nobody knows when a unit will begin that has not: the hopeful end lets it begin today.
	if (last === null && pace === "slow") return null;
	const begun = last === null ? 0 : steps.indexOf(last);
	if (begun < 0) return null;
	let day = last === null ? today : (on ?? today);
	let first = true;
	for (let at = begun; at < steps.length - 1; at++) {
		const next = steps[at + 1];
		if (next === undefined) break;
		const days = quartile(took.get(`${steps[at]} ${next}`) ?? [], pace);
		day = plus(day, days);
		if (first && day < today) {
			if (pace === "slow") return null;
			day = today;
		}
		first = false;
		if (next === barred && day > closesOn) return null;
	}
	return day;
}

/** Days within which the quickest quarter, or all but the slowest quarter, went from one step to the next. */
export function quartile(took: Durations, pace: "quick" | "slow"): number {
	const sorted = [...took].sort((a, b) => a.days - b.days);
	const wanted = unitsIn(sorted) * (pace === "quick" ? 0.25 : 0.75);
	let seen = 0;
	for (const { days, units } of sorted) {
		seen += units;
		if (seen >= wanted) return days;
	}
	return sorted.at(-1)?.days ?? 0;
}

const unitsIn = (took: Durations): number =>
	took.reduce((sum, { units }) => sum + units, 0);

const plus = (day: Day, days: number): Day =>
	new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000)
		.toISOString()
		.slice(0, 10);

/** Days back over which the pace of beginning is measured. */
export const lookedBack = 56;

/**
 * How many units will take part by the day, from how many began lately. Units begin one by one and for reasons of
 * their own, so the count of beginners is taken for Poisson with the mean of the last eight weeks; the range leaves
 * out a tenth at each end. After the last day of the round nobody begins.
 */
export function forecastBeginning(
	{ begun, all }: { readonly begun: readonly Day[]; readonly all: number },
	{
		today,
		dueOn,
		closesOn,
	}: { readonly today: Day; readonly dueOn: Day; readonly closesOn: Day },
): Forecast {
	if (dueOn < today) return { is: "over" };
	const there = begun.length;
	const since = plus(today, -lookedBack);
	const basis = begun.filter((day) => day > since).length;
	if (basis < enough) return { is: "too-few", basis, needed: enough };
	const last = dueOn < closesOn ? dueOn : closesOn;
	const ahead = Math.max(
		0,
		Math.round(
			(Date.parse(`${last}T12:00:00Z`) - Date.parse(`${today}T12:00:00Z`)) /
				86_400_000,
		),
	);
	const mean = (basis / lookedBack) * ahead;
	return {
		is: "range",
		from: Math.min(all, there + poisson(mean, 0.1)),
		to: Math.min(all, there + poisson(mean, 0.9)),
		basis,
		late: 0,
	};
}

/** The smallest count at which a Poisson variable of this mean has at least this share below or at it. */
function poisson(mean: number, share: number): number {
	let each = Math.exp(-mean);
	let sum = each;
	let n = 0;
	while (sum < share && n < 10_000) {
		n += 1;
		each *= mean / n;
		sum += each;
	}
	return n;
}
