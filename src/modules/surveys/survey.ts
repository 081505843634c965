import type { Day } from "#territory";

/** How an answer reached us. */
export const channels = [
	"home",
	"counter",
	"kiosk",
	"interview",
	"phone",
	"paper",
] as const;
export type Channel = (typeof channels)[number];

/** Who answered: the person, the person with somebody who reads and writes for them, or somebody in their place. */
export const fillers = ["self", "helped", "proxy"] as const;
export type Filler = (typeof fillers)[number];

/** Which figure an answer counts in. The index of citizens is `citizen` and `flagged` together; the rest is shown apart. */
export const slices = ["citizen", "flagged", "proxy", "staff"] as const;
export type Slice = (typeof slices)[number];

/** A survey that a unit runs. */
export interface Survey {
	readonly unitId: string;
	readonly instrument: string;
	/** Id of the wording that is asked now. */
	readonly questionnaire: string;
	/** `slip`: only who was handed a slip may answer. `handed`: it is asked elsewhere, and has no form of its own. */
	readonly door: "open" | "slip" | "handed";
	readonly openedOn: Day;
	/** First day on which it is no longer open; `null` while it is. */
	readonly closedOn: Day | null;
}

export const isOpen = (
	{ openedOn, closedOn }: Pick<Survey, "openedOn" | "closedOn">,
	today: Day,
): boolean => openedOn <= today && (closedOn === null || today < closedOn);

/** Calendar year and quarter in one small number: 20264 is the last quarter of 2026. */
export type Period = number;

export const periodOf = (day: Day): Period =>
	Number(day.slice(0, 4)) * 10 + Math.ceil(Number(day.slice(5, 7)) / 3);

export const yearOf = (period: Period): number => Math.floor(period / 10);
export const quarterOf = (period: Period): number => period % 10;

/** The first and the last day of a quarter. */
export function endsOf(period: Period): readonly [Day, Day] {
	const [year, quarter] = [yearOf(period), quarterOf(period)];
	const day = (month: number, date: number) =>
		new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
	return [day(quarter * 3 - 3, 1), day(quarter * 3, 0)];
}

/** So many days after its end a quarter still takes what was answered in it: paper is entered late, tablets send late. */
const graceDays = 30;

/** Whether a quarter takes nothing more: its figures stand for ever. */
export function isClosed(period: Period, today: Day): boolean {
	const end = Date.UTC(yearOf(period), quarterOf(period) * 3, graceDays);
	return Date.parse(today) > end;
}

/** The first day on which a quarter takes nothing more: from then on its figures are told. */
export const closedOn = (period: Period): Day =>
	new Date(Date.UTC(yearOf(period), quarterOf(period) * 3, graceDays + 1))
		.toISOString()
		.slice(0, 10);

/** The last quarter that takes nothing more. */
export function lastClosed(today: Day): Period {
	let period = before(periodOf(today));
	while (!isClosed(period, today)) period = before(period);
	return period;
}

/** The first quarter that still takes answers: the one that runs, or the one before. */
export const firstOpen = (today: Day): Period => after(lastClosed(today));

/** In which quarter an answer counts: its own while that is not closed, then the one that runs. */
export const countsIn = (day: Day, today: Day): Period =>
	isClosed(periodOf(day), today) ? periodOf(today) : periodOf(day);

/** Of an answer that is kept and not counted yet. */
export const uncounted: Period = 0;

/** The quarter right before. */
export const before = (period: Period): Period =>
	quarterOf(period) === 1 ? (yearOf(period) - 1) * 10 + 4 : period - 1;

const after = (period: Period): Period =>
	quarterOf(period) === 4 ? (yearOf(period) + 1) * 10 + 1 : period + 1;

/** In place of a service where none was said. */
export const noService = "00000000-0000-0000-0000-000000000000";
