/** How a setting is asked for and checked. */
export type SettingKind =
	| "text"
	| "long"
	| "email"
	| "phone"
	| "url"
	| "years"
	| "people"
	| "days"
	| "number"
	| "choice";

/** What a choice offers; each has a text (`choice.<option>`). */
export type SettingOption = "working" | "calendar";

/** A number of the installation that is no law: nobody compared it with the printed rule. */
export interface SettingNumber {
	readonly unit: "cm" | "m";
	/** Exact decimal that holds where nothing is typed. */
	readonly suggested: string;
	/** Whatever lies outside is a slip of the hand; 0 stands for "nothing is asked for". */
	readonly least: number;
	readonly most: number;
	/** The rule in whose summaries the suggestion was read. */
	readonly source: string;
}

interface Definition {
	readonly group: string;
	readonly kind: SettingKind;
	/** Of a choice: the first holds where nothing is chosen. */
	readonly options?: readonly SettingOption[];
	readonly number?: SettingNumber;
}

const building = "Permen PUPR 14/2017";
const nursing = "Permenkes 15/2013";

/**
 * Everything that an installation says of itself, in the order of the form. All of it is public. A new setting is a
 * line here and two texts: its label (`field.<key>`) and its hint (`hint.<key>`).
 */
export const definitions = {
	"organisation-id": { group: "organisation", kind: "text" },
	"organisation-en": { group: "organisation", kind: "text" },
	website: { group: "organisation", kind: "url" },
	address: { group: "contact", kind: "long" },
	phone: { group: "contact", kind: "phone" },
	email: { group: "contact", kind: "email" },
	"hours-id": { group: "contact", kind: "long" },
	"hours-en": { group: "contact", kind: "long" },
	"privacy-office": { group: "privacy", kind: "text" },
	"privacy-address": { group: "privacy", kind: "long" },
	"privacy-email": { group: "privacy", kind: "email" },
	"accessibility-office": { group: "accessibility", kind: "text" },
	"accessibility-phone": { group: "accessibility", kind: "phone" },
	"accessibility-email": { group: "accessibility", kind: "email" },
	"caretaker-name": { group: "caretaker", kind: "text" },
	"caretaker-email": { group: "caretaker", kind: "email" },
	"counted-days": {
		group: "procedures",
		kind: "choice",
		options: ["working", "calendar"],
	},
	"longest-wait": { group: "procedures", kind: "days" },
	"kept-finished": { group: "retention", kind: "years" },
	"kept-withdrawn": { group: "retention", kind: "years" },
	"kept-identities": { group: "retention", kind: "years" },
	"fewest-told": { group: "disclosure", kind: "people" },
	"ramp-slope": asked("cm", "12", [5, 40], building),
	"ramp-width": asked("cm", "95", [60, 400], building),
	"door-width": asked("cm", "90", [60, 400], building),
	"toilet-width": asked("cm", "152.5", [80, 1_000], building),
	"toilet-length": asked("cm", "227.5", [80, 1_000], building),
	"nursing-width": asked("m", "3", [1, 20], nursing),
	"nursing-length": asked("m", "4", [1, 20], nursing),
} as const satisfies Record<string, Definition>;

/** What a facility has to measure at least. */
function asked(
	unit: SettingNumber["unit"],
	suggested: string,
	[least, most]: readonly [number, number],
	source: string,
) {
	const number: SettingNumber = { unit, suggested, least, most, source };
	return { group: "facilities", kind: "number", number } as const;
}

export type SettingKey = keyof typeof definitions;
export type SettingGroup = (typeof definitions)[SettingKey]["group"];

/** What can be chosen for a setting; empty where it is typed. */
export const optionsOf = (key: SettingKey): readonly SettingOption[] => {
	const { options = [] }: Definition = definitions[key];
	return options;
};

/** The settings that say what a facility has to measure. */
export type MeasureKey = {
	[Key in SettingKey]: (typeof definitions)[Key]["kind"] extends "number"
		? Key
		: never;
}[SettingKey];

export const isMeasure = (key: SettingKey): key is MeasureKey =>
	definitions[key].kind === "number";

export const numberOf = (key: MeasureKey): SettingNumber =>
	definitions[key].number;

export const settingKeys = Object.keys(definitions) as SettingKey[];

/** The groups of the form, in order. */
export const settingGroups: readonly SettingGroup[] = [
	...new Set(settingKeys.map((key) => definitions[key].group)),
];

export const keysOf = (group: SettingGroup): readonly SettingKey[] =>
	settingKeys.filter((key) => definitions[key].group === group);

export const measureKeys = settingKeys.filter(isMeasure);
