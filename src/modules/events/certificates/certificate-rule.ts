import type { Side } from "../event.ts";

/** For whom there is a certificate. */
export const certificateKinds = ["none", "presence"] as const;
export type CertificateKind = (typeof certificateKinds)[number];

/** Said before anybody registers, and the same for all. */
export interface CertificateRule {
	readonly kind: CertificateKind;
	/** Of whoever follows the line, at least so many; 0: presence is enough. */
	readonly minutes: number;
	/** Of whoever follows the line, at least so many of the two codes that are told there. */
	readonly codes: number;
}

export const noCertificate: CertificateRule = {
	kind: "none",
	minutes: 0,
	codes: 0,
};

/** How many codes may be asked: none, one of the two, or both. */
export const mostCodes = 2;

export const sameRule = (
	one: CertificateRule,
	other: CertificateRule,
): boolean =>
	one.kind === other.kind &&
	one.minutes === other.minutes &&
	one.codes === other.codes;

/**
 * Whether somebody who was noted as present has earned it. In the room nobody counts minutes or codes, and a code that the host
 * never told is asked of nobody.
 */
export const hasEarned = (
	rule: CertificateRule,
	{
		side,
		minutes,
		codes,
	}: {
		readonly side: Side;
		readonly minutes: number | null;
		/** How many of those that were told were entered. */
		readonly codes: number;
	},
	told: number,
): boolean =>
	rule.kind === "presence" &&
	(side === "room" ||
		((minutes ?? 0) >= rule.minutes && codes >= Math.min(rule.codes, told)));
