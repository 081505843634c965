import type { Day } from "#territory";
import { daysBetween } from "./days.ts";
import type { State } from "./lifecycle.ts";
import type { Organisation } from "./organisation.ts";
import { terms } from "./terms.ts";

/** Finds an agreement where it lives. */
export interface Key {
	readonly unitId: string;
	readonly id: string;
}

/** Of the trail and notices. */
export const subjectKind = "agreement";

/** What such a paper is called: nota kesepahaman, perjanjian kerja sama, implementation arrangement. */
export const agreementKinds = [
	"memorandum",
	"cooperation",
	"implementation",
] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** What an agreement can be about. */
export const topics = [
	"accessible-services",
	"sign-language",
	"children-women",
	"elderly",
	"legal-aid",
	"training",
	"awareness",
	"research",
] as const;
export type Topic = (typeof topics)[number];

/** What both agreed on, as an amendment can change it. */
export interface Scope {
	readonly title: string;
	readonly topics: readonly Topic[];
	/** Codes of provinces; none: everywhere. */
	readonly provinces: readonly string[];
}

export interface Terms extends Scope {
	readonly organisationId: string;
	readonly kind: AgreementKind;
	readonly about: string;
	readonly from: Day;
	/** Its last day. */
	readonly until: Day;
}

export interface Agreement extends Key, Terms {
	readonly state: State;
	readonly endedOn: Day | null;
	readonly whyEnded: string | null;
	readonly revision: number;
	readonly changedAt: Date;
}

/** Somebody signed it for both: positions, never names. */
export interface Signed {
	readonly number: string;
	readonly signedOn: Day;
	readonly officeSigns: string;
	readonly partnerSigns: string;
}

export const paperKinds = [
	"agreement",
	"amendment",
	"extension",
	"ending",
] as const;
export type PaperKind = (typeof paperKinds)[number];

export interface Paper extends Signed {
	readonly sequence: number;
	readonly kind: PaperKind;
	/** Of an amendment: what it changed. */
	readonly before: Scope | null;
	readonly words: string;
	/** The last day from this paper on. */
	readonly until: Day;
	readonly file: FileRef | null;
}

export interface FileRef {
	readonly id: string;
	readonly version: number;
}

export interface Activity {
	readonly id: string;
	readonly agreementId: string;
	readonly title: string;
	readonly on: Day;
	readonly eventId: string | null;
	/** Empty while it is still to come. */
	readonly outcome: string;
	readonly proof: string;
	readonly file: FileRef | null;
	readonly revision: number;
}

/** How it stands on a day, in the words of whoever reads a list. */
export type Standing = "draft" | "coming" | "in-force" | "ends-soon" | "over";

type Lasting = Pick<Agreement, "state" | "from" | "until" | "endedOn">;

/** The last day on which it holds, also where it was ended early. */
export const lastDayOf = ({
	until,
	endedOn,
}: Pick<Lasting, "until" | "endedOn">): Day => endedOn ?? until;

export function standingOf(agreement: Lasting, today: Day): Standing {
	if (agreement.state === "draft") return "draft";
	const last = lastDayOf(agreement);
	if (last < today) return "over";
	if (agreement.from > today) return "coming";
	return daysBetween(today, last) <= terms.alerts.duty
		? "ends-soon"
		: "in-force";
}

/** What is to be done about it today: nothing, a duty, or a duty and a word once more. */
export type Alert = "none" | "duty" | "again";

export function alertOf(agreement: Lasting, today: Day): Alert {
	if (agreement.state !== "published" || agreement.until < today) return "none";
	const left = daysBetween(today, agreement.until);
	if (left <= terms.alerts.again) return "again";
	return left <= terms.alerts.duty ? "duty" : "none";
}

/** A body that is no more keeps no promise: whoever has one with it decides. */
export const isWithDissolved = (
	agreement: Lasting,
	{ dissolvedOn }: Pick<Organisation, "dissolvedOn">,
	today: Day,
): boolean =>
	agreement.state === "published" &&
	agreement.until >= today &&
	dissolvedOn !== null &&
	dissolvedOn <= today;

/** A number as it is compared: `HAM-12/2026`, `ham - 12 / 2026` are one. */
export const keyOfNumber = (number: string): string =>
	number.toLowerCase().replace(/\s+/g, "");
