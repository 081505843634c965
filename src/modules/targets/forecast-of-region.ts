import type { Instrument, StageKind } from "#instruments";
import type { Context } from "#platform/context.ts";
import { paceOf, type Stretch, stretches } from "#standings";
import type { Day } from "#territory";
import {
	type Forecast,
	forecast,
	forecastBeginning,
	type Runner,
} from "./forecast.ts";
import type { Target } from "./target.ts";

/** How one unit stands, as far as its arrival is worked out from it. */
export interface OnTheWay {
	/** A word of the lifecycle; null has not begun. */
	readonly state: string | null;
	/** Since when it takes part; null where it does not. */
	readonly takesPartSince: Day | null;
	readonly made: Readonly<Record<Stretch, Day | null>>;
}

interface Seen {
	readonly target: Pick<Target, "goal" | "dueOn">;
	readonly units: readonly OnTheWay[];
	readonly holding: number;
	readonly closesOn: Day;
	readonly instrument: Instrument;
	readonly today: Day;
	/** A day that is over: only what was known at its end is counted. */
	readonly asOf?: Day;
}

/** How many units of a region will have reached its target, by how units moved before. */
export async function forecastOfRegion(
	cx: Context,
	{ target, units, holding, closesOn, instrument, today, asOf }: Seen,
): Promise<Forecast> {
	const days = { today, dueOn: target.dueOn, closesOn };
	if (target.goal === "take-part")
		return forecastBeginning(
			{
				all: units.length,
				begun: units.flatMap(({ takesPartSince }) => takesPartSince ?? []),
			},
			days,
		);
	const pace = await paceOf(cx, instrument.id, asOf);
	const steps = stretches.filter((stretch) =>
		instrument.stages.some(({ kind }) => stretchOf[kind] === stretch),
	);
	return forecast(
		{
			reached: holding,
			running: units.filter(isRunning).map(({ made }) => runnerOf(made, steps)),
		},
		{
			...days,
			steps,
			took: pace.took,
			passed: { n: pace.awarded, of: pace.decided },
			barred: "submitted",
		},
	);
}

/** The day that each stage of an instrument ends with. */
const stretchOf: Partial<Record<StageKind, Stretch>> = {
	request: "requested",
	declaration: "declared",
	"self-assessment": "submitted",
	verification: "verified",
	decision: "decided",
};

/** Decided is decided: nobody comes twice in one round. */
const isRunning = ({ state }: OnTheWay): boolean =>
	!["awarded", "refused", "took-part"].includes(state ?? "");

function runnerOf(
	made: OnTheWay["made"],
	steps: readonly Stretch[],
): Runner<Stretch> {
	const last = steps.findLast((step) => made[step] !== null) ?? null;
	return { last, on: last && made[last] };
}
