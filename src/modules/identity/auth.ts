import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { twoFactor, username } from "better-auth/plugins";
import { z } from "zod";
import type { ProviderSettings } from "#platform/config.ts";
import type { Db } from "#platform/database/open.ts";
import { addressHeader } from "./gate.ts";
import { limits } from "./limits.ts";
import { hashPassword, isPassword } from "./password.ts";
import {
	providerBothPath,
	providerDoor,
	ShownThere,
} from "./provider/provider-door.ts";
import { sampleDoor, samplePath } from "./sample-door.ts";
import { identityIn } from "./tables.ts";
import { noteStep } from "./used-step.ts";

export interface AuthSettings {
	readonly db: Db;
	readonly secret: string;
	/** Where the site is reached from outside: `https://rangkul.example`. */
	readonly origin: string;
	readonly mode: "demo" | "production";
	readonly newId: () => string;
	/** Whether people of an identity provider enter; they do not when left out. */
	readonly provider?: ProviderSettings | null;
	/** The clock of the house; that of the machine when left out. */
	readonly now?: () => Date;
}

/** Sessions that begin behind these doors have seen both factors. The click of the demonstration counts as both. */
const bothFactors: ReadonlySet<string> = new Set([
	"/two-factor/verify-totp",
	"/two-factor/verify-backup-code",
	samplePath,
	providerBothPath,
]);

const stamps = { createdAt: "created_at", updatedAt: "updated_at" };

/**
 * The sign-in library on our own tables. Its HTTP routes are not mounted: forms reach it through `gate.ts`
 * only. On the embedded database it must not open transactions of its own: there is one connection.
 */
export const createAuth = ({
	db,
	secret,
	origin,
	mode,
	newId,
	provider = null,
	now = () => new Date(),
}: AuthSettings) =>
	betterAuth({
		appName: "Rangkul",
		baseURL: origin,
		secret,
		telemetry: { enabled: false },
		logger: { level: "error" },
		database: {
			db,
			type: "postgres",
			schemaName: "identity",
			transaction: false,
		},
		advanced: {
			cookiePrefix: "rangkul",
			// The pipeline names cookies as browsers guard them, and sends them over TLS alone.
			useSecureCookies: false,
			database: { generateId: newId },
			ipAddress: { ipAddressHeaders: [addressHeader] },
		},
		user: {
			modelName: "person",
			fields: { emailVerified: "email_verified", ...stamps },
			additionalFields: {
				sample: {
					type: "boolean",
					required: false,
					defaultValue: false,
					input: false,
				},
				introducedAt: {
					type: "date",
					required: false,
					input: false,
					fieldName: "introduced_at",
				},
				closedOn: {
					type: "date",
					required: false,
					input: false,
					fieldName: "closed_on",
				},
			},
		},
		account: {
			modelName: "credential",
			fields: {
				userId: "person_id",
				accountId: "account_id",
				providerId: "provider_id",
				accessToken: "access_token",
				refreshToken: "refresh_token",
				idToken: "id_token",
				accessTokenExpiresAt: "access_token_expires_at",
				refreshTokenExpiresAt: "refresh_token_expires_at",
				...stamps,
			},
		},
		session: {
			modelName: "session",
			fields: {
				userId: "person_id",
				expiresAt: "expires_at",
				ipAddress: "ip_address",
				userAgent: "user_agent",
				...stamps,
			},
			additionalFields: {
				factors: {
					type: "number",
					required: true,
					defaultValue: 1,
					input: false,
				},
				secondFactorAt: {
					type: "date",
					required: false,
					input: false,
					fieldName: "second_factor_at",
				},
			},
			expiresIn: limits.session.idle,
			updateAge: limits.session.noted,
			cookieCache: { enabled: false },
		},
		verification: {
			modelName: "verification",
			fields: { expiresAt: "expires_at", ...stamps },
		},
		databaseHooks: {
			session: {
				create: {
					before: async (session, ctx) => {
						if (!(await mayEnter(db, mode, session.userId)))
							throw new APIError("UNAUTHORIZED");
						const typed = TypedCode.safeParse(ctx?.body);
						if (
							ctx?.path === "/two-factor/verify-totp" &&
							typed.success &&
							!(await noteStep(
								db,
								session.userId,
								ctx.context.secretConfig,
								typed.data.code,
							))
						)
							throw new APIError("UNAUTHORIZED", { code: usedCode });
						return {
							data: bothFactors.has(ctx?.path ?? "")
								? { factors: 2, secondFactorAt: shownAt(ctx) ?? now() }
								: { factors: 1 },
						};
					},
				},
			},
		},
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: limits.password.atLeast,
			maxPasswordLength: limits.password.atMost,
			password: { hash: hashPassword, verify: isPassword },
		},
		rateLimit: {
			enabled: true,
			storage: "database",
			modelName: "rate",
			fields: { lastRequest: "last_request" },
			customRules: {
				"/sign-in/*": limits.perAddress.signIn,
				"/two-factor/*": limits.perAddress.code,
				"/change-password": limits.perAddress.password,
				[samplePath]: limits.perAddress.sample,
				[providerBothPath]: limits.perAddress.signIn,
			},
		},
		plugins: [
			username({
				displayUsername: false,
				// Every name is looked up and its password hashed, so that an impossible one takes as long as a wrong one.
				usernameValidator: () => true,
				minUsernameLength: 1,
				maxUsernameLength: 300,
				schema: { user: { fields: { username: "user_name" } } },
			}),
			twoFactor({
				issuer: "Rangkul",
				twoFactorCookieMaxAge: limits.code.within,
				accountLockout: {
					maxFailedAttempts: limits.perPerson.codes,
					durationSeconds: limits.perPerson.pause,
				},
				schema: {
					user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
					twoFactor: {
						modelName: "second_factor",
						fields: {
							userId: "person_id",
							backupCodes: "backup_codes",
							failedVerificationCount: "failed_verification_count",
							lockedUntil: "locked_until",
						},
					},
				},
			}),
			...(mode === "demo" ? [sampleDoor] : []),
			...(provider ? [providerDoor] : []),
		],
	});

/** Of the answer to a code that opened once before. */
export const usedCode = "CODE_USED";

const TypedCode = z.object({ code: z.string() });

/** When both factors were shown, where an identity provider says so. */
const shownAt = (
	ctx: { readonly path?: string | undefined; readonly body?: unknown } | null,
): Date | null => {
	if (ctx?.path !== providerBothPath) return null;
	return ShownThere.parse(ctx.body).shownAt;
};

/**
 * Whatever door they come to: a closed account has none. And everybody knows the password of the samples, so
 * production has none for them.
 */
const mayEnter = async (
	db: Db,
	mode: AuthSettings["mode"],
	personId: string,
): Promise<boolean> => {
	const person = await identityIn(db)
		.selectFrom("identity.person")
		.select("sample")
		.select((select) => select("closed_on", "is not", null).as("closed"))
		.where("id", "=", personId)
		.executeTakeFirst();
	return (
		person !== undefined &&
		!person.closed &&
		!(person.sample && mode === "production")
	);
};

export type Auth = ReturnType<typeof createAuth>;

/** What the library says of a session that it found. */
export const Found = z.object({
	session: z.object({
		id: z.string(),
		createdAt: z.date(),
		factors: z.number(),
		secondFactorAt: z.date().nullable(),
	}),
	user: z.object({
		id: z.string(),
		name: z.string(),
		username: z.string(),
		email: z.string(),
		twoFactorEnabled: z.boolean(),
		sample: z.boolean(),
		introducedAt: z.date().nullable(),
		closedOn: z.date().nullable(),
	}),
});
