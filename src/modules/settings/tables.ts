import type { Db } from "#platform/database/open.ts";

export type SettingsTables = {
	"settings.version": {
		number: number;
		saved_at: Date;
		saved_by: string | null;
	};
	"settings.value": { version: number; key: string; value: string };
};

export const settingsIn = (db: Db) => db.withTables<SettingsTables>();
