import type { Example } from "#platform/http/route.ts";

/** A search with what every one of them must say. */
const search = (more: string): string =>
	`operation=searchRetrieve&version=1.2&${more}`;

export const protocolExamples = {
	oai: [
		{ state: "who is there", query: "verb=Identify", status: 200 },
		{
			state: "filled",
			query: "verb=ListRecords&metadataPrefix=marcxml",
			status: 200,
		},
		{ state: "collections", query: "verb=ListSets", status: 200 },
		{
			state: "empty",
			query: "verb=ListRecords&metadataPrefix=oai_dc&until=1999-01-01",
			status: 200,
		},
		{ state: "wrong: no verb, told in XML", status: 200 },
		{
			state: "wrong: a token that is none, told in XML",
			query: "verb=ListRecords&resumptionToken=besok",
			status: 200,
		},
	],
	oaiPost: [
		{
			state: "headers",
			form: { verb: "ListIdentifiers", metadataPrefix: "oai_dc" },
			status: 200,
		},
		{
			state: "wrong: a verb that is none, told in XML",
			form: { verb: "ListBooks" },
			status: 200,
		},
	],
	sru: [
		{ state: "explained", status: 200 },
		{ state: "filled", query: search("query=hak"), status: 200 },
		{ state: "empty", query: search("query=zzyzx"), status: 200 },
		{
			state: "wrong: it does not parse, told in XML",
			query: search("query=(hak"),
			status: 200,
		},
	],
	file: [
		{ state: "one record", params: { file: "rk0000001.mrc" }, status: 200 },
		{
			state: "one record in XML",
			params: { file: "rk0000001.xml" },
			status: 200,
		},
		{ state: "all of them", params: { file: "semua.mrc" }, status: 200 },
		{ state: "all of them in XML", params: { file: "semua.xml" }, status: 200 },
		{ state: "not-found", params: { file: "rk9999999.mrc" }, status: 404 },
		{
			state: "not-found: no such format",
			params: { file: "rk0000001.pdf" },
			status: 404,
		},
	],
} satisfies Record<string, readonly Example[]>;
