import type { Db } from "#platform/database/open.ts";

export type InstrumentTables = {
	"instruments.draft": {
		id: string;
		instrument: string;
		title: string;
		version: number;
		findings: number;
		state: "open" | "published" | "discarded";
		by_id: string | null;
		at: Date;
	};
	"instruments.draft_version": {
		draft_id: string;
		version: number;
		text: string;
		by_id: string | null;
		at: Date;
	};
	"instruments.published": {
		id: string;
		text: string;
		sha256: string;
		reason: string;
		by_id: string | null;
		published_at: Date;
	};
	"instruments.help": {
		id: string;
		instrument: string;
		code: string;
		version: number;
		units: number;
		ended_at: Date | null;
		why_ended: string | null;
	};
	"instruments.help_version": {
		help_id: string;
		version: number;
		question: string;
		answer: string;
		by_id: string | null;
		at: Date;
	};
};

export const instrumentsIn = (db: Db) => db.withTables<InstrumentTables>();
