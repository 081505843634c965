import {
	allowInsecureRequests,
	authorizationCodeGrant,
	buildAuthorizationUrl,
	type Configuration,
	calculatePKCECodeChallenge,
	discovery,
	enableNonRepudiationChecks,
	fetchUserInfo,
	type IDToken,
} from "openid-client";
import { z } from "zod";
import type { ProviderSettings } from "#platform/config.ts";
import { limits } from "../limits.ts";

/** Where the provider sends people back to; its administrator writes it down there. */
export const providerReturnPath = "/masuk/penyedia/kembali";

/** Seconds for each question to the provider. */
const patience = 8;
/** What the provider says of itself, or that it does not answer, holds for so long, in milliseconds: nobody is sent to one that is gone. */
const fresh = 1_000;
/** The same while somebody is on the way back: they were there just now. */
const known = 900_000;

/** What only this browser and we know of one walk to the provider and back. */
export interface Walk {
	readonly state: string;
	readonly nonce: string;
	readonly verifier: string;
}

/** Whom the provider sent, as it signed it. */
export interface Known {
	readonly issuer: string;
	readonly subject: string;
	/** Lower case; `null` where there is none, or the provider does not vouch for it. Asked for where the token does not say. */
	readonly email: () => Promise<string | null>;
	/** Where the provider says that it asked for more than one factor: when. */
	readonly bothFactorsAt: Date | null;
}

/** `down`: it does not answer, or not in its language. `refused`: it, or the person there, said no, or what came is not what was asked for. */
export type ProviderProblem = "down" | "refused";

/** An identity provider of the office (OpenID Connect), which may say who somebody is. What they may do is ours to say. */
export interface Provider {
	/** As people know it: "Akun Kemenkum". */
	readonly name: string;
	/** What it says of a second factor counts. */
	readonly trustsMfa: boolean;
	/** An address to send somebody to, with what has to be kept until they come back; `null` where it does not answer. */
	readonly begin: (random: (bytes: number) => Uint8Array) => Promise<{
		readonly to: string;
		readonly walk: Walk;
	} | null>;
	/** Somebody came back. `query` is what stands behind the question mark. */
	readonly finish: (
		query: URLSearchParams,
		walk: Walk,
	) => Promise<Known | ProviderProblem>;
	/** Why it cannot be used, in words for whoever set it up; `null` where it can. */
	readonly problem: () => Promise<string | null>;
}

/**
 * Authorization code with PKCE, state and nonce; the signature of the identity token is checked against the keys of the
 * provider. Tokens are forgotten at once: all that is wanted of them is who came.
 */
export function createProvider(
	settings: ProviderSettings,
	origin: string,
): Provider {
	const { name, trustsMfa } = settings;
	const ask = asking(settings);
	const back = `${origin}${providerReturnPath}`;
	return {
		name,
		trustsMfa,
		begin: async (random) => {
			const server = await ask(fresh).catch(() => null);
			if (!server) return null;
			const chance = () => Buffer.from(random(32)).toString("base64url");
			const walk = { state: chance(), nonce: chance(), verifier: chance() };
			const to = buildAuthorizationUrl(server, {
				redirect_uri: back,
				scope: "openid email",
				state: walk.state,
				nonce: walk.nonce,
				code_challenge: await calculatePKCECodeChallenge(walk.verifier),
				code_challenge_method: "S256",
				// A sign-in there that is older than one here may be counts no more.
				max_age: String(limits.session.idle),
			});
			return { to: to.href, walk };
		},
		finish: async (query, { state, nonce, verifier }) => {
			try {
				const server = await ask(known);
				const url = new URL(back);
				url.search = query.toString();
				const tokens = await authorizationCodeGrant(server, url, {
					expectedState: state,
					expectedNonce: nonce,
					pkceCodeVerifier: verifier,
					idTokenExpected: true,
					maxAge: limits.session.idle,
				});
				const claims = tokens.claims();
				if (!claims) return "refused";
				return {
					issuer: claims.iss,
					subject: claims.sub,
					email: async () =>
						emailIn(claims) ??
						emailIn(
							await fetchUserInfo(
								server,
								tokens.access_token,
								claims.sub,
							).catch(() => null),
						),
					bothFactorsAt: bothFactorsIn(claims),
				};
			} catch (error) {
				return isDown(error) ? "down" : "refused";
			}
		},
		problem: () =>
			ask(fresh).then(
				() => null,
				(error: unknown) => wordsOf(error),
			),
	};
}

/** What the provider says of itself, asked once for all who wait for it. */
function asking({
	issuer,
	clientId,
	clientSecret,
}: ProviderSettings): (holds: number) => Promise<Configuration> {
	let asked: { readonly at: number; readonly answer: Promise<Configuration> };
	let failed = false;
	return (holds) => {
		const now = Date.now();
		if (!asked || now - asked.at > (failed ? fresh : holds)) {
			failed = false;
			const answer = discovery(
				new URL(issuer),
				clientId,
				clientSecret,
				undefined,
				{
					timeout: patience,
					execute: [
						enableNonRepudiationChecks,
						...(issuer.startsWith("http:") ? [allowInsecureRequests] : []),
					],
				},
			);
			asked = { at: now, answer };
			answer.catch(() => {
				failed = true;
			});
		}
		return asked.answer;
	};
}

const Email = z.object({
	email: z.email().transform((email) => email.toLowerCase()),
	email_verified: z.literal(true),
});

const emailIn = (claims: unknown): string | null => {
	const read = Email.safeParse(claims);
	return read.success ? read.data.email : null;
};

/** `mfa` of RFC 8176, with the time at which it was shown. */
const bothFactorsIn = ({ amr, auth_time }: IDToken): Date | null =>
	Array.isArray(amr) && amr.includes("mfa") && typeof auth_time === "number"
		? new Date(auth_time * 1_000)
		: null;

/** Nobody there, or nobody who speaks the protocol: asking again later may help. */
const isDown = (error: unknown): boolean => {
	if (!(error instanceof Error)) return false;
	const code = "code" in error ? String(error.code) : "";
	return (
		error.name === "TimeoutError" ||
		error.name === "AbortError" ||
		error instanceof TypeError ||
		[
			"OAUTH_TIMEOUT",
			"OAUTH_RESPONSE_IS_NOT_CONFORM",
			"OAUTH_RESPONSE_IS_NOT_JSON",
			"OAUTH_PARSE_ERROR",
		].includes(code) ||
		(error.cause instanceof Error && isDown(error.cause))
	);
};

const wordsOf = (error: unknown): string => {
	if (!(error instanceof Error)) return String(error);
	return error.cause instanceof Error ? wordsOf(error.cause) : error.message;
};
