import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { Answer } from "#instruments";
import type { Db } from "#platform/database/open.ts";
import type { DrawPool } from "./allotment/exclusions.ts";
import type { KeptFinding } from "./preflight/keep-preflight.ts";

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
		copied_from: number | null;
		by_id: string | null;
		at: Date;
	};
	"assessments.choice": {
		unit_id: string;
		id: string;
		assessment_id: string;
		code: string;
		field: string;
		value: JSONColumnType<readonly string[]>;
		seen: number;
		by_id: string | null;
		at: Date;
		taken: boolean | null;
		settled_by: string | null;
		settled_at: Date | null;
	};
	"assessments.field_change": {
		unit_id: string;
		id: string;
		assessment_id: string;
		code: string;
		field: string;
		outcome: "saved" | "same" | "choice";
		version: number;
		at: Date;
	};
	"assessments.draft": {
		owner: string;
		path: string;
		typed: JSONColumnType<Record<string, readonly string[]>>;
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
	"assessments.handed_file": {
		unit_id: string;
		assessment_id: string;
		batch_id: string;
		number: number;
		path: string;
		evidence_id: string | null;
		outcome: "attached" | "known" | "waiting" | "aside" | "refused";
		code: string | null;
		reason: string | null;
		about: JSONColumnType<Readonly<Record<string, string | number>>> | null;
		by_id: string | null;
		at: Date;
	};
	"assessments.mark": {
		unit_id: string;
		assessment_id: string;
		code: string;
		number: number;
		layer: "verifier" | "objection" | "final";
		outcome: "accepted" | "returned" | "lapsed" | "refused";
		answer: JSONColumnType<Answer> | null;
		answer_version: number;
		reason: string;
		return_code: string | null;
		by_id: string | null;
		at: Date;
		withdrawn_at: Generated<Date | null>;
	};
	"assessments.owner": {
		unit_id: string;
		assessment_id: string;
		topic: string;
		number: number;
		owner_id: string | null;
		by_id: string | null;
		at: Date;
	};
	"assessments.part_event": {
		unit_id: string;
		assessment_id: string;
		owner_id: string;
		number: number;
		what: "handed-over" | "sent-back";
		topics: JSONColumnType<Record<string, number>>;
		reason: string;
		by_id: string | null;
		at: Date;
	};
	"assessments.preflight": {
		unit_id: string;
		assessment_id: string;
		number: number;
		files: number;
		good: number;
		to_see: number;
		unchecked: number;
		serious: number;
		findings: JSONColumnType<KeptFinding[]>;
		reason: string;
		by_id: string | null;
		at: Date;
	};
	"assessments.objection": {
		unit_id: string;
		assessment_id: string;
		code: string;
		reason: string;
		proofs: JSONColumnType<{ id: string; version: number }[]>;
		judged_by: JSONColumnType<string[]>;
		asked: JSONColumnType<string[]>;
		raised_by: string | null;
		raised_at: Date;
	};
	"assessments.objection_answer": {
		unit_id: string;
		assessment_id: string;
		code: string;
		outcome: "upheld" | "changed";
		reason: string;
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
	"assessments.draw": {
		id: string;
		instrument: string;
		year: number;
		number: number;
		seed: string;
		held_back: string;
		capacity: number;
		second_look: number;
		inputs: JSONColumnType<DrawPool> | null;
		prepared_by: string | null;
		prepared_at: Date;
		published_by: string | null;
		published_at: Date | null;
		discarded_by: string | null;
		discarded_at: Date | null;
		reason: string | null;
	};
	"assessments.allotment": {
		assessment_id: string;
		number: number;
		unit_id: string;
		draw_id: string;
		verifier_id: string;
		others: string[];
		reason: string;
		by_id: string | null;
		from_at: Date;
		until_at: Date | null;
	};
	"assessments.conflict": {
		id: string;
		verifier_id: string;
		unit_id: string;
		reason: string;
		declared_at: Date;
		ended_at: Date | null;
	};
	"assessments.lease": {
		assessment_id: string;
		code: string;
		unit_id: string;
		verifier_id: string;
		until: Date;
	};
	"assessments.lane_place": {
		verifier_id: string;
		instrument: string;
		year: number;
		way: string;
		subject: string;
		last: string;
		begun_at: Date;
		moved_at: Date;
		paused_at: Date | null;
	};
	"assessments.lane_decision": {
		key: string;
		verifier_id: string;
		unit_id: string;
		assessment_id: string;
		code: string;
		way: string;
		subject: string;
		outcome: "accepted" | "returned";
		at: Date;
		withdrawn_at: Date | null;
	};
	"assessments.remark": {
		id: string;
		verifier_id: string;
		text: string;
		made_at: Date;
	};
	"assessments.second_look": {
		unit_id: string;
		assessment_id: string;
		code: string;
		answer_version: number;
		verifier_id: string;
		drawn_at: Date;
		outcome: "accepted" | "returned" | null;
		answer: JSONColumnType<Answer> | null;
		reason: string | null;
		at: Date | null;
	};
};

export const assessmentsIn = (db: Db) => db.withTables<AssessmentTables>();
