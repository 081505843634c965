import type { ColumnType, JSONColumnType } from "kysely";
import type { Answer } from "#instruments";
import type { Db } from "#platform/database/open.ts";

/** A day of law, as text `2026-11-20`: never a moment in some time zone. */
type Day = ColumnType<string, string, string>;
type MaybeDay = ColumnType<string | null, string | null, string | null>;

export type AssessmentTables = {
	"assessments.round": {
		instrument: string;
		year: number;
		programme: string;
		opens_on: Day;
		closes_on: Day;
	};
	"assessments.round_change": {
		id: string;
		instrument: string;
		year: number;
		opened_on: Day;
		closed_on: Day;
		opens_on: Day;
		closes_on: Day;
		reason: string;
		by_id: string | null;
		at: Date;
	};
	"assessments.round_rule": {
		instrument: string;
		year: number;
		number: number;
		correction_days: number;
		after_corrections: "verifier-may-conclude" | "goes-back-by-itself";
		objection_days: number;
		legal_basis: string;
		reason: string;
		by_id: string | null;
		at: Date;
	};
	"assessments.deadline": {
		unit_id: string;
		assessment_id: string;
		number: number;
		what: "corrections" | "objections";
		began_on: Day;
		working_days: number;
		due_on: Day;
		unknown_from: MaybeDay;
		legal_basis: string;
		because: "begun" | "calendar";
		at: Date;
	};
	"assessments.assessment": {
		unit_id: string;
		id: string;
		programme: string;
		instrument: string;
		year: number;
		stage: string;
		state: string;
		opened_at: Date;
		requested_at: Date | null;
		declared_at: Date | null;
		submitted_at: Date | null;
		verified_at: Date | null;
		decided_at: Date | null;
		brought_by: string | null;
	};
	"assessments.step": {
		unit_id: string;
		assessment_id: string;
		number: number;
		move: string;
		stage: string;
		state_before: string;
		state_after: string;
		document: JSONColumnType<Record<string, string>>;
		reason: string | null;
		by_id: string | null;
		at: Date;
	};
	"assessments.answer": {
		unit_id: string;
		assessment_id: string;
		code: string;
		version: number;
		typed: JSONColumnType<Record<string, readonly string[]>>;
		answer: JSONColumnType<Answer> | null;
		note: string;
		by_id: string | null;
		at: Date;
	};
	"assessments.proof": {
		unit_id: string;
		assessment_id: string;
		code: string;
		evidence_id: string;
		evidence_version: number;
		added_by: string | null;
		added_at: Date;
		removed_by: string | null;
		removed_at: Date | null;
	};
	"assessments.mark": {
		unit_id: string;
		assessment_id: string;
		code: string;
		number: number;
		layer: "verifier" | "final";
		outcome: "accepted" | "returned" | "lapsed" | "refused";
		answer: JSONColumnType<Answer> | null;
		answer_version: number;
		reason: string;
		return_code: string | null;
		by_id: string | null;
		at: Date;
	};
	"assessments.predicate": {
		unit_id: string;
		assessment_id: string;
		number: number;
		code: string;
		status: "active" | "suspended" | "revoked";
		valid_from: Day;
		valid_until: MaybeDay;
		decree: string;
		decree_on: Day;
		legal_basis: string;
		score: string | null;
		reason: string;
		by_id: string | null;
		at: Date;
	};
};

export const assessmentsIn = (db: Db) => db.withTables<AssessmentTables>();
