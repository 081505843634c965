import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { JsonLdParser } from "jsonld-streaming-parser";
// @ts-expect-error n3 brings no types of its own
import { Parser, Store } from "n3";
import Validator from "rdf-validate-shacl";
import { root } from "#platform/root.ts";

/** Outside programs that read the catalogue: two parsers and a validator, none of which knows how it was written. */
export const readTurtle = (text: string) => new Store(new Parser().parse(text));

export async function readJsonLd(text: string) {
	const store = new Store();
	for await (const quad of Readable.from([text]).pipe(new JsonLdParser()))
		store.add(quad);
	return store;
}

/** Each statement in one line, in order, to be compared: no thing in it is without an address. */
export const statementsIn = (store: Iterable<Quad>): readonly string[] =>
	[...store]
		.map(
			({ subject, predicate, object }) =>
				`${subject.value} ${predicate.value} ${object.termType} ${object.value} ${object.language ?? ""} ${object.datatype?.value ?? ""}`,
		)
		.sort();

interface Quad {
	readonly subject: { readonly value: string };
	readonly predicate: { readonly value: string };
	readonly object: {
		readonly termType: string;
		readonly value: string;
		readonly language?: string;
		readonly datatype?: { readonly value: string };
	};
}

/** What the shapes find amiss: which thing, by which property. */
export async function amissIn(
	store: ReturnType<typeof readTurtle>,
): Promise<readonly string[]> {
	const shapes = readFileSync(
		join(root, "src/modules/open-data/machine/dcat-ap-3.shacl.ttl"),
		"utf8",
	);
	const report = await new Validator(readTurtle(shapes)).validate(store);
	return report.results.map(
		({ focusNode, path }) => `${focusNode?.value} ${JSON.stringify(path)}`,
	);
}
