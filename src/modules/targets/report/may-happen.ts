import type { Instrument, StageKind } from "#instruments";
import { type HappeningKind, happeningKinds } from "#standings";

/** The stage that lets each thing happen. */
const stageOf = {
	requested: "request",
	declared: "declaration",
	"handed-in": "self-assessment",
	verified: "verification",
	awarded: "decision",
	refused: "decision",
	"predicate-suspended": "decision",
	"predicate-restored": "decision",
	"predicate-revoked": "decision",
	"predicate-ended": "decision",
} as const satisfies Record<HappeningKind, StageKind>;

/** What the stages of an instrument let happen, and what did happen all the same: by an earlier instrument of its programme. */
export const mayHappen = (
	{ stages }: Pick<Instrument, "stages">,
	happened: readonly { readonly what: HappeningKind }[],
): HappeningKind[] =>
	happeningKinds.filter(
		(what) =>
			stages.some(({ kind }) => kind === stageOf[what]) ||
			happened.some((one) => one.what === what),
	);
