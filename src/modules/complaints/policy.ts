import { type Actor, holds, unitsOf } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";

/** What a right over a complaint is asked about. */
export interface Handled {
	/** The office that works on it. */
	readonly handlerId: string | null;
	/** Offices above that were told that it is late: they may read it, and step in. */
	readonly toldUnits: readonly string[];
	readonly excludedUnits: readonly string[];
	readonly accused: readonly string[];
}

/**
 * Seeing that it exists, reading it and working on it: who handles voices at the office where it lies, or at one above
 * that was told that it is late, and whoever oversees them all; never who is accused, nor anybody with a role at an office that it must not reach. A refusal is
 * answered like "not found".
 */
export const mayHandle = (
	actor: Actor,
	complaint: Handled,
): Decision<"not-yours" | "excluded"> =>
	unless(
		[isExcluded(actor, complaint), "excluded"],
		[
			![complaint.handlerId, ...complaint.toldUnits].some(
				(unitId) =>
					unitId !== null && holds(actor, "complaints.handle", { unitId }),
			) && !holds(actor, "complaints.oversee"),
			"not-yours",
		],
	);

/** Whether it must not exist for them. */
export const isExcluded = (
	actor: Actor,
	{ excludedUnits, accused }: Pick<Handled, "excludedUnits" | "accused">,
): boolean =>
	(actor.id !== null && accused.includes(actor.id)) ||
	unitsOf(actor).some((unitId) => excludedUnits.includes(unitId));
