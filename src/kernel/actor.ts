/** How far a right reaches from the unit at which its role is held. */
export type Reach = "unit" | "region" | "nation";

/** One right that a person holds today, worked out of dated roles by `identity`. */
export interface Grant {
	readonly permission: string;
	/** `null` reaches every programme. */
	readonly programme: string | null;
	/** The unit at which the role is held: for a verifier, her own office. */
	readonly unitId: string | null;
	readonly reach: Reach;
	/** Codes of the provinces that a regional reach covers. */
	readonly provinces: readonly string[];
}

/** Whoever acts: a signed-in person, a citizen without account, or the program itself. */
export interface Actor {
	readonly id: string | null;
	readonly name: string;
	readonly kind: "person" | "citizen" | "system";
	readonly grants: readonly Grant[];
	/** Units at which they hold a role today, also one that waits for a second factor and gives no right yet. */
	readonly posts?: readonly string[];
	/** When this session last showed a second factor; what is most carefully kept asks for it again after a while. */
	readonly provedAt?: Date | null;
}

/** What a right is asked about. A field left out is not asked about. */
export interface Scope {
	readonly programme?: string;
	readonly unitId?: string;
	/** Province code of the unit. */
	readonly province?: string;
}

export const citizen: Actor = {
	id: null,
	name: "",
	kind: "citizen",
	grants: [],
};
export const theSystem: Actor = {
	id: null,
	name: "Rangkul",
	kind: "system",
	grants: [],
};

/** The units to which somebody belongs, for what must be kept from them: whatever their session may do just now. */
export const unitsOf = ({
	grants,
	posts = [],
}: Pick<Actor, "grants" | "posts">): string[] => [
	...new Set([...posts, ...grants.flatMap(({ unitId }) => unitId ?? [])]),
];

/** Whether the actor holds the right over the thing asked about. Denies by default. */
export const holds = (
	actor: Actor,
	permission: string,
	scope: Scope = {},
): boolean =>
	actor.grants.some(
		(grant) =>
			grant.permission === permission &&
			coversProgramme(grant, scope) &&
			coversPlace(grant, scope),
	);

const coversProgramme = (grant: Grant, { programme }: Scope): boolean =>
	programme === undefined ||
	grant.programme === null ||
	grant.programme === programme;

const coversPlace = (grant: Grant, { unitId, province }: Scope): boolean => {
	if (unitId === undefined || grant.reach === "nation") return true;
	if (grant.reach === "unit") return grant.unitId === unitId;
	return province !== undefined && grant.provinces.includes(province);
};
