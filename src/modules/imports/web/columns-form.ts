import {
	type Field,
	type Fixed,
	type Import,
	kindNamed,
	type Mapping,
	shownIn,
} from "#imports";
import { type FieldProblem, type FormState, filled } from "#kernel/form.ts";
import { type Day, dayFields, dayOf, recordBegins, typedDay } from "#territory";

export const columnName = (key: string): string => `kolom_${key}`;
export const fixedName = (key: string): string => `tetap_${key}`;

/** The form as the import stands: columns matched by their heads, and days that usually count for all. */
export function columnsState(one: Import, now: Date): FormState {
	const values: Record<string, string> = {};
	for (const { key, fixed } of kindNamed(one.kind).fields) {
		const place = one.mapping[key];
		values[columnName(key)] = place === undefined ? "" : String(place);
		const usual = one.fixed[key] ?? usually(one, key, now);
		if (fixed === "day")
			Object.assign(values, dayFields(fixedName(key), usual || null));
		else if (fixed) values[fixedName(key)] = usual;
	}
	return filled(values);
}

/** Units are on record from the beginning, so that results of past years find them; roles begin today. */
function usually({ kind, state }: Import, key: string, now: Date): Day | "" {
	if (state !== "mapping") return "";
	if (kind === "units" && key === "openedOn") return recordBegins;
	return kind === "people" && key === "from" ? dayOf(now) : "";
}

export type ColumnsRead =
	| { readonly ok: true; readonly mapping: Mapping; readonly fixed: Fixed }
	| { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** What the form says of columns, and of what counts for all rows. */
export function readColumns(
	fields: readonly Field[],
	{ typed }: FormState,
): ColumnsRead {
	const mapping: Record<string, number> = {};
	const fixed: Record<string, string> = {};
	const problems: FieldProblem[] = [];
	for (const field of fields) {
		const { key } = field;
		const column = typed[columnName(key)]?.[0] ?? "";
		if (/^\d{1,3}$/.test(column)) mapping[key] = Number(column);
		else if (column !== "")
			problems.push({
				field: columnName(key),
				says: "imports.unknown-column",
			});
		const read = fixedIn(field, typed);
		if (typeof read !== "string") problems.push(read);
		else if (read !== "") fixed[key] = read;
	}
	return problems.length > 0
		? { ok: false, problems }
		: { ok: true, mapping, fixed };
}

function fixedIn(
	{ key, fixed, words }: Field,
	typed: FormState["typed"],
): string | FieldProblem {
	const name = fixedName(key);
	if (fixed === undefined) return "";
	if (fixed === "day") {
		const read = typedDay(typed, name);
		return "problem" in read ? read.problem : (read.day ?? "");
	}
	const text = (typed[name]?.[0] ?? "").trim();
	const known = words?.().some(({ value }) => value === text) ?? true;
	return text === "" || known
		? text
		: { field: name, says: "imports.fixed-wrong" };
}

/** The words of a field as options, in the language of the viewer. */
export const optionsOf = (
	field: Field,
	language: Parameters<typeof shownIn>[2],
): { readonly value: string; readonly label: string }[] =>
	(field.words?.() ?? []).map(({ value }) => ({
		value,
		label: shownIn(field, value, language),
	}));
