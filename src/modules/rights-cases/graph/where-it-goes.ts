import type { Decision } from "#kernel/decision.ts";

/** An office that takes cases in. */
export interface IntakeOffice {
	readonly id: string;
	/** Its intake officers of today. */
	readonly officers: readonly Officer[];
	/** Others there who work on cases and are asked only where nobody else is left: its examiners. */
	readonly others: readonly Officer[];
	/** Ids of all who can use the key that the office shares, also of those who have left; `null` where it has none. */
	readonly sharing: readonly string[] | null;
}

export interface Officer {
	readonly id: string;
	/** Whether a key can be wrapped for them: a colleague gave them the key of the office, or they made it. */
	readonly hasKey: boolean;
}

/** The intake offices that are asked, in this order. */
export interface Offices {
	/** Those of the province of the accused office, or of the place, nearest first. */
	readonly near: readonly IntakeOffice[];
	readonly centre: IntakeOffice | null;
}

/** Where a case goes, and for whom its key may be wrapped. */
export interface WayIn {
	readonly officeId: string;
	/** Ids of people, at least one. */
	readonly holders: readonly string[];
	/** Whether it may be wrapped for the shared key of the office as well. */
	readonly sharedKey: boolean;
}

/**
 * The first office at which somebody may hold the case: an intake officer with a key whom the case does not exclude; at
 * the centre in the end anybody there who works on cases. `null` where all of them are excluded or have no key: then
 * nobody may have it, and the reporter is told before anything is sent.
 */
export function whereItGoes(
	{ near, centre }: Offices,
	mayLearn: (personId: string) => Decision,
): WayIn | null {
	const may = (id: string) => mayLearn(id).may;
	const offices = centre ? [...near, centre] : near;
	for (const office of offices) {
		const holders = able(office.officers, may);
		if (holders.length > 0)
			return {
				officeId: office.id,
				holders,
				sharedKey: isSafe(office.sharing, may),
			};
	}
	const last = centre ? able(centre.others, may) : [];
	// The shared key is of intake officers, and none of them may have it.
	return centre && last.length > 0
		? { officeId: centre.id, holders: last, sharedKey: false }
		: null;
}

const able = (
	officers: readonly Officer[],
	may: (id: string) => boolean,
): readonly string[] =>
	officers.flatMap(({ id, hasKey }) => (hasKey && may(id) ? [id] : []));

/** A key that nobody holds helps nobody, and one that an excluded person holds tells them. */
const isSafe = (
	sharing: readonly string[] | null,
	may: (id: string) => boolean,
): boolean => sharing !== null && sharing.length > 0 && sharing.every(may);
