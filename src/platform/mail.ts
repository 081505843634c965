import type { ConnectionOptions } from "node:tls";
import type { MailSettings } from "./config.ts";
import { inTrace } from "./observing/tracing.ts";

/** A mail in plain text. */
export interface Mail {
	/** The same for each try: the mail program of its reader knows it again. */
	readonly id?: string;
	readonly to: string;
	readonly subject: string;
	readonly text: string;
}

/** What became of a mail. `said` is the number that the server answered with, or the word of the failure. */
export type Sent =
	| { readonly outcome: "sent" }
	/** The server takes no mail for this address. */
	| { readonly outcome: "refused"; readonly said: string }
	/** Not now: it asks to be tried again. */
	| { readonly outcome: "later"; readonly said: string }
	/** No server was reached, or it takes nothing from us: no other mail would get through either. */
	| { readonly outcome: "down"; readonly said: string }
	/** The connection broke after the text was handed over: it may have arrived. */
	| { readonly outcome: "unknown"; readonly said: string };

export interface Post {
	/** Never throws, and never waits longer than a few times the patience. */
	readonly send: (mail: Mail) => Promise<Sent>;
	/** From now on everything is `down`. */
	readonly close: () => void;
}

interface PostOptions {
	/** For each step of the conversation, in milliseconds. */
	readonly patience?: number;
	/** Which certificates are trusted, where they are not the usual ones. */
	readonly tls?: ConnectionOptions;
}

/**
 * The way to the mail server. `smtp:` turns to an encrypted connection where the server offers one (STARTTLS),
 * and must where there is a password to be said; `smtps:` is encrypted from the start. The log hears of
 * failures without addresses.
 */
export function openMail(
	{ url, from }: MailSettings,
	log: (line: Record<string, unknown>) => void,
	{ patience = 10_000, tls = {} }: PostOptions = {},
): Post {
	const options = {
		...serverIn(url),
		connectionTimeout: patience,
		greetingTimeout: patience,
		socketTimeout: patience,
		dnsTimeout: patience,
		disableFileAccess: true,
		disableUrlAccess: true,
		tls,
	};
	let closed = false;
	return {
		send: async ({ id, to, subject, text }) => {
			if (closed) return { outcome: "down", said: "closed" };
			const progress = { handedOver: false };
			try {
				// Neither to whom nor by which server.
				const { createTransport } = await import("nodemailer");
				await inTrace({ name: "mail", kind: "client" }, () =>
					createTransport({
						...options,
						logger: noteHandingOver(progress),
					}).sendMail({
						from,
						to: { name: "", address: to },
						subject,
						text,
						...(id ? { messageId: `<${id}@${hostOf(from)}>` } : {}),
						// Answering machines leave such mail alone (RFC 3834).
						headers: { "Auto-Submitted": "auto-generated" },
					}),
				);
				return { outcome: "sent" };
			} catch (error) {
				const sent = outcomeOf(error, progress.handedOver);
				log({ level: "error", mail: sent.outcome, said: sent.said });
				return sent;
			}
		},
		close: () => {
			closed = true;
		},
	};
}

/** Of `Rangkul <kabar@rangkul.example>`. */
const hostOf = (from: string): string =>
	/@([^\s<>]+)/.exec(from)?.[1] ?? "rangkul.invalid";

function serverIn(address: string) {
	const { hostname, port, protocol, username, password } = new URL(address);
	const secure = protocol === "smtps:";
	const host = {
		host: hostname.replace(/^\[|\]$/g, ""),
		port: Number(port) || (secure ? 465 : 587),
		secure,
	};
	if (username === "") return host;
	return {
		...host,
		requireTLS: true,
		auth: {
			user: decodeURIComponent(username),
			pass: decodeURIComponent(password),
		},
	};
}

/**
 * The library says only to its log that the whole text was handed over. Nothing else of that log is heard:
 * it names addresses.
 */
function noteHandingOver(progress: { handedOver: boolean }) {
	const deaf = () => undefined;
	return {
		level: deaf,
		trace: deaf,
		debug: deaf,
		info: (about: unknown) => {
			if (
				typeof about === "object" &&
				about !== null &&
				"tnx" in about &&
				about.tnx === "message"
			)
				progress.handedOver = true;
		},
		warn: deaf,
		error: deaf,
		fatal: deaf,
	};
}

function outcomeOf(
	error: unknown,
	handedOver: boolean,
): Exclude<Sent, { readonly outcome: "sent" }> {
	const { code, command, responseCode } = factsOf(error);
	// What is written there is no address: no server was asked, and other mail gets through.
	if (code === "EENVELOPE" && responseCode === null)
		return { outcome: "refused", said: code };
	if (responseCode === null)
		return { outcome: handedOver ? "unknown" : "down", said: code };
	const said = String(responseCode);
	const aboutTheMail = command === "RCPT TO" || command === "DATA";
	if (!aboutTheMail) return { outcome: "down", said };
	return { outcome: responseCode >= 500 ? "refused" : "later", said };
}

const factsOf = (error: unknown) => {
	const property = (name: string): unknown =>
		typeof error === "object" && error !== null
			? Object.entries(error).find(([key]) => key === name)?.[1]
			: undefined;
	const responseCode = property("responseCode");
	return {
		code: String(property("code") ?? "failed"),
		command: property("command"),
		responseCode: typeof responseCode === "number" ? responseCode : null,
	};
};

/** Asks the mail server whether it is there and takes our name and password, and sends nothing; `null` is well, else the word of the failure. */
export async function mailProblem(
	{ url }: MailSettings,
	patience = 5_000,
): Promise<string | null> {
	const { createTransport } = await import("nodemailer");
	const transport = createTransport({
		...serverIn(url),
		connectionTimeout: patience,
		greetingTimeout: patience,
		socketTimeout: patience,
		dnsTimeout: patience,
	});
	try {
		await transport.verify();
		return null;
	} catch (error) {
		// Its message may hold the address and what was said; the word does not.
		return error instanceof Error && "code" in error
			? String(error.code)
			: "failed";
	} finally {
		transport.close();
	}
}
