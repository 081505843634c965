import type { ColumnType, JSONColumnType } from "kysely";
import type { Db } from "#platform/database/open.ts";
import type { DayColumn, DayColumnOrNull } from "#territory";
import type { UnitsViews } from "#units";
import type { Verdict } from "./answering/answer.ts";
import type { Removal } from "./answering/removals.ts";
import type { Phase } from "./consultation.ts";
import type { Family } from "./families.ts";
import type { State } from "./lifecycle.ts";
import type { Access } from "./plan/access.ts";
import type { Votes, Way } from "./taking-part/contribution.ts";
import type { OpinionState } from "./taking-part/opinion.ts";

export type ConsultationsTables = {
	"consultations.consultation": {
		unit_id: string;
		id: string;
		state: State;
		family: Family;
		title: string;
		about: string;
		contact: string;
		phases: JSONColumnType<Phase[]>;
		opens_on: DayColumn;
		closes_on: DayColumn;
		closed_early_at: Date | null;
		why_closed: string | null;
		access: JSONColumnType<Access>;
		version: number;
		opinions: number;
		answered: number;
		verified: number;
		unverified: number;
		people: number;
		last_turn: number;
		last_answer: number;
		revision: number;
		changed_by: string | null;
		changed_at: Date;
	};
	"consultations.passage": {
		unit_id: string;
		consultation_id: string;
		version: number;
		number: number;
		heading: string;
		words: string;
		changed: boolean;
		opinions: number;
	};
	"consultations.question": {
		unit_id: string;
		consultation_id: string;
		number: number;
		ask: string;
		choices: JSONColumnType<string[]>;
	};
	"consultations.vote": {
		unit_id: string;
		consultation_id: string;
		question: number;
		choice: number;
		verified: number;
		unverified: number;
	};
	"consultations.answer": {
		unit_id: string;
		id: string;
		consultation_id: string;
		number: number;
		verdict: Verdict;
		reason: string;
		version: number | null;
		passage: number | null;
		opinions: number;
		follow_up: string | null;
		answered_by: string | null;
		answered_on: DayColumn;
		corrections: ColumnType<number, number | undefined, number>;
		corrected_on: ColumnType<string | null, never, string>;
		why_corrected: ColumnType<string | null, never, string>;
	};
	"consultations.earlier_answer": {
		unit_id: string;
		answer_id: string;
		number: number;
		verdict: Verdict;
		reason: string;
		version: number | null;
		passage: number | null;
		until_on: DayColumn;
		why: string;
		corrected_by: string | null;
	};
	"consultations.opinion": {
		unit_id: string;
		id: string;
		consultation_id: string;
		turn: number;
		version: number;
		passage: number;
		question: number;
		words: string;
		words_hash: Uint8Array;
		state: OpinionState;
		verified: number;
		unverified: number;
		answer_id: string | null;
		why_removed: Removal | null;
		removed_by: string | null;
	};
	"consultations.contribution": {
		unit_id: string;
		id: string;
		consultation_id: string;
		form_hash: Uint8Array;
		way: Way;
		late: boolean;
		place: string;
		people: number | null;
		held_on: DayColumnOrNull;
		signed_by: Uint8Array | null;
		/** Where a sheet counts no more. */
		taken_back_why: ColumnType<string | null, never, string>;
		votes: JSONColumnType<Votes>;
		said_on: DayColumn;
		noted_by: string | null;
	};
	"consultations.point": {
		unit_id: string;
		contribution_id: string;
		opinion_id: string;
	};
	"consultations.appeal": {
		unit_id: string;
		opinion_id: string;
		consultation_id: string;
		words: string;
		appealed_on: DayColumn;
		decision: "stays" | "put-back" | null;
		decided_why: string | null;
		decided_by: string | null;
		decided_on: DayColumnOrNull;
	};
	"consultations.co_check": {
		unit_id: string;
		invitation_id: string;
		consultation_id: string;
		organisation_id: string;
	};
	"consultations.step": {
		unit_id: string;
		consultation_id: string;
		on_day: DayColumn;
		over: number;
		answered: number;
	};
	"consultations.step_there": {
		province_code: string;
		from_on: DayColumn;
		over: number;
		answered: number;
	};
	"consultations.heard": {
		unit_id: string;
		consultation_id: string;
		dimension: string;
		word: string;
		n: number;
	};
};

export const consultationsIn = (db: Db) =>
	db.withTables<ConsultationsTables & UnitsViews>();
