/** The dates of the programme: who owes what by when, by which letter, moved or added by later ones. */
export type { Dated } from "./dated.ts";
export { addDate, type EnterRefusal, moveDate } from "./enter-date.ts";
export {
	type Entry,
	fields,
	longest,
	type Typed,
} from "./entry.ts";
export { doesOf, titleOf } from "./named.ts";
export { mayEnter, mayEnterSome, provincesOf } from "./policy.ts";
export { dateNamed, datesBetween, type WholeDate } from "./queries.ts";
export { entriesPage, entryById } from "./store.ts";
export { type TakeBackRefusal, takeBackDate } from "./take-back.ts";
export { watchDates } from "./tell.ts";
