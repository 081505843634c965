import { say } from "#kernel/text.ts";
import type { Collection } from "../collections/queries.ts";
import { toMarcXml } from "../marc/write-marcxml.ts";
import { asOaiDc } from "../offered/dublin-core.ts";
import type { LibraryRecord } from "../records/record.ts";
import { declaration, element, type Markup } from "../xml/element.ts";
import { type OaiError, type Prefix, stampOf } from "./asked.ts";

/** What each metadataPrefix is. */
const formats: Readonly<
	Record<Prefix, { readonly schema: string; readonly namespace: string }>
> = {
	oai_dc: {
		schema: "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
		namespace: "http://www.openarchives.org/OAI/2.0/oai_dc/",
	},
	marcxml: {
		schema: "http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd",
		namespace: "http://www.loc.gov/MARC21/slim",
	},
};

const namespace = "http://www.openarchives.org/OAI/2.0/";

/** The whole answer. What was asked is repeated, unless it was no question. */
export const oaiAnswer = (
	about: {
		readonly date: Date;
		readonly baseUrl: string;
		readonly asked: Readonly<Record<string, string>>;
	},
	body: readonly Markup[],
): string =>
	`${declaration}${
		element(
			"OAI-PMH",
			{
				xmlns: namespace,
				"xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
				"xsi:schemaLocation": `${namespace} ${namespace}OAI-PMH.xsd`,
			},
			element("responseDate", {}, stampOf(about.date)),
			element("request", about.asked, about.baseUrl),
			...body,
		).xml
	}\n`;

export const errorBody = ({ code, says }: OaiError): Markup =>
	element("error", { code }, says);

export interface Site {
	readonly name: string;
	readonly baseUrl: string;
	/** Host name, as identifiers bear it. */
	readonly host: string;
}

export const identifyBody = (
	{ name, baseUrl, host }: Site,
	earliest: Date,
): Markup =>
	element(
		"Identify",
		{},
		element("repositoryName", {}, name),
		element("baseURL", {}, baseUrl),
		element("protocolVersion", {}, "2.0"),
		element("adminEmail", {}, mailOf(host)),
		element("earliestDatestamp", {}, stampOf(earliest)),
		element("deletedRecord", {}, "persistent"),
		element("granularity", {}, "YYYY-MM-DDThh:mm:ssZ"),
		element(
			"description",
			{},
			element(
				"oai-identifier",
				{
					xmlns: "http://www.openarchives.org/OAI/2.0/oai-identifier",
					"xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
					"xsi:schemaLocation":
						"http://www.openarchives.org/OAI/2.0/oai-identifier http://www.openarchives.org/OAI/2.0/oai-identifier.xsd",
				},
				element("scheme", {}, "oai"),
				element("repositoryIdentifier", {}, domainOf(host)),
				element("delimiter", {}, ":"),
				element("sampleIdentifier", {}, identifierOf(host, "rk0000001")),
			),
		),
	);

/** The one address that RFC 2142 asks of every domain. */
const mailOf = (host: string): string => `postmaster@${domainOf(host)}`;

/** Both schemas want a name with a point; a machine of one's own has none. */
const domainOf = (host: string): string =>
	host.includes(".") ? host : `${host}.localdomain`;

export const identifierOf = (host: string, controlNumber: string): string =>
	`oai:${domainOf(host)}:${controlNumber}`;

/** `null` for an identifier that is not ours. */
export const numberIn = (host: string, identifier: string): string | null => {
	const ours = identifierOf(host, "");
	return identifier.startsWith(ours) ? identifier.slice(ours.length) : null;
};

export const formatsBody = (): Markup =>
	element(
		"ListMetadataFormats",
		{},
		...Object.entries(formats).map(([prefix, format]) =>
			element(
				"metadataFormat",
				{},
				element("metadataPrefix", {}, prefix),
				element("schema", {}, format.schema),
				element("metadataNamespace", {}, format.namespace),
			),
		),
	);

export const setsBody = (
	collections: readonly Pick<Collection, "slug" | "name">[],
): Markup =>
	element(
		"ListSets",
		{},
		...collections.map(({ slug, name }) =>
			element(
				"set",
				{},
				element("setSpec", {}, slug),
				element("setName", {}, say(name, "id")),
			),
		),
	);

export const headerOf = (record: LibraryRecord, host: string): Markup =>
	element(
		"header",
		{ status: record.removedAt === null ? null : "deleted" },
		element("identifier", {}, identifierOf(host, record.controlNumber)),
		element("datestamp", {}, stampOf(record.changedAt)),
		record.openTo === "everyone" &&
			element("setSpec", {}, record.collectionSlug),
	);

/** A record that was removed has a header alone. */
export const recordElement = (
	record: LibraryRecord,
	prefix: Prefix,
	{ host, origin }: { readonly host: string; readonly origin: string },
): Markup =>
	element(
		"record",
		{},
		headerOf(record, host),
		record.removedAt === null &&
			element(
				"metadata",
				{},
				prefix === "marcxml" ? toMarcXml(record.marc) : asOaiDc(record, origin),
			),
	);
