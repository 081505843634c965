import type { FactKind } from "#facts";
import type { Language } from "#kernel/text.ts";
import { rulesFor } from "./check-rules.ts";
import { type InstrumentFile, instrumentFile } from "./format.ts";
import { parseYaml } from "./parse-yaml.ts";
import {
	type Finding,
	type Remark,
	readYamlFile,
	unfitIn,
	type YamlRead,
} from "./read-yaml-file.ts";

/**
 * Everything that is wrong with the text of an instrument file, top to bottom. Nothing found means it can be used.
 */
export const checkInstrument = (
	text: string,
	file: string,
	known: Known = {},
): readonly Finding[] => readFile(text, file, known).findings;

/** What there is beyond the file. What is left out is not checked. */
export interface Known {
	/** The kinds of units that exist. */
	readonly unitKinds?: readonly string[];
	/** The facts that an indicator may name. */
	readonly facts?: readonly FactKind[];
}

export type FileRead = YamlRead<InstrumentFile>;

export interface Reading extends Known {
	readonly lang?: Language;
	/** More rules, which know more than the file. */
	readonly rules?: readonly ((file: InstrumentFile) => readonly Remark[])[];
}

/** Reads and checks the text of an instrument file: first the YAML, then the shape, then the rules. */
export const readFile = (
	text: string,
	file: string,
	{ lang = "en", rules = [], ...known }: Reading = {},
): FileRead =>
	readYamlFile(
		text,
		file,
		instrumentFile,
		(content) =>
			[...rulesFor(known), ...rules].flatMap((rule) => rule(content)),
		lang,
	);

/** What a text says, whatever the rules have against it; null where it has not the shape of an instrument. */
export function shapeOf(text: string): InstrumentFile | null {
	const document = parseYaml(text);
	if (!document || document.errors.length > 0 || unfitIn(document)) return null;
	const read = instrumentFile.safeParse(document.toJS());
	return read.success ? read.data : null;
}
