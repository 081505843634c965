import type { ColumnType, JSONColumnType } from "kysely";
import type { Said } from "#kernel/text.ts";
import type { Db } from "#platform/database/open.ts";
import type { DayColumn } from "#territory";
import type { Arrived } from "./answering/sheet.ts";
import type { UnmetTold } from "./unmet/unmet.ts";

type MaybeDay = ColumnType<unknown, string | null, string | null>;

/** The figures that a counter holds: counts come as text, on purpose. */
interface CounterColumns {
	n: ColumnType<string, string | number, string | number>;
	answered: ColumnType<string[], string[] | number[], string[]>;
	sums: ColumnType<string[], string[] | number[], string[]>;
	squares: ColumnType<string[], string[] | number[], string[]>;
	own_sum: string;
	own_squares: string;
	folded_at: Date;
}

export type SurveysTables = {
	"surveys.survey": {
		unit_id: string;
		instrument: string;
		questionnaire: string;
		door: "open" | "slip" | "handed";
		opened_on: DayColumn;
		closed_on: MaybeDay;
		by_id: string | null;
		at: Date;
	};
	"surveys.population": {
		unit_id: string;
		instrument: string;
		service_id: string;
		year: number;
		number: number;
		people: number;
		by_id: string | null;
		at: Date;
	};
	"surveys.brought": {
		unit_id: string;
		instrument: string;
		span: string;
		id: string;
		starts_on: DayColumn;
		index: string;
		people: number;
		source: string;
		link: string;
		import_id: string;
		at: Date;
	};
	"surveys.quarter_drafted": {
		instrument: string;
		period: number;
		drafted_on: DayColumn;
	};
	"surveys.own_question": {
		unit_id: string;
		instrument: string;
		code: string;
		ask: JSONColumnType<Said>;
		kind: "scale" | "yes-no" | "text";
		place: number;
		asked_from: DayColumn;
		asked_until: MaybeDay;
		by_id: string | null;
		at: Date;
	};
	"surveys.slip": {
		hash: Uint8Array;
		unit_id: string;
		instrument: string;
		service_id: string | null;
		issued_on: DayColumn;
		expires_on: DayColumn;
	};
	"surveys.slips_made": {
		unit_id: string;
		instrument: string;
		service_id: string;
		made_on: DayColumn;
		id: string;
		slips: number;
		by_id: string | null;
	};
	"surveys.arrival": {
		key: Uint8Array;
		unit_id: string;
		arrived_on: DayColumn;
		body: JSONColumnType<Arrived> | null;
		trace: Uint8Array | null;
	};
	"surveys.mixed_day": {
		unit_id: string;
		instrument: string;
		day: DayColumn;
		came_on: DayColumn;
	};
	"surveys.interview_day": {
		unit_id: string;
		instrument: string;
		day: DayColumn;
		by_id: string;
		interviews: number;
	};
	"surveys.trace": {
		unit_id: string;
		day: DayColumn;
		trace: Uint8Array;
		answers: number;
	};
	"surveys.response": {
		unit_id: string;
		id: string;
		instrument: string;
		questionnaire: string;
		period: number;
		day: DayColumn;
		service_id: string | null;
		channel: string;
		slice: string;
		flags: string[];
		language: string;
		answers: JSONColumnType<Readonly<Record<string, number>>>;
		own: JSONColumnType<Readonly<Record<string, string>>>;
		groups: JSONColumnType<Readonly<Record<string, readonly string[]>>>;
		needs: string[];
		outcome: string | null;
		why_not: string | null;
	};
	"surveys.aside": {
		unit_id: string;
		id: string;
		instrument: string;
		reason: string;
		put_on: DayColumn;
		body: JSONColumnType<Readonly<Record<string, unknown>>>;
		/** False until it is said. */
		mixed: ColumnType<boolean, boolean | undefined, boolean>;
	};
	"surveys.unmet_day": {
		unit_id: string;
		day: DayColumn;
		by_id: string;
		records: number;
	};
	"surveys.slips_expired": {
		unit_id: string;
		instrument: string;
		slips: number;
	};
	"surveys.remark": {
		unit_id: string;
		id: string;
		instrument: string;
		period: number;
		words: string;
		/** Code of the question of the unit that it answers. */
		question: string | null;
		language: string;
		themes: string[];
		read_by: string | null;
		read_at: Date | null;
	};
	"surveys.unit_counter": CounterColumns & {
		unit_id: string;
		instrument: string;
		period: number;
		service_id: string;
		slice: string;
	};
	"surveys.need_counter": {
		unit_id: string;
		period: number;
		about: string;
		kind: string;
		slice: string;
		n: ColumnType<string, number, string>;
		folded_at: Date;
	};
	"surveys.unmet": {
		unit_id: string;
		id: string;
		period: number;
		day: DayColumn;
		told_by: string;
		service_id: string | null;
		asked: string | null;
		reason: string;
		sent_to: string | null;
		who_said: string;
		groups: JSONColumnType<Readonly<Record<string, readonly string[]>>>;
	};
	"surveys.unmet_withdrawn": {
		unit_id: string;
		unmet_id: string;
		reason: string;
		withdrawn_on: DayColumn;
	};
	"surveys.unmet_arrival": {
		key: Uint8Array;
		unit_id: string;
		arrived_on: DayColumn;
		body: JSONColumnType<UnmetTold> | null;
	};
	"surveys.unmet_words": {
		unit_id: string;
		id: string;
		period: number;
		words: string;
	};
	"surveys.word_counter": {
		unit_id: string;
		instrument: string;
		period: number;
		slice: string;
		about: string;
		word: string;
		n: ColumnType<string, string | number, string | number>;
		folded_at: Date;
	};
	"surveys.region_counter": CounterColumns & {
		region: string;
		instrument: string;
		period: number;
		dimension: string;
		grp: string;
		slice: string;
	};
};

export const surveysIn = (db: Db) => db.withTables<SurveysTables>();
