import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { type NamedRole, rolesOfMany } from "../queries.ts";
import type { RoleCode } from "../roles.ts";
import { identityIn } from "../tables.ts";
import { isHeldOrComing, type PersonState, stateOn } from "./state.ts";

export interface PeopleSearch {
	/** Words of the name or of the user name, in any order. */
	readonly search?: string;
	readonly role?: RoleCode;
	/** Words of the name of a unit at which a role is held today, or will be. */
	readonly unit?: string;
	readonly state?: PersonState;
	/** From 1. */
	readonly page?: number;
}

export interface PersonRow {
	readonly id: string;
	readonly name: string;
	readonly userName: string;
	readonly state: PersonState;
	readonly signedInAt: Date | null;
	/** Held today, or coming. */
	readonly roles: readonly NamedRole[];
}

export interface PeoplePage {
	readonly people: readonly PersonRow[];
	readonly total: number;
	readonly page: number;
	readonly pages: number;
}

export const peoplePerPage = 50;

/** One page of the people who work with Rangkul, by name. A page beyond the last is the last. */
export async function findPeople(
	cx: Context,
	search: PeopleSearch,
): Promise<PeoplePage> {
	const found = matching(cx, search);
	const counted = await found
		.select(({ fn }) => fn.countAll<string>().as("total"))
		.executeTakeFirstOrThrow();
	const total = Number(counted.total);
	const pages = Math.max(1, Math.ceil(total / peoplePerPage));
	const page = Math.min(Math.max(1, Math.trunc(search.page ?? 1) || 1), pages);
	const today = dayOf(cx.now);
	const rows = await found
		.select([
			"person.id",
			"person.name",
			"person.user_name as userName",
			"person.signed_in_at as signedInAt",
			stateOn(today).as("state"),
		])
		.orderBy(sql`lower(person.name)`)
		.orderBy("person.id")
		.limit(peoplePerPage)
		.offset((page - 1) * peoplePerPage)
		.execute();
	const held = await rolesOfMany(
		cx,
		rows.map(({ id }) => id),
	);
	const people = rows.map((row) => ({
		...row,
		roles: (held.get(row.id) ?? []).filter(
			({ from, until }) => until === null || (until > today && until > from),
		),
	}));
	return { people, total, page, pages };
}

function matching(cx: Context, search: PeopleSearch) {
	const today = dayOf(cx.now);
	let found = identityIn(cx.db).selectFrom("identity.person as person");
	for (const word of wordsOf(search.search))
		found = found.where((person) =>
			person.or([
				person(sql`lower(person.name)`, "like", word),
				person("person.user_name", "like", word),
			]),
		);
	if (search.state) found = found.where(stateOn(today), "=", search.state);
	const words = wordsOf(search.unit);
	if (search.role === undefined && words.length === 0) return found;
	return found.where(({ exists, selectFrom }) => {
		let held = selectFrom("identity.role_held as held")
			.select("held.id")
			.whereRef("held.person_id", "=", "person.id")
			.where(isHeldOrComing(today));
		if (search.role) held = held.where("held.role", "=", search.role);
		for (const word of words)
			held = held.where(
				sql<boolean>`exists (
					select from units.directory as unit
					where unit.unit_id = held.unit_id
						and unit.valid_from <= greatest(${today}::date, held.valid_from)
						and (unit.valid_until is null or greatest(${today}::date, held.valid_from) < unit.valid_until)
						and lower(unit.name) like ${word}
				)`,
			);
		return exists(held);
	});
}

// At most eight words are looked for; what like takes for a sign of its own is taken literally.
const wordsOf = (text = ""): string[] =>
	text
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => word !== "")
		.slice(0, 8)
		.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
