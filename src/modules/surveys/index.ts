/** What those who are served say: surveys of units, answered without account, counted honestly. */
export { mayRun } from "./policy.ts";
export { readQuestionnaire } from "./questionnaire/check-questionnaire.ts";
export { freezeQuestionnaire } from "./questionnaire/frozen-questionnaires.ts";
export {
	allQuestionnaires,
	loadQuestionnaires,
	openQuestionnaire,
	type QuestionnaireLibrary,
	questionnaireNamed,
	questionnairesOf,
} from "./questionnaire/load-questionnaires.ts";
export type {
	Item,
	ItemLevel,
	Questionnaire,
} from "./questionnaire/questionnaire.ts";
export {
	type Channel,
	channels,
	type Filler,
	fillers,
	isOpen,
	type Period,
	periodOf,
	type Slice,
	type Survey,
	slices,
} from "./survey.ts";
