import { type Permission, type RoleCode, roles } from "#identity";
import type { Example, Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { routeTable } from "../route-table.ts";
import {
	byName,
	namedById,
	placeOf,
	provinces,
	reaches,
	type Standing,
	secretAt,
	standings,
} from "./relations-for-tests.ts";

/** One question of the matrix: a route, somebody with a role, and how they stand to the office that it is about. */
export interface Cell {
	readonly route: Route<View>;
	/** The state that is asked for: where there is one, a state in which somebody else is let in. */
	readonly example: Example;
	/** A stranger where it is `null`. */
	readonly role: RoleCode | null;
	readonly standing: Standing;
	/** The office that it is about; `null` where it is about none. */
	readonly unit: string | null;
	/** What the declaration says of them. `hidden`: refused, as if there were no such thing. */
	readonly expected: "may" | "refused" | "hidden";
}

/** Every guarded route × every role × every standing, out of the route table. */
export const allCells = (): readonly Cell[] =>
	routeTable()
		.filter(({ may }) => may !== "anyone")
		.flatMap(cellsOf);

function cellsOf(route: Route<View>): Cell[] {
	const example = exampleOf(route);
	const unit = unitOf(route, example);
	const roles: readonly Cell["role"][] = [null, ...everyRole];
	return roles.flatMap((role) =>
		standings.map((standing) => ({
			route,
			example,
			role,
			standing,
			unit,
			expected:
				role === null ? "refused" : expectedOf(route, { role, standing }, unit),
		})),
	);
}

const everyRole = Object.keys(roles) as readonly RoleCode[];

/** One in which somebody is let in goes before one in which something is amiss with what they sent. */
function exampleOf({ examples, path }: Route<View>): Example {
	const theirs = examples.filter(({ as, key }) => as !== undefined && !key);
	const chosen =
		theirs.find(({ status }) => status < 400) ??
		theirs.find(({ status }) => status === 422) ??
		examples[0];
	if (!chosen) throw new Error(`${path} shows no example`);
	return chosen;
}

function unitOf(
	{ path }: Route<View>,
	{ params = {} }: Example,
): string | null {
	if (params.unit === undefined) return placeOf(path);
	const slug = namedById[params.unit] ?? params.unit;
	const named = Object.values(provinces)
		.flatMap(({ units }): readonly string[] => units)
		.find((unit) => unit === slug);
	if (!named) throw new Error(`no office ${params.unit} among the provinces`);
	return named;
}

function expectedOf(
	{ may, path }: Route<View>,
	who: { readonly role: RoleCode; readonly standing: Standing },
	unit: string | null,
): Cell["expected"] {
	if (may === "signed-in") return "may";
	const asked = may.split(", ") as Permission[];
	const rightsOf = (role: RoleCode): readonly Permission[] =>
		roles[role].permissions.filter((right) => asked.includes(right));
	// Whoever is excluded works at the office as well.
	const rights = [
		...rightsOf(who.role),
		...(who.standing === "excluded" ? rightsOf(bystander) : []),
	];
	if (rights.length === 0) return "refused";
	if (rights.some((right) => byName.includes(right)) && path.includes("/:"))
		return "hidden";
	const there =
		unit === null ||
		rightsOf(who.role).some((right) => reaches(who, right, path)) ||
		(who.standing === "excluded" && rightsOf(bystander).length > 0);
	if (there) return "may";
	return secretAt.test(path) ? "hidden" : "refused";
}

/** What somebody does at an office who has none of the rights that are asked about there. */
export const bystander: RoleCode = "librarian";
