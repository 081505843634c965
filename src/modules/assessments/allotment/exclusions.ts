/** A unit whose assessment is drawn for, as far as the draw asks about it. */
export interface DrawnUnit {
	/** Of the assessment. */
	readonly id: string;
	readonly unitId: string;
	readonly slug: string;
	readonly kind: string;
	/** Province code; with the kind it is the stratum. */
	readonly province: string;
}

/** A verifier, as far as the draw asks about her. */
export interface Judge {
	readonly id: string;
	/** Units at which she holds a role now. */
	readonly ownUnits: readonly string[];
	/** Codes of the provinces that her roles cover, and those in which her own units lie. */
	readonly provinces: readonly string[];
	/** Units at which she held a role once. */
	readonly served: readonly string[];
	/** Units of which she declared a conflict of interest. */
	readonly conflicts: readonly string[];
	/** Assessments that an earlier draw of the round gave her. */
	readonly load: number;
	/** At most so many in the round. */
	readonly capacity: number;
}

/** Whom and what a draw is about. */
export interface DrawPool {
	readonly units: readonly DrawnUnit[];
	readonly judges: readonly Judge[];
}

export const exclusions = [
	"own-unit",
	"own-region",
	"served-before",
	"conflict",
] as const;
export type Exclusion = (typeof exclusions)[number];

/** Why she may not judge this unit, the first reason that holds; null where she may. */
export function whyNot(
	{ ownUnits, provinces, served, conflicts }: Omit<Judge, "load" | "capacity">,
	{ unitId, province }: Pick<DrawnUnit, "unitId" | "province">,
): Exclusion | null {
	if (ownUnits.includes(unitId)) return "own-unit";
	if (provinces.includes(province)) return "own-region";
	if (served.includes(unitId)) return "served-before";
	return conflicts.includes(unitId) ? "conflict" : null;
}
