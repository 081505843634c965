import assert from "node:assert/strict";
import { test } from "node:test";
import {
	type DecreedDay,
	type FreeDays,
	freeDaysOf,
	shippedFreeDays,
} from "#calendar";
import {
	deadlineOf,
	deadlinesOfCase,
	isTimed,
	type Pause,
	procedureNamed,
	stepOf,
	whyInWords,
} from "#procedures";
import {
	type ClockOfRow,
	clocksOfTable,
	type DeadlineRow,
	deadlineTable,
} from "./deadlines.ts";

/** What a row says, and the program must say too. */
const said = (deadline: ReturnType<typeof deadlineOf>) => ({
	due: deadline.due,
	provisional: deadline.provisional,
	notCounted: Object.fromEntries(
		deadline.counted
			.filter(({ counts }) => !counts)
			.map((day) => [day.date, whyInWords(day)]),
	),
});

test("the table has 200 rows: holidays, three zones, pauses, transfers, regional days; 30 of them counted by hand", () => {
	const { rows } = deadlineTable;
	assert.equal(rows.length, 200);
	const having = (is: (row: DeadlineRow) => boolean) => rows.filter(is).length;
	assert.deepEqual(
		[
			having(({ byHand }) => byHand === true),
			having(({ zone }) => zone === "WITA"),
			having(({ zone }) => zone === "WIT"),
			having(({ pauses }) => pauses !== undefined),
			having(({ offices }) => offices !== undefined),
			having(({ province }) => province !== undefined),
			having(({ provisional }) => provisional),
		],
		[30, 17, 21, 51, 31, 18, 18],
	);
});

test("200 deadlines equal the table, each day that does not count with its reason", () => {
	for (const clock of clocksOfTable()) {
		const { due, provisional, notCounted } = clock.expected;
		assert.deepEqual(
			said(deadlineOf(questionOf(clock))),
			{ due, provisional, notCounted },
			`${clock.name}: ${clock.row.about}`,
		);
	}
});

test("a case that is passed on has the clocks of the table, all in one question", () => {
	for (const row of deadlineTable.rows) {
		if (!row.offices || !row.officeStep) continue;
		const clocks = clocksOfTable().filter((clock) => clock.row === row);
		const [whole, first, ...later] = clocks.map(questionOf);
		assert.ok(whole && first);
		const found = deadlinesOfCase({
			procedure: whole.procedure,
			total: whole.step,
			step: first.step,
			pauses: whole.pauses,
			arrivals: [
				{ ...first, at: first.startedAt },
				...later.map((office) => ({ ...office, at: office.startedAt })),
			],
		});
		assert.deepEqual(
			[found.total.due, ...found.offices.map(({ due }) => due)],
			[row.due, ...row.offices.map(({ due }) => due)],
			`row ${row.n}`,
		);
	}
});

function questionOf({ row, step: code, start, zone, province }: ClockOfRow) {
	const { pauses = [], rule = {}, extended = false } = row;
	const procedure = procedureNamed(row.procedure) ?? assert.fail(row.procedure);
	const step = stepOf(procedure, code) ?? assert.fail(code);
	assert.ok(isTimed(step));
	const { days = step.limit.days, unit = step.limit.unit } = rule;
	return {
		procedure: {
			...procedure,
			freeDays: {
				jointLeave: rule.jointLeave ?? procedure.freeDays.jointLeave,
				regional: rule.regional ?? procedure.freeDays.regional,
			},
		},
		step: { ...step, limit: { ...step.limit, days, unit } },
		startedAt: start.length === 10 ? start : new Date(start),
		zone,
		pauses: pauses.map(pauseOf),
		calendar: province === null ? shipped : placeOf(province),
		extended,
	};
}

const pauseOf = (text: string): Pause => {
	const [from = "", until = ""] = text.split("..");
	return { from, until: until || null };
};

const shipped = shippedFreeDays();

/** The shipped days and, of one province, the invented ones of the table. */
function placeOf(province: string): FreeDays {
	const own = freeDaysOf(
		deadlineTable.regional
			.filter((day) => day.province === province)
			.map(
				({ day, name }): DecreedDay => ({ day, name, kind: "libur-daerah" }),
			),
		new Set([2024, 2025, 2026, 2027]),
	);
	return {
		on: (day) => [
			...shipped.on(day),
			...own.on(day).filter(({ kind }) => kind === "libur-daerah"),
		],
		decreed: shipped.decreed,
	};
}
