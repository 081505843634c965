import type { JSONColumnType } from "kysely";
import type { Said } from "#kernel/text.ts";
import type { Db } from "#platform/database/open.ts";
import type { DayColumn, DayColumnOrNull } from "#territory";

export type CatalogueTables = {
	"catalogue.service": {
		id: string;
		unit_id: string;
		slug: string;
		version: number;
		name: JSONColumnType<Said>;
		about: JSONColumnType<Said>;
		published_at: Date;
		last_confirmed_on: DayColumn;
	};
	"catalogue.service_version": {
		service_id: string;
		version: number;
		content: JSONColumnType<object>;
		written_at: Date;
		written_by: string | null;
	};
	"catalogue.facility": {
		unit_id: string;
		id: string;
		kind: string;
		place: string;
		checks: number;
	};
	"catalogue.facility_check": {
		unit_id: string;
		facility_id: string;
		number: number;
		condition: string;
		measures: JSONColumnType<Readonly<Record<string, string>>>;
		says: string;
		photo_as: string | null;
		photo_on: DayColumnOrNull;
		photo_shows: string | null;
		checked_on: DayColumn;
		checked_by: string;
		person_id: string | null;
		invitation_id: string | null;
		form_hash: Uint8Array | null;
	};
	"catalogue.invitation": {
		unit_id: string;
		id: string;
		organisation: string;
		until_on: DayColumn;
		made_on: DayColumn;
		made_for: string;
		made_by: string | null;
		form_hash: Uint8Array;
		withdrawn_on: DayColumnOrNull;
		withdrawn_by: string | null;
	};
	"catalogue.check_answer": {
		unit_id: string;
		facility_id: string;
		number: number;
		answer: string;
		answered_on: DayColumn;
		answered_by: string | null;
	};
	"catalogue.contest": {
		unit_id: string;
		id: string;
		facility_id: string;
		at_check: number;
		says: string;
		words: string;
		photo_as: string | null;
		photo_shows: string | null;
		seen_on: DayColumn;
		told_on: DayColumn;
		teller: Uint8Array;
		state: string;
		words_are: string;
		answer: string | null;
		answered_on: DayColumnOrNull;
		answered_by: string | null;
	};
	"catalogue.pledge": {
		unit_id: string;
		number: number;
		id: string;
		state: string;
		revision: number;
		text: JSONColumnType<Said>;
		place: string;
		signer_name: string;
		signer_position: string;
		review_on: DayColumn;
		written_at: Date;
		written_by: string | null;
		signed_on: DayColumnOrNull;
		signed_by: string | null;
		published_on: DayColumnOrNull;
		ended_on: DayColumnOrNull;
		withdrawn_why: string | null;
	};
	"catalogue.pledge_service": {
		unit_id: string;
		number: number;
		service_id: string;
		version: number;
	};
	"catalogue.service_draft": {
		service_id: string;
		number: number;
		id: string;
		state: string;
		revision: number;
		based_on: number;
		content: JSONColumnType<object>;
		why: string;
		opened_on: DayColumn;
		until_on: DayColumn;
		discussed_at: string | null;
		minutes_at: string | null;
		heard: JSONColumnType<readonly { said: string; did: string }[]>;
		ended_on: DayColumnOrNull;
		withdrawn_why: string | null;
		published_version: number | null;
		written_by: string | null;
	};
};

export const catalogueIn = (db: Db) => db.withTables<CatalogueTables>();
