import type { Side } from "../event.ts";

/** For whom there is a certificate. */
export const certificateKinds = ["none", "presence"] as const;
export type CertificateKind = (typeof certificateKinds)[number];

/** Said before anybody registers, and the same for all. */
export interface CertificateRule {
	readonly kind: CertificateKind;
	/** Of whoever follows the line, at least so many; 0: presence is enough. */
	readonly minutes: number;
}

export const noCertificate: CertificateRule = { kind: "none", minutes: 0 };

export const sameRule = (
	one: CertificateRule,
	other: CertificateRule,
): boolean => one.kind === other.kind && one.minutes === other.minutes;

/** Whether somebody who was noted as present has earned it. In the room nobody counts minutes. */
export const hasEarned = (
	rule: CertificateRule,
	{ side, minutes }: { readonly side: Side; readonly minutes: number | null },
): boolean =>
	rule.kind === "presence" &&
	(side === "room" || rule.minutes === 0 || (minutes ?? 0) >= rule.minutes);
