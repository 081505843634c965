import type { JSONColumnType } from "kysely";
import type { Db } from "#platform/database/open.ts";
import type { Statement } from "./certificate.ts";

export type LettersTables = {
	"letters.certificate": {
		unit_id: string;
		assessment_id: string;
		number: string;
		programme: string;
		instrument: string;
		year: number;
		issued_at: Date;
		submitted_at: Date | null;
		verified_at: Date | null;
		states: JSONColumnType<Statement>;
	};
	"letters.certificate_number": {
		number: string;
		unit_id: string;
		assessment_id: string;
	};
	"letters.counter": {
		programme: string;
		year: number;
		province_code: string;
		last_number: number;
	};
};

export const lettersIn = (db: Db) => db.withTables<LettersTables>();
