import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import { countUnits, type Group } from "./counts.ts";
import type { Filter } from "./filter.ts";
import {
	known,
	type UnitGroup,
	type UnitRow,
	unitGroups,
	unitRow,
} from "./queries.ts";

/** A unit that is asked to take part, with what stands at the end of the day. */
export interface UnitStanding extends UnitRow {
	readonly id: string;
}

/** Every unit of a province that the instrument asks, by name: the same units that the table counts. */
export async function unitsOf(
	cx: Context,
	filter: Filter & { readonly province: string },
): Promise<UnitStanding[]> {
	const { top, units: kinds } = known(filter.instrument);
	const counted = await countUnits<UnitGroup & { readonly id: string }>(cx, {
		filter,
		top,
		kinds,
		groups: [...unitGroups, { of: "directory.unit_id", as: "id" }],
	});
	return counted
		.map((row) => ({ ...unitRow(row), id: row.id }))
		.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** How many units of a province stand in a state; `null` takes no part. */
export interface StateCount {
	readonly province: string;
	readonly state: string | null;
	readonly units: number;
	readonly withPredicate: number;
}

/** All provinces by state, in one statement. Where nobody is asked there is no row. */
export async function statesByProvince(
	cx: Context,
	round: {
		readonly instrument: string;
		readonly year: number;
		readonly day: Day;
	},
): Promise<StateCount[]> {
	const { top, units: kinds } = known(round.instrument);
	const counted = await countUnits<{
		readonly province: string;
		readonly state: string | null;
	}>(cx, { filter: round, top, kinds, groups: byState });
	return counted.map(({ province, state, figures }) => ({
		province,
		state,
		units: figures.units,
		withPredicate: figures.withPredicate,
	}));
}

const byState: readonly Group[] = [
	{ of: "directory.province_code", as: "province" },
	{ of: "standing.state", as: "state" },
];
