import { createHmac } from "node:crypto";

/**
 * Signing as the Standard Webhooks specification says (standardwebhooks.com, version 1.0): HMAC-SHA256 over
 * `<id>.<seconds>.<body>`, in base64 behind `v1,`; one signature for each secret that holds, with spaces between.
 */
export const signatureOf = (
	{
		id,
		seconds,
		body,
	}: { readonly id: string; readonly seconds: number; readonly body: string },
	secrets: readonly string[],
): string =>
	secrets
		.map((secret) => {
			const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
			const digest = createHmac("sha256", key)
				.update(`${id}.${seconds}.${body}`)
				.digest("base64");
			return `v1,${digest}`;
		})
		.join(" ");

/** 32 bytes of chance, as the specification writes them. */
export const makeSecret = (random: (bytes: number) => Uint8Array): string =>
	`whsec_${Buffer.from(random(32)).toString("base64")}`;
