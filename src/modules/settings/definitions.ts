/** How a setting is asked for and checked. */
export type SettingKind =
	| "text"
	| "long"
	| "email"
	| "phone"
	| "url"
	| "years"
	| "choice";

/** What a choice offers; each has a text (`choice.<option>`). */
export type SettingOption = "working" | "calendar";

interface Definition {
	readonly group: string;
	readonly kind: SettingKind;
	/** Of a choice: the first holds where nothing is chosen. */
	readonly options?: readonly SettingOption[];
}

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
	"kept-finished": { group: "retention", kind: "years" },
	"kept-withdrawn": { group: "retention", kind: "years" },
	"kept-identities": { group: "retention", kind: "years" },
} as const satisfies Record<string, Definition>;

export type SettingKey = keyof typeof definitions;
export type SettingGroup = (typeof definitions)[SettingKey]["group"];

/** What can be chosen for a setting; empty where it is typed. */
export const optionsOf = (key: SettingKey): readonly SettingOption[] => {
	const { options = [] }: Definition = definitions[key];
	return options;
};

export const settingKeys = Object.keys(definitions) as SettingKey[];

/** The groups of the form, in order. */
export const settingGroups: readonly SettingGroup[] = [
	...new Set(settingKeys.map((key) => definitions[key].group)),
];

export const keysOf = (group: SettingGroup): readonly SettingKey[] =>
	settingKeys.filter((key) => definitions[key].group === group);
