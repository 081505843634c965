import { stringify } from "csv-stringify/sync";
import type { Exported } from "#audit";
import type { View } from "#ui/view.ts";
import {
	deedInWords,
	kindInWords,
	subjectInWords,
	whoInWords,
} from "./words.ts";

/** The trail as a file that spreadsheets open: codes for machines, and beside them the words of the page. */
export const csvOf = (view: View, rows: Exported["rows"]): string =>
	stringify(
		[
			[
				"id",
				"waktu",
				"rantai",
				"urutan",
				"perbuatan",
				view.t("audit.what"),
				"pelaku_id",
				view.t("audit.who"),
				"hal",
				"hal_id",
				view.t("audit.about"),
			],
			...rows.map((row) => [
				row.id,
				inJakarta(row.at),
				row.chain,
				row.place,
				row.deed,
				deedInWords(view, row.deed),
				row.actorId,
				whoInWords(view, row, row.names),
				row.subjectKind,
				row.subjectId,
				aboutOf(view, row),
			]),
		],
		{ bom: true, escape_formulas: true, record_delimiter: "windows" },
	);

const aboutOf = (view: View, row: Exported["rows"][number]): string => {
	const { name } = subjectInWords(view, row, row.names);
	return name === kindInWords(view, row.subjectKind) ? "" : name;
};

/** `2026-11-20T14:02:00+07:00`: the clock of the page, written for machines. */
const inJakarta = (at: Date): string =>
	`${new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
