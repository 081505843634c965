import { peopleAt } from "#identity";
import type { Context } from "#platform/context.ts";
import type { Complaint } from "../complaint.ts";
import { type Organisation, organisationOf } from "../routing/organisation.ts";
import { rulesNow } from "../routing/read-rules.ts";
import { routeOf } from "../routing/route-complaint.ts";

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
		"unitId" | "concern" | "handlerId" | "accused" | "excludedUnits"
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
	const organisation = await organisationOf(tx, complaint.unitId);
	const route = routeOf(rulesNow(), {
		concern: complaint.concern,
		knowsOffice: true,
		accused,
		...passingBy(organisation, known),
	});
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

/** The same offices, those that must not have it without anybody who could. */
const passingBy = (
	{ line, overseers }: Organisation,
	never: readonly string[],
): Organisation => ({
	line: line.map((office) =>
		never.includes(office.id) ? { ...office, handlers: [] } : office,
	),
	overseers: overseers.filter(({ officeId }) => !never.includes(officeId)),
});

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
