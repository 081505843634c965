import type { Day } from "#territory";
import type { Facility } from "../facilities/facility.ts";
import type { Service } from "../service.ts";
import {
	type ServicePrinciple,
	servicePrinciples,
} from "../standard/principles.ts";
import {
	type FoundProof,
	type HeldPrinciple,
	heldAgainst,
	listedFacilities,
} from "./held.ts";

/** One principle over all services of a unit. */
export interface SummedPrinciple {
	readonly principle: ServicePrinciple;
	readonly services: readonly {
		readonly service: Service;
		readonly held: HeldPrinciple;
	}[];
	/** In how many of them something shows it. */
	readonly shown: number;
	/** What the unit has for all of its services, of the list of what can show it. */
	readonly facilities: readonly FoundProof[];
}

/** The twelve, each with the services of a unit. */
export function sumOfUnit(
	services: readonly Service[],
	facilities: readonly Facility[],
	today: Day,
): readonly SummedPrinciple[] {
	const held = services.map((service) => ({
		service,
		all: heldAgainst(service, facilities, today),
	}));
	return servicePrinciples().principles.map((principle) => {
		const of = held.flatMap(({ service, all }) =>
			all
				.filter((one) => one.principle.code === principle.code)
				.map((one) => ({ service, held: one })),
		);
		return {
			principle,
			services: of,
			shown: of.filter((one) => one.held.is === "shown").length,
			facilities: listedFacilities(principle, facilities, today),
		};
	});
}
