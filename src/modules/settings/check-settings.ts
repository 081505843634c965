import { z } from "zod";
import {
	definitions,
	optionsOf,
	type SettingKey,
	settingKeys,
} from "./definitions.ts";
import type { SettingValues } from "./settings.ts";

/** A setting that cannot stand so, and why. */
export interface SettingProblem {
	readonly key: SettingKey;
	readonly reason: SettingReason;
	readonly about?: { readonly limit: number };
}
export type SettingReason =
	| "too-long"
	| "wrong-email"
	| "wrong-phone"
	| "wrong-url"
	| "wrong-choice"
	| "wrong-years"
	| "indonesian-first";

/** In signs. */
const limits = {
	text: 200,
	long: 1_000,
	email: 200,
	phone: 40,
	url: 300,
	years: 2,
	choice: 40,
};

/** What cannot stand, in the order of the form; nothing when all is well. Expects trimmed values. */
export const problemsIn = (values: SettingValues): readonly SettingProblem[] =>
	settingKeys.flatMap((key): SettingProblem[] => {
		const reason = reasonAgainst(key, values);
		if (reason === null) return [];
		const limit = limits[definitions[key].kind];
		return [
			reason === "too-long"
				? { key, reason, about: { limit } }
				: { key, reason },
		];
	});

function reasonAgainst(
	key: SettingKey,
	values: SettingValues,
): SettingReason | null {
	const { kind } = definitions[key];
	const value = values[key];
	if (value === "") return lacksIndonesian(key, values);
	if (kind === "years") return isYears(value) ? null : "wrong-years";
	if (value.length > limits[kind]) return "too-long";
	if (kind === "email" && !z.email().safeParse(value).success)
		return "wrong-email";
	if (kind === "phone" && !isPhone(value)) return "wrong-phone";
	if (kind === "choice" && !optionsOf(key).some((option) => option === value))
		return "wrong-choice";
	if (kind === "url" && !isWebsite(value)) return "wrong-url";
	return null;
}

/** Indonesian is what everybody falls back on: English alone would leave most readers without a word. */
const lacksIndonesian = (
	key: SettingKey,
	values: SettingValues,
): SettingReason | null => {
	if (key === "organisation-id" && values["organisation-en"])
		return "indonesian-first";
	if (key === "hours-id" && values["hours-en"]) return "indonesian-first";
	return null;
};

/** Digits as people write them: "(021) 555-0100", "+62 21 555 0100", "0800 000 000 ext. 12". */
const isPhone = (text: string): boolean =>
	/^\+?[\d\s().-]+(\s*(ext|pesawat|psw)\.?\s*\d+)?$/i.test(text) &&
	text.replace(/\D/g, "").length >= 3;

/** Whole years, one to fifty: nothing is thrown away at once, and nothing is kept for ever by a slip of the hand. */
const isYears = (text: string): boolean =>
	/^[1-9]\d?$/.test(text) && Number(text) <= 50;

/** Only addresses that a reader can open safely. */
const isWebsite = (text: string): boolean =>
	z.url({ protocol: /^https$/ }).safeParse(text).success;
