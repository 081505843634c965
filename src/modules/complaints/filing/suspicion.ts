import { floodLimits } from "#receipts";

/** Why somebody of the staff should look whether it is a voice of a person at all. It is never refused for it. */
export const suspicions = ["field", "fast", "many"] as const;
export type Suspect = (typeof suspicions)[number];

/** What is known of one sending. */
export interface Sending {
	readonly trapFilled: boolean;
	/** Seconds since the form was made; `null` where it does not say so under our seal. */
	readonly took: number | null;
	/** Of its network within the hour, with this one. */
	readonly number: number;
	/** The device computed what the page asked of it. */
	readonly worked: boolean;
}

/** `null`: nothing speaks against it. `too-many`: not now. */
export function suspicionOf({
	trapFilled,
	took,
	number,
	worked,
}: Sending): Suspect | "too-many" | null {
	if (number > floodLimits.most) return "too-many";
	if (trapFilled) return "field";
	if (took === null || took < floodLimits.fastest) return "fast";
	return number > floodLimits.lookedAt && !worked ? "many" : null;
}
