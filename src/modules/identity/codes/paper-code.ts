import { createHash } from "node:crypto";
import { limits } from "../limits.ts";

/** What a code on paper is for. The last one also forgets the second factor: the telephone is gone. */
export const purposes = [
	"invitation",
	"password",
	"password-and-second-factor",
] as const;
export type Purpose = (typeof purposes)[number];

export const isPurpose = (text: string): text is Purpose =>
	(purposes as readonly string[]).includes(text);

/** An invitation may wait for the next visit of the office; who lost a password stands there now. */
export const validUntil = (purpose: Purpose, from: Date): Date => {
	const { invitation, password } = limits.paper;
	const seconds = purpose === "invitation" ? invitation : password;
	return new Date(from.getTime() + seconds * 1_000);
};

/**
 * What is kept of a code. A plain hash does: a code is 80 bits of chance, so that nobody can try them all,
 * not even with the table in hand; the slow hashes of passwords make up for chance that people lack.
 */
export const hashOf = (codeId: string, code: string): string =>
	createHash("sha256").update(`${codeId} ${code}`).digest("hex");

export interface KeptCode {
	readonly id: string;
	readonly purpose: Purpose;
	readonly hash: string;
	readonly until: Date;
	readonly usedAt: Date | null;
	readonly replacedAt: Date | null;
}

/** Why a code that is right opens nothing; `null` when it opens. */
export const spent = (
	code: Pick<KeptCode, "until" | "usedAt" | "replacedAt">,
	now: Date,
): "used" | "replaced" | "expired" | null => {
	if (code.usedAt !== null) return "used";
	if (code.replacedAt !== null) return "replaced";
	return code.until <= now ? "expired" : null;
};
