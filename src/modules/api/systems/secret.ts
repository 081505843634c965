import { createHash } from "node:crypto";

/** 256 bits of chance, with a beginning by which programs that look for lost secrets know it. */
export const makeSecret = (
	kind: "secret" | "token",
	random: (bytes: number) => Uint8Array,
): string => `rangkul_${kind}_${Buffer.from(random(32)).toString("base64url")}`;

/** What is kept of it. So much chance cannot be tried through: a slow hash would only make each call dear. */
export const digestOf = (secret: string): string =>
	createHash("sha256").update(secret).digest("base64url");
