import type { JSONColumnType } from "kysely";
import type { Db } from "#platform/database/open.ts";
import type { DayColumn, DayColumnOrNull } from "#territory";
import type { AgreementKind, PaperKind, Scope, Topic } from "./agreement.ts";
import type { State } from "./lifecycle.ts";
import type { Kind } from "./organisation.ts";

export type PartnersTables = {
	"partners.organisation": {
		id: string;
		name: string;
		name_key: string;
		short: string;
		kind: Kind;
		province_code: string | null;
		website: string;
		dissolved_on: DayColumnOrNull;
		kept_by: string;
		revision: number;
		changed_by: string | null;
		changed_at: Date;
	};
	"partners.agreement": {
		unit_id: string;
		id: string;
		organisation_id: string;
		state: State;
		kind: AgreementKind;
		title: string;
		about: string;
		topics: JSONColumnType<readonly Topic[]>;
		provinces: JSONColumnType<readonly string[]>;
		from_on: DayColumn;
		until_on: DayColumn;
		ended_on: DayColumnOrNull;
		why_ended: string | null;
		contact: Uint8Array | null;
		revision: number;
		changed_by: string | null;
		changed_at: Date;
	};
	"partners.paper": {
		unit_id: string;
		agreement_id: string;
		sequence: number;
		kind: PaperKind;
		number: string;
		number_key: string;
		signed_on: DayColumn;
		office_signs: string;
		partner_signs: string;
		before: JSONColumnType<Scope | null, string | null, string | null>;
		words: string;
		until_on: DayColumn;
		evidence_id: string | null;
		evidence_version: number | null;
		written_by: string | null;
		written_at: Date;
	};
	"partners.activity": {
		unit_id: string;
		agreement_id: string;
		id: string;
		title: string;
		on_day: DayColumn;
		event_id: string | null;
		outcome: string;
		proof: string;
		evidence_id: string | null;
		evidence_version: number | null;
		revision: number;
		changed_by: string | null;
		changed_at: Date;
	};
};

export const partnersIn = (db: Db) => db.withTables<PartnersTables>();
