import { type Action, actionsOf } from "#actions";
import type { Instrument } from "#instruments";
import type { Context } from "#platform/context.ts";
import type { Period } from "../survey.ts";
import { type Change, changeOf } from "./change.ts";
import { type ClosedQuarter, closedQuarters } from "./closed-quarters.ts";
import { elementOf, fromSurvey } from "./element-origin.ts";

/** An action that follows from an element of a quarter, and what people said of that element since. */
export interface Followed {
	readonly action: Action;
	readonly code: string;
	readonly period: Period;
	readonly since: Since;
}

/** What can be said of an element since the quarter that an action follows from. */
export type Since =
	| {
			readonly is: "changed";
			readonly quarter: Period;
			readonly change: Change;
	  }
	/** No later quarter is closed and told yet. */
	| { readonly is: "not-yet" }
	/** The questions were worded otherwise meanwhile: the two cannot be compared. */
	| { readonly is: "broken"; readonly quarter: Period };

/** The last closed quarter of a survey, and what its unit does about every quarter. */
export interface Improvement {
	/** Closed quarters that are told, oldest first. */
	readonly quarters: readonly ClosedQuarter[];
	/** The last of them; null where none is. */
	readonly last: ClosedQuarter | null;
	readonly followed: readonly Followed[];
}

export async function improvementOf(
	cx: Context,
	unitId: string,
	instrument: Instrument,
): Promise<Improvement> {
	const quarters = await closedQuarters(cx, unitId, instrument);
	const actions = await actionsOf(cx, unitId, fromSurvey);
	return {
		quarters,
		last: quarters.at(-1) ?? null,
		followed: actions.flatMap((action) => {
			const element = elementOf(action.origin);
			return element?.instrument === instrument.id
				? [
						{
							action,
							code: element.code,
							period: element.period,
							since: sinceThen(quarters, element.period, element.code),
						},
					]
				: [];
		}),
	};
}

/** The quarter of an action beside the latest one after it. */
export function sinceThen(
	quarters: readonly ClosedQuarter[],
	period: Period,
	code: string,
): Since {
	const then = quarters.find((each) => each.period === period);
	const later = quarters.filter((each) => each.period > period);
	const now = later.at(-1);
	if (!then || !now) return { is: "not-yet" };
	const words = new Set([then, ...later].flatMap(({ wordings }) => wordings));
	if (words.size > 1) return { is: "broken", quarter: now.period };
	const [before, after] = [then.answers[code], now.answers[code]];
	const change = before && after ? changeOf(before, after) : null;
	return change
		? { is: "changed", quarter: now.period, change }
		: { is: "not-yet" };
}

/** The three elements with the lowest means in a quarter, and the action of each, where it has one. */
export const lowestIn = (
	{ followed }: Pick<Improvement, "followed">,
	{ period, index }: ClosedQuarter,
): readonly { readonly code: string; readonly action: Action | null }[] =>
	index.lowest.map((code) => ({
		code,
		action:
			followed.find((each) => each.period === period && each.code === code)
				?.action ?? null,
	}));
