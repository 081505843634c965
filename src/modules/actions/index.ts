/** What is to be done about something: a duty with its origin, owner, last day, proof and outcome. */
export {
	type Action,
	type DueReason,
	type Hidden,
	hasLostOwner,
	inOrder,
	isOverdue,
	isUnowned,
	longestTitle,
	longestWords,
	type Origin,
	problemOfDue,
	problemOfTitle,
	type TitleReason,
	type WordsReason,
} from "./action.ts";
export { type AssignRefusal, assignAction } from "./assign-action.ts";
export { byHand } from "./by-hand.ts";
export type { ChangeReason, Key } from "./change-action.ts";
export { type DropRefusal, dropAction } from "./drop-action.ts";
export { dropFrom } from "./drop-from.ts";
export { type FinishRefusal, finishAction } from "./finish-action.ts";
export {
	type HideRefusal,
	hideOutcome,
	OutcomeHidden,
	outcomeHidden,
} from "./hide-outcome.ts";
export { type Happening, historyOf, lastProofs, type What } from "./history.ts";
export {
	hasEnded,
	type Move,
	moves,
	type State,
	states,
	step,
} from "./lifecycle.ts";
export {
	type After,
	actionsEnded,
	actionsWaiting,
	countWaitingBeside,
	tellLongWaiting,
} from "./long-waiting.ts";
export {
	type Draft,
	type NewAction,
	type OpenRefusal,
	openAction,
	openDrafts,
} from "./open-action.ts";
export { type Owner, ownersIn } from "./people-of-unit.ts";
export { mayHide, mayKeep, type Place } from "./policy.ts";
export {
	type Report,
	type ReportRefusal,
	reportOnAction,
} from "./report-on-action.ts";
export { actionById, actionsFrom, actionsOf, unitsActing } from "./store.ts";
export { subscribers } from "./subscribers.ts";
export { takeForOwn } from "./take-for-own.ts";
export { ActionEnded, actionEnded } from "./tell-ended.ts";
export { isVoiced, knowVoices } from "./voiced.ts";
export { watchActions } from "./watch-actions.ts";
export { watchOwners } from "./watch-owners.ts";
