import { holdersOfEach } from "#identity";
import type { Context } from "#platform/context.ts";
import { findUnits, unitById, unitBySlug } from "#units";
import { intakeRule } from "./intake-rule.ts";
import type { IntakeOffice, Offices } from "./where-it-goes.ts";

/**
 * What the keys say: who can use the one that an office shares. A role and a pair of one's own are not enough: an
 * administrator gives roles, and only a colleague who has the key of the office open gives that.
 */
export interface KeysAsked {
	/** Ids of people by the id of the office; an office without shared key is left out. */
	readonly sharing: (
		officeIds: readonly string[],
	) => Promise<ReadonlyMap<string, readonly string[]>>;
}

export interface Whereabouts {
	/** Ids of accused offices. */
	readonly offices: readonly string[];
	/** Code of the province in which it happened. */
	readonly province: string | null;
}

/** The offices that may be asked to take a case in: of the province of an accused office, of the place, and the centre. */
export async function intakeOfficesFor(
	cx: Context,
	{ offices, province }: Whereabouts,
	keys: KeysAsked,
): Promise<Offices> {
	const centre = await unitBySlug(cx, intakeRule().centre);
	if (!centre) return { near: [], centre: null };
	const near: string[] = [];
	for (const code of await provincesOf(cx, offices, province))
		for (const unit of (
			await findUnits(cx, {
				under: centre.id,
				kind: intakeRule().regional,
				province: code,
			})
		).units)
			near.push(unit.id);
	const staffed = await staffedOffices(cx, [...near, centre.id], keys);
	return { near: staffed.slice(0, -1), centre: staffed.at(-1) ?? null };
}

/** In the order of the rule, each once. */
async function provincesOf(
	cx: Context,
	offices: readonly string[],
	place: string | null,
): Promise<ReadonlySet<string>> {
	const ofOffices: string[] = [];
	for (const id of offices) {
		const unit = await unitById(cx, id);
		if (unit) ofOffices.push(unit.province.code);
	}
	const nearest = {
		"accused-office": ofOffices,
		place: place === null ? [] : [place],
	};
	return new Set(intakeRule().nearest.flatMap((whose) => nearest[whose]));
}

/** Offices with those who work on cases there, in the order given. */
export async function staffedOffices(
	cx: Context,
	ids: readonly string[],
	keys: KeysAsked,
): Promise<readonly IntakeOffice[]> {
	const at = (permission: string) =>
		holdersOfEach(
			cx,
			ids.map((unitId) => ({ permission, unitId })),
		);
	const receiving = await at("rights.receive");
	const examining = await at("rights.examine");
	const sharing = await keys.sharing(ids);
	return ids.map((id, place) => {
		const officers = receiving[place] ?? [];
		const shares = sharing.get(id) ?? null;
		const officer = ({ personId }: { readonly personId: string }) => ({
			id: personId,
			hasKey: shares?.includes(personId) ?? false,
		});
		return {
			id,
			officers: officers.map(officer),
			others: (examining[place] ?? [])
				.filter((one) => !officers.some((o) => o.personId === one.personId))
				.map(officer),
			sharing: shares,
		};
	});
}
