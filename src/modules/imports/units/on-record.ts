import type { UnitOnRecord } from "#units";
import { plainly } from "../words.ts";

/** Units on record, found by what lists call them. */
export interface UnitIndex {
	readonly byId: ReadonlyMap<string, UnitOnRecord>;
	readonly bySlug: ReadonlyMap<string, UnitOnRecord>;
	/** By address word, else by any name that it ever bore; several where a name is borne by several. */
	readonly called: (typed: string) => readonly UnitOnRecord[];
	/** Of the name, in the regency or city. */
	readonly inRegency: (name: string, code: string) => UnitOnRecord | null;
}

export function unitIndex(units: readonly UnitOnRecord[]): UnitIndex {
	const byId = new Map(units.map((unit) => [unit.id, unit]));
	const bySlug = new Map(units.map((unit) => [unit.slug, unit]));
	const byName = new Map<string, UnitOnRecord[]>();
	for (const unit of units)
		for (const name of new Set(unit.names.map(plainly)))
			byName.set(name, [...(byName.get(name) ?? []), unit]);
	const named = (name: string) => byName.get(plainly(name)) ?? [];
	return {
		byId,
		bySlug,
		called: (typed) => {
			const unit = bySlug.get(typed);
			return unit ? [unit] : named(typed);
		},
		inRegency: (name, code) =>
			named(name).find(({ regencyCode }) => regencyCode === code) ?? null,
	};
}

export const lastName = ({ names, slug }: UnitOnRecord): string =>
	names.at(-1) ?? slug;
