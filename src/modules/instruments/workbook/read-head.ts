import { fieldTwice, unknownField } from "./faults.ts";
import { type Field, field } from "./field.ts";
import type { Place, Places } from "./place.ts";
import { firstSheet, plan } from "./plan.ts";
import {
	type Entry,
	isHead,
	type NamedSheet,
	placeIn,
	type Report,
	readCell,
} from "./read-table.ts";
import { type Content, isTie, placeField, setIn } from "./record.ts";
import type { Book } from "./sheets-in.ts";

const [nameField, contentField] = firstSheet.map((head) =>
	field("#", "text", head, head),
) as [Field, Field];

/** The first sheet: fields one below the other, in any order. */
export function readHead(
	sheets: Book,
	places: Places,
	report: Report,
): Content {
	const content: Content = { title: {}, valid: {}, rounding: {} };
	const named = sheets.named("instrument");
	if (!named) return content;
	const values = new Map<Field, { value: unknown; place: Place }>();
	const { name, held } = columnsOf(named);
	for (const row of named.sheet.rows) {
		const text = (row.cells[name] ?? "").trim();
		const empty = text === "" && (row.cells[held] ?? "").trim() === "";
		if (empty || isHead(text, nameField.head)) continue;
		const known = plan.instrument.fields.find(({ head }) => isHead(text, head));
		const at = placeIn(named.sheet, row, name, text);
		if (!known) report.fault({ at, ...unknownField(text.slice(0, 80)) });
		else if (values.has(known)) report.broken({ at, ...fieldTwice(text) });
		else {
			const place = placeIn(named.sheet, row, held, known.head[named.lang]);
			const value = readCell(row, held, known, place, report);
			values.set(known, { value, place });
		}
	}
	const entry = entryIn(named, values, sheets.startOf("instrument"));
	for (const each of plan.instrument.fields) {
		placeField(entry, each, places, []);
		const value = entry.valueOf(each);
		if (value === undefined) continue;
		if (isTie(each)) content[each.at[0] ?? ""] = value;
		else setIn(content, each.at, value);
	}
	places.put(["bands"], placeIn(named.sheet, undefined, null));
	for (const each of plan.instrument.fields)
		if (each.at[0] === "#bands") places.put(["bands"], entry.placeOf(each));
	return content;
}

/** Where names and contents stand, by the head; side by side where there is none. */
function columnsOf({ sheet }: NamedSheet): { name: number; held: number } {
	for (const { cells } of sheet.rows) {
		const name = cells.findIndex((text) => isHead(text, nameField.head));
		const held = cells.findIndex((text) => isHead(text, contentField.head));
		if (name >= 0 && held >= 0) return { name, held };
	}
	return { name: 0, held: 1 };
}

const entryIn = (
	{ lang }: NamedSheet,
	values: ReadonlyMap<Field, { value: unknown; place: Place }>,
	place: Place,
): Entry => ({
	place,
	valueOf: (each) => values.get(each)?.value,
	placeOf: (each) =>
		values.get(each)?.place ?? { ...place, head: each.head[lang] },
});
