import type { Generated, JSONColumnType } from "kysely";
import type { Db } from "#platform/database/open.ts";
import type { Gain } from "#surveys";
import type { DayColumn, DayColumnOrNull } from "#territory";
import type { CertificateKind } from "./certificates/certificate-rule.ts";
import type { Kind, Mode, Side } from "./event.ts";
import type { State } from "./lifecycle.ts";
import type { MaterialKind } from "./materials/material.ts";
import type { Access, Helpers } from "./plan/access.ts";
import type { Need } from "./registering/needs.ts";
import type { Achievement, Money } from "./report/report.ts";

import type { Part, Question } from "./test/test.ts";

/** How it was noted that somebody is there. */
export type How = "code" | "desk" | "door" | "line";

export type EventsTables = {
	"events.event": {
		unit_id: string;
		id: string;
		state: State;
		kind: Kind;
		mode: Mode;
		title: string;
		about: string;
		on_day: DayColumn;
		from_hour: string;
		minutes: number;
		province_code: string;
		place: string;
		online: string;
		places_room: number;
		places_line: number;
		contact: string;
		access: JSONColumnType<Access>;
		helpers: JSONColumnType<Helpers>;
		certificate: CertificateKind;
		certificate_minutes: number;
		certificate_codes: number;
		was_open: boolean;
		why_cancelled: string | null;
		revision: number;
		changed_by: string | null;
		changed_at: Date;
	};
	"events.registration": {
		unit_id: string;
		id: string;
		event_id: string;
		form_hash: Uint8Array;
		institution: string;
		words: string;
		needs: Need[];
		version: number;
		registered_on: DayColumn;
		erased_on: DayColumnOrNull;
	};
	"events.participant": {
		unit_id: string;
		id: string;
		event_id: string;
		registration_id: string;
		turn: number;
		name: Uint8Array | null;
		side: Side;
		waiting: boolean;
		cancelled_on: DayColumnOrNull;
		why_removed: string | null;
		/** Filled by the database. */
		reach_said: Generated<boolean>;
	};
	"events.check_in": {
		unit_id: string;
		participant_id: string;
		event_id: string;
		how: How;
		side: Side;
		noted_by: string | null;
		at: Date;
	};
	"events.certificate": {
		unit_id: string;
		participant_id: string;
		event_id: string;
		turn: number;
		number: string;
		name: Uint8Array;
		side: Side;
		minutes: number | null;
		issued_on: DayColumn;
		revoked_on: DayColumnOrNull;
		why_revoked: string | null;
		revoked_by: string | null;
	};
	"events.certificate_number": {
		number: string;
		unit_id: string;
		participant_id: string;
		replaced_on: DayColumnOrNull;
	};
	"events.issuing": {
		unit_id: string;
		event_id: string;
		begun_by: string | null;
		begun_at: Date;
		last_turn: number;
		issued: number;
		total: number;
		ended_at: Date | null;
	};
	"events.material": {
		unit_id: string;
		id: string;
		event_id: string;
		kind: MaterialKind;
		title: string;
		address: string;
		in_words: string;
		added_by: string | null;
		added_on: DayColumn;
	};
	"events.report": {
		unit_id: string;
		event_id: string;
		achievements: JSONColumnType<Achievement[]>;
		recommendation: string;
		addressee: string;
		money: Money;
		money_why: string;
		present: number | null;
		gain: JSONColumnType<Gain> | null;
		written_by: string | null;
		written_on: DayColumn;
	};
	"events.test": {
		unit_id: string;
		event_id: string;
		questions: JSONColumnType<Question[]>;
		revision: number;
	};
	"events.sitting": {
		unit_id: string;
		participant_id: string;
		part: Part;
		event_id: string;
		levels: JSONColumnType<Record<string, number>>;
	};
	"events.presence": {
		unit_id: string;
		participant_id: string;
		list_hash: Uint8Array;
		event_id: string;
		minutes: number;
	};
	"events.reach_counter": {
		unit_id: string;
		event_id: string;
		province_code: string;
		dimension: string;
		grp: string;
		n: number;
	};
	"events.reach_release": {
		period: number;
		told_on: DayColumn;
	};
	"events.reach_told": {
		period: number;
		province_code: string;
		dimension: string;
		grp: string;
		n: number | null;
	};
	"events.own_calendar": {
		token_digest: Uint8Array;
		unit_id: string;
		registration_id: string;
		made_on: DayColumn;
	};
	"events.line_code": {
		unit_id: string;
		event_id: string;
		part: number;
		due_at: Date;
		digits: string;
		told_at: Date | null;
	};
	"events.line_code_entered": {
		unit_id: string;
		participant_id: string;
		part: number;
		event_id: string;
	};
	"events.door_reading": {
		unit_id: string;
		id: string;
		event_id: string;
		participant_id: string;
		read_at: Date;
		came_at: Date;
	};
};

export const eventsIn = (db: Db) => db.withTables<EventsTables>();
