import type {
	Branch,
	Group,
	Indicator,
	Instrument,
	Node,
} from "./instrument.ts";

/** What applicability asks of a unit. Without `beneficiaries` the unit is taken to serve everyone. */
export interface AssessedUnit {
	readonly kind: string;
	readonly beneficiaries?: readonly string[];
}

export interface ApplicableIndicator {
	readonly indicator: Indicator;
	/** The criterion, aspect or right that it belongs to: the node right below the instrument. */
	readonly criterion: Node;
	/** All groups above it, from the criterion down. */
	readonly above: readonly Group[];
}

/** What a unit of this kind answers, in the order of the instrument. */
export const applicable = (
	instrument: Instrument,
	unit: AssessedUnit,
): readonly ApplicableIndicator[] =>
	instrument.children.flatMap((criterion) =>
		below(criterion, criterion, [], unit),
	);

const below = (
	node: Node,
	criterion: Node,
	above: readonly Group[],
	unit: AssessedUnit,
): readonly ApplicableIndicator[] => {
	if (!appliesTo(node, unit)) return [];
	if (node.type === "indicator") return [{ indicator: node, criterion, above }];
	return node.children.flatMap((child) =>
		below(child, criterion, [...above, node], unit),
	);
};

/** Whether a node is asked of units of this kind and of those whom it serves. */
export const appliesTo = (
	{ units, beneficiaries }: Node,
	unit: AssessedUnit,
): boolean =>
	(units === null || units.includes(unit.kind)) &&
	(beneficiaries === null ||
		!unit.beneficiaries ||
		beneficiaries.some((group) => unit.beneficiaries?.includes(group)));

/** Whether the law has indicators here for this kind of unit that we do not know. */
export const isUnknownFor = (
	{ unknownFor }: Branch,
	unit: AssessedUnit,
): boolean => unknownFor === "everyone" || unknownFor.includes(unit.kind);

/** Whether the instrument assesses units of this kind at all. */
export const assesses = ({ units }: Instrument, unit: AssessedUnit): boolean =>
	units === null || units.includes(unit.kind);
