import { readCsv } from "#platform/spreadsheet/read-csv.ts";

/** Somebody on the list of a meeting tool. */
export interface OnLine {
	/** As the tool has it; people write themselves there as they like. */
	readonly name: string;
	/** Whole minutes, of all the times that they came and went. */
	readonly minutes: number;
	/** Lines of the file in which they stand. */
	readonly lines: readonly number[];
}

export type ListProblem = "not-a-list" | "no-names" | "no-minutes";

/** Words in the head of a column, as tools write them in Indonesian and English. */
const heads = {
	name: /^(nama|name|full name|nama lengkap|participant|peserta)\b/i,
	family: /^(last name|nama belakang)\b/i,
	given: /^(first name|nama depan)\b/i,
	minutes: /duration|durasi|menit|minutes|time in (call|meeting)/i,
} as const;

/**
 * Reads a list that a meeting tool exports: commas, semicolons or tabs; UTF-8 or UTF-16; with or without a block about the meeting
 * before the head of the columns. Addresses and all else in it are not looked at.
 */
export function readMeetingList(
	bytes: Uint8Array,
): readonly OnLine[] | ListProblem {
	const read = readCsv(bytes, "");
	if (!read.ok) return "not-a-list";
	const rows = read.value.sheets.flatMap((sheet) => sheet.rows);
	const at = rows.findIndex(({ cells }) => columnsIn(cells) !== null);
	const columns = columnsIn(rows[at]?.cells ?? []);
	if (!columns) {
		const anything = rows.some(({ cells }) =>
			cells.some((cell) => heads.name.test(cell.trim())),
		);
		return anything ? "no-minutes" : "no-names";
	}
	const people = new Map<string, OnLine>();
	for (const { cells, number } of rows.slice(at + 1)) {
		const name = columns.names
			.map((column) => cells[column]?.trim() ?? "")
			.filter(Boolean)
			.join(" ");
		const minutes = minutesOf(cells[columns.minutes] ?? "");
		if (name === "" || minutes === null) continue;
		const before = people.get(keyOfName(name));
		people.set(keyOfName(name), {
			name: before?.name ?? name,
			minutes: (before?.minutes ?? 0) + minutes,
			lines: [...(before?.lines ?? []), number],
		});
	}
	return people.size === 0 ? "no-names" : [...people.values()];
}

/** Two names are one where only case, dots, commas, blanks and what stands in brackets differ. */
export const keyOfName = (name: string): string =>
	name
		.replace(/\([^)]*\)/g, " ")
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();

/** `93`, `93 menit`, `1:33:05`, `1h 33m 5s`, `1 jam 33 menit`: whole minutes, or null. */
export function minutesOf(typed: string): number | null {
	const text = typed.trim().toLowerCase();
	const clock = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})$/.exec(text);
	if (clock) {
		const [hours = "0", minutes = "0"] = [clock[1], clock[2]];
		return Number(hours) * 60 + Number(minutes);
	}
	if (/^\d{1,5}([.,]\d+)?$/.test(text))
		return Math.floor(Number(text.replace(",", ".")));
	const parts = [
		...text.matchAll(
			/(\d+)\s*(h|hr|jam|m|min|menit|s|sec|dtk|detik)[a-z]*\.?/g,
		),
	];
	if (parts.length === 0) return null;
	const seconds = parts.reduce((sum, [, n = "0", unit = ""]) => {
		const each = /^(h|j)/.test(unit) ? 3600 : unit.startsWith("m") ? 60 : 1;
		return sum + Number(n) * each;
	}, 0);
	return Math.floor(seconds / 60);
}

/** Where names and minutes stand, if this is the head of the columns. */
function columnsIn(
	cells: readonly string[],
): { readonly names: readonly number[]; readonly minutes: number } | null {
	const find = (head: RegExp) =>
		cells.findIndex((cell) => head.test(cell.trim()));
	const minutes = find(heads.minutes);
	const given = find(heads.given);
	const family = find(heads.family);
	const names = given >= 0 ? [given, family] : [find(heads.name)];
	const there = names.filter((column) => column >= 0 && column !== minutes);
	return minutes >= 0 && there.length > 0 ? { names: there, minutes } : null;
}
