import { type Refusal, type Result, refused } from "#kernel/result.ts";
import { readSpreadsheet } from "#platform/spreadsheet/read-spreadsheet.ts";
import type { FileReason } from "#platform/spreadsheet/sheet.ts";
import type { Known, Reading } from "../check-instrument.ts";
import { rulesFor } from "../check-rules.ts";
import { explain, type NameOf } from "../explain.ts";
import { type InstrumentFile, instrumentFile } from "../format.ts";
import { mostFindings, type Path, type Remark } from "../read-yaml-file.ts";
import { notUsedHere } from "./faults.ts";
import { type Candidate, fileOf } from "./file-of.ts";
import { inWordsOfSheets } from "./in-words-of-sheets.ts";
import type { Fault, Place } from "./place.ts";

/** In bytes: twenty times what the largest instrument that we know weighs. */
export const largestWorkbook = 1_000_000;

/** Rows of all sheets together; the text of an instrument may not be longer than so many make it. */
const mostRows = 5_000;

/** Why a file is no workbook that can be read; a text that is no CSV either is simply none. */
export type WorkbookReason =
	| Exclude<FileReason, "file-broken-text" | "file-open-quote">
	| "not-a-workbook"
	| "workbook-rows";

export interface WorkbookRead {
	/** Everything to mend, sheet by sheet, the first hundred of it. */
	readonly faults: readonly Fault[];
	/** Whether the rules could be asked: weights, codes and limits of what cannot be read are not known. */
	readonly ruled: boolean;
	/** There when nothing was found. */
	readonly file: InstrumentFile | null;
}

/** Reads and checks a workbook: first the file, then the sheets, then the shape, then the rules. */
export async function readWorkbookFile(
	bytes: Uint8Array,
	reading: Pick<Reading, "rules"> & Known = {},
): Promise<Result<WorkbookRead, Refusal<WorkbookReason>>> {
	if (bytes.byteLength > largestWorkbook)
		return refused("file-too-large", { most: largestWorkbook / 1_000_000 });
	const book = await readSpreadsheet(bytes, "", { lines: true });
	if (!book.ok) {
		const { reason, about } = book.problem;
		return reason === "file-broken-text" || reason === "file-open-quote"
			? refused("not-a-workbook")
			: refused(reason, about);
	}
	if (book.value.format !== "xlsx") return refused("not-a-workbook");
	const rows = book.value.sheets.reduce((n, sheet) => n + sheet.rows.length, 0);
	if (rows > mostRows) return refused("workbook-rows", { most: mostRows });
	return { ok: true, value: judged(fileOf(book.value), reading) };
}

/** The same shape and the same rules as for a text, with every finding at its cell. */
export function judged(
	candidate: Candidate,
	{ rules = [], ...known }: Pick<Reading, "rules"> & Known,
): WorkbookRead {
	const { content, placeOf, sound } = candidate;
	const read = instrumentFile.safeParse(content, { reportInput: true });
	const remarks = !read.success
		? read.error.issues
				.slice(0, mostFindings)
				.flatMap((issue) => explained(issue, placeOf))
		: sound
			? [...rulesFor(known), ...rules]
					.flatMap((rule) => rule(read.data))
					.map(inWordsOfSheets)
			: [];
	const heard = new Set(candidate.unread.map(keyOf));
	const faults = [
		...candidate.faults,
		...remarks
			.map(({ at, message, fix }) => ({ at: placeOf(at), message, fix }))
			.filter(({ at }) => !heard.has(keyOf(at))),
	];
	return {
		faults: inOrder(faults).slice(0, mostFindings),
		ruled: read.success && sound,
		file: read.success && faults.length === 0 ? read.data : null,
	};
}

type Issue = Parameters<typeof explain>[0];

function explained(
	issue: Issue,
	placeOf: (path: Path) => Place,
): readonly Remark[] {
	const nameOf: NameOf = (path) => {
		const { head, sheet } = placeOf(path);
		const name = `"${head ?? sheet}"`;
		return { id: name, en: name };
	};
	if (issue.code !== "unrecognized_keys") return explain(issue, nameOf);
	const above = issue.path.filter((key) => typeof key !== "symbol");
	return issue.keys.map((key) => {
		const at = [...above, key];
		return { at, ...notUsedHere(placeOf(at)) };
	});
}

const keyOf = ({ sheet, row, column }: Place): string =>
	JSON.stringify([sheet, row, column]);

/** Sheets stay in the order in which they were first spoken of, rows and columns run down and right. */
function inOrder(faults: readonly Fault[]): readonly Fault[] {
	const sheets = [...new Set(faults.map(({ at }) => at.sheet))];
	return faults.toSorted(
		(a, b) =>
			sheets.indexOf(a.at.sheet) - sheets.indexOf(b.at.sheet) ||
			a.at.row - b.at.row ||
			(a.at.column ?? -1) - (b.at.column ?? -1),
	);
}
