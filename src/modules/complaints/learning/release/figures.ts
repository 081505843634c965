import {
	type Axis,
	type Cube,
	type Frozen,
	limit,
	protecting,
} from "#disclosure";
import type { Work } from "#platform/in-slices.ts";
import { type Period, quarterOf, yearOf } from "#surveys";
import { type Kind, kinds } from "../../complaint.ts";
import type { Cohort } from "./cohorts.ts";

/** What everybody may read of an office, or of the nation, in a quarter or a year. */
export interface Figure {
	/** `null` is the nation. */
	readonly unitId: string | null;
	/** 20264 is a quarter, 20260 a year. */
	readonly period: Period;
	/** `null` is everything that waits for an answer together: all kinds but praise. */
	readonly kind: Kind | null;
	/** `null` where it is hidden. */
	readonly received: number | null;
	/** Answered or overdue; `null` where it is hidden, and of a single kind. */
	readonly due: number | null;
	readonly inTime: number | null;
	/** Working days; half a day is rounded up. */
	readonly medianDays: number | null;
}

/** What was told of it before: it is known for ever. */
export type ToldBefore = (
	unitId: string | null,
	period: Period,
	kind: Kind | null,
	what: "received" | "due",
) => "told" | "hidden" | null;

export const yearOfPeriod = (period: Period): Period => yearOf(period) * 10;

/** What is told with a quarter: itself, and its year when it is the last. */
export const toldWith = (period: Period): readonly Period[] =>
	quarterOf(period) === 4 ? [period, yearOfPeriod(period)] : [period];

export const nation = "nation";
export const all = "all";
const unknown = "unknown";

/**
 * What may be told of the counts of a year up to a quarter. How many came in is told where they are ten and more, and where no smaller
 * number can be worked out from it: of other quarters, other offices, the year and the nation. Kinds are protected in the same
 * way, and told only where their whole is: where it is above nought each has a row, for one that is left out would say "none",
 * and so what the others are. How many were due is protected by itself; how many of them were in time is told with it: it
 * says something of the office and nothing of people. Praise waits for no answer: it stands by itself, and in no whole.
 */
export function* figuresOf(
	cohorts: readonly Cohort[],
	period: Period,
	before: ToldBefore,
	least = limit,
): Work<readonly Figure[]> {
	const table = new Table(cohorts);
	const cubes = cubesOf(table, period, least);
	const frozenAs =
		(what: "received" | "due"): Frozen =>
		(place, time, group) =>
			toldWith(period).includes(Number(time))
				? null
				: before(
						place === nation ? null : place,
						Number(time),
						group === all ? null : (group as Kind),
						what,
					);
	const frozen = frozenAs("received");
	const whole = yield* protecting(cubes.wholes, { frozen, least });
	const due = yield* protecting(cubes.due, {
		frozen: frozenAs("due"),
		least,
	});
	const byKind = yield* protecting(cubes.byKind, { frozen, least });
	const praise = yield* protecting(cubes.praise, { frozen, least });
	const figures: Figure[] = [];
	for (const place of cubes.wholes.places.keys())
		for (const time of toldWith(period)) {
			const at = [place, String(time)] as const;
			const add = (kind: Kind | null, isTold: boolean, knowsDue = false) =>
				figures.push(
					figureOf(
						place,
						time,
						kind,
						table.at(...at, kind),
						isTold,
						knowsDue,
						least,
					),
				);
			if (table.at(...at, null).received > 0) {
				const isTold = whole.isShown(...at, all);
				add(null, isTold, isTold && due.isShown(...at, all));
				for (const kind of answeredKinds)
					add(kind, isTold && byKind.isShown(...at, kind));
			}
			if (table.at(...at, "praise").received > 0)
				add("praise", praise.isShown(...at, "praise"));
		}
	return figures;
}

/** What waits for an answer: the whole is of these. */
const answeredKinds = kinds.filter((kind) => kind !== "praise");

/** The counts as the layer reads them: all that wait for an answer together, those of them that were due, kind by kind, and praise. */
export function cubesOf(
	table: Table,
	period: Period,
	least = limit,
): Readonly<Record<"wholes" | "due" | "byKind" | "praise", Cube>> {
	const shape = {
		...axesOf(table, period),
		told: (_: string, time: string) =>
			time !== String(yearOfPeriod(period)) || quarterOf(period) === 4,
	};
	// Nobody knows how many there were, but the layer takes the sum of all groups for known: one stands for what is not.
	const alone = (
		group: string,
		kind: Kind | null,
		what: "received" | "due" = "received",
	): Cube => ({
		...shape,
		groups: [group, unknown],
		quiet: [unknown],
		leaf: (place, time, one) => {
			const counted = table.at(place, time, kind);
			return one === group ? counted[what] : counted.received > 0 ? least : 0;
		},
	});
	return {
		wholes: alone(all, null),
		due: alone(all, null, "due"),
		praise: alone("praise", "praise"),
		byKind: {
			...shape,
			groups: answeredKinds,
			quiet: [],
			leaf: (place, time, group) =>
				table.at(place, time, group as Kind).received,
		},
	};
}

function figureOf(
	place: string,
	period: Period,
	kind: Kind | null,
	{ received, due, inTime, days }: Counted,
	isTold: boolean,
	knowsDue: boolean,
	least: number,
): Figure {
	return {
		unitId: place === nation ? null : place,
		period,
		kind,
		received: isTold ? received : null,
		due: knowsDue ? due : null,
		inTime: knowsDue ? inTime : null,
		// Of one answer the middle would be that answer.
		medianDays: knowsDue && days.length >= least ? medianOf(days) : null,
	};
}

/** As many lie below as above; `null` of nothing. */
export function medianOf(days: readonly number[]): number | null {
	const sorted = days.toSorted((one, other) => one - other);
	const [low, high] = [
		sorted[Math.floor((sorted.length - 1) / 2)],
		sorted[Math.floor(sorted.length / 2)],
	];
	return low === undefined || high === undefined
		? null
		: Math.ceil((low + high) / 2);
}

function axesOf(
	table: Table,
	period: Period,
): { readonly places: Axis; readonly times: Axis } {
	const year = String(yearOfPeriod(period));
	const quarters = Array.from({ length: quarterOf(period) }, (_, i) =>
		String(yearOfPeriod(period) + i + 1),
	);
	return {
		places: new Map([
			[nation, null] as const,
			...table.units.map((unit) => [unit, nation] as const),
		]),
		times: new Map([
			[year, null] as const,
			...quarters.map((quarter) => [quarter, year] as const),
		]),
	};
}

type Counted = Pick<Cohort, "received" | "due" | "inTime" | "days">;
const nothing: Counted = { received: 0, due: 0, inTime: 0, days: [] };

/** Counts by place, time and kind at every height. */
export class Table {
	readonly units: readonly string[];
	readonly #cells = new Map<string, Sum>();

	constructor(cohorts: readonly Cohort[]) {
		this.units = [...new Set(cohorts.map(({ unitId }) => unitId))].sort();
		for (const cohort of cohorts)
			for (const place of [cohort.unitId, nation])
				for (const time of [cohort.period, yearOfPeriod(cohort.period)])
					for (const kind of cohort.kind === "praise"
						? [cohort.kind]
						: [cohort.kind, null])
						this.#add(keyOf(place, String(time), kind), cohort);
	}

	at(place: string, time: string, kind: Kind | null): Counted {
		return this.#cells.get(keyOf(place, time, kind)) ?? nothing;
	}

	#add(key: string, cohort: Cohort): void {
		const sum = this.#cells.get(key) ?? new Sum();
		this.#cells.set(key, sum);
		sum.add(cohort);
	}
}

/** Grows in place: that of the nation takes in every office. */
class Sum implements Counted {
	received = 0;
	due = 0;
	inTime = 0;
	readonly days: number[] = [];

	add({ received, due, inTime, days }: Counted): void {
		this.received += received;
		this.due += due;
		this.inTime += inTime;
		for (const day of days) this.days.push(day);
	}
}

const keyOf = (place: string, time: string, kind: Kind | null): string =>
	`${place} ${time} ${kind ?? all}`;
