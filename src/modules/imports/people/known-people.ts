import type { PersonOnRecord } from "#identity";
import { plainly } from "../words.ts";
import type { PersonRow } from "./read-person.ts";

/** People on record, found by what a list says of them: those with its user name or its e-mail, else those of its name. */
export function knownPeople(
	onRecord: readonly PersonOnRecord[],
): (
	row: Pick<PersonRow, "userName" | "email" | "name">,
) => readonly PersonOnRecord[] {
	const byUserName = Map.groupBy(onRecord, ({ userName }) => userName);
	const byEmail = Map.groupBy(onRecord, ({ email }) => email);
	const byName = Map.groupBy(onRecord, ({ name }) => plainly(name));
	return ({ userName, email, name }) =>
		userName === "" && email === ""
			? (byName.get(plainly(name)) ?? [])
			: [
					...new Set([
						...(byUserName.get(userName) ?? []),
						...(email === "" ? [] : (byEmail.get(email) ?? [])),
					]),
				];
}
