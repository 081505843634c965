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
	const ticked = parties.map(
		({ name, institution }) =>
			written.attendance.find(
				(one) =>
					!one.walkIn && one.name === name && one.institution === institution,
			)?.is ?? "",
	);
	const rows = Math.min(
		written.decisions.length + terms.emptyRows,
		terms.mostDecisions,
	);
	return filled({
		[writtenFields.rows]: String(rows),
		[writtenFields.walkIns]: written.attendance
			.filter(({ walkIn }) => walkIn)
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
