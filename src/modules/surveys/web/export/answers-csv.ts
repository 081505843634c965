import type { Service } from "#catalogue";
import { say } from "#kernel/text.ts";
import { asCsv, asCsvPart } from "#platform/spreadsheet/write-spreadsheet.ts";
import type { View } from "#ui/view.ts";
import { type AnswersTold, hidden, quarterOf, yearOf } from "../../index.ts";

/** What the columns are: the codes of the elements. */
export interface Columns {
	readonly elements: readonly string[];
	readonly services: readonly Service[];
}

/**
 * Answers as a file that spreadsheets open, in parts: the head first, then page by page. Quarters are written for
 * machines (`2026-Q4`), levels as numbers; a cell is empty where nothing was answered. A last line says how many are
 * not in it.
 */
export async function* answersCsv(
	view: View,
	{ elements, services }: Columns,
	{ pages, leftOut, fewest }: AnswersTold,
): AsyncGenerator<string> {
	yield asCsv([
		[
			...(["quarter", "service", "way", "who", "odd", "wording"] as const).map(
				(name) => view.t(`surveys.export.${name}`),
			),
			...elements,
		],
	]);
	const names = new Map<string | null, string>(
		services.map(({ id, name }) => [id, say(name, view.lang)]),
	);
	names.set(null, "");
	const word = kept((key: string) =>
		key.endsWith(`.${hidden}`)
			? view.t("surveys.results.hidden")
			: view.says(key),
	);
	for await (const page of pages())
		yield asCsvPart(
			page.map((row) => [
				`${yearOf(row.period)}-Q${quarterOf(row.period)}`,
				row.serviceId === hidden
					? view.t("surveys.results.hidden")
					: (names.get(row.serviceId) ??
						view.t("surveys.results.former-service")),
				word(`surveys.results.way.${row.channel}`),
				word(`surveys.export.who.${row.who}`),
				row.flags === hidden
					? view.t("surveys.results.hidden")
					: row.flags
							.map((flag) => word(`surveys.results.flag.${flag}`))
							.join("; "),
				row.wording === hidden ? view.t("surveys.results.hidden") : row.wording,
				...elements.map((code) => String(row.answers[code] ?? "")),
			]),
		);
	if (leftOut > 0)
		yield asCsvPart([
			[
				leftOut < fewest
					? view.t("surveys.export.left-out.few", { least: fewest })
					: view.t("surveys.export.left-out", { n: leftOut, least: fewest }),
			],
		]);
}

/** The same few words for very many rows. */
function kept(make: (key: string) => string): (key: string) => string {
	const known = new Map<string, string>();
	return (key) => {
		const word = known.get(key) ?? make(key);
		known.set(key, word);
		return word;
	};
}
