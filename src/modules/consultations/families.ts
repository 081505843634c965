/** When people take part: before something is decided, while it is done, and after it. */
export const families = {
	planning: ["read", "speak", "weigh", "answer"],
	implementation: ["speak", "weigh", "answer", "act"],
	evaluation: ["look", "speak", "weigh", "answer"],
} as const satisfies Record<string, readonly string[]>;

export type Family = keyof typeof families;
export const familyNames = Object.keys(families) as Family[];
export const isFamily = (text: string): text is Family =>
	Object.hasOwn(families, text);

/** A part of it. In `speak` contributions are taken; `answer` ends with what the office says. */
export type PhaseName = (typeof families)[Family][number];

/** Every phase of any family, in the order of a form. */
export const phaseNames = [
	"read",
	"look",
	"speak",
	"weigh",
	"answer",
	"act",
] as const satisfies readonly PhaseName[];

export const phasesOf = (family: Family): readonly PhaseName[] =>
	families[family];
