import { isAbsolute, join } from "node:path";
import { z } from "zod";
import type { S3Settings } from "./files/s3-store.ts";
import type { DoorLimits } from "./http/door.ts";
import { isClamdAddress } from "./scanning/clamd.ts";

/** The secret of the demonstration. A production server refuses it. */
export const demoSecret = "demonstration-only-not-a-secret-000000000000";

const Environment = z.object({
	PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
	RANGKUL_HOST: z.string().min(1).optional(),
	RANGKUL_DATA: z.string().min(1).default("data"),
	RANGKUL_MODE: z.enum(["demo", "production"]).default("demo"),
	RANGKUL_SECRET: z.string().optional(),
	RANGKUL_SEAL_KEY: z.string().min(32).optional(),
	RANGKUL_ORIGIN: z.url().optional(),
	RANGKUL_PROCESS: z.enum(["web", "worker", "both"]).default("both"),
	RANGKUL_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
	RANGKUL_DRAIN: z.coerce.number().int().min(0).max(60).default(0),
	RANGKUL_METRICS: z.string().min(1).optional(),
	RANGKUL_METRICS_TOKEN: z.string().min(16).optional(),
	RANGKUL_BUSY_READING: z.coerce.number().int().min(0).default(32),
	RANGKUL_BUSY_ALL: z.coerce.number().int().min(0).default(256),
	RANGKUL_BUSY_LATE: z.coerce.number().int().min(0).default(200),
	RANGKUL_SLOW_QUERY: z.coerce.number().int().min(0).default(200),
	OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
	OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
	DATABASE_URL: z.string().startsWith("postgres").optional(),
	RANGKUL_FILE_PATIENCE: z.coerce.number().int().min(1).max(300).default(20),
	RANGKUL_S3_URL: z.url({ protocol: /^https?$/ }).optional(),
	RANGKUL_S3_BUCKET: z.string().min(3).max(63).optional(),
	RANGKUL_S3_REGION: z.string().min(1).default("us-east-1"),
	RANGKUL_S3_KEY: z.string().min(1).optional(),
	RANGKUL_S3_SECRET: z.string().min(1).optional(),
	RANGKUL_CLAMD: z
		.string()
		.refine(
			isClamdAddress,
			"write the path of its socket, such as /run/clamav/clamd.ctl, or tcp://host:3310",
		)
		.optional(),
	RANGKUL_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
	RANGKUL_OIDC_CLIENT_ID: z.string().min(1).optional(),
	RANGKUL_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
	RANGKUL_OIDC_NAME: z.string().trim().min(1).max(60).optional(),
	RANGKUL_OIDC_SECOND_FACTOR: z.enum(["ours", "provider"]).default("ours"),
	RANGKUL_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
	RANGKUL_MAIL_FROM: z.email().optional(),
	RANGKUL_SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
	RANGKUL_SMS_TOKEN: z.string().min(1).optional(),
	RANGKUL_SMS_FROM: z.string().min(1).max(15).optional(),
	RANGKUL_WHATSAPP_URL: z.url({ protocol: /^https?$/ }).optional(),
	RANGKUL_WHATSAPP_TOKEN: z.string().min(1).optional(),
	RANGKUL_WHATSAPP_TEMPLATE: z.string().min(1).optional(),
});

export interface MailSettings {
	/** `smtp://user:password@host:587` or `smtps://…`. */
	readonly url: string;
	/** Address of the sender. */
	readonly from: string;
}

/** An identity provider that speaks OpenID Connect, as it was told of this site. */
export interface ProviderSettings {
	/** `https://akun.example.go.id/realms/staf`, as it names itself. */
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
	/** What people call it: "Akun Kemenkum". */
	readonly name: string;
	/** Whether a second factor that it asked for counts as ours. */
	readonly trustsMfa: boolean;
}

/** A gateway of short messages: its address, what it knows us by, and the name of the sender. */
export interface SmsSettings {
	readonly url: string;
	readonly token: string;
	readonly from: string;
}

/** The Cloud API of WhatsApp: `https://graph.facebook.com/v23.0/<id of the number>/messages`, and the approved template. */
export interface WhatsappSettings {
	readonly url: string;
	readonly token: string;
	readonly template: string;
}

/** A listener of its own: at which address of the machine, and the word that a reader has to bring. */
export interface MetricsSettings {
	readonly host: string;
	readonly port: number;
	readonly token: string | null;
}

/** A collector of OpenTelemetry, and which part of the traces that nobody began before us is written, from 0 to 1. */
export interface TraceSettings {
	readonly endpoint: string;
	readonly share: number;
}

export interface Config {
	readonly port: number;
	/** The address of this machine where it listens; `null` is every one. */
	readonly host: string | null;
	/** Absolute folder of the embedded database and of files. */
	readonly dataFolder: string;
	readonly mode: "demo" | "production";
	readonly secret: string;
	/** Seals what hardly anybody may see; `null` seals with the secret. */
	readonly sealKey: string | null;
	/** Where the site is reached from outside: `https://rangkul.example`. */
	readonly origin: string;
	/** What this process does: answer requests, do the work that comes round, or both. */
	readonly process: "web" | "worker" | "both";
	/** How many proxies of our own stand in front; each appends to `X-Forwarded-For`. */
	readonly trustedProxies: number;
	/** Seconds between saying that it stops and stopping, for a proxy that asks whether it is ready. */
	readonly drain: number;
	/** From when on more come than can be served. */
	readonly busy: DoorLimits;
	/** Where this process tells its numbers and its health; `null` tells no numbers. */
	readonly metrics: MetricsSettings | null;
	/** Statements that take longer, in milliseconds, are told to the log; 0 tells none. */
	readonly slowQuery: number;
	/** `null` writes no traces. */
	readonly traces: TraceSettings | null;
	/** `null` is the embedded database. */
	readonly databaseUrl: string | null;
	/** `null` keeps files in a folder beside the data. */
	readonly s3: S3Settings | null;
	/** Seconds that the folder of files may take for one file. */
	readonly filePatience: number;
	/** Where ClamAV listens: the path of a socket, or `tcp://host:3310`; `null` scans nothing. */
	readonly clamd: string | null;
	/** By whom staff may sign in besides; `null` is password alone. */
	readonly provider: ProviderSettings | null;
	/** `null` sends no mail: everything waits in the inbox of the site. */
	readonly mail: MailSettings | null;
	/** `null` sends no short messages. */
	readonly sms: SmsSettings | null;
	/** `null` sends nothing by WhatsApp. */
	readonly whatsapp: WhatsappSettings | null;
}

/** A setting that a person must mend before the server may start. The message says how. */
export class WrongSetting extends Error {
	override readonly name = "WrongSetting";
}

/** Reads the settings; throws {@link WrongSetting} in words that say what to type. */
export function readConfig(
	environment: Record<string, string | undefined>,
	root: string,
): Config {
	const read = Environment.safeParse(environment);
	if (!read.success) {
		const [issue] = read.error.issues;
		throw new WrongSetting(
			`The setting ${String(issue?.path[0])} cannot be used: ${issue?.message}.`,
		);
	}
	const {
		PORT,
		RANGKUL_DATA,
		RANGKUL_MODE,
		RANGKUL_SECRET,
		RANGKUL_SEAL_KEY,
		RANGKUL_ORIGIN,
		RANGKUL_PROCESS,
		RANGKUL_TRUSTED_PROXIES,
		DATABASE_URL,
		RANGKUL_SMTP_URL,
		RANGKUL_MAIL_FROM,
	} = read.data;
	return {
		port: PORT,
		host: read.data.RANGKUL_HOST ?? null,
		dataFolder: isAbsolute(RANGKUL_DATA)
			? RANGKUL_DATA
			: join(root, RANGKUL_DATA),
		mode: RANGKUL_MODE,
		secret:
			RANGKUL_MODE === "demo"
				? (RANGKUL_SECRET ?? demoSecret)
				: productionSecret(RANGKUL_SECRET),
		sealKey: RANGKUL_SEAL_KEY ?? null,
		origin: RANGKUL_ORIGIN ?? `http://localhost:${PORT}`,
		process: processOf(RANGKUL_PROCESS, DATABASE_URL),
		trustedProxies: RANGKUL_TRUSTED_PROXIES,
		drain: read.data.RANGKUL_DRAIN,
		busy: {
			reading: read.data.RANGKUL_BUSY_READING,
			all: read.data.RANGKUL_BUSY_ALL,
			late: read.data.RANGKUL_BUSY_LATE,
		},
		metrics: metricsOf(
			read.data.RANGKUL_METRICS,
			read.data.RANGKUL_METRICS_TOKEN,
		),
		slowQuery: read.data.RANGKUL_SLOW_QUERY,
		traces: read.data.OTEL_EXPORTER_OTLP_ENDPOINT
			? {
					endpoint: read.data.OTEL_EXPORTER_OTLP_ENDPOINT,
					share: read.data.OTEL_TRACES_SAMPLER_ARG,
				}
			: null,
		databaseUrl: DATABASE_URL ?? null,
		s3: s3Of(read.data),
		filePatience: read.data.RANGKUL_FILE_PATIENCE,
		clamd: read.data.RANGKUL_CLAMD ?? null,
		provider: providerOf(read.data),
		mail: mailOf(RANGKUL_SMTP_URL, RANGKUL_MAIL_FROM),
		sms: whole("Sending short messages", {
			url: ["RANGKUL_SMS_URL", read.data.RANGKUL_SMS_URL],
			token: ["RANGKUL_SMS_TOKEN", read.data.RANGKUL_SMS_TOKEN],
			from: ["RANGKUL_SMS_FROM", read.data.RANGKUL_SMS_FROM],
		}),
		whatsapp: whole("Sending by WhatsApp", {
			url: ["RANGKUL_WHATSAPP_URL", read.data.RANGKUL_WHATSAPP_URL],
			token: ["RANGKUL_WHATSAPP_TOKEN", read.data.RANGKUL_WHATSAPP_TOKEN],
			template: [
				"RANGKUL_WHATSAPP_TEMPLATE",
				read.data.RANGKUL_WHATSAPP_TEMPLATE,
			],
		}),
	};
}

function processOf(
	process: Config["process"],
	databaseUrl: string | undefined,
): Config["process"] {
	if (process !== "both" && databaseUrl === undefined)
		throw new WrongSetting(
			"Web and worker as processes of their own need PostgreSQL, as the embedded database takes one process. Set DATABASE_URL, or leave RANGKUL_PROCESS empty.",
		);
	return process;
}

/** `127.0.0.1:9464`. What others of the network can reach asks for a word. */
function metricsOf(
	place: string | undefined,
	token: string | undefined,
): MetricsSettings | null {
	if (place === undefined) return null;
	const [, host, digits] = /^(.+):(\d{1,5})$/.exec(place) ?? [];
	const port = Number(digits);
	if (!host || !(port <= 65_535))
		throw new WrongSetting(
			"RANGKUL_METRICS needs an address of this machine and a port. Write it such as 127.0.0.1:9464.",
		);
	const bare = host.replace(/^\[|\]$/g, "");
	if (token === undefined && !["127.0.0.1", "::1", "localhost"].includes(bare))
		throw new WrongSetting(
			"Numbers that can be read from other machines need a word that the reader brings. Set RANGKUL_METRICS_TOKEN to at least 16 characters of chance, or let RANGKUL_METRICS listen at 127.0.0.1.",
		);
	return { host: bare, port, token: token ?? null };
}

function productionSecret(secret: string | undefined): string {
	const how =
		"Set RANGKUL_SECRET to at least 32 characters of chance, for example from `openssl rand -base64 48`.";
	if (!secret)
		throw new WrongSetting(`A production server needs a secret. ${how}`);
	if (secret === demoSecret || secret.length < 32)
		throw new WrongSetting(`This secret is known or too short. ${how}`);
	return secret;
}

function providerOf(
	data: Pick<
		z.infer<typeof Environment>,
		| "RANGKUL_OIDC_ISSUER"
		| "RANGKUL_OIDC_CLIENT_ID"
		| "RANGKUL_OIDC_CLIENT_SECRET"
		| "RANGKUL_OIDC_NAME"
		| "RANGKUL_OIDC_SECOND_FACTOR"
	>,
): ProviderSettings | null {
	const given = whole("Signing in by an identity provider", {
		issuer: ["RANGKUL_OIDC_ISSUER", data.RANGKUL_OIDC_ISSUER],
		clientId: ["RANGKUL_OIDC_CLIENT_ID", data.RANGKUL_OIDC_CLIENT_ID],
		clientSecret: [
			"RANGKUL_OIDC_CLIENT_SECRET",
			data.RANGKUL_OIDC_CLIENT_SECRET,
		],
		name: ["RANGKUL_OIDC_NAME", data.RANGKUL_OIDC_NAME],
	});
	if (given === null) return null;
	const { protocol, hostname } = new URL(given.issuer);
	if (protocol !== "https:" && !["localhost", "127.0.0.1"].includes(hostname))
		throw new WrongSetting(
			"Who somebody is must not travel in the open: let RANGKUL_OIDC_ISSUER begin with https://.",
		);
	return {
		...given,
		trustsMfa: data.RANGKUL_OIDC_SECOND_FACTOR === "provider",
	};
}

function mailOf(
	url: string | undefined,
	from: string | undefined,
): MailSettings | null {
	if (url === undefined) return null;
	if (from === undefined)
		throw new WrongSetting(
			"Mail needs a sender. Set RANGKUL_MAIL_FROM to an address such as rangkul@example.go.id.",
		);
	return { url, from };
}

/** All of some settings that only work together, or none. */
function whole<Name extends string>(
	what: string,
	settings: Readonly<Record<Name, readonly [string, string | undefined]>>,
): Record<Name, string> | null {
	const all = Object.entries<readonly [string, string | undefined]>(settings);
	const given = all.flatMap(([name, [, value]]) =>
		value === undefined ? [] : [[name, value] as const],
	);
	if (given.length === 0) return null;
	if (given.length < all.length)
		throw new WrongSetting(
			`${what} needs ${all.map(([, [name]]) => name).join(", ")}. Set all of them, or none to do without.`,
		);
	return Object.fromEntries(given) as Record<Name, string>;
}

function s3Of(
	data: Pick<
		z.infer<typeof Environment>,
		| "RANGKUL_S3_URL"
		| "RANGKUL_S3_BUCKET"
		| "RANGKUL_S3_REGION"
		| "RANGKUL_S3_KEY"
		| "RANGKUL_S3_SECRET"
	>,
): S3Settings | null {
	const {
		RANGKUL_S3_URL: url,
		RANGKUL_S3_BUCKET: bucket,
		RANGKUL_S3_REGION: region,
		RANGKUL_S3_KEY: key,
		RANGKUL_S3_SECRET: secret,
	} = data;
	const parts = [url, bucket, key, secret];
	if (parts.every((part) => part === undefined)) return null;
	if (!(url && bucket && key && secret))
		throw new WrongSetting(
			"Files in a bucket need four settings: RANGKUL_S3_URL, RANGKUL_S3_BUCKET, RANGKUL_S3_KEY and RANGKUL_S3_SECRET. Set those that are missing, or none of them to keep files in a folder.",
		);
	return { url, bucket, region, key, secret };
}
