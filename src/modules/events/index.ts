/** Events of offices: who may come how, and what is ready for whoever comes. */
export {
	type AccessAnswer,
	type AccessFact,
	accessFacts,
	answers,
	confirmedIn,
	factsOf,
	type Helper,
	type HelperRole,
	type HelperState,
	helperRoles,
	helperStates,
} from "./access.ts";
export { type DeedReason, placeOf } from "./do-deed.ts";
export {
	beginningOf,
	type Event,
	endOf,
	type Key,
	type Kind,
	kinds,
	type Mode,
	modes,
	type Side,
	sidesOf,
	takesNames,
	zoneOf,
} from "./event.ts";
export {
	beginEvent,
	cancelEvent,
	finishEvent,
	openEvent,
} from "./event-deeds.ts";
export type { Move, State } from "./lifecycle.ts";
export {
	accessField,
	helperFields,
	planFields,
	type TypedPlan,
} from "./plan.ts";
export {
	changeEvent,
	type PlanRefusal,
	type Problems,
	planEvent,
} from "./plan-event.ts";
export { mayKeep } from "./policy.ts";
export {
	comingEvents,
	fedEvents,
	type Overview,
	officesOf,
	overviewOf,
	ownEvent,
	publicEvent,
} from "./queries.ts";
export { terms } from "./terms.ts";
