import type { Generated } from "kysely";
import type { Db } from "#platform/database/open.ts";

export type PackagesTables = {
	"packages.signing_key": {
		one: Generated<boolean>;
		public_key: string;
		sealed: Uint8Array;
		made_at: Date;
	};
};

export const packagesIn = (db: Db) => db.withTables<PackagesTables>();
