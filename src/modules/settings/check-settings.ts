import { z } from "zod";
import { exact } from "#kernel/decimal.ts";
import {
	definitions,
	isMeasure,
	type MeasureKey,
	numberOf,
	optionsOf,
	type SettingKey,
	settingKeys,
} from "./definitions.ts";
import type { SettingValues } from "./settings.ts";

/** A setting that cannot stand so, and why. */
export interface SettingProblem {
	readonly key: SettingKey;
	readonly reason: SettingReason;
	readonly about?: Readonly<Record<string, number>>;
}
export type SettingReason =
	| "too-long"
	| "wrong-email"
	| "wrong-phone"
	| "wrong-url"
	| "wrong-choice"
	| "wrong-years"
	| "wrong-number"
	| "wrong-people"
	| "wrong-days"
	| "indonesian-first";

/** In signs. */
const limits = {
	text: 200,
	long: 1_000,
	email: 200,
	phone: 40,
	url: 300,
	years: 2,
	people: 3,
	days: 3,
	number: 8,
	choice: 40,
};

/** What cannot stand, in the order of the form; nothing when all is well. Expects trimmed values. */
export const problemsIn = (values: SettingValues): readonly SettingProblem[] =>
	settingKeys.flatMap((key): SettingProblem[] => {
		const reason = reasonAgainst(key, values);
		if (reason === null) return [];
		const about = aboutOf(key, reason);
		return [about ? { key, reason, about } : { key, reason }];
	});

function aboutOf(
	key: SettingKey,
	reason: SettingReason,
): SettingProblem["about"] {
	if (reason === "too-long") return { limit: limits[definitions[key].kind] };
	if (!isMeasure(key)) return undefined;
	const { least, most } = numberOf(key);
	return { least, most };
}

function reasonAgainst(
	key: SettingKey,
	values: SettingValues,
): SettingReason | null {
	const { kind } = definitions[key];
	const value = values[key];
	if (value === "") return lacksIndonesian(key, values);
	if (kind === "years") return isYears(value) ? null : "wrong-years";
	if (kind === "people") return isPeople(value) ? null : "wrong-people";
	if (kind === "days") return isDays(value) ? null : "wrong-days";
	if (isMeasure(key)) return isAsked(key, value) ? null : "wrong-number";
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

/** Never below ten: what is published is checked against it. A hundred hides nearly everything. */
const isPeople = (text: string): boolean =>
	/^\d{2,3}$/.test(text) && Number(text) >= 10 && Number(text) <= 100;

/** Never so short that nobody can answer, never longer than a year. */
const isDays = (text: string): boolean =>
	/^\d{2,3}$/.test(text) && Number(text) >= 14 && Number(text) <= 365;

/** A plain decimal within its range, or 0 where an installation asks for nothing. */
function isAsked(key: MeasureKey, text: string): boolean {
	if (text.length > limits.number) return false;
	if (!/^\d+(\.\d{1,2})?$/.test(text)) return false;
	const { least, most } = numberOf(key);
	const found = exact(text);
	return found.isZero() || (found.gte(least) && found.lte(most));
}

/** Only addresses that a reader can open safely. */
const isWebsite = (text: string): boolean =>
	z.url({ protocol: /^https$/ }).safeParse(text).success;
