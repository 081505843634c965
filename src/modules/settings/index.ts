/** What an installation says of itself: who runs it, and where to reach them. */
export {
	problemsIn,
	type SettingProblem,
	type SettingReason,
} from "./check-settings.ts";
export {
	definitions,
	keysOf,
	optionsOf,
	type SettingGroup,
	type SettingKey,
	type SettingKind,
	settingGroups,
	settingKeys,
} from "./definitions.ts";
export { mayChangeSettings } from "./policy.ts";
export {
	type SettingsVersion,
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
	type Office,
	type Settings,
	type SettingValues,
} from "./settings.ts";
