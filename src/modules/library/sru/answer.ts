import { toMarcXml } from "../marc/write-marcxml.ts";
import { asSrwDc } from "../offered/dublin-core.ts";
import type { LibraryRecord } from "../records/record.ts";
import { declaration, element, type Markup } from "../xml/element.ts";
import { type Asked, type Refused, schemas } from "./asked.ts";
import { type Diagnostic, diagnostics } from "./diagnostics.ts";

const namespace = "http://www.loc.gov/zing/srw/";

const whole = (
	operation: Refused["operation"],
	...inner: readonly (Markup | false)[]
): string =>
	`${declaration}${
		element(
			`${operation}Response`,
			{ xmlns: namespace },
			element("version", {}, "1.2"),
			...inner,
		).xml
	}\n`;

export const diagnosticsOf = (problem: Diagnostic): Markup =>
	element(
		"diagnostics",
		{},
		element(
			"diagnostic",
			{ xmlns: "http://www.loc.gov/zing/srw/diagnostic/" },
			element("uri", {}, `info:srw/diagnostic/1/${problem.number}`),
			problem.details === "" ? null : element("details", {}, problem.details),
			element("message", {}, diagnostics[problem.number]),
		),
	);

/** A question that cannot be answered has an answer all the same, in its own form. */
export const refusedAnswer = (
	{ operation, problem }: Refused,
	explained: Markup,
): string =>
	operation === "explain"
		? explainAnswer(explained, diagnosticsOf(problem))
		: operation === "scan"
			? whole("scan", diagnosticsOf(problem))
			: whole(
					"searchRetrieve",
					element("numberOfRecords", {}, "0"),
					diagnosticsOf(problem),
				);

export const explainAnswer = (
	explained: Markup,
	problems: Markup | false = false,
): string =>
	whole(
		"explain",
		element(
			"record",
			{},
			element("recordSchema", {}, "http://explain.z3950.org/dtd/2.0/"),
			element("recordPacking", {}, "xml"),
			element("recordData", {}, explained),
		),
		problems,
	);

type Search = Extract<Asked, { readonly operation: "searchRetrieve" }>;

export function searchAnswer(
	{ query, start, most, schema, packing }: Search,
	found: { readonly total: number; readonly records: readonly LibraryRecord[] },
	origin: string,
): string {
	const { total, records } = found;
	const next = start + records.length;
	const written = (record: LibraryRecord): Markup =>
		schema === "marcxml" ? toMarcXml(record.marc) : asSrwDc(record, origin);
	return whole(
		"searchRetrieve",
		element("numberOfRecords", {}, String(total)),
		records.length > 0 &&
			element(
				"records",
				{},
				...records.map((record, at) =>
					element(
						"record",
						{},
						element("recordSchema", {}, schemas[schema].identifier),
						element("recordPacking", {}, packing),
						element(
							"recordData",
							{},
							packing === "xml" ? written(record) : written(record).xml,
						),
						element("recordPosition", {}, String(start + at)),
					),
				),
			),
		next <= total &&
			records.length > 0 &&
			element("nextRecordPosition", {}, String(next)),
		element(
			"echoedSearchRetrieveRequest",
			{},
			element("version", {}, "1.2"),
			element("query", {}, query),
			element("startRecord", {}, String(start)),
			element("maximumRecords", {}, String(most)),
			element("recordPacking", {}, packing),
			element("recordSchema", {}, schema),
		),
	);
}
