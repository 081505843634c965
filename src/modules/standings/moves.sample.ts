import { type AssessmentMoved, assessmentMoved } from "#assessments";
import type { Context } from "#platform/context.ts";
import { type SampleUnit, unitId } from "#units/samples";
import { subscribers } from "./subscribers.ts";

/** What an assessment told after one move; times are days at noon in Jakarta. */
export interface Told {
	readonly instrument?: string;
	readonly year?: number;
	readonly on: string;
	readonly score?: string | null;
	readonly predicate?: AssessmentMoved["predicate"];
}

const noon = (day: string): string => `${day}T05:00:00.000Z`;

const move = (slug: SampleUnit, told: Told): AssessmentMoved => ({
	unitId: unitId(slug),
	assessmentId: unitId(slug),
	instrument: told.instrument ?? "p2ham-2023",
	programme: "p2ham",
	year: told.year ?? 2023,
	at: noon(told.on),
	state: "preparing",
	requestedAt: noon(told.on),
	declaredAt: null,
	submittedAt: null,
	verifiedAt: null,
	decidedAt: null,
	score: null,
	predicate: null,
	brought: false,
});

export const requested = move;

export const declared = (slug: SampleUnit, told: Told): AssessmentMoved => ({
	...move(slug, told),
	state: "answering",
	declaredAt: noon(told.on),
});

export const submitted = (slug: SampleUnit, told: Told): AssessmentMoved => ({
	...declared(slug, told),
	state: "verifying",
	submittedAt: noon(told.on),
});

export const verified = (slug: SampleUnit, told: Told): AssessmentMoved => ({
	...submitted(slug, told),
	state: "deciding",
	verifiedAt: noon(told.on),
	score: told.score ?? null,
});

export const awarded = (slug: SampleUnit, told: Told): AssessmentMoved => ({
	...verified(slug, told),
	state: "awarded",
	decidedAt: noon(told.on),
	predicate: told.predicate ?? {
		code: "p2ham",
		from: told.on,
		until: null,
		status: "active",
	},
});

/** Tells the subscribers, in this order, as announcements arrive: as JSON. */
export async function hear(
	cx: Context,
	...moves: readonly AssessmentMoved[]
): Promise<void> {
	for (const told of moves)
		for (const { to, receive } of subscribers)
			if (to === assessmentMoved)
				await receive(cx, JSON.parse(JSON.stringify(told)), cx.now);
}
