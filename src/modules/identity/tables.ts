import type { Generated } from "kysely";
import type { Db } from "#platform/database/open.ts";
import type { DayColumn, DayColumnOrNull } from "#territory";
import type { UnitsViews } from "#units";

export type IdentityTables = {
	"identity.person": {
		id: string;
		name: string;
		user_name: string;
		email: string;
		email_verified: Generated<boolean>;
		image: string | null;
		two_factor_enabled: Generated<boolean>;
		sample: Generated<boolean>;
		created_at: Date;
		updated_at: Date;
		arrived_at: Date | null;
		signed_in_at: Date | null;
		introduced_at: Date | null;
		closed_on: DayColumnOrNull;
		version: Generated<number>;
	};
	"identity.code": {
		id: string;
		person_id: string;
		purpose: string;
		hash: string;
		made_by: string | null;
		made_at: Date;
		until: Date;
		used_at: Date | null;
		replaced_at: Date | null;
		form: string | null;
	};
	"identity.credential": {
		id: string;
		person_id: string;
		account_id: string;
		provider_id: string;
		password: string | null;
		access_token: string | null;
		refresh_token: string | null;
		id_token: string | null;
		access_token_expires_at: Date | null;
		refresh_token_expires_at: Date | null;
		scope: string | null;
		created_at: Date;
		updated_at: Date;
	};
	"identity.session": {
		id: string;
		person_id: string;
		token: string;
		factors: Generated<number>;
		second_factor_at: Date | null;
		ip_address: string | null;
		user_agent: string | null;
		expires_at: Date;
		created_at: Date;
		updated_at: Date;
	};
	"identity.verification": {
		id: string;
		identifier: string;
		value: string;
		expires_at: Date;
		created_at: Date;
		updated_at: Date;
	};
	"identity.second_factor": {
		id: string;
		person_id: string;
		secret: string;
		backup_codes: string;
		verified: Generated<boolean>;
		failed_verification_count: Generated<number>;
		locked_until: Date | null;
		codes_kept: Generated<boolean>;
		last_step: string | null;
	};
	"identity.provider_link": {
		id: string;
		person_id: string;
		issuer: string;
		subject: string;
		linked_at: Date;
		used_at: Date | null;
	};
	"identity.rate": {
		id: string;
		key: string;
		count: number;
		last_request: string;
	};
	"identity.attempt": { key: string; count: number; since: Date };
	"identity.role_held": {
		id: string;
		person_id: string;
		role: string;
		programme: string | null;
		unit_id: string | null;
		valid_from: DayColumn;
		valid_until: DayColumnOrNull;
		given_by: string | null;
	};
	"identity.role_province": { role_held_id: string; province_code: string };
};

export const identityIn = (db: Db) =>
	db.withTables<IdentityTables & UnitsViews>();
