import { isWaiting, type PairState } from "#evidence";
import type { Tone } from "#ui/content.ts";
import type { Shape } from "#ui/tag.tsx";

/** How each state of a pair looks; its word is `assessments.pair-state-…`. */
export const looks = {
	open: { shape: "half", tone: "warn" },
	unsure: { shape: "half", tone: "warn" },
	harmless: { shape: "disc", tone: "ok" },
	copied: { shape: "diamond", tone: "bad" },
} as const satisfies Record<PairState, { shape: Shape; tone: Tone }>;

/** What the machine says of a pair, in a word. */
export const kindWord = ({ sameBytes }: { readonly sameBytes: boolean }) =>
	sameBytes ? "assessments.pair-same-bytes" : "assessments.pair-alike";

export const waits = ({ state }: { readonly state: PairState }): boolean =>
	isWaiting(state);
