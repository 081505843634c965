import type { FieldProblem } from "#kernel/form.ts";
import type { Subject } from "#notices";
import { type Day, daysAfter } from "#territory";

/** An organisation of disabled people that an office, or an overseer over it, asked to look. */
export interface Invitation {
	readonly unitId: string;
	readonly id: string;
	readonly organisation: string;
	/** The last day on which something can be written down. */
	readonly untilOn: Day;
	readonly madeOn: Day;
	/** `overseer`: the office that is looked at cannot take it back. */
	readonly madeFor: "unit" | "overseer";
	readonly withdrawnOn: Day | null;
}

export const invitationStates = ["open", "expired", "withdrawn"] as const;
export type InvitationState = (typeof invitationStates)[number];

/** Whether its code still opens the forms. What was withdrawn stays so also when its day is over. */
export const stateOfInvitation = (
	{ untilOn, withdrawnOn }: Pick<Invitation, "untilOn" | "withdrawnOn">,
	today: Day,
): InvitationState => {
	if (withdrawnOn !== null) return "withdrawn";
	return untilOn < today ? "expired" : "open";
};

/** Numbers of invitations, in one table. All ours. */
export const invitationLimits = {
	/** Signs of the name of an organisation. */
	longestName: 120,
	/** Days from today that a form suggests, and at most. */
	suggested: 30,
	most: 180,
	/** So often one invitation writes down one facility: a slip can be mended, a flood is none of its business. */
	perFacility: 10,
	/** Calendar days in which the office answers in public. */
	answeredIn: 14,
	/** Signs of that answer. */
	longestAnswer: 600,
} as const;

/** What was typed, before it is an invitation. */
export interface InvitationTyped {
	readonly organisation: string;
	/** `null` where no day was typed. */
	readonly untilOn: Day | null;
}

/** Everything that has to be mended, at its field. */
export function problemsOfInvitation(
	{ organisation, untilOn }: InvitationTyped,
	today: Day,
): readonly FieldProblem[] {
	const { longestName, most } = invitationLimits;
	const problem = (field: string, word: string, about = {}): FieldProblem => ({
		field,
		says: `catalogue.invitation.problem.${word}`,
		about,
	});
	return [
		...(organisation.trim() === "" ? [problem("organisasi", "no-name")] : []),
		...(organisation.trim().length > longestName
			? [problem("organisasi", "too-long", { n: longestName })]
			: []),
		...(untilOn === null ? [problem("sampai", "no-day")] : []),
		...(untilOn !== null && untilOn < today
			? [problem("sampai", "day-that-was")]
			: []),
		...(untilOn !== null && untilOn > daysAfter(today, most)
			? [problem("sampai", "day-too-far", { n: most })]
			: []),
	];
}

/** What the duty of an office to answer an organisation is about; one for each facility. */
export const invitedCheckOf = (facilityId: string): Subject => ({
	kind: "facility-invited-check",
	id: facilityId,
});
