import type { Pinned } from "#evidence";
import type { DeadlineNow } from "../deadlines/deadline-now.ts";
import type { Item } from "../item.ts";
import type { State } from "../lifecycle.ts";
import { sameAnswer } from "../same-answer.ts";

/** What a unit says against a verified value, and what was answered. */
export interface Objection {
	readonly code: string;
	readonly reason: string;
	/** Documents of the unit that it brings forward, as they were then. */
	readonly proofs: readonly Pinned[];
	/** People who judged the item before; none of them answers. */
	readonly judgedBy: readonly string[];
	/** People who were asked to answer. */
	readonly asked: readonly string[];
	readonly raisedById: string | null;
	readonly raisedAt: Date;
	readonly answer: ObjectionAnswer | null;
}

export interface ObjectionAnswer {
	/** `upheld`: the verified value stands. `changed`: another one takes its place. */
	readonly outcome: "upheld" | "changed";
	readonly reason: string;
	readonly byId: string | null;
	readonly at: Date;
}

export const isOpen = ({ answer }: Pick<Objection, "answer">): boolean =>
	answer === null;

/** Whether objections can be raised now, and if not, why. */
export type ObjectionWindow =
	| { readonly is: "open"; readonly deadline: DeadlineNow }
	| {
			readonly is: "closed";
			/** `none`: the round gives no days, or verification has not ended. */
			readonly why: "none" | "passed" | "waived" | "decided";
			readonly deadline: DeadlineNow | null;
	  };

export function windowOf(
	state: State,
	deadline: DeadlineNow | null,
	waived: boolean,
): ObjectionWindow {
	if (state === "awarded" || state === "refused")
		return { is: "closed", why: "decided", deadline };
	if (state !== "deciding" || deadline === null)
		return { is: "closed", why: "none", deadline };
	if (waived) return { is: "closed", why: "waived", deadline };
	return deadline.passed
		? { is: "closed", why: "passed", deadline }
		: { is: "open", deadline };
}

/** Whether there is something to object to: the verifier accepted, and not what the unit had said. */
export const differsFromClaim = ({ said, verifier }: Item): boolean =>
	verifier?.outcome === "accepted" &&
	!sameAnswer(verifier.answer, said?.answer ?? null);

/** Why an assessment may not be decided yet; null where objections do not hold it up. */
export const whyUndecided = (
	window: ObjectionWindow,
	objections: readonly Pick<Objection, "answer">[],
): "objections-open" | "objections-possible" | null => {
	if (objections.some(isOpen)) return "objections-open";
	return window.is === "open" ? "objections-possible" : null;
};
