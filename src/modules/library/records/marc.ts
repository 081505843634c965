/**
 * A bibliographic record as MARC 21 has it, in the shape known as MARC-in-JSON. Source: MARC 21 Format for Bibliographic Data,
 * Library of Congress.
 */
export interface MarcRecord {
	/** 24 signs. */
	readonly leader: string;
	readonly fields: readonly MarcField[];
}

export type MarcField = ControlField | DataField;

/** Tags 001 to 009. */
export interface ControlField {
	readonly tag: string;
	readonly value: string;
}

/** Tags 010 to 999. */
export interface DataField {
	readonly tag: string;
	/** One sign each; a blank is a space. */
	readonly ind1: string;
	readonly ind2: string;
	readonly subfields: readonly Subfield[];
}

export interface Subfield {
	/** One sign. */
	readonly code: string;
	readonly value: string;
}

export const isControl = (field: MarcField): field is ControlField =>
	"value" in field;
