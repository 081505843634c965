import type { JSONColumnType } from "kysely";
import type { Db } from "#platform/database/open.ts";

export type WebhooksTables = {
	"webhooks.address": {
		id: string;
		url: string;
		secret: Uint8Array;
		secret_before: Uint8Array | null;
		before_until: Date | null;
		made_by: string;
		made_at: Date;
		off_at: Date | null;
		off_why: "person" | "failing" | "gone" | null;
	};
	"webhooks.delivery": {
		address_id: string;
		event_id: string;
		type: string;
		body: JSONColumnType<Record<string, unknown>>;
		at: Date;
		attempts: number;
		next_try_at: Date | null;
		delivered_at: Date | null;
		answered: number | null;
		failure: string | null;
	};
};

export const webhooksIn = (db: Db) => db.withTables<WebhooksTables>();
