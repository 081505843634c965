import { element, type Markup } from "../xml/element.ts";
import { mostRecords, schemas, usualRecords } from "./asked.ts";
import { indexes } from "./sought.ts";

const zeerex = "http://explain.z3950.org/dtd/2.0/";

/** What this server knows, in ZeeRex 2.0 (explain.z3950.org). */
export const explainRecord = (site: {
	readonly name: string;
	readonly origin: string;
}): Markup => {
	const { hostname, port, protocol } = new URL(site.origin);
	const sets = new Set(
		Object.keys(indexes).map((name) => name.split(".")[0] ?? ""),
	);
	return element(
		"explain",
		{ xmlns: zeerex },
		element(
			"serverInfo",
			{ protocol: "SRU", version: "1.2", transport: protocol.slice(0, -1) },
			element("host", {}, hostname),
			element("port", {}, port || (protocol === "https:" ? "443" : "80")),
			element("database", {}, "sru"),
		),
		element(
			"databaseInfo",
			{},
			element("title", { lang: "id", primary: "true" }, site.name),
		),
		element(
			"indexInfo",
			{},
			...[...sets].map((name) =>
				element("set", { name, identifier: contextSets[name] ?? name }),
			),
			...Object.entries(indexes).map(([name, { title }]) => {
				const [set = "", own = ""] = name.split(".");
				return element(
					"index",
					{ search: "true", scan: "false", sort: "false" },
					element("title", { lang: "id" }, title),
					element("map", {}, element("name", { set }, own)),
				);
			}),
		),
		element(
			"schemaInfo",
			{},
			...Object.entries(schemas).map(([name, { identifier, title }]) =>
				element(
					"schema",
					{ name, identifier, sort: "false", retrieve: "true" },
					element("title", {}, title),
				),
			),
		),
		element(
			"configInfo",
			{},
			element("default", { type: "numberOfRecords" }, String(usualRecords)),
			element("setting", { type: "maximumRecords" }, String(mostRecords)),
			element("supports", { type: "relation" }, "="),
			element("supports", { type: "relation" }, "all"),
			element("supports", { type: "relation" }, "any"),
			element("supports", { type: "relation" }, "exact"),
			element("supports", { type: "maskingCharacter" }, "*"),
		),
	);
};

const contextSets: Readonly<Record<string, string>> = {
	cql: "info:srw/cql-context-set/1/cql-v1.2",
	dc: "info:srw/cql-context-set/1/dc-v1.1",
	rec: "info:srw/cql-context-set/2/rec-1.1",
	bath: "http://zing.z3950.org/cql/bath/2.0/",
};
