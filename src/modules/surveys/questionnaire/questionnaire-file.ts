import { z } from "zod";
import { occasions, type Questionnaire } from "./questionnaire.ts";

/**
 * The shape of a file in `questionnaires/`. Level words that several items share stand once under `scales`, and
 * are handed down by `toQuestionnaire`; what no shape can say is found by `check-questionnaire.ts`.
 */
const optional = z.exactOptional;

const code = z.string().regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/, {
	error:
		"expected a code of letters and digits with dots or hyphens, such as a.1",
});

/** Nobody is asked in half a language: both stand here. */
const said = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });

const levels = z
	.array(z.strictObject({ level: z.int().min(0), says: said }))
	.min(2);

/** In place of sources where nobody printed the wording before us. */
export const ownWording = "own-wording";

export const questionnaireFile = z.strictObject({
	id: code,
	instrument: code,
	edition: z.int().min(1),
	asked: z.enum(occasions),
	title: said,
	verified: z.boolean(),
	note: optional(said),
	sources: z.union([
		z.literal(ownWording),
		z.array(z.url({ error: "expected the address of a public page" })).min(1),
	]),
	/** Level words that several items share, by name. */
	scales: optional(z.record(z.string(), levels)),
	items: z
		.array(
			z.strictObject({
				code,
				ask: said,
				help: optional(said),
				/** The name of a scale from the head of the file, or the words themselves. */
				levels: z.union([z.string(), levels]),
			}),
		)
		.min(1),
});

export type QuestionnaireFile = z.output<typeof questionnaireFile>;
type LevelsFile = z.output<typeof levels>;

/** The questionnaire that a checked file means. */
export const toQuestionnaire = ({
	scales = {},
	sources,
	items,
	...head
}: QuestionnaireFile): Questionnaire => ({
	...head,
	sources: sources === ownWording ? [] : sources,
	items: items.map((item) => ({
		...item,
		levels: levelsOf(item, scales) ?? [],
	})),
});

/** The level words of an item; null where it names a scale that is not there. */
export const levelsOf = (
	{ levels }: QuestionnaireFile["items"][number],
	scales: Readonly<Record<string, LevelsFile>> = {},
): LevelsFile | null => {
	if (typeof levels !== "string") return levels;
	return Object.hasOwn(scales, levels) ? (scales[levels] ?? null) : null;
};
