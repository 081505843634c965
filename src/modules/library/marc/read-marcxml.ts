import { TextDecoder } from "node:util";
import { SaxesParser, type SaxesTagNS } from "saxes";
import type { MarcField, MarcRecord } from "../records/marc.ts";
import { type BrokenWhy, type Found, longestRecord } from "./found.ts";
import { isControlTag } from "./read-iso-2709.ts";
import { marcNamespace } from "./write-marcxml.ts";

/**
 * Reads MARCXML as it flows in: a collection, one record, or records inside the answers of OAI-PMH and SRU. A document
 * type is refused, and with it every entity that a file could bring along. Nothing is read after what is not well-formed.
 */
export async function* readMarcXml(
	flow: AsyncIterable<Uint8Array>,
): AsyncGenerator<Found> {
	const reading = new Reading();
	let decoder: TextDecoder | null = null;
	let head: Uint8Array = new Uint8Array();
	for await (const chunk of flow) {
		let bytes = chunk;
		if (!decoder) {
			head = Buffer.concat([head, chunk]);
			if (head.length < 200) continue;
			decoder = decoderFor(head);
			bytes = head;
		}
		if (!decoder) return yield reading.broken("xml-letters");
		const text = decoded(decoder, bytes);
		if (text === null) return yield reading.broken("xml-letters");
		reading.take(text);
		yield* reading.ready();
		if (reading.ended) return;
	}
	if (!decoder) {
		decoder = decoderFor(head);
		const text = decoder && decoded(decoder, head);
		if (text === null) return yield reading.broken("xml-letters");
		reading.take(text);
	}
	reading.end();
	yield* reading.ready();
}

class Reading {
	readonly #parser = new SaxesParser({ xmlns: true, position: true });
	#ready: Found[] = [];
	#number = 0;
	#record: { leader: string; fields: MarcField[]; at: number } | null = null;
	#field: { tag: string; ind1: string; ind2: string } | null = null;
	#subfields: { code: string; value: string }[] = [];
	#code = "";
	#text: string | null = null;
	#size = 0;
	#depth = 0;
	ended = false;

	constructor() {
		const parser = this.#parser;
		parser.on("error", () => this.#stop("xml-broken"));
		parser.on("doctype", () => this.#stop("xml-doctype"));
		parser.on("opentag", (tag) => this.#open(tag));
		parser.on("text", (text) => this.#hear(text));
		parser.on("cdata", (text) => this.#hear(text));
		parser.on("closetag", (tag) => this.#close(tag));
	}

	take(text: string): void {
		// In pieces, so that little is read behind what stops it: each tag costs the reader as much as it stands deep.
		for (let at = 0; at < text.length && !this.ended; at += 4_096)
			this.#parser.write(text.slice(at, at + 4_096));
	}

	end(): void {
		if (!this.ended) this.#parser.close();
	}

	*ready(): Generator<Found> {
		const ready = this.#ready;
		this.#ready = [];
		yield* ready;
	}

	broken(why: BrokenWhy): Found {
		return {
			whole: false,
			number: this.#number + 1,
			at: this.#parser.line,
			why,
		};
	}

	#stop(why: BrokenWhy): void {
		if (this.ended) return;
		this.ended = true;
		this.#ready.push(this.broken(why));
	}

	#open(tag: SaxesTagNS): void {
		this.#depth += 1;
		if (this.#depth > deepest) this.#stop("xml-broken");
		if (this.ended || !isMarc(tag)) return;
		this.#size += signsOfTag;
		if (this.#size > longestRecord) this.#stop("no-end");
		if (this.ended) return;
		const said = (name: string) => String(tag.attributes[name]?.value ?? "");
		if (tag.local === "record") {
			this.#record = { leader: "", fields: [], at: this.#parser.line };
			this.#size = 0;
		}
		if (tag.local === "leader" || tag.local === "subfield") this.#text = "";
		if (tag.local === "subfield") this.#code = said("code");
		if (tag.local === "controlfield" || tag.local === "datafield") {
			this.#field = {
				tag: said("tag"),
				ind1: said("ind1") || " ",
				ind2: said("ind2") || " ",
			};
			this.#subfields = [];
			if (tag.local === "controlfield") this.#text = "";
		}
	}

	#hear(text: string): void {
		if (this.ended || this.#text === null) return;
		this.#size += text.length;
		if (this.#size > longestRecord) this.#stop("no-end");
		else this.#text += text;
	}

	#close(tag: SaxesTagNS): void {
		this.#depth -= 1;
		const record = this.#record;
		if (this.ended || !record || !isMarc(tag)) return;
		const text = this.#text ?? "";
		if (tag.local === "leader") record.leader = text.padEnd(24, " ");
		if (tag.local === "subfield" && this.#code.length === 1)
			this.#subfields.push({ code: this.#code, value: text });
		const field = this.#field;
		if (tag.local === "controlfield" && field && isControlTag(field.tag))
			record.fields.push({ tag: field.tag, value: text });
		if (
			tag.local === "datafield" &&
			field &&
			/^[0-9A-Za-z]{3}$/.test(field.tag) &&
			this.#subfields.length > 0
		)
			record.fields.push({ ...field, subfields: this.#subfields });
		if (tag.local === "record") this.#finish(record);
		this.#text = null;
	}

	#finish({ leader, fields, at }: MarcRecord & { readonly at: number }): void {
		this.#record = null;
		this.#number += 1;
		const number = this.#number;
		this.#ready.push(
			fields.length === 0
				? { whole: false, number, at, why: "no-fields" }
				: { whole: true, number, at, record: { leader, fields }, notes: [] },
		);
	}
}

/** Tags within tags: answers of OAI-PMH and SRU have eight. */
const deepest = 30;
/** What a tag counts, beside the text in it. */
const signsOfTag = 10;

/** Some systems leave the namespace out. */
const isMarc = ({ uri }: SaxesTagNS): boolean =>
	uri === marcNamespace || uri === "";

/** By the mark at its beginning, or by what its declaration says; `null` for what nobody knows. */
function decoderFor(head: Uint8Array): TextDecoder | null {
	const begins = Buffer.from(head.subarray(0, 200)).toString("latin1");
	const said = /^<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(
		begins,
	)?.[1];
	const marked = begins.startsWith("\xff\xfe")
		? "utf-16le"
		: begins.startsWith("\xfe\xff")
			? "utf-16be"
			: null;
	try {
		return new TextDecoder(marked ?? said ?? "utf-8", { fatal: true });
	} catch {
		return null;
	}
}

function decoded(decoder: TextDecoder, bytes: Uint8Array): string | null {
	try {
		return decoder.decode(bytes, { stream: true });
	} catch {
		return null;
	}
}
