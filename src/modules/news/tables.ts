import type { JSONColumnType } from "kysely";
import type { Language } from "#kernel/text.ts";
import type { Db } from "#platform/database/open.ts";
import type { Kind, Reading } from "./item.ts";
import type { State } from "./lifecycle.ts";
import type { MaterialKind } from "./materials/material.ts";

export type NewsTables = {
	"news.item": {
		unit_id: string;
		id: string;
		story_id: string;
		reading: Reading;
		lang: string;
		kind: Kind;
		state: State;
		slug: string | null;
		topics: JSONColumnType<readonly string[]>;
		title: string;
		summary: string;
		body: string;
		writers: JSONColumnType<readonly string[]>;
		sent_by: string | null;
		sent_at: Date | null;
		why_returned: string | null;
		publish_at: Date | null;
		published_at: Date | null;
		published_by: string | null;
		corrected_at: Date | null;
		why_withdrawn: string | null;
		withdrawn_at: Date | null;
		revision: number;
		changed_by: string | null;
		changed_at: Date;
	};
	"news.address": { slug: string; unit_id: string; item_id: string };
	"news.wording": {
		unit_id: string;
		item_id: string;
		sequence: number;
		title: string;
		summary: string;
		body: string;
		was_wrong: string;
		is_right: string;
		said_by: string | null;
		said_at: Date;
	};
	"news.material": {
		unit_id: string;
		item_id: string;
		id: string;
		kind: MaterialKind;
		caption: string;
		alt: string;
		decorative: boolean;
		file_sha256: string | null;
		file_type: string | null;
		width: number | null;
		height: number | null;
		address: string;
		captions: boolean;
		transcript: string;
		revision: number;
		changed_by: string | null;
		changed_at: Date;
	};
	"news.contact": {
		unit_id: string;
		desk: string;
		mail: string;
		phone: string;
		hours: string;
		revision: number;
		changed_by: string | null;
		changed_at: Date;
	};
	"news.journalist": {
		id: string;
		address_digest: Uint8Array;
		code_digest: Uint8Array;
		sealed: Uint8Array;
		lang: Language;
		provinces: JSONColumnType<readonly string[]>;
		asked_at: Date;
		confirmed_at: Date | null;
	};
	"news.muting": {
		journalist_id: string;
		unit_id: string;
		why: string;
		muted_by: string | null;
		muted_at: Date;
	};
	"news.mailing": {
		id: string;
		journalist_id: string;
		about: string;
		unit_id: string | null;
		item_id: string | null;
		due_at: Date | null;
		tries: number;
		ended_at: Date | null;
		outcome: "sent" | "refused" | "gave-up" | "withdrawn" | null;
	};
};

export const newsIn = (db: Db) => db.withTables<NewsTables>();
