import type { Said } from "#kernel/text.ts";
import type { Day } from "#territory";
import { type Facility, isOld } from "../facilities/facility.ts";
import type { ProofLink, Service } from "../service.ts";
import {
	type ServicePrinciple,
	servicePrinciples,
} from "../standard/principles.ts";

/** Something that shows a principle, or was meant to. */
export interface FoundProof {
	readonly of:
		| Exclude<ProofLink, { readonly kind: "facility" }>
		| { readonly kind: "facility"; readonly facility: Facility };
	/** `office`: the office names it. `list`: it stands on the list of what can show the principle, and is there. */
	readonly by: "office" | "list";
	/** Why it shows nothing today: nothing stands there, it cannot be used, nobody saw it for a year, people contest it, it is too small. */
	readonly not: "empty" | "unusable" | "old" | "contested" | "short" | null;
}

/** A principle held against a service. */
export interface HeldPrinciple {
	readonly principle: ServicePrinciple;
	/** What the office says of it. */
	readonly says: Said | null;
	readonly proofs: readonly FoundProof[];
	/**
	 * `shown`: something shows it today. `said`: the office says so, and nothing shows it. `open`: not even that. Words alone never
	 * make a principle shown, and nothing makes it fulfilled: whoever reads decides that.
	 */
	readonly is: "shown" | "said" | "open";
}

/** The twelve held against a service with what its unit has, as it stands today. */
export const heldAgainst = (
	service: Pick<Service, "standard" | "principles">,
	facilities: readonly Facility[],
	today: Day,
): readonly HeldPrinciple[] =>
	servicePrinciples().principles.map((principle) => {
		const said = service.principles[principle.code];
		const named = (said?.proofs ?? []).flatMap((link) =>
			namedProof(link, service, facilities, today),
		);
		const proofs = [
			...named,
			...listed(principle, service, facilities, today).filter(
				(one) => !named.some((other) => keyOf(one) === keyOf(other)),
			),
		];
		const says = said?.says ?? null;
		return { principle, says, proofs, is: stateOf(says, named, proofs) };
	});

function stateOf(
	says: Said | null,
	named: readonly FoundProof[],
	proofs: readonly FoundProof[],
): HeldPrinciple["is"] {
	if (proofs.some(({ not }) => not === null)) return "shown";
	return says !== null || named.length > 0 ? "said" : "open";
}

/** What the office names. What is not of its unit, or not any more, is nothing. */
function namedProof(
	link: ProofLink,
	{ standard }: Pick<Service, "standard">,
	facilities: readonly Facility[],
	today: Day,
): readonly FoundProof[] {
	if (link.kind === "address") return [{ of: link, by: "office", not: null }];
	if (link.kind === "component") {
		const not = isFilled(standard[link.code]) ? null : "empty";
		return [{ of: link, by: "office", not }];
	}
	return facilities
		.filter(({ id }) => id === link.id)
		.map((facility) => ({
			of: { kind: "facility", facility },
			by: "office",
			not: whyNot(facility, today),
		}));
}

/** What is there of the list: filled components, and facilities that somebody saw in use. */
const listed = (
	principle: ServicePrinciple,
	{ standard }: Pick<Service, "standard">,
	facilities: readonly Facility[],
	today: Day,
): readonly FoundProof[] => [
	...principle.components
		.filter((code) => isFilled(standard[code]))
		.map((code) => ({
			of: { kind: "component" as const, code },
			by: "list" as const,
			not: null,
		})),
	...listedFacilities(principle, facilities, today),
];

/** What a unit has of the list; what nobody can use is left out, what is doubted says so. */
export const listedFacilities = (
	{ facilities: kinds }: ServicePrinciple,
	facilities: readonly Facility[],
	today: Day,
): readonly FoundProof[] =>
	facilities
		.filter(({ kind }) => kinds.includes(kind))
		.map((facility) => ({
			of: { kind: "facility" as const, facility },
			by: "list" as const,
			not: whyNot(facility, today),
		}))
		.filter(({ not }) => not !== "unusable");

/** "Nothing is asked for" is an answer, and shows nothing. */
const isFilled = (said: readonly Said[] | undefined): boolean =>
	said !== undefined && said.length > 0;

function whyNot(
	{ last, contested, short }: Facility,
	today: Day,
): Exclude<FoundProof["not"], "empty"> {
	if (last.condition !== "present") return "unusable";
	if (isOld(last, today)) return "old";
	if (contested > 0) return "contested";
	return short ? "short" : null;
}

const keyOf = ({ of }: FoundProof): string =>
	of.kind === "component"
		? of.code
		: of.kind === "facility"
			? of.facility.id
			: of.href;
