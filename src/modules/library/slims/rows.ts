import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { readCsv } from "#platform/spreadsheet/read-csv.ts";
import type { FileReason } from "#platform/spreadsheet/sheet.ts";

/**
 * The columns of SLiMS 9's own exports, in their order: `admin/modules/bibliography/export.php` and `item_export.php`,
 * `admin/modules/membership/export.php` of slims/slims9_bulian at 8ab9960. Whether the names stand in the first row is the choice of whoever exports.
 */
export const slimsColumns = {
	"slims-books": [
		...["title", "gmd_name", "edition", "isbn_issn", "publisher_name"],
		...["publish_year", "collation", "series_title", "call_number"],
		...["language_name", "place_name", "classification", "notes", "image"],
		...["sor", "authors", "topics", "item_code"],
	],
	"slims-items": [
		...["item_code", "call_number", "coll_type_name", "inventory_code"],
		...["received_date", "supplier_name", "order_no", "location_name"],
		...["order_date", "item_status_name", "site", "source", "invoice"],
		...["price", "price_currency", "invoice_date", "input_date"],
		...["last_update", "title"],
	],
	"slims-members": [
		...["member_id", "member_name", "gender", "member_type_name"],
		...["member_email", "member_address", "postal_code", "inst_name"],
		...["is_new", "member_image", "pin", "member_phone", "member_fax"],
		...["member_since_date", "register_date", "expire_date", "birth_date"],
		"member_notes",
	],
} as const;
export type SlimsKind = keyof typeof slimsColumns;

export interface SlimsRow {
	/** As a spreadsheet program numbers it. */
	readonly number: number;
	/** By the name of its column. */
	readonly cells: Readonly<Record<string, string>>;
	/** Columns that SLiMS does not write, which somebody added. */
	readonly strange: readonly string[];
}

/** Rows by the names of their columns, which stand in the first row or are known by their order. */
export function slimsRows(
	bytes: Uint8Array,
	kind: SlimsKind,
): Result<readonly SlimsRow[], Refusal<FileReason | "not-from-slims">> {
	const read = readCsv(bytes, "slims.csv", { lines: true });
	if (!read.ok) return read;
	const rows = read.value.sheets[0]?.rows ?? [];
	const usual: readonly string[] = slimsColumns[kind];
	const first = (rows[0]?.cells ?? []).map((cell) => cell.trim().toLowerCase());
	const named = first.filter((name) => usual.includes(name)).length >= 3;
	const columns = named ? first : usual;
	// Without names only the number of columns says what it is; an item export ends its rows with one more sign.
	const widest = Math.max(...rows.map(({ cells }) => cells.length));
	// Books and members have as many; people must not come into the catalogue as books.
	const strangers =
		rows.slice(0, 3).some(saysDaysOfMember) !== (kind === "slims-members");
	if (!named && (Math.abs(widest - usual.length) > 1 || strangers))
		return refused("not-from-slims", { n: usual.length, there: widest });
	const strange = columns.filter(
		(name) => name !== "" && !usual.includes(name),
	);
	return ok(
		(named ? rows.slice(1) : rows).map(({ number, cells }) => ({
			number,
			cells: Object.fromEntries(
				columns.map((name, at) => [
					name,
					several.includes(name)
						? cleaned(cells[at] ?? "")
						: cleaned(withoutHtml(cells[at] ?? "")),
				]),
			),
			strange,
		})),
	);
}

/** Since when, registered, until when. */
const saysDaysOfMember = ({
	cells,
}: {
	readonly cells: readonly string[];
}): boolean =>
	cells.slice(13, 16).filter((cell) => /^\s*\d{4}-\d\d-\d\d/.test(cell))
		.length === 3;

/** Columns of several values, each in angle brackets. */
const several = ["authors", "topics", "item_code"];

/** SLiMS writes a line end as `\n`, and puts backslashes before quotes. */
const cleaned = (text: string): string =>
	text
		.replace(/(?<!\\)\\+[nr]/g, " ")
		.replace(/\\(['"\\])/g, "$1")
		.replace(/\s+/g, " ")
		.trim();

/** Some of its fields hold HTML, by its editor. */
const withoutHtml = (text: string): string =>
	text.replace(/<br\s*\/?>|<\/?(p|b|i|em|strong|div|span)( [^<>]*)?>/gi, " ");

/** `<Jimly Asshiddiqie><Saldi Isra>` are two. */
export const severalIn = (text: string): readonly string[] =>
	text.includes("<")
		? [...text.matchAll(/<([^<>]*)>/g)]
				.map(([, one = ""]) => one.trim())
				.filter((one) => one !== "")
		: text === ""
			? []
			: [text];
