import { type FormState, filled, typedIn, typedValue } from "#kernel/form.ts";
import {
	definitions,
	problemsIn,
	type SettingKey,
	type SettingValues,
	settingKeys,
} from "#settings";

/** The hidden field that says which version was being edited. */
export const versionField = "versi";

export const stateOf = (values: SettingValues): FormState => filled(values);

/** What was typed, with what cannot stand so. Ends of lines and spaces around a value mean nothing. */
export function readSettings(form: FormData): {
	readonly values: SettingValues;
	readonly state: FormState;
} {
	const typed = { typed: typedIn(form), problems: [] };
	const values = Object.fromEntries(
		settingKeys.map((key) => [key, tidied(key, typedValue(typed, key))]),
	) as Record<SettingKey, string>;
	return {
		values,
		state: {
			typed: typed.typed,
			problems: problemsIn(values).map(({ key, reason, about }) => ({
				field: key,
				says: `settings.problem.${reason}`,
				...(about ? { about } : {}),
			})),
		},
	};
}

function tidied(key: SettingKey, text: string): string {
	const { kind } = definitions[key];
	if (kind === "long")
		return text
			.split(/\r?\n/)
			.map((line) => line.trim())
			.join("\n")
			.trim();
	const line = text.replace(/\s+/g, " ").trim();
	// A comma in a number is a point.
	return kind === "number" ? line.replace(",", ".") : line;
}
