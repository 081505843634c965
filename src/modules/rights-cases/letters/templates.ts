import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";

export const letterKinds = [
	"request-completion",
	"no-competence",
	"clarification",
	"coordination",
	"mediation",
	"recommendation",
	"result",
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** A letter that passes something on to another body: it moves no case. */
export const templateKinds = [...letterKinds, "referral"] as const;
export type TemplateKind = (typeof templateKinds)[number];

export const isTemplateKind = (text: string): text is TemplateKind =>
	templateKinds.some((kind) => kind === text);

export const isLetterKind = (text: string): text is LetterKind =>
	letterKinds.some((kind) => kind === text);

const said = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });

/** The words of a kind of letter. A part with a heading is asked of whoever writes it; one that is left out it has not. */
const Template = z.strictObject({
	to: z.enum(["reporter", "agency"]),
	law: z.string().min(1),
	subject: said,
	opening: z.array(said).min(1),
	/** Free words: what was found, or why. */
	words: said.optional(),
	/** A list: what is missing, what is asked, what is recommended. */
	items: said.optional(),
	/** The last day for an answer. */
	due: said.optional(),
	meeting: said.optional(),
	/** Another body, named; may be left out by whoever writes. */
	advice: said.optional(),
	closing: z.array(said),
});
export type Template = z.output<typeof Template>;

const File = z.strictObject({
	version: z.int(),
	verified: z.literal(false),
	letters: z.record(z.enum(templateKinds), Template),
});

/** The templates as the file has them. A file that is wrong is a mistake of ours, and thrown. */
export const readTemplates = (
	file = join(root, "src/modules/rights-cases/letters/templates.yaml"),
) => File.parse(parse(readFileSync(file, "utf8")));

let kept: ReturnType<typeof readTemplates> | null = null;

const keptTemplates = () => (kept ??= readTemplates());

export const templateOf = (kind: TemplateKind): Template =>
	keptTemplates().letters[kind];
