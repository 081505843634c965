import { problemsIn } from "./check-settings.ts";
import { type SettingKey, settingKeys } from "./definitions.ts";
import type { SettingValues } from "./settings.ts";

/** What becomes of two versions that were written from the same one. */
export interface Merged {
	/** What both want together; where they contradict each other, mine. */
	readonly values: SettingValues;
	/** Changed by them alone, so theirs stands. */
	readonly taken: readonly SettingKey[];
	/** Only a person can say which of the two is right. */
	readonly contested: readonly SettingKey[];
}

/** Merges two versions: what only one of them changed is changed, and what both changed differently is contested. */
export function mergeSettings({
	base,
	mine,
	theirs,
}: {
	/** What both were written from. */
	readonly base: SettingValues;
	readonly mine: SettingValues;
	readonly theirs: SettingValues;
}): Merged {
	const differing = settingKeys.filter((key) => mine[key] !== theirs[key]);
	const untouched = differing.filter((key) => mine[key] === base[key]);
	// Two changes that each stand may not stand together: an English name, and the Indonesian one taken back.
	const broken = new Set(
		problemsIn(taking(untouched, theirs, mine)).map(({ key }) => key),
	);
	const taken = untouched.filter((key) => !broken.has(key));
	return {
		values: taking(taken, theirs, mine),
		taken,
		contested: differing.filter(
			(key) =>
				broken.has(key) ||
				(mine[key] !== base[key] && theirs[key] !== base[key]),
		),
	};
}

const taking = (
	keys: readonly SettingKey[],
	theirs: SettingValues,
	mine: SettingValues,
): SettingValues => ({
	...mine,
	...Object.fromEntries(keys.map((key) => [key, theirs[key]])),
});
