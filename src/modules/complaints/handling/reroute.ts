import { peopleAt } from "#identity";
import type { Context } from "#platform/context.ts";
import type { Complaint } from "../complaint.ts";
import { tagOf } from "../learning/tag-of.ts";
import { type Organisation, organisationOf } from "../routing/organisation.ts";
import { rulesNow } from "../routing/read-rules.ts";
import {
	type Office,
	type Route,
	routeOf,
} from "../routing/route-complaint.ts";
import { serviceAsked } from "../routing/service-asked.ts";

/** Where it goes when more people, or the whole office, turn out to be accused. */
export interface Rerouted {
	readonly handlerId: string | null;
	readonly excludedUnits: readonly string[];
	readonly accused: readonly string[];
}

/**
 * Asks the rules again. An office that was passed by before is passed by for ever; the office that works on it keeps it as
 * long as nobody there is accused.
 */
export async function reroute(
	tx: Context,
	complaint: Pick<
		Complaint,
		| "unitId"
		| "id"
		| "kind"
		| "concern"
		| "serviceId"
		| "handlerId"
		| "accused"
		| "excludedUnits"
	>,
	named: { readonly people: readonly string[]; readonly office: boolean } = {
		people: [],
		office: false,
	},
): Promise<Rerouted> {
	const accused = union(complaint.accused, named.people);
	const known = union(
		complaint.excludedUnits,
		named.office ? [complaint.unitId] : [],
	);
	const route = await routeAnew(tx, complaint, accused, known);
	const excludedUnits = union(known, [
		...route.excluded,
		...(await officeOfAccused(tx, complaint.handlerId, accused)),
	]);
	const stays =
		complaint.handlerId !== null &&
		!excludedUnits.includes(complaint.handlerId);
	return {
		handlerId: stays ? complaint.handlerId : route.officeId,
		excludedUnits,
		accused,
	};
}

/** What the rules say with what is known today. */
export async function routeAnew(
	cx: Context,
	complaint: Pick<
		Complaint,
		"unitId" | "id" | "kind" | "concern" | "serviceId"
	>,
	accused: readonly string[],
	never: readonly string[],
): Promise<Route> {
	const organisation = await organisationOf(cx, complaint.unitId);
	const tag = await tagOf(cx, complaint);
	return routeOf(rulesNow(), {
		kind: complaint.kind,
		concern: complaint.concern,
		knowsOffice: true,
		service: await serviceAsked(cx, tag?.serviceId ?? complaint.serviceId),
		standard: tag?.component ?? null,
		accused,
		...passingBy(organisation, never),
	});
}

/** The same offices, those that must not have it without anybody who could. */
const passingBy = (
	{ line, named, overseers, territory }: Organisation,
	never: readonly string[],
): Organisation => {
	const withoutHandlers = (office: Office): Office =>
		never.includes(office.id) ? { ...office, handlers: [] } : office;
	return {
		territory,
		line: line.map(withoutHandlers),
		named: new Map(
			[...named].map(([slug, office]) => [slug, withoutHandlers(office)]),
		),
		overseers: overseers.filter(({ officeId }) => !never.includes(officeId)),
	};
};

/** The office that has it now may lie beside the line. */
async function officeOfAccused(
	tx: Context,
	officeId: string | null,
	accused: readonly string[],
): Promise<readonly string[]> {
	if (officeId === null) return [];
	const there = await peopleAt(tx, [officeId]);
	return there.some(({ personId }) => accused.includes(personId))
		? [officeId]
		: [];
}

const union = (
	some: readonly string[],
	more: readonly string[],
): readonly string[] => [...new Set([...some, ...more])];
