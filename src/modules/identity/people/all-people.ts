import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull } from "#territory";
import type { RoleHeld } from "../grants.ts";
import { realEmail } from "../person.ts";
import { isRole } from "../roles.ts";
import { identityIn } from "../tables.ts";

/** A person with every role that was ever given, for comparing a list of an office with the record. */
export interface PersonOnRecord {
	readonly id: string;
	readonly name: string;
	readonly userName: string;
	readonly email: string | null;
	readonly roles: readonly Pick<
		RoleHeld,
		"role" | "programme" | "unitId" | "from" | "until"
	>[];
}

/** Everyone who has an account: for imports, not for pages. */
export async function allPeopleOnRecord(
	cx: Context,
): Promise<PersonOnRecord[]> {
	const people = await identityIn(cx.db)
		.selectFrom("identity.person")
		.select(["id", "name", "user_name as userName", "email"])
		.orderBy("user_name")
		.execute();
	const held = await identityIn(cx.db)
		.selectFrom("identity.role_held")
		.select(["person_id", "role", "programme", "unit_id as unitId"])
		.select([
			asDay("valid_from").as("from"),
			asDayOrNull("valid_until").as("until"),
		])
		.execute();
	const roles = Map.groupBy(held, ({ person_id }) => person_id);
	return people.map(({ email, ...person }) => ({
		...person,
		email: realEmail(email),
		roles: (roles.get(person.id) ?? []).flatMap(({ role, ...rest }) =>
			isRole(role) ? [{ ...rest, role }] : [],
		),
	}));
}
