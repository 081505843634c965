import { execFileSync } from "node:child_process";

/** Signed by another program: the command line of OpenSSL. */
export const byOpenSsl = (secret: string, text: string): string =>
	execFileSync(
		"openssl",
		[
			"dgst",
			"-sha256",
			"-mac",
			"HMAC",
			"-macopt",
			`hexkey:${Buffer.from(secret.slice(6), "base64").toString("hex")}`,
			"-binary",
		],
		{ input: text },
	).toString("base64");
