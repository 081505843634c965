import type { LibraryRecord } from "../records/record.ts";
import { element, type Markup } from "../xml/element.ts";

/** Simple Dublin Core of a record: the fifteen elements (dublincore.org/documents/dces), as far as it says them. */
export function dublinCoreOf(
	{ controlNumber, facts, formats, languages, year }: LibraryRecord,
	origin: string,
): readonly (readonly [name: string, value: string])[] {
	const said: [string, string][] = [];
	const say = (name: string, ...values: readonly string[]) => {
		for (const value of values) if (value !== "") said.push([name, value]);
	};
	say("title", [facts.title, facts.subtitle].filter(Boolean).join(" : "));
	for (const { name, role } of facts.authors)
		say(role === "" ? "creator" : "contributor", name);
	say("subject", ...facts.subjects);
	say("description", facts.summary, ...facts.notes);
	say("publisher", facts.publisher);
	say("date", year === null ? facts.published : String(year));
	say("type", "Text");
	say("format", facts.extent, ...formats);
	say("identifier", `${origin}/perpustakaan/buku/${controlNumber}`);
	say("identifier", ...facts.isbn.map((isbn) => `urn:isbn:${isbn}`));
	say("identifier", ...facts.issn.map((issn) => `urn:issn:${issn}`));
	say("language", ...languages);
	say("relation", ...facts.series);
	return said;
}

const dc = "http://purl.org/dc/elements/1.1/";
const xsi = "http://www.w3.org/2001/XMLSchema-instance";

const elementsOf = (record: LibraryRecord, origin: string): Markup[] =>
	dublinCoreOf(record, origin).map(([name, value]) =>
		element(`dc:${name}`, {}, value),
	);

/** As OAI-PMH wants it of everybody. */
export const asOaiDc = (record: LibraryRecord, origin: string): Markup =>
	element(
		"oai_dc:dc",
		{
			"xmlns:oai_dc": "http://www.openarchives.org/OAI/2.0/oai_dc/",
			"xmlns:dc": dc,
			"xmlns:xsi": xsi,
			"xsi:schemaLocation":
				"http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
		},
		...elementsOf(record, origin),
	);

/** As SRU knows it: info:srw/schema/1/dc-v1.1. */
export const asSrwDc = (record: LibraryRecord, origin: string): Markup =>
	element(
		"srw_dc:dc",
		{ "xmlns:srw_dc": "info:srw/schema/1/dc-schema", "xmlns:dc": dc },
		...elementsOf(record, origin),
	);
