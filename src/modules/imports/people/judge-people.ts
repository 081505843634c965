import {
	allPeopleOnRecord,
	type NewPerson,
	type NewRole,
	type PersonOnRecord,
	proposedUserName,
} from "#identity";
import type { Context } from "#platform/context.ts";
import { allUnitsOnRecord } from "#units";
import type { GivenRow, JudgedRow, Note } from "../row.ts";
import { lastName, unitIndex } from "../units/on-record.ts";
import { plainly } from "../words.ts";
import { knownPeople } from "./known-people.ts";
import { groupPeople, type OnePerson } from "./one-person.ts";
import { type PersonRow, readPerson } from "./read-person.ts";

/** A new person with the roles of the rows that speak of them. */
export interface ReadyPerson {
	readonly person: NewPerson;
	readonly roles: readonly (Omit<NewRole, "personId"> & {
		readonly row: number;
	})[];
}

export interface JudgedPeople {
	readonly rows: readonly JudgedRow[];
	readonly notes: readonly Note[];
	readonly people: readonly ReadyPerson[];
}

/** Holds a list of people against the record, and its rows against each other. */
export async function judgePeople(
	cx: Context,
	given: readonly GivenRow[],
): Promise<JudgedPeople> {
	const index = unitIndex(await allUnitsOnRecord(cx));
	const onRecord = await allPeopleOnRecord(cx);
	const rows = given.map((row) => readPerson(row, index));
	const people = groupPeople(rows);
	const known = new Map<PersonRow, PersonOnRecord>();
	const knownAs = knownPeople(onRecord);
	for (const person of people) holdAgainst(person, knownAs(person[0]), known);
	const fresh = people.filter(([first]) => !known.has(first));
	for (const person of fresh) sharedFate(person);
	const names = nameUsers(fresh, onRecord);
	return {
		rows: rows.map((row) => judged(row, known.get(row), names)),
		notes: [],
		people: fresh.flatMap((person) => ready(person, names)),
	};
}

/**
 * Who is on record already is not given roles by a list: that is done on their page. A row that says what
 * is on record is unchanged, so the whole file can be sent again.
 */
function holdAgainst(
	rows: OnePerson,
	same: readonly PersonOnRecord[],
	known: Map<PersonRow, PersonOnRecord>,
): void {
	const [{ userName, email }] = rows;
	if (same.length === 0) return;
	for (const row of rows) {
		const person = same.find((one) => holdsRole(one, row)) ?? same[0];
		if (!person) continue;
		known.set(row, person);
		if (row.problems.length > 0) continue;
		const about = { name: person.name, user: person.userName };
		if (plainly(person.name) !== plainly(row.name))
			row.problems.push({
				field: userName === person.userName ? "userName" : "email",
				reason: "person-differs",
				about,
			});
		else if (!holdsRole(person, row))
			row.problems.push(
				userName === "" && email === ""
					? { field: "userName", reason: "name-known", about }
					: { field: "role", reason: "person-known", about },
			);
	}
}

const holdsRole = ({ roles }: PersonOnRecord, row: PersonRow): boolean =>
	roles.some(
		(held) =>
			held.role === row.role &&
			held.programme === row.programme &&
			held.unitId === (row.unit?.id ?? null) &&
			(!row.fromTyped || held.from === row.from) &&
			held.until === row.until,
	);

/** A person comes with all roles or not at all: half of them would be missed by nobody until they are needed. */
function sharedFate(rows: OnePerson): void {
	const wrong = rows.find(({ problems }) => problems.length > 0);
	if (!wrong) return;
	for (const row of rows)
		if (row.problems.length === 0)
			row.problems.push({
				field: null,
				reason: "other-row-wrong",
				about: { row: wrong.number },
			});
}

/** User names of the new people: the typed one, or one made of the name with a number behind it. */
function nameUsers(
	people: readonly OnePerson[],
	onRecord: readonly PersonOnRecord[],
): ReadonlyMap<PersonRow, string> {
	const taken = new Set(onRecord.map(({ userName }) => userName));
	for (const [{ userName }] of people) taken.add(userName);
	const names = new Map<PersonRow, string>();
	for (const rows of people) {
		const typed = rows.find(({ userName }) => userName !== "")?.userName;
		const name =
			typed ?? free(proposedUserName(rows[0].name) ?? "orang", taken);
		taken.add(name);
		for (const row of rows) names.set(row, name);
	}
	return names;
}

function free(wanted: string, taken: ReadonlySet<string>): string {
	if (!taken.has(wanted)) return wanted;
	let number = 2;
	while (taken.has(`${wanted}${number}`)) number += 1;
	return `${wanted}${number}`;
}

const judged = (
	row: PersonRow,
	person: PersonOnRecord | undefined,
	names: ReadonlyMap<PersonRow, string>,
): JudgedRow => {
	const verdict =
		row.problems.length > 0 ? "wrong" : person ? "unchanged" : "ready";
	return {
		number: row.number,
		verdict,
		problems: row.problems,
		understood: {
			name: row.name,
			userName: person?.userName ?? names.get(row) ?? row.userName,
			email: row.email,
			role: row.role ?? "",
			programme: row.programme ?? "",
			unit: row.unit ? lastName(row.unit) : "",
			from: row.from ?? "",
			until: row.lastDay ?? "",
		},
		became: verdict === "unchanged" ? (person?.id ?? null) : null,
	};
};

function ready(
	rows: OnePerson,
	names: ReadonlyMap<PersonRow, string>,
): ReadyPerson[] {
	const [first] = rows;
	if (rows.some(({ problems }) => problems.length > 0)) return [];
	const email = rows.find((row) => row.email !== "")?.email;
	return [
		{
			person: {
				name: first.name,
				userName: names.get(first) ?? "",
				...(email === undefined ? {} : { email }),
			},
			roles: rows.flatMap(({ number, role, programme, unit, from, until }) =>
				role === null || from === null
					? []
					: [
							{
								row: number,
								role,
								programme,
								unitId: unit?.id ?? null,
								from,
								...(until === null ? {} : { until }),
							},
						],
			),
		},
	];
}
