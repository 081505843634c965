import { theSystem } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { mixResponses } from "../counting/mix.ts";
import { handOnPulse, type PulseAnswer } from "./hand-on-pulse.ts";

/** What people said after their cases, all invented: how many of them, and how well it was settled and handled. */
const said = [
	{ people: 9, settled: 4, handled: 4 },
	{ people: 7, settled: 3, handled: 4 },
	{ people: 4, settled: 2, handled: 3 },
	{ people: 3, settled: 1, handled: 2 },
] as const;

/** The two questions after a case, of two quarters: some of those who were asked were read them out. */
export async function seedPulse(
	cx: Context,
	unitId: string,
	days: readonly Date[],
): Promise<void> {
	for (const [quarter, day] of days.entries()) {
		const then = withActor(at(cx, day), theSystem);
		await handOnPulse(
			then,
			unitId,
			said.flatMap(({ people, settled, handled }) =>
				Array.from(
					// Later quarters are a little kinder: those who were not content are fewer.
					{ length: settled > 2 ? people + quarter : people - quarter },
					(_, i): PulseAnswer => ({
						answers: { P1: settled, P2: handled },
						channel: i % 5 === 4 ? "interview" : "home",
					}),
				),
			),
		);
		await mixResponses(then);
	}
}
