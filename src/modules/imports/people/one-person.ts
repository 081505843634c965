import type { RowProblem } from "../row.ts";
import { plainly } from "../words.ts";
import type { PersonRow } from "./read-person.ts";

/** Rows of one person, the first one first. */
export type OnePerson = readonly [PersonRow, ...PersonRow[]];

/**
 * Puts the rows of each person together: by user name, else by e-mail, else by name. One name alone in
 * several rows may be two people, so they are asked for user names.
 */
export function groupPeople(rows: readonly PersonRow[]): OnePerson[] {
	tellNamesakes(rows);
	const people: OnePerson[] = [];
	for (const [, group] of Map.groupBy(rows, keyOf)) {
		const [first, ...others] = group;
		if (!first) continue;
		for (const row of others) row.problems.push(...against(first, row));
		doubledRoles(group);
		people.push([first, ...others]);
	}
	tellSharedEmails(people);
	return people;
}

const keyOf = ({ userName, email, name }: PersonRow): string => {
	if (userName !== "") return `user ${userName}`;
	return email === "" ? `name ${plainly(name)}` : `email ${email}`;
};

function tellNamesakes(rows: readonly PersonRow[]): void {
	for (const [name, same] of Map.groupBy(rows, (row) => plainly(row.name))) {
		if (name === "" || same.length < 2) continue;
		for (const row of same)
			if (row.userName === "" && row.email === "")
				row.problems.push({
					field: "userName",
					reason: "same-name",
					about: {
						name: row.name,
						rows: same
							.filter((other) => other !== row)
							.slice(0, 5)
							.map(({ number }) => number)
							.join(", "),
					},
				});
	}
}

/** What two rows say differently of one person. */
function against(first: PersonRow, row: PersonRow): RowProblem[] {
	const problems: RowProblem[] = [];
	const about = { row: first.number };
	if (plainly(first.name) !== plainly(row.name))
		problems.push({ field: "name", reason: "name-differs", about });
	if (row.email !== "" && first.email !== "" && row.email !== first.email)
		problems.push({ field: "email", reason: "email-differs", about });
	return problems;
}

function doubledRoles(rows: readonly PersonRow[]): void {
	const seen = new Map<string, PersonRow>();
	for (const row of rows) {
		const key = [row.role, row.programme, row.unit?.id, row.from].join(" ");
		const other = seen.get(key);
		if (other && row.problems.length === 0)
			row.problems.push({
				field: null,
				reason: "doubled",
				about: { row: other.number },
			});
		else seen.set(key, row);
	}
}

function tellSharedEmails(people: readonly OnePerson[]): void {
	const owners = new Map<string, PersonRow>();
	for (const [first, ...others] of people) {
		const email = [first, ...others].find((row) => row.email !== "")?.email;
		if (email === undefined) continue;
		const owner = owners.get(email);
		if (owner)
			first.problems.push({
				field: "email",
				reason: "email-twice",
				about: { row: owner.number },
			});
		else owners.set(email, first);
	}
}
