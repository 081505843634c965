import type { Db } from "#platform/database/open.ts";

export type KeysTables = {
	"keys.person_key": {
		person_id: string;
		number: number;
		public_key: Uint8Array;
		locked: Uint8Array;
		salt: Uint8Array;
		lock: string;
		made_at: Date;
		ended_at: Date | null;
	};
	"keys.office_key": {
		unit_id: string;
		number: number;
		public_key: Uint8Array;
		made_at: Date;
		ended_at: Date | null;
	};
	"keys.office_share": {
		unit_id: string;
		number: number;
		person_id: string;
		person_key: number;
		sealed: Uint8Array;
		given_at: Date;
	};
	"keys.custodian": {
		person_id: string;
		person_key: number;
		admitted_by: string;
		admitted_on: string;
		gone_on: string | null;
	};
	"keys.unlocked": {
		digest: Uint8Array;
		owner_id: string;
		session_id: string | null;
		number: number;
		sealed: Uint8Array;
		until: Date;
	};
};

export const keysIn = (db: Db) => db.withTables<KeysTables>();
