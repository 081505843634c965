import type { Said } from "#kernel/text.ts";

/** The vocabularies of a catalogue: DCAT 3 (W3C, 2024) and what it leans on. */
export const prefixes = {
	adms: "http://www.w3.org/ns/adms#",
	dcat: "http://www.w3.org/ns/dcat#",
	dct: "http://purl.org/dc/terms/",
	foaf: "http://xmlns.com/foaf/0.1/",
	rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
	skos: "http://www.w3.org/2004/02/skos/core#",
	spdx: "http://spdx.org/rdf/terms#",
	vcard: "http://www.w3.org/2006/vcard/ns#",
	xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;
export type Term = `${keyof typeof prefixes}:${string}`;

export type Value =
	| { readonly iri: string }
	| { readonly text: string; readonly lang?: string; readonly type?: Term };

/** One thing with what is said of it. Everything has an address, so that both notations say the very same. */
export interface Node {
	readonly iri: string;
	readonly types: readonly Term[];
	readonly says: readonly (readonly [Term, readonly Value[]])[];
}

export const iri = (address: string): readonly Value[] => [{ iri: address }];
export const iris = (addresses: readonly string[]): readonly Value[] =>
	addresses.map((address) => ({ iri: address }));
export const plain = (text: string): readonly Value[] => [{ text }];
export const typed = (text: string, type: Term): readonly Value[] => [
	{ text, type },
];
export const inLanguages = ({ id, en }: Said): readonly Value[] => [
	{ text: id, lang: "id" },
	...(en === undefined ? [] : [{ text: en, lang: "en" }]),
];

/** As JSON-LD 1.1: prefixes in the context, and a flat graph. */
export const asJsonLd = (nodes: readonly Node[]) => ({
	"@context": prefixes,
	"@graph": nodes.map(({ iri, types, says }) => ({
		"@id": iri,
		"@type": types,
		...Object.fromEntries(
			says.flatMap(([term, values]) =>
				values.length === 0 ? [] : [[term, values.map(valueInJson)]],
			),
		),
	})),
});

const valueInJson = (value: Value) =>
	"iri" in value
		? { "@id": value.iri }
		: {
				"@value": value.text,
				...(value.lang === undefined ? {} : { "@language": value.lang }),
				...(value.type === undefined ? {} : { "@type": value.type }),
			};

/** As Turtle 1.1. */
export const asTurtle = (nodes: readonly Node[]): string =>
	[
		...Object.entries(prefixes).map(
			([prefix, address]) => `@prefix ${prefix}: <${address}> .`,
		),
		...nodes.map(
			({ iri, types, says }) =>
				`\n${addressIn(iri)} a ${types.join(", ")}${says
					.filter(([, values]) => values.length > 0)
					.map(
						([term, values]) =>
							` ;\n\t${term} ${values.map(valueInTurtle).join(", ")}`,
					)
					.join("")} .`,
		),
		"",
	].join("\n");

const valueInTurtle = (value: Value): string =>
	"iri" in value
		? addressIn(value.iri)
		: quoted(value.text) +
			(value.lang === undefined ? "" : `@${value.lang}`) +
			(value.type === undefined ? "" : `^^${value.type}`);

/** Signs that an address must not hold (Turtle, IRIREF) are written by their number. */
const addressIn = (iri: string): string =>
	`<${iri.replace(/[\s<>"{}|^`\\]/g, (sign) => encodeURIComponent(sign))}>`;

const quoted = (text: string): string =>
	`"${text.replace(/[\\"\n\r\t]/g, (sign) => escapes[sign] ?? sign)}"`;
const escapes: Readonly<Record<string, string>> = {
	"\\": "\\\\",
	'"': '\\"',
	"\n": "\\n",
	"\r": "\\r",
	"\t": "\\t",
};
