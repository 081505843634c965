import type { Db } from "#platform/database/open.ts";
import type { DayColumn, DayColumnOrNull } from "#territory";
import type { ProposalState, QuestionState } from "./lifecycle.ts";
import type { ReadinessState } from "./readiness.ts";

export type GuidanceTables = {
	"guidance.coaching": {
		unit_id: string;
		id: string;
		office_id: string;
		valid_from: DayColumn;
		valid_until: DayColumnOrNull;
		why: string;
		by_id: string | null;
		at: Date;
		withdrawn_at: Date | null;
		why_withdrawn: string | null;
	};
	"guidance.follow_up": {
		unit_id: string;
		question_id: string;
		ref: string;
		office_id: string;
	};
	"guidance.question": {
		unit_id: string;
		id: string;
		instrument: string;
		code: string;
		text: string;
		state: QuestionState;
		help_id: string | null;
		revision: number;
		asked_by: string | null;
		asked_at: Date;
	};
	"guidance.reply": {
		unit_id: string;
		question_id: string;
		number: number;
		text: string;
		office_id: string | null;
		by_id: string | null;
		at: Date;
	};
	"guidance.proposal": {
		unit_id: string;
		question_id: string;
		id: string;
		instrument: string;
		code: string;
		question: string;
		answer: string;
		state: ProposalState;
		why: string | null;
		revision: number;
		by_id: string | null;
		at: Date;
		reviewed_by: string | null;
		reviewed_at: Date | null;
	};
	"guidance.readiness": {
		unit_id: string;
		id: string;
		programme: string;
		state: ReadinessState;
		statement: string;
		needs: string;
		signed_by: string;
		why: string | null;
		revision: number;
		declared_by: string | null;
		declared_at: Date;
		changed_by: string | null;
		changed_at: Date;
	};
	"guidance.rewording": {
		id: string;
		help_id: string;
		office_id: string;
		base_version: number;
		question: string;
		answer: string;
		because: string;
		state: ProposalState;
		why: string | null;
		revision: number;
		by_id: string | null;
		at: Date;
		reviewed_by: string | null;
		reviewed_at: Date | null;
	};
	"guidance.visit": {
		unit_id: string;
		id: string;
		office_id: string;
		event_id: string;
		question_id: string | null;
		readiness_id: string | null;
		by_id: string | null;
		at: Date;
	};
	"guidance.asking_unit": { unit_id: string; help_id: string; at: Date };
};

export const guidanceIn = (db: Db) => db.withTables<GuidanceTables>();
