import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";
import { plainWords } from "./plain.ts";

/** Words in their order: one word, or several that belong together. */
export type Phrase = readonly string[];

const Meanings = z.array(z.array(z.string().min(1)).min(2));

/** Lines of phrases that mean the same, read once out of `synonyms.yaml`. */
export const meanings = (): readonly (readonly Phrase[])[] =>
	(read ??= Meanings.parse(
		parse(readFileSync(join(root, "src/modules/search/synonyms.yaml"), "utf8")),
	).map((line) => line.map(plainWords)));

let read: readonly (readonly Phrase[])[] | undefined;
