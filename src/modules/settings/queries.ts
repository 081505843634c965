import type { Context } from "#platform/context.ts";
import { type SettingKey, settingKeys } from "./definitions.ts";
import {
	noValues,
	type Settings,
	type SettingValues,
	toSettings,
} from "./settings.ts";
import { settingsIn } from "./tables.ts";

/** One saving of all settings. */
export interface SettingsVersion {
	/** 0 while nobody ever saved. */
	readonly number: number;
	readonly values: SettingValues;
	readonly savedAt: Date | null;
	readonly savedBy: string | null;
}

/** What the installation says of itself today. */
export async function settingsOf(cx: Context): Promise<Settings> {
	const { values, savedAt } = await settingsNow(cx);
	return toSettings(values, savedAt);
}

/** The version that was saved last. */
export async function settingsNow(cx: Context): Promise<SettingsVersion> {
	const db = settingsIn(cx.db);
	const last = await db
		.selectFrom("settings.version")
		.selectAll()
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst();
	if (!last)
		return { number: 0, values: noValues, savedAt: null, savedBy: null };
	return {
		number: last.number,
		values: await valuesOfVersion(cx, last.number),
		savedAt: last.saved_at,
		savedBy: last.saved_by,
	};
}

/** What a version says; nothing at all for 0, from which the first one was written. */
export async function valuesOfVersion(
	cx: Context,
	number: number,
): Promise<SettingValues> {
	const rows = await settingsIn(cx.db)
		.selectFrom("settings.value")
		.select(["key", "value"])
		.where("version", "=", number)
		.execute();
	const kept = new Map(rows.map(({ key, value }) => [key, value]));
	// A key that this program does not know was written by a newer one, and is left alone.
	return Object.fromEntries(
		settingKeys.map((key) => [key, kept.get(key) ?? ""]),
	) as Record<SettingKey, string>;
}

/** What was ever saved of a setting, the first first; `null` where a version left it empty. */
export const savedOf = async (
	cx: Context,
	key: SettingKey,
): Promise<
	readonly { readonly savedAt: Date; readonly value: string | null }[]
> =>
	settingsIn(cx.db)
		.selectFrom("settings.version as version")
		.leftJoin("settings.value as value", (join) =>
			join
				.onRef("value.version", "=", "version.number")
				.on("value.key", "=", key),
		)
		.select(["version.saved_at as savedAt", "value.value"])
		.orderBy("version.number")
		.execute();

/** Who saved since a version, and when, the last one first. */
export const versionsAfter = async (
	cx: Context,
	number: number,
): Promise<
	readonly { readonly savedAt: Date; readonly savedBy: string | null }[]
> =>
	settingsIn(cx.db)
		.selectFrom("settings.version")
		.select(["saved_at as savedAt", "saved_by as savedBy"])
		.where("number", ">", number)
		.orderBy("number", "desc")
		.execute();
