import type { Config } from "#platform/config.ts";
import { type Finding, note, toMend, well } from "./finding.ts";

/** What the settings say of a deployment, without touching anything. */
export function lookAtSettings(
	config: Pick<
		Config,
		"mode" | "origin" | "databaseUrl" | "trustedProxies" | "mail" | "sealKey"
	>,
): Finding[] {
	if (config.mode === "demo")
		return [
			note(
				"mode",
				"This is a demonstration: its people are invented and their password is public.",
				"For real work set RANGKUL_MODE=production and RANGKUL_SECRET, and give it data of its own.",
			),
		];
	return [
		well("mode", "This is a production server with a secret of its own."),
		originOf(config.origin),
		proxiesOf(config),
		storeOf(config.databaseUrl),
		sealingOf(config.sealKey),
		config.mail === null
			? note(
					"mail",
					"No mail is sent; everything waits in the inbox of the site.",
					"If you want mail, set RANGKUL_SMTP_URL and RANGKUL_MAIL_FROM.",
				)
			: well("mail-settings", `Mail goes out as ${config.mail.from}.`),
	];
}

function originOf(origin: string): Finding {
	const { protocol, hostname } = new URL(origin);
	if (hostname === "localhost" || hostname === "127.0.0.1")
		return toMend(
			"origin",
			`The address from outside is ${origin}, which nobody else can reach; it stands on letters and in mails.`,
			"Set RANGKUL_ORIGIN to the address that people type, such as https://rangkul.example.go.id.",
		);
	if (protocol !== "https:")
		return toMend(
			"origin",
			`The address from outside is ${origin}: passwords would travel in the open.`,
			"Put a reverse proxy with a certificate in front, and begin RANGKUL_ORIGIN with https://.",
		);
	return well("origin", `The address from outside is ${origin}.`);
}

const proxiesOf = ({
	origin,
	trustedProxies,
}: Pick<Config, "origin" | "trustedProxies">): Finding =>
	origin.startsWith("https:") && trustedProxies === 0
		? note(
				"proxies",
				"Behind a reverse proxy all visitors share one limit of attempts.",
				"Set RANGKUL_TRUSTED_PROXIES to the number of your own proxies in front.",
			)
		: well("proxies", `Proxies of our own in front: ${trustedProxies}.`);

const storeOf = (databaseUrl: string | null): Finding =>
	databaseUrl === null
		? toMend(
				"store",
				"The data lie in the embedded database, which can lose rows when the power is cut.",
				"Set DATABASE_URL to a PostgreSQL 15 or newer.",
			)
		: well("store", "The data lie in PostgreSQL.");

const sealingOf = (sealKey: string | null): Finding =>
	sealKey === null
		? note(
				"sealing",
				"The originals of photographs are sealed with RANGKUL_SECRET: whoever changes it can open them no more.",
				"Set RANGKUL_SEAL_KEY, for example from `openssl rand -base64 48`, and keep a copy of it apart. What is sealed already still opens.",
			)
		: well("sealing", "What is sealed has a key of its own.");
