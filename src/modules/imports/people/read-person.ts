import { z } from "zod";
import {
	fitsOneProgramme,
	isUserName,
	longestPersonName,
	type RoleCode,
	roleNamed,
	roles,
} from "#identity";
import { readDay } from "#platform/spreadsheet/read-day.ts";
import type { Day } from "#territory";
import type { UnitOnRecord } from "#units";
import { unfitNameIn } from "../kinds/given-rows.ts";
import { type Reading, readingOf } from "../kinds/reading.ts";
import type { GivenRow, RowProblem } from "../row.ts";
import { lastName, type UnitIndex } from "../units/on-record.ts";
import { unitNamed } from "../units/unit-named.ts";
import { plainly, spellingsOf, wordFinder } from "../words.ts";
import { peopleFields, programmeWords } from "./fields.ts";

/** A row of a list of people, as far as it can be read by itself. */
export interface PersonRow {
	readonly number: number;
	readonly name: string;
	/** As typed, in lower case; empty where one is to be made. */
	readonly userName: string;
	readonly email: string;
	readonly role: RoleCode | null;
	readonly programme: string | null;
	readonly unit: UnitOnRecord | null;
	readonly from: Day | null;
	/** Whether the row itself says from when. */
	readonly fromTyped: boolean;
	/** First day on which it is held no more. */
	readonly until: Day | null;
	/** Last day, as typed. */
	readonly lastDay: Day | null;
	readonly problems: RowProblem[];
}

export function readPerson(row: GivenRow, index: UnitIndex): PersonRow {
	const reading = readingOf(
		row,
		peopleFields,
		unfitNameIn(row, longestPersonName),
	);
	const { problems, fine, wrong } = reading;
	const day = (field: string): Day | null => {
		const read = fine(field) ? readDay(row.of(field)) : null;
		if (read === null) return null;
		return read.ok ? read.day : wrong(field, read.reason);
	};
	const userName = row.of("userName").toLowerCase();
	if (fine("userName") && !isUserName(userName))
		wrong("userName", "user-name-form");
	const email = row.of("email").toLowerCase();
	if (fine("email") && !z.email().safeParse(email).success)
		wrong("email", "email-form");
	const role = fine("role")
		? (roleCalled(row.of("role")) ?? wrong("role", "unknown-role"))
		: null;
	const programme = fine("programme")
		? (programmeCalled(row.of("programme")) ??
			wrong("programme", "unknown-programme"))
		: null;
	if (role && isOne(programme) && !fitsOneProgramme(role))
		wrong("programme", "every-programme");
	const from = day("from");
	const lastDay = day("until");
	if (from !== null && lastDay !== null && lastDay < from)
		wrong("until", "ends-before-it-begins");
	const unit = openThen(unitNamed(reading, index), from, reading);
	if (role && row.of("unit") === "" && roleNamed(role).reach !== "nation")
		wrong("unit", "unit-needed");
	return {
		number: row.number,
		name: row.of("name"),
		userName,
		email,
		role,
		programme: isOne(programme) ? programme : null,
		unit,
		from,
		fromTyped: row.isTyped("from"),
		until: lastDay && dayAfter(lastDay),
		lastDay,
		problems,
	};
}

const roleCalled: (typed: string) => RoleCode | null = wordFinder(
	Object.fromEntries(
		Object.entries(roles).map(([role, { label }]) => [
			role,
			[...spellingsOf(label.id), ...spellingsOf(label.en)],
		]),
	) as Record<RoleCode, string[]>,
);

const everyProgramme = "*";
const isOne = (programme: string | null): boolean =>
	programme !== null && programme !== everyProgramme;

const programmeCalled = (typed: string): string | null => {
	const word = plainly(typed);
	if (["semua", "semua program", "all", "every programme"].includes(word))
		return everyProgramme;
	return (
		programmeWords().find(({ value }) => plainly(value) === word)?.value ?? null
	);
};

/** The unit, if it is open when the role begins. */
function openThen(
	unit: UnitOnRecord | null,
	from: Day | null,
	{ wrong }: Reading,
): UnitOnRecord | null {
	if (!unit || from === null) return unit;
	const about = (day: Day) => ({ unit: lastName(unit), day });
	if (from < unit.openedOn)
		return wrong("from", "unit-opens-later", about(unit.openedOn));
	if (unit.closedOn !== null && from >= unit.closedOn)
		return wrong("unit", "unit-closed", about(unit.closedOn));
	return unit;
}

const dayAfter = (day: Day): Day =>
	new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000)
		.toISOString()
		.slice(0, 10);
