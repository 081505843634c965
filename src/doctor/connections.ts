import { isIP } from "node:net";
import type { Config } from "#platform/config.ts";
import { type Finding, note, toMend, well } from "./finding.ts";

type Asked = Pick<
	Config,
	| "mode"
	| "databaseUrl"
	| "mail"
	| "sms"
	| "whatsapp"
	| "traces"
	| "s3"
	| "clamd"
>;

/** Where something leaves this machine: over TLS, open, or open where the other side wishes so. */
type Way = "closed" | "open" | "as-offered";

interface Connection {
	readonly to: string;
	readonly host: string;
	readonly way: Way;
	readonly mend: string;
}

/** Whether what leaves this machine can be read on the way. Nothing is connected to. */
export function lookAtConnections(config: Asked): Finding[] {
	if (config.mode === "demo") return [];
	const leaving = connectionsOf(config).filter(({ host }) => !isHere(host));
	const open = leaving.filter(({ way }) => way !== "closed");
	if (open.length === 0)
		return [
			well(
				"connections",
				leaving.length === 0
					? "Nothing leaves this machine but what people ask for."
					: `What leaves this machine is encrypted: ${leaving.map(({ to }) => to).join(", ")}.`,
			),
		];
	return open.map(({ to, host, way, mend }) =>
		way === "open"
			? toMend(
					"connections",
					`The connection with ${to} at ${host} is open: whoever is on the way reads and changes it.`,
					mend,
				)
			: note(
					"connections",
					`The connection with ${to} at ${host} is encrypted where the other side offers so: whoever is on the way can take the offer out.`,
					mend,
				),
	);
}

const connectionsOf = ({
	databaseUrl,
	mail,
	sms,
	whatsapp,
	traces,
	s3,
	clamd,
}: Asked): readonly Connection[] => [
	...(databaseUrl === null ? [] : [databaseIn(databaseUrl)]),
	...(mail === null ? [] : [mailIn(mail.url)]),
	...(s3 === null ? [] : [by("the object store", s3.url, "RANGKUL_S3_URL")]),
	...(traces === null
		? []
		: [
				by(
					"the collector of traces",
					traces.endpoint,
					"OTEL_EXPORTER_OTLP_ENDPOINT",
				),
			]),
	...(sms === null
		? []
		: [by("the sender of messages", sms.url, "RANGKUL_SMS_URL")]),
	...(whatsapp === null
		? []
		: [by("the sender of WhatsApp", whatsapp.url, "RANGKUL_WHATSAPP_URL")]),
	...(clamd === null
		? []
		: [
				{
					to: "the scanner",
					host: clamd.startsWith("/") ? clamd : hostOf(clamd),
					way: "open" as const,
					mend: "clamd knows no TLS: let it run on this machine, or lead to it through a tunnel (WireGuard, stunnel) and name its near end in RANGKUL_CLAMD.",
				},
			]),
];

/** What is spoken to over HTTP, and where its address is set. */
const by = (to: string, url: string, setting: string): Connection => ({
	to,
	host: hostOf(url),
	way: wayOf(url.startsWith("https:")),
	mend: `Give it a certificate, and begin ${setting} with https://.`,
});

function databaseIn(url: string): Connection {
	const { searchParams } = new URL(url);
	const named = searchParams.get("sslmode") ?? "";
	// The driver takes each of these for `verify-full`, unless it is told to take them as libpq does.
	const closed =
		["require", "verify-ca", "verify-full"].includes(named) &&
		(named === "verify-full" || !searchParams.has("uselibpqcompat"));
	return {
		to: "the database",
		host: searchParams.get("host") ?? hostOf(url),
		way: wayOf(closed),
		mend: "Add ?sslmode=verify-full to DATABASE_URL, and let the server of the database have a certificate that this machine trusts.",
	};
}

function mailIn(url: string): Connection {
	const { protocol, username } = new URL(url);
	const always = protocol === "smtps:" || username !== "";
	return {
		to: "the mail server",
		host: hostOf(url),
		way: always ? "closed" : "as-offered",
		mend: "Begin RANGKUL_SMTP_URL with smtps://, or give it a user and a password: then nothing is sent before the connection is encrypted.",
	};
}

const wayOf = (closed: boolean): Way => (closed ? "closed" : "open");

const hostOf = (url: string): string =>
	new URL(url).hostname.replace(/^\[|\]$/g, "");

/** A socket, or an address that leads back to this machine. */
const isHere = (host: string): boolean =>
	host === "" ||
	/^(\/|%2f)/i.test(host) ||
	host === "localhost" ||
	host.endsWith(".localhost") ||
	(isIP(host) === 4 && host.startsWith("127.")) ||
	host === "::1";
