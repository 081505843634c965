// Figures that the house knows by itself, with their proof.
export {
	type FactKind,
	type FactMeasure,
	factKind,
	factKinds,
} from "./kinds.ts";
