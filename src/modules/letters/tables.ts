import type { JSONColumnType } from "kysely";
import type { Db } from "#platform/database/open.ts";
import type { Statement } from "./certificate.ts";
import type {
	LetterKind,
	Statement as LetterStatement,
} from "./letter/letter.ts";

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
	"letters.letter": {
		number: string;
		kind: LetterKind;
		year: number;
		running: number;
		source: string;
		unit_id: string | null;
		assessment_id: string | null;
		instrument: string;
		round_year: number;
		issued_at: Date;
		states: JSONColumnType<LetterStatement>;
	};
	"letters.letter_end": {
		number: string;
		how: "replaced" | "withdrawn";
		replaced_by: string | null;
		reason: string;
		by_id: string | null;
		at: Date;
	};
	"letters.letter_counter": {
		kind: string;
		year: number;
		last_number: number;
	};
	"letters.signer": {
		kind: LetterKind;
		number: number;
		name: string;
		duty: string;
		town: string;
		by_id: string | null;
		at: Date;
	};
	"letters.counter": {
		programme: string;
		year: number;
		province_code: string;
		last_number: number;
	};
};

export const lettersIn = (db: Db) => db.withTables<LettersTables>();
