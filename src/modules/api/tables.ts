import type { Db } from "#platform/database/open.ts";

export type ApiTables = {
	"api.system": {
		id: string;
		name: string;
		contact: string;
		unit_id: string;
		scopes: string[];
		secret_digest: string;
		secret_before: string | null;
		before_until: Date | null;
		made_by: string;
		made_at: Date;
		ended_at: Date | null;
	};
	"api.token": {
		digest: string;
		system_id: string;
		scopes: string[];
		expires_at: Date;
	};
	"api.deed": {
		system_id: string;
		key: string;
		asked: string;
		answer: string;
		at: Date;
	};
};

export const apiIn = (db: Db) => db.withTables<ApiTables>();
