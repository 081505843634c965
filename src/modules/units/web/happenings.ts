import { type Day, dayBefore, recordBegins } from "#territory";
import type { Unit, UnitHistory } from "#units";

/** One line of a unit's history. */
export type Happening = {
	readonly from: Day;
	readonly state: "done" | "now" | "later";
} & (
	| { readonly what: "opened" | "recorded" | "closed" }
	| { readonly what: "renamed"; readonly name: string }
	| {
			readonly what: "under";
			readonly last: Day | null;
			readonly parent: { readonly slug: string; readonly name: string };
	  }
);

/** What happened to the unit, oldest first. Where our record begins is not where a unit began. */
export function happeningsOf(
	unit: Unit,
	history: UnitHistory,
	today: Day,
): Happening[] {
	const past = (day: Day) => (day <= today ? "done" : "later");
	const begun: Happening = {
		what: unit.openedOn === recordBegins ? "recorded" : "opened",
		from: unit.openedOn,
		state: past(unit.openedOn),
	};
	const stays = history.memberships.map(
		({ from, until, parent }): Happening => {
			const over = until !== null && until <= today;
			return {
				what: "under",
				from,
				last: until === null ? null : dayBefore(until),
				parent,
				state: from > today ? "later" : over ? "done" : "now",
			};
		},
	);
	const names = history.names.slice(1).map(
		({ from, name }): Happening => ({
			what: "renamed",
			from,
			name,
			state: past(from),
		}),
	);
	const closed: Happening[] = unit.closedOn
		? [{ what: "closed", from: unit.closedOn, state: past(unit.closedOn) }]
		: [];
	return [
		begun,
		...[...stays, ...names].sort((a, b) => (a.from < b.from ? -1 : 1)),
		...closed,
	];
}
