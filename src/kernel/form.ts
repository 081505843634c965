import type { z } from "zod";

/** What was typed, field by field, exactly as it came. Files are not kept: a browser must ask for them again. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** One thing to mend: the field's name and the key of a sentence that names the next step. */
export interface FieldProblem {
	readonly field: string;
	readonly says: string;
	readonly about?: Readonly<Record<string, string | number>>;
	/** Where it is mended, when that is another page. */
	readonly href?: string;
}

/** What a form component draws: empty at first, filled for editing, or wrong with everything typed kept. */
export interface FormState {
	readonly typed: Typed;
	readonly problems: readonly FieldProblem[];
	/** Fields with which a file came; a browser does not keep it. */
	readonly files?: readonly string[];
}

export const emptyForm: FormState = { typed: {}, problems: [] };

export const filled = (
	values: Record<string, string | readonly string[] | null | undefined>,
): FormState => ({
	typed: Object.fromEntries(
		Object.entries(values).map(([name, value]) => [
			name,
			value == null ? [] : typeof value === "string" ? [value] : value,
		]),
	),
	problems: [],
});

export const typedIn = (form: FormData): Typed => {
	// A name may be anything, also one that every object has.
	const typed = new Map<string, string[]>();
	for (const [name, value] of form) {
		const values = typed.get(name) ?? [];
		typed.set(name, values);
		if (typeof value === "string") values.push(value);
	}
	return Object.fromEntries(typed);
};

/** What came with a form, nothing of it judged yet. */
export const formIn = (form: FormData): FormState => ({
	typed: typedIn(form),
	problems: [],
	files: filesIn(form),
});

/** An untouched picker sends a file without a name. */
const filesIn = (form: FormData): readonly string[] =>
	[...form].flatMap(([name, value]) =>
		typeof value !== "string" && value.name !== "" ? [name] : [],
	);

export const typedValue = (state: FormState, field: string): string =>
	state.typed[field]?.[0] ?? "";
export const valuesOf = (state: FormState, field: string): readonly string[] =>
	state.typed[field] ?? [];
export const problemOf = (
	state: FormState,
	field: string,
): FieldProblem | undefined =>
	state.problems.find((problem) => problem.field === field);

export const withProblems = (
	state: FormState,
	...problems: FieldProblem[]
): FormState => ({
	...state,
	problems: [...state.problems, ...problems],
});

export type FormRead<Value> =
	| { readonly ok: true; readonly value: Value; readonly state: FormState }
	| { readonly ok: false; readonly state: FormState };

/**
 * Reads a form by a zod schema. A field that came once is a string, several times an array.
 * The message of each zod issue is the key of a sentence, one for all where the schema names none (a field came twice that
 * is one, or not at all); the first problem of a field wins, and problems stand in the order of the schema's fields.
 */
export function readForm<Schema extends z.ZodObject>(
	schema: Schema,
	form: FormData,
): FormRead<z.output<Schema>> {
	const typed = typedIn(form);
	const flat = Object.fromEntries(
		Object.entries(typed).map(([name, values]) => [
			name,
			values.length > 1 ? values : values[0],
		]),
	);
	const read = schema.safeParse(flat, { error: () => "ui.error.unreadable" });
	if (read.success)
		return { ok: true, value: read.data, state: { typed, problems: [] } };
	const order = Object.keys(schema.shape);
	const problems = new Map<string, FieldProblem>();
	for (const issue of read.error.issues) {
		const field = String(issue.path[0] ?? "");
		if (!problems.has(field))
			problems.set(field, { field, says: issue.message });
	}
	const inOrder = [...problems.values()].sort(
		(a, b) => order.indexOf(a.field) - order.indexOf(b.field),
	);
	return { ok: false, state: { typed, problems: inOrder } };
}
