import { namesSomebody } from "#kernel/mask.ts";
import type { Action } from "./action.ts";

/**
 * The kinds of origin that are somebody's voice: what came of such an action is told to whoever spoke and read by everybody. They stand above
 * this module, so they are told to it once, when the house is put together (`assemble.ts`).
 */
const known = new Set<string>();

export function knowVoices(kinds: readonly string[]): void {
	for (const kind of kinds) known.add(kind);
}

/** Whether everybody reads what came of it. */
export const isVoiced = ({ origin }: Pick<Action, "origin">): boolean =>
	known.has(origin.kind);

/** Nobody looks at an outcome before everybody reads it, so it tells of no person. */
export const problemOfOutcome = (
	{ origin }: Pick<Action, "origin">,
	words: string,
): "traces-in-outcome" | null =>
	known.has(origin.kind) && namesSomebody(words) ? "traces-in-outcome" : null;
