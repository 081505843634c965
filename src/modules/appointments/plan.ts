import type { FieldProblem } from "#kernel/form.ts";
import { type Day, daysAfter } from "#territory";
import { terms } from "./terms.ts";

/** Slots that an office opens at once: the same hours on each chosen day of the week. */
export interface Plan {
	readonly from: Day | null;
	/** The last day; the first alone, where it is left out. */
	readonly until: Day | null;
	/** 1 is Monday, 7 Sunday. */
	readonly weekdays: readonly number[];
	/** As typed: `08.00, 09.30 13:00`. */
	readonly hours: string;
	readonly minutes: number;
	readonly places: number;
	readonly kept: number;
}

/** As the form names them. */
export const planFields = {
	from: "dari",
	until: "sampai",
	weekdays: "hari",
	hours: "jam",
	minutes: "lama",
	places: "tempat",
	kept: "khusus",
} as const;

export interface Hour {
	readonly on: Day;
	readonly from: string;
}

/** The hours of a line, in order, each once; `null` where one of them is none. */
export function hoursIn(line: string): readonly string[] | null {
	const hours = line
		.split(/[,;\s]+/)
		.filter((part) => part !== "")
		.map((part) => {
			const [, hour = "", minute = "00"] =
				/^(\d{1,2})(?:[.:](\d{2}))?$/.exec(part) ?? [];
			return hour !== "" && Number(hour) < 24 && Number(minute) < 60
				? `${hour.padStart(2, "0")}:${minute}`
				: null;
		});
	return hours.every((hour) => hour !== null)
		? [...new Set(hours)].toSorted()
		: null;
}

/** Where and when a plan is made. */
export interface Here {
	readonly today: Day;
	/** Whether it is over by the clock of the place. */
	readonly hasBegun: (hour: Hour) => boolean;
	/** Whether a decree makes the day free there. */
	readonly isFree: (day: Day) => boolean;
}

/** The days of a plan, and those of a series that are holidays and left out. A day that is named alone is meant. */
export function daysOf(
	{ from, until, weekdays }: Plan,
	{ isFree }: Pick<Here, "isFree">,
): { readonly open: readonly Day[]; readonly free: readonly Day[] } {
	if (from === null) return { open: [], free: [] };
	if (until === null) return { open: [from], free: [] };
	const days: Day[] = [];
	for (let on = from; on <= until; on = daysAfter(on, 1))
		if (weekdays.includes(weekdayOf(on))) days.push(on);
	const { open = [], free = [] } = Object.groupBy(days, (day) =>
		isFree(day) ? "free" : "open",
	);
	return { open, free };
}

/** Each hour of each day that is opened. */
export const hoursOf = (plan: Plan, here: Pick<Here, "isFree">): Hour[] =>
	daysOf(plan, here).open.flatMap((on) =>
		(hoursIn(plan.hours) ?? []).map((from) => ({ on, from })),
	);

const weekdayOf = (day: Day): number =>
	new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

const isCount = (n: number, least: number, most: number): boolean =>
	Number.isInteger(n) && n >= least && n <= most;

/** What has to be mended before slots are opened, each at its field. */
export function problemsOf(plan: Plan, here: Here): FieldProblem[] {
	const { today } = here;
	const { from, until, minutes, places, kept } = plan;
	const hours = hoursIn(plan.hours);
	const latest = daysAfter(today, terms.atMostAhead);
	const wrong: readonly [boolean, keyof typeof planFields, string, number?][] =
		[
			[from === null, "from", "no-day"],
			[from !== null && from < today, "from", "day-past"],
			[from !== null && from > latest, "from", "too-far", terms.atMostAhead],
			[
				from !== null && until !== null && until < from,
				"until",
				"until-before",
			],
			[until !== null && until > latest, "until", "too-far", terms.atMostAhead],
			[until !== null && plan.weekdays.length === 0, "weekdays", "no-weekday"],
			[hours === null || hours.length === 0, "hours", "no-hours"],
			[!isCount(minutes, 5, 480), "minutes", "no-minutes"],
			[
				!isCount(places, 1, terms.mostPlaces),
				"places",
				"no-places",
				terms.mostPlaces,
			],
			[!isCount(kept, 0, Math.max(places || 0, 0)), "kept", "kept-too-many"],
		];
	const found = wrong.flatMap(([is, field, why, n]) =>
		is
			? [
					{
						field: planFields[field],
						says: `appointments.problem.${why}`,
						...(n === undefined ? {} : { about: { n } }),
					},
				]
			: [],
	);
	if (found.length > 0) return found;
	return problemsOfHours(hoursOf(plan, here), here);
}

/** None is left, one of today is over, or there are too many. */
function problemsOfHours(
	made: readonly Hour[],
	{ hasBegun }: Here,
): FieldProblem[] {
	if (made.length === 0)
		return [
			{ field: planFields.weekdays, says: "appointments.problem.none-made" },
		];
	const over = made.find(hasBegun);
	if (over)
		return [
			{
				field: planFields.hours,
				says: "appointments.problem.hour-past",
				about: { hour: over.from },
			},
		];
	return made.length > terms.atOnce
		? [
				{
					field: planFields.until,
					says: "appointments.problem.too-many-slots",
					about: { n: terms.atOnce },
				},
			]
		: [];
}
