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

/**
 * Whether a rule keeps what another one promised: the same, or easier for those who registered. Where nobody follows from
 * elsewhere any more, minutes and codes are asked of nobody.
 */
export const keepsPromise = (
	promised: CertificateRule,
	rule: CertificateRule,
): boolean =>
	promised.kind === "none" ||
	(rule.kind === promised.kind &&
		rule.minutes <= promised.minutes &&
		rule.codes <= promised.codes);
