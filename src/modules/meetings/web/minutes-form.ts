import {
	type FieldProblem,
	type FormState,
	filled,
	typedValue,
} from "#kernel/form.ts";
import { type Day, dayFields, typedDay } from "#territory";
import {
	lineOf,
	type Meeting,
	type Party,
	type TypedDecision,
	type TypedWritten,
	terms,
	type Written,
	writtenFields,
} from "../index.ts";

const numbered = (field: keyof typeof writtenFields, n: number): string =>
	`${writtenFields[field]}_${n}`;

export { numbered };

/** How many rows for decisions a form has. */
export const rowsIn = (state: FormState): number =>
	Math.min(
		Math.max(Number(typedValue(state, writtenFields.rows)) || 0, 0),
		terms.mostDecisions,
	);

export interface ReadWritten {
	readonly typed: TypedWritten;
	/** Days that are none. */
	readonly problems: readonly FieldProblem[];
}

/** The form as it was sent. */
export function readWritten(
	state: FormState,
	{ agenda }: Meeting,
	parties: readonly Party[],
): ReadWritten {
	const problems: FieldProblem[] = [];
	const dayOf = (n: number): Day | null => {
		const day = typedDay(state.typed, numbered("due", n));
		if ("day" in day) return day.day;
		problems.push(day.problem);
		return null;
	};
	const value = (field: keyof typeof writtenFields, n: number) =>
		typedValue(state, numbered(field, n));
	const decisions = Array.from(
		{ length: rowsIn(state) },
		(_, n): TypedDecision => ({
			id: value("decisionId", n),
			text: value("decision", n),
			unitId: value("unit", n),
			dueOn: dayOf(n),
		}),
	);
	return {
		typed: {
			points: agenda.map((_, n) => value("point", n)),
			presences: parties.map((_, n) => value("presence", n)),
			walkIns: typedValue(state, writtenFields.walkIns),
			decisions,
		},
		problems,
	};
}

/** What was written so far, as the form shows it, with some empty rows. */
export function writtenForm(
	written: Written,
	parties: readonly Party[],
): FormState {
	// Of two who are called the same each has a tick of their own.
	const left = written.attendance.filter(({ walkIn }) => !walkIn);
	const ticked = parties.map(({ of, name, institution }) => {
		const byRow = left.findIndex((one) => of !== undefined && one.of === of);
		const at =
			byRow >= 0
				? byRow
				: left.findIndex(
						(one) =>
							one.of === undefined &&
							one.name === name &&
							one.institution === institution,
					);
		return at < 0 ? "" : (left.splice(at, 1)[0]?.is ?? "");
	});
	const rows = Math.min(
		written.decisions.length + terms.emptyRows,
		terms.mostDecisions,
	);
	return filled({
		[writtenFields.rows]: String(rows),
		// Whoever came under a name that is no longer theirs is still among those who came.
		[writtenFields.walkIns]: written.attendance
			.filter(
				(one) => one.walkIn || (left.includes(one) && one.is === "present"),
			)
			.map(lineOf)
			.join("\n"),
		...Object.fromEntries([
			...written.points.map((point, n) => [numbered("point", n), point]),
			...ticked.map((is, n) => [numbered("presence", n), is]),
			...written.decisions.flatMap(({ id, text, followUp }, n) => [
				[numbered("decisionId", n), id],
				[numbered("decision", n), text],
				[numbered("unit", n), followUp?.unitId ?? ""],
				...Object.entries(
					dayFields(numbered("due", n), followUp?.dueOn ?? null),
				),
			]),
		]),
	});
}

/**
 * What was typed, beside what stands: rows that somebody else added come behind, and a row that is new here takes the place of the one
 * that stands there, which is shown beside it. Sent again, nothing that stands goes unseen.
 */
export function besides(typed: FormState, stands: FormState): FormState {
	const [mine, theirs] = [rowsIn(typed), rowsIn(stands)];
	const values = { ...typed.typed };
	for (let n = 0; n < theirs; n += 1) {
		const id = numbered("decisionId", n);
		if (n >= mine)
			for (const [name, value] of Object.entries(stands.typed))
				if (isOfRow(name, n)) values[name] = value;
		if (typedValue(typed, id) === "") values[id] = [typedValue(stands, id)];
	}
	values[writtenFields.rows] = [String(Math.max(mine, theirs))];
	return { ...typed, typed: values };
}

const isOfRow = (name: string, n: number): boolean =>
	(["decisionId", "decision", "unit", "due"] as const).some(
		(field) =>
			name === numbered(field, n) || name.startsWith(`${numbered(field, n)}_`),
	);
