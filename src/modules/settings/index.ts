/** What an installation says of itself: who runs it, and where to reach them. */
export {
	problemsIn,
	type SettingProblem,
	type SettingReason,
} from "./check-settings.ts";
export {
	definitions,
	isMeasure,
	keysOf,
	type MeasureKey,
	measureKeys,
	numberOf,
	optionsOf,
	type SettingGroup,
	type SettingKey,
	type SettingKind,
	type SettingNumber,
	settingGroups,
	settingKeys,
} from "./definitions.ts";
export { mayChangeSettings } from "./policy.ts";
export {
	type SettingsVersion,
	savedOf,
	settingsNow,
	settingsOf,
} from "./queries.ts";
export {
	type Meanwhile,
	type SettingsRefusal,
	saveSettings,
} from "./save-settings.ts";
export {
	canBeReached,
	type Limit,
	type Office,
	type Settings,
	type SettingValues,
} from "./settings.ts";
