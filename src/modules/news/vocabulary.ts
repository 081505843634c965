import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";

const Word = z.strictObject({
	code: z.string().regex(/^[a-z-]+$/),
	label: z.strictObject({ id: z.string(), en: z.string() }),
});
export type Word = z.output<typeof Word>;

const read = (file: string): unknown =>
	parse(readFileSync(join(root, "src/modules/news", file), "utf8"));

/** What news can be about, and in which languages it is written: data, each a line of its file. */
export const topics: readonly Word[] = z
	.strictObject({ topics: z.array(Word).min(1) })
	.parse(read("topics.yaml")).topics;
export const storyLanguages: readonly Word[] = z
	.strictObject({ languages: z.array(Word).min(1) })
	.parse(read("languages.yaml")).languages;

export const topicOf = (code: string): Word | undefined =>
	topics.find((one) => one.code === code);
export const languageOf = (code: string): Word | undefined =>
	storyLanguages.find((one) => one.code === code);
