import type { Actor } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";
import type { Day } from "#territory";
import type { Allotment } from "../allotment/allotment.ts";
import type { Assessment } from "../assessment.ts";
import { type Deadline, hasPassed } from "../deadlines/deadline.ts";
import type { Ending } from "../deadlines/round-rules.ts";
import { mayVerify, type Place } from "../policy.ts";

interface Circumstances {
	readonly deadline: Pick<Deadline, "dueOn"> | null;
	readonly ending: Ending;
	readonly today: Day;
	/** What the draw of its round says of it; null where none was published. */
	readonly allotment: Allotment | null;
}

/**
 * Taking an assessment back from a unit whose days for mending have passed: a verifier of it, or the program
 * itself where the round says so. Without a deadline there is nothing that could have passed.
 */
export const mayTakeBack = (
	actor: Actor,
	assessment: Assessment,
	place: Place,
	{ deadline, ending, today, allotment }: Circumstances,
): Decision<
	| "not-a-verifier"
	| "own-unit"
	| "not-allotted"
	| "not-with-the-unit"
	| "no-deadline"
	| "still-time-to-mend"
> => {
	const verifies = mayVerify(
		actor,
		{ ...assessment, state: "verifying" },
		place,
		allotment,
	);
	const itself = actor.kind === "system" && ending === "goes-back-by-itself";
	return unless(
		[!itself && !verifies.may && verifies.why === "own-unit", "own-unit"],
		[
			!itself && !verifies.may && verifies.why === "not-allotted",
			"not-allotted",
		],
		[!itself && !verifies.may, "not-a-verifier"],
		[assessment.state !== "correcting", "not-with-the-unit"],
		[deadline === null, "no-deadline"],
		[deadline !== null && !hasPassed(deadline, today), "still-time-to-mend"],
	);
};
