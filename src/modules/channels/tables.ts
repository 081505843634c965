import type { Language } from "#kernel/text.ts";
import type { Db } from "#platform/database/open.ts";
import type { Zone } from "#procedures";
import type { Channel } from "./channel.ts";

export type ChannelsTables = {
	"channels.reach": {
		unit_id: string;
		subject_kind: string;
		subject_id: string;
		channel: Channel;
		sealed: Uint8Array;
		lang: Language;
		zone: Zone;
	};
	"channels.message": {
		unit_id: string;
		id: string;
		subject_kind: string;
		subject_id: string;
		due_at: Date | null;
		last: boolean;
		tries: number;
		ended_at: Date | null;
		outcome: "sent" | "refused" | "gave-up" | null;
	};
};

export const channelsIn = (db: Db) => db.withTables<ChannelsTables>();
