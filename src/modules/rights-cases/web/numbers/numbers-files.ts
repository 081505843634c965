import { stringify } from "csv-stringify/sync";
import { limit } from "#disclosure";
import type { View } from "#ui/view.ts";
import type { ToldYear } from "../../index.ts";
import { nameOf } from "./number-words.ts";
import { methodLines } from "./numbers-page.tsx";

/** The columns, in words that stay: a program reads them. */
export const csvColumns = [
	"tahun",
	"diumumkan",
	"tabel",
	"kode",
	"nama",
	"jumlah",
	"keadaan",
	"catatan",
] as const;

interface Given {
	readonly view: View;
	readonly years: readonly ToldYear[];
	readonly provinces: ReadonlyMap<string, string>;
}

/** Everything that was told: first how it was counted, a line for each sentence, then the numbers. */
export const csvOfNumbers = ({ view, years, provinces }: Given): string =>
	`\uFEFF${stringify(
		[
			[...csvColumns],
			...methodLines(view, limit).map((line) => [
				...csvColumns.slice(1).map(() => null),
				line,
			]),
			...years.flatMap(({ year, toldOn, numbers }) =>
				numbers.map((number) => [
					year,
					toldOn,
					number.what,
					number.code,
					nameOf(view, number, provinces),
					number.n,
					number.n === null ? "hidden" : "told",
					null,
				]),
			),
		],
		{ escape_formulas: true, record_delimiter: "windows" },
	)}`;

/** The same for programs that read JSON; each year says in `least` what held when it was told. */
export const jsonOfNumbers = ({ view, years, provinces }: Given): string =>
	JSON.stringify({
		title: view.t("rights-cases.numbers.title"),
		method: methodLines(view, limit),
		fewestTold: limit,
		years: years.map(({ numbers, ...year }) => ({
			...year,
			numbers: numbers.map((number) => ({
				...number,
				name: nameOf(view, number, provinces),
				state: number.n === null ? "hidden" : "told",
			})),
		})),
	});
