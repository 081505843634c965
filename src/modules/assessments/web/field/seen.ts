import type { Typed } from "#kernel/form.ts";

/** The version of the item that a form was shown with; of a field that a script saved meanwhile, its own. */
export const versionField = "versi";

/** Names of the hidden fields that a form shown again must repeat. */
export const seenFieldsIn = (
	typed: Typed,
): (readonly [name: string, value: string])[] =>
	Object.entries(typed).flatMap(([name, [value]]) =>
		name.startsWith(`${versionField}.`) && value !== undefined
			? [[name, value] as const]
			: [],
	);

export const seenIn = (typed: Typed) => ({
	seen: versionIn(typed[versionField]?.[0]),
	seenOf: Object.fromEntries(
		seenFieldsIn(typed).map(([name, value]) => [
			name.slice(versionField.length + 1),
			versionIn(value),
		]),
	),
});

const versionIn = (text: string | undefined): number =>
	/^\d{1,9}$/.test(text ?? "") ? Number(text) : 0;
