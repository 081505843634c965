/** Provinces, regencies and cities, dated. */
export {
	beginningOf,
	type Day,
	dayAfter,
	dayBefore,
	dayOf,
	daysAfter,
	includes,
	isDay,
	type Span,
	shared,
} from "./day.ts";
export { provinceAddress, provinceByAddress } from "./province-address.ts";
export { recordBegins } from "./provinces.ts";
export {
	type Province,
	provinceAt,
	provincesAt,
	type Regency,
	regenciesAt,
	regencyAt,
	territoryIsThere,
} from "./queries.ts";
export { seedTerritory } from "./seed-territory.ts";
export {
	asDay,
	asDayOrNull,
	asOf,
	type DayColumn,
	type DayColumnOrNull,
	type TerritoryViews,
} from "./tables.ts";
export { dayFields, type TypedDay, typedDay } from "./typed-day.ts";
