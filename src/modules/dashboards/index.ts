/** The figures of the programme in one place: nation, province, regency and office, as of any day. */

export {
	type Brief,
	briefOf,
	type Line,
	yearBefore,
} from "./brief/brief-of.ts";
export {
	type Correction,
	type CorrectionPlace,
	type Corrections,
	correctionsOf,
	countCorrections,
	placeIn,
	writtenPlace,
} from "./corrections/corrections-of.ts";
export {
	type Asked,
	type Counted,
	type CountedPlace,
	codes,
	isCode,
	type MeasureCode,
	noRows,
	type Part,
	type Place,
	type Reading,
	scales,
	type UnitAsked,
	type When,
} from "./measure.ts";
export { readers } from "./measures.ts";
export { type Moment, overTime } from "./time/over-time.ts";
