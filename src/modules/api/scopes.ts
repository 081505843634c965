import type { Both } from "./both.ts";

interface Scope {
	readonly title: Both;
	/** What the rules of the house know it as: whoever has the scope holds this right for the unit of the system, and no other. */
	readonly permission: string;
}

/** What a registered system may be given, each by itself. */
export const scopes = {
	"figures:write": {
		title: {
			id: "Memberitahukan angka bulanan dari unitnya",
			en: "Tell monthly figures of its unit",
		},
		permission: "figures.tell",
	},
} as const satisfies Record<string, Scope>;

export type ScopeName = keyof typeof scopes;
export const scopeNames = Object.keys(scopes) as ScopeName[];
export const isScope = (text: string): text is ScopeName =>
	Object.hasOwn(scopes, text);
