import { type Said, say } from "#kernel/text.ts";
import type { Column, ColumnType, Dataset } from "../dataset.ts";
import { fileOf, schemaOf } from "./addresses.ts";

const typeIs: Readonly<Record<ColumnType, string>> = {
	text: "string",
	code: "string",
	integer: "integer",
	year: "gYear",
	decimal: "decimal",
	date: "date",
	boolean: "boolean",
};

/**
 * The columns of a dataset for programs, by CSV on the Web (W3C, 2015), with the fields of a data standard of
 * Perpres 39/2019 under their Indonesian names beside them.
 */
export const tableSchemaOf = (origin: string, dataset: Dataset) => ({
	"@context": [
		"http://www.w3.org/ns/csvw",
		{ "@language": "id", sdi: `${origin}/data#` },
	],
	"@id": origin + schemaOf(dataset.slug),
	url: origin + fileOf(dataset.slug, "csv"),
	"dc:title": dataset.title.id,
	"dc:description": dataset.says.id,
	"dc:license": { "@id": dataset.licence.address },
	dialect: { header: true, encoding: "utf-8", lineTerminators: ["\r\n"] },
	tableSchema: { columns: dataset.columns.map(columnIn) },
});

const columnIn = (column: Column) => ({
	name: column.name,
	titles: [column.name],
	datatype: typeIs[column.type],
	"dc:description": column.meaning.id,
	"sdi:konsep": column.title.id,
	"sdi:definisi": column.meaning.id,
	...(column.codes
		? {
				"sdi:klasifikasi": Object.entries(column.codes).map(
					([code, says]) => `${code}: ${say(says, "id")}`,
				),
			}
		: said("sdi:klasifikasi", column.reference)),
	...said("sdi:ukuran", column.measure),
	...said("sdi:satuan", column.unit),
});

const said = (name: string, text: Said | undefined) =>
	text === undefined ? {} : { [name]: text.id };
