import { isControl, type MarcField, type MarcRecord } from "../records/marc.ts";
import { beginsSubfield, leaderLength } from "./read-iso-2709.ts";

/** What five digits can say of a record, and four of a field. */
const longestInIso = 99_999;
const longestField = 9_999;

/**
 * A record in ISO 2709, in UTF-8. What the format cannot hold is shortened, and ends in `…`: a field of more than 9,999
 * bytes, then the last fields of a record of more than 99,999. MARCXML holds all of it.
 */
export function toIso2709({ leader, fields }: MarcRecord): Uint8Array {
	const written: { tag: string; bytes: Buffer }[] = [];
	let room = longestInIso - leaderLength - 2;
	for (const field of fields) {
		const bytes = fieldInBytes(field);
		room -= 12 + bytes.length;
		if (room < 0) break;
		written.push({ tag: field.tag, bytes });
	}
	let directory = "";
	let from = 0;
	for (const { tag, bytes } of written) {
		directory += `${tag}${digits(bytes.length, 4)}${digits(from, 5)}`;
		from += bytes.length;
	}
	const base = leaderLength + directory.length + 1;
	const head = leaderFor(leader, base + from + 1, base);
	return Buffer.concat([
		Buffer.from(`${head}${directory}\x1e`, "latin1"),
		...written.map(({ bytes }) => bytes),
		Buffer.from("\x1d", "latin1"),
	]);
}

/** Length, address of the data and the signs that say how fields are laid out are ours; the rest is the record's. */
function leaderFor(leader: string, length: number, base: number): string {
	const kept = leader.replace(/[^\x20-\x7e]/g, " ").padEnd(leaderLength, " ");
	return `${digits(length, 5)}${kept.slice(5, 9)}a22${digits(base, 5)}${kept.slice(17, 20)}4500`;
}

function fieldInBytes(field: MarcField): Buffer {
	const text = isControl(field)
		? clean(field.value)
		: `${sign(field.ind1)}${sign(field.ind2)}${field.subfields
				.map(({ code, value }) => `${beginsSubfield}${code}${clean(value)}`)
				.join("")}`;
	const bytes = Buffer.from(`${text}\x1e`, "utf8");
	return bytes.length <= longestField ? bytes : shortened(bytes);
}

/** Cut between two letters. */
function shortened(bytes: Buffer): Buffer {
	let end = longestField - 4;
	while (((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
	return Buffer.concat([bytes.subarray(0, end), Buffer.from("…\x1e")]);
}

const sign = (indicator: string): string =>
	/^[\x20-\x7e]$/.test(indicator) ? indicator : " ";

/** Signs that would end a field or a record, and others that nobody sees. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs of ISO 2709.
const controls = /[\x00-\x1f\x7f]/g;
const clean = (text: string): string => text.replace(controls, " ");

const digits = (number: number, many: number): string =>
	String(number).padStart(many, "0");
