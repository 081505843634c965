import type {
	ColumnType,
	Generated,
	GeneratedAlways,
	JSONColumnType,
} from "kysely";
import type { Db } from "#platform/database/open.ts";
import type { DayColumn, DayColumnOrNull } from "#territory";
import type { Channel, Concern, Kind, Level, Triage } from "./complaint.ts";
import type { Suspect } from "./filing/suspicion.ts";
import type { Weight } from "./learning/tag-of.ts";
import type { State } from "./lifecycle.ts";

/** What can be done to several in one go. */
export type InOneGoDeed = "allot" | "mark";

export type ComplaintsTables = {
	"complaints.complaint": {
		unit_id: string;
		id: string;
		ref: string;
		sheet: Uint8Array;
		kind: Kind;
		concern: Concern;
		service_id: string | null;
		story: string;
		place: string | null;
		happened_on: DayColumnOrNull;
		level: Level;
		may_publish: boolean;
		interpreter: string | null;
		channel: Channel;
		lang: string;
		filed_at: Date;
		procedure: string;
		state: State;
		state_before: State | null;
		triage: Triage | null;
		handler_id: string | null;
		told_units: Generated<string[]>;
		excluded_units: string[];
		accused: string[];
		version: number;
		ended_on: DayColumnOrNull;
	};
	"complaints.file": {
		unit_id: string;
		complaint_id: string;
		id: string;
		number: number;
		name: string;
		type: string;
		size: number;
		kept_as: string;
		scan: "clean" | "off" | "failed";
		transcript: string | null;
		transcript_by: string | null;
		transcript_state: "written" | "confirmed" | "disputed" | null;
		transcript_words: string | null;
		office_id: string | null;
		added_at: Date | null;
		shape: string | null;
		has_camera_data: boolean | null;
	};
	"complaints.contact": {
		unit_id: string;
		complaint_id: string;
		sealed: Uint8Array;
	};
	"complaints.entry": {
		unit_id: string;
		complaint_id: string;
		number: number;
		what: string;
		by_kind: "person" | "citizen" | "system";
		by_id: string | null;
		at: Date;
		words: string | null;
		shown: boolean;
		about: JSONColumnType<Record<string, unknown>>;
	};
	"complaints.rating": {
		unit_id: string;
		complaint_id: string;
		/** Null, with the day, once it was handed on. */
		handled: number | null;
		solved: number | null;
		way: "code" | "desk";
		rated_on: DayColumnOrNull;
	};
	"complaints.on_desk": {
		unit_id: string;
		complaint_unit_id: string;
		complaint_id: string;
		ref: string;
		kind: Kind;
		concern: Concern;
		state: State;
		filed_on: DayColumn;
		due_on: DayColumnOrNull;
		assigned_to: string | null;
		suspect: ColumnType<
			Suspect | null,
			Suspect | null | undefined,
			Suspect | null
		>;
		excluded_units: string[];
		accused: string[];
		kept_from_some: GeneratedAlways<boolean>;
	};
	"complaints.in_one_go": {
		unit_id: string;
		id: string;
		deed: InOneGoDeed;
		by_id: string;
		at: Date;
		/** Of the shapes that the deed knows. */
		said: JSONColumnType<object>;
		rows: JSONColumnType<
			{ unitId: string; id: string; ref: string; before: unknown }[]
		>;
		undone_at: Date | null;
	};
	"complaints.published": {
		unit_id: string;
		id: string;
		complaint_id: string;
		kind: Kind;
		service_id: string | null;
		title: string;
		words: string;
		answer: string | null;
		published_on: DayColumn;
		published_by: string;
		answered_on: DayColumnOrNull;
		withdrawn_on: DayColumnOrNull;
		plain: string;
	};
	"complaints.follow_up": {
		unit_id: string;
		complaint_id: string;
		ref: string;
		office_id: string;
		opened_on: DayColumn;
		told_on: DayColumnOrNull;
	};
	"complaints.merged": {
		unit_id: string;
		complaint_id: string;
		into_unit_id: string;
		into_id: string;
		at: Date;
		by_id: string | null;
	};
	"complaints.drawn_closing": {
		unit_id: string;
		complaint_id: string;
		number: number;
		is_over: Generated<boolean>;
		drawn_on: DayColumn;
		due_on: DayColumn;
		lapsed_on: DayColumnOrNull;
		found: string | null;
		checked_by: string | null;
		checked_on: DayColumnOrNull;
	};
	"complaints.tag": {
		unit_id: string;
		complaint_id: string;
		weight: Weight;
		component: string | null;
		service_id: string | null;
		instrument: string | null;
		indicator: string | null;
		tagged_on: DayColumn;
	};
	"complaints.joined": {
		unit_id: string;
		complaint_id: string;
		published_id: string;
	};
	"complaints.outcome": {
		unit_id: string;
		complaint_id: string;
		filed_on: DayColumn;
		due_on: DayColumnOrNull;
		answered_on: DayColumnOrNull;
		working_days: number | null;
		ended_on: DayColumnOrNull;
		version: number;
	};
	"complaints.cohort": {
		unit_id: string;
		period: number;
		kind: Kind;
		received: number;
		due: number;
		in_time: number;
		days: number[];
	};
	"complaints.figure": {
		unit_id: string;
		period: number;
		kind: Kind | "";
		received: number | null;
		due: number | null;
		in_time: number | null;
		median_days: number | null;
	};
	"complaints.of_self": {
		unit_id: string;
		complaint_id: string;
		sealed: Uint8Array;
	};
	"complaints.voice": {
		province: string;
		period: number;
		dimension: string;
		grp: string;
		received: number;
		due: number;
		in_time: number;
		days: number[];
	};
	"complaints.voice_office": {
		province: string;
		period: number;
		unit_id: string;
	};
	"complaints.told": {
		period: number;
		told_on: DayColumn;
		least: Generated<number>;
	};
	"complaints.told_there": {
		period: number;
		province_code: string;
		due: string;
		in_time: string;
		offices: string | null;
	};
	"complaints.lapor": {
		unit_id: string;
		complaint_id: string;
		tracking: string;
		title: string | null;
		category: string | null;
		disposition: string | null;
		answer: string | null;
		reported_on: DayColumn;
		read_on: DayColumn;
	};
	"complaints.lapor_file": {
		unit_id: string;
		id: string;
		by_id: string;
		at: Date;
		name: string;
		sealed: Uint8Array | null;
		done_at: Date | null;
		counts: JSONColumnType<Record<string, number>>;
	};
	"complaints.kept_from": {
		unit_id: string;
		mark: Uint8Array;
	};
	"complaints.template": {
		unit_id: string;
		id: string;
		title: string;
		words: string;
		version: number;
	};
};

export const complaintsIn = (db: Db) => db.withTables<ComplaintsTables>();
