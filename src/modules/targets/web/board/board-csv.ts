import { stringify } from "csv-stringify/sync";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { addFigures } from "../../index.ts";
import { roundName } from "../words.ts";
import type { BoardProps } from "./board-page.tsx";
import { figureColumns } from "./board-words.ts";

/** The board as a file: the same rows in the same order, their total, and in each row what it is a table of. */
export function boardCsv(
	view: View,
	{ round, rows }: Pick<BoardProps, "round" | "rows">,
): string {
	const columns = figureColumns(view);
	const about = [roundName(view, round), dayOf(view.now)];
	const total = addFigures(rows.map(({ figures }) => figures));
	return stringify(
		[
			[
				view.t("targets.province"),
				...columns.map(({ label }) => label),
				view.t("targets.round-head"),
				view.t("targets.as-of"),
			],
			...[...rows, { name: view.t("targets.nation"), figures: total }].map(
				({ name, figures }) => [
					name,
					...columns.map(({ value }) => value(figures)),
					...about,
				],
			),
		],
		{ bom: true, escape_formulas: true, record_delimiter: "windows" },
	);
}
