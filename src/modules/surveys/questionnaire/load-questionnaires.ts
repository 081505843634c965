import type { Questionnaire } from "./questionnaire.ts";
export const allQuestionnaires = (): readonly Questionnaire[] => [];
export const questionnairesOf = (
	instrument: string,
): readonly Questionnaire[] =>
	allQuestionnaires().filter((each) => each.instrument === instrument);
export const questionnaireNamed = (id: string): Questionnaire | undefined =>
	allQuestionnaires().find((each) => each.id === id);
