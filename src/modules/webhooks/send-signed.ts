import { lookup } from "node:dns";
import { request as requestPlain } from "node:http";
import { request } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address.ts";

/** What became of one try. Of what was answered only the number is read. */
export type Answered =
	| { readonly status: number }
	| {
			readonly failure:
				| "timeout"
				| "refused-address"
				| "no-connection"
				/** Ours: a secret does not open with our keys. */
				| "no-secret";
	  };

export interface Letter {
	readonly url: string;
	readonly body: string;
	readonly headers: Readonly<Record<string, string>>;
}

/** The way to other programs. */
export type Send = (letter: Letter) => Promise<Answered>;

interface SendOptions {
	/** Which IP addresses may be spoken to. */
	readonly allows?: (address: string) => boolean;
	/** For everything together, in milliseconds. */
	readonly patience?: number;
	/** Without encryption, for a receiver of a test. */
	readonly plain?: boolean;
	/** How a name is looked up; the system when left out. */
	readonly resolve?: LookupFunction;
}

/**
 * Posts to another program. The name is looked up for this very connection, and the address that is found is the one that
 * is spoken to: a name that leads into our own network, also since just now, is never followed. Nor is a redirect.
 */
export const sender =
	({
		allows = isPublicAddress,
		patience = 15_000,
		plain = false,
		resolve = lookup as LookupFunction,
	}: SendOptions = {}): Send =>
	({ url, body, headers }) =>
		new Promise((answer) => {
			const target = new URL(url);
			const host = target.hostname.replace(/^\[|\]$/g, "");
			if (isIP(host) && !allows(host))
				return answer({ failure: "refused-address" });
			let refused = false;
			const only: LookupFunction = (name, options, done) =>
				resolve(name, { ...options, all: true }, (error, found) => {
					if (error) return done(error, []);
					const all = Array.isArray(found)
						? found
						: [{ address: found, family: isIP(found) }];
					const allowed = all.filter(({ address }) => allows(address));
					const [first] = allowed;
					// One address of ours among others is a trap, not a spare.
					if (!first || allowed.length < all.length) {
						refused = true;
						return done(new Error("refused address"), []);
					}
					if (options.all) done(null, allowed);
					else done(null, first.address, first.family);
				});
			const sent = (plain ? requestPlain : request)(
				target,
				{
					method: "POST",
					lookup: only,
					agent: false,
					signal: AbortSignal.timeout(patience),
					headers: {
						...headers,
						"content-type": "application/json",
						"content-length": String(Buffer.byteLength(body)),
						"user-agent": "Rangkul-Webhooks/1",
					},
				},
				(response) => {
					answer({ status: response.statusCode ?? 0 });
					response.destroy();
				},
			);
			sent.on("error", (error) =>
				answer({
					failure: refused
						? "refused-address"
						: error.name === "AbortError" || error.name === "TimeoutError"
							? "timeout"
							: "no-connection",
				}),
			);
			sent.end(body);
		});
