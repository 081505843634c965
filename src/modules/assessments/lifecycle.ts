import type { Instrument, Stage, StageKind } from "#instruments";

/** What is waited for. Stages are data of the instrument; these are the ways of waiting in them. */
export const states = [
	"preparing",
	"evaluating",
	"answering",
	"verifying",
	"correcting",
	"deciding",
	"awarded",
	"refused",
	// Decided elsewhere, and nobody knows how: no move leads here or away.
	"took-part",
] as const;
export type State = (typeof states)[number];

/** The state that a stage of each kind begins in; a stage without a deed is passed by itself. */
const beginsIn = {
	readiness: "preparing",
	request: "preparing",
	declaration: "preparing",
	development: null,
	evaluation: "evaluating",
	"self-assessment": "answering",
	verification: "verifying",
	decision: "deciding",
	supervision: null,
} as const satisfies Record<StageKind, State | null>;

/** Where a move leads: to the next stage of the instrument, or to a named state of the same stage. */
type Leads = { readonly to: "next-stage" } | { readonly to: State };

/** Every move there is, and the state in which it may be made. What is not here cannot happen. */
export const moves = {
	record: { from: "preparing", to: "next-stage" },
	evaluate: { from: "evaluating", to: "next-stage" },
	submit: { from: "answering", to: "next-stage" },
	return: { from: "verifying", to: "correcting" },
	resubmit: { from: "correcting", to: "verifying" },
	lapse: { from: "correcting", to: "verifying" },
	conclude: { from: "verifying", to: "next-stage" },
	award: { from: "deciding", to: "awarded" },
	refuse: { from: "deciding", to: "refused" },
} as const satisfies Record<string, { readonly from: State } & Leads>;
export type Move = keyof typeof moves;

export interface Position {
	readonly stage: string;
	readonly state: State;
}

/** Where an assessment by this instrument begins: its first stage in which something is to be done. */
export const beginning = (instrument: Instrument): Position =>
	firstFrom(instrument.stages, 0);

/** The position after a move, or null where the table does not allow it. */
export function step(
	instrument: Instrument,
	{ stage, state }: Position,
	move: Move,
): Position | null {
	const { from, to } = moves[move];
	if (state !== from) return null;
	if (to !== "next-stage") return { stage, state: to };
	const index = instrument.stages.findIndex(
		(candidate) => candidate.code === stage,
	);
	return index < 0 ? null : firstFrom(instrument.stages, index + 1);
}

/** An optional stage may be passed without a deed: the next position, or null where the stage is required. */
export function skip(
	instrument: Instrument,
	{ stage, state }: Position,
): Position | null {
	const index = instrument.stages.findIndex(
		(candidate) => candidate.code === stage,
	);
	if (state !== "preparing" || !instrument.stages[index]?.optional) return null;
	return firstFrom(instrument.stages, index + 1);
}

function firstFrom(stages: readonly Stage[], index: number): Position {
	for (const stage of stages.slice(index)) {
		const state = beginsIn[stage.kind];
		if (state) return { stage: stage.code, state };
	}
	throw new Error(
		"An instrument that assesses ends with a decision; this one has no stage to go on to.",
	);
}
