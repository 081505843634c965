/** Help that people ask for before a visit: each thing a task of the office, with a last day of its own. */

export {
	answerFields,
	answerTask,
	type TaskAnswer,
	type TaskRefusal,
} from "./answer-task.ts";
export {
	type AskedAhead,
	type AskedFor,
	type AskRefusal,
	askAhead,
	problemOf as problemOfAsk,
} from "./ask-ahead.ts";
export {
	type About,
	type Asking,
	deedsOf,
	isOverdue,
	type Key,
	subjectKind,
	type Task,
} from "./asking.ts";
export {
	type CitizenRefusal,
	seeAnswer,
	tellOutcome,
	withdrawTask,
} from "./citizen-deeds.ts";
export {
	type Claimable,
	claimable,
	correctAsking,
	endAsking,
	endAskingsAbout,
} from "./claimed.ts";
export { factSources } from "./fact-sources.ts";
export { forgetAskings, forgetAskingsAbout } from "./forget.ts";
export {
	hasEnded,
	type Move,
	movesOf,
	type State,
	states,
} from "./lifecycle.ts";
export { passAskingsOn, withdrawAskingsAbout } from "./pass-on.ts";
export { mayArrange } from "./policy.ts";
export {
	askingsAbout,
	askingsOfVisit,
	officesOf,
	type Part,
	parts,
	type TaskAtDesk,
	taskAtDesk,
	taskOfVisit,
	visitDesk,
} from "./queries.ts";
export { askFields, type ReadAsk, readAsk } from "./read-ask.ts";
export { somebodyAnswers } from "./somebody-answers.ts";
export { subscribers } from "./subscribers.ts";
export { terms } from "./terms.ts";
export { watchTasks } from "./watch-tasks.ts";
