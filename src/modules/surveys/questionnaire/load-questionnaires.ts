import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Finding, instrumentNamed, readOnce } from "#instruments";
import { root } from "#platform/root.ts";
import { readQuestionnaire } from "./check-questionnaire.ts";
import { changeAfterFreezing } from "./frozen-questionnaires.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** The questionnaires of a folder, and what kept the others out. */
export interface QuestionnaireLibrary {
	/** By id, in the order of the file names. */
	readonly questionnaires: ReadonlyMap<string, Questionnaire>;
	readonly findings: readonly Finding[];
}

/** Reads every questionnaire of a folder (by default the one that comes with the program). A wrong file keeps only itself out. */
export function loadQuestionnaires(
	folder = join(root, "questionnaires"),
): QuestionnaireLibrary {
	const questionnaires = new Map<string, Questionnaire>();
	const findings: Finding[] = [];
	const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
	for (const name of names.sort()) {
		const file = join(folder, name);
		const read = openQuestionnaire(file, readFileSync(file, "utf8"));
		const twin = [...questionnaires.values()].find(
			({ instrument, edition }) =>
				instrument === read.content?.instrument &&
				edition === read.content.edition,
		);
		if (twin) findings.push(sameEdition(file, twin));
		else if (read.content) questionnaires.set(read.content.id, read.content);
		findings.push(...read.findings);
	}
	return { questionnaires, findings };
}

/** Reads a questionnaire whole: what the linter finds, and a change after it was published. */
export function openQuestionnaire(file: string, text: string) {
	const { content, findings } = readOnce(text, () =>
		readQuestionnaire(text, file, instrumentNamed),
	);
	if (!content) return { content, findings };
	const changed = changeAfterFreezing(file, text, content.id);
	return changed.length > 0
		? { content: null, findings: changed }
		: { content, findings };
}

/** Read once: what is published never changes. */
let shipped: QuestionnaireLibrary | null = null;
const shelf = (): QuestionnaireLibrary => (shipped ??= loadQuestionnaires());

export const allQuestionnaires = (): readonly Questionnaire[] => [
	...shelf().questionnaires.values(),
];

/** A questionnaire by id, whether it is still asked or not; undefined when there is none. */
export const questionnaireNamed = (id: string): Questionnaire | undefined =>
	shelf().questionnaires.get(id);

/** The wordings of an instrument, the newest last; none where nobody wrote one. */
export const questionnairesOf = (
	instrumentId: string,
): readonly Questionnaire[] =>
	allQuestionnaires()
		.filter(({ instrument }) => instrument === instrumentId)
		.sort((a, b) => a.edition - b.edition);

/** The wording that a unit asks when it opens a survey to all whom it serves: the newest; undefined where it cannot. */
export const wordingToOpen = (
	instrumentId: string,
): Questionnaire | undefined =>
	questionnairesOf(instrumentId)
		.filter(({ asked }) => asked === "after-service")
		.at(-1);

const sameEdition = (file: string, twin: Questionnaire): Finding => ({
	file,
	line: 1,
	message: `"${twin.id}" is edition ${twin.edition} of ${twin.instrument} already.`,
	fix: "Write the next number as edition.",
});
