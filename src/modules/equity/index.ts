/** Who is left behind: results by group, told once through `disclosure` and never changed. */
export {
	type AvailabilityTold,
	availabilityOf,
	type NeedMet,
} from "./availability/availability-of.ts";
export { measureAvailability } from "./availability/measure-availability.ts";
export {
	type Cell,
	type CellDimension,
	type CellIndex,
	groupsOf,
	isYear,
	yearPeriod,
} from "./cell.ts";
export { type BreakAt, breakBetween } from "./comparing/breaks.ts";
export { type Gap, gapBetween } from "./comparing/gap.ts";
export {
	type GroupsOfUnitTold,
	groupsOfUnit,
} from "./comparing/groups-of-unit.ts";
export {
	type GapQuarter,
	type GroupRow,
	type Lens,
	lensOf,
} from "./comparing/lens.ts";
export { isTrait } from "./comparing/reference.ts";
export { arrivalOf, type Share } from "./comparing/share.ts";
export {
	type Population,
	populationOf,
	populationsThere,
} from "./population/population-of.ts";
export { readPopulation } from "./population/read-lines.ts";
export { setPopulation } from "./population/set-population.ts";
export {
	everyCell,
	type Place,
	type ToldPeriod,
	toldAtPlace,
	toldOfProvinces,
	toldPeriods,
	wordingsTold,
} from "./queries.ts";
export { releaseClosed } from "./release/release-closed.ts";
export {
	type IndexTold,
	indicesTold,
	type ManagedThere,
	managedTold,
	officesAnsweredTold,
	type SurveyTold,
	surveysTold,
} from "./told-indices.ts";
export { perHundredThousand } from "./voices/rate.ts";
export { releaseVoices } from "./voices/release-voices.ts";
export { everyVoice, voicesTold } from "./voices/told-voices.ts";
export type { Voice } from "./voices/voice.ts";
