import type { Path } from "../read-yaml-file.ts";
import type { Field } from "./field.ts";
import type { Places } from "./place.ts";
import type { Entry } from "./read-table.ts";

export type Content = Record<string, unknown>;

/**
 * The record of a row in the shape of the format, and the place of each of its keys. What `always` names is
 * there even when empty, so that the schema asks for what is missing inside it.
 */
export function recordOf(
	entry: Entry,
	fields: readonly Field[],
	always: readonly string[],
	places: Places,
	path: Path,
): Content {
	const content: Content = {};
	for (const key of always) content[key] = {};
	places.put(path, entry.place);
	for (const field of fields) {
		placeField(entry, field, places, path);
		const value = entry.valueOf(field);
		if (value !== undefined && !isTie(field)) setIn(content, field.at, value);
	}
	return content;
}

/** What ties sheets together is no key of the format. */
export const isTie = ({ at }: Field): boolean =>
	at[0]?.startsWith("#") === true;

/** A key and whatever it stands in: the first of several columns speaks for `label`. */
export function placeField(
	entry: Entry,
	field: Field,
	places: Places,
	path: Path,
): void {
	const place = entry.placeOf(field);
	places.put([...path, ...field.at], place);
	for (let length = 1; length < field.at.length; length += 1)
		places.lend([...path, ...field.at.slice(0, length)], place);
}

export function setIn(
	content: Content,
	[key, ...rest]: readonly string[],
	value: unknown,
): void {
	if (key === undefined) return;
	if (rest.length === 0) {
		content[key] = value;
		return;
	}
	const inner = content[key];
	const next: Content =
		typeof inner === "object" && inner !== null ? (inner as Content) : {};
	content[key] = next;
	setIn(next, rest, value);
}

/** The field that ties a row to another sheet. */
export const tie = (fields: readonly Field[], name: string): Field => {
	const found = fields.find(({ at }) => at[0] === name);
	if (!found) throw new Error(`no field ${name}`);
	return found;
};
