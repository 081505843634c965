/** What somebody has to know before they set out. */
export const accessFacts = [
	"step-free",
	"toilet",
	"quiet-room",
	"large-print",
] as const;
export type AccessFact = (typeof accessFacts)[number];

/** Silence is no answer: what nobody looked at is not known. */
export const answers = ["yes", "no", "unknown"] as const;
export type AccessAnswer = (typeof answers)[number];

export type Access = Readonly<Record<AccessFact, AccessAnswer>>;

/** Facts of a room; the others hold for whoever follows the line as well. */
const ofTheRoom: readonly AccessFact[] = ["step-free", "toilet", "quiet-room"];

/** The facts that an event has to answer. */
export const factsOf = ({
	mode,
}: {
	readonly mode: string;
}): readonly AccessFact[] =>
	accessFacts.filter((fact) => mode !== "online" || !ofTheRoom.includes(fact));

/** People without whom some cannot follow. A role, not a tick: somebody was asked, and has said yes. */
export const helperRoles = ["interpreter", "captioner"] as const;
export type HelperRole = (typeof helperRoles)[number];
export const helperStates = ["not-asked", "asked", "confirmed"] as const;
export type HelperState = (typeof helperStates)[number];

export interface Helper {
	readonly state: HelperState;
	/** A body or a position, as it is printed. */
	readonly who: string;
	/** How they are paid; for the office alone. */
	readonly payment: string;
}
export type Helpers = Readonly<Record<HelperRole, Helper>>;

/** Only what was confirmed is marked: somebody plans their journey by it. */
export const confirmedIn = (helpers: Helpers): readonly HelperRole[] =>
	helperRoles.filter((role) => helpers[role].state === "confirmed");
