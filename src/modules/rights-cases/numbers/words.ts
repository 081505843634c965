import type { State } from "../lifecycle.ts";
import type { Channel } from "../telling/told.ts";

/** How it came, as coarse as it is told. */
export const ways = ["self", "officer", "finding"] as const;
export type Way = (typeof ways)[number];

/** By themselves over the site; with an officer who wrote it down; or found by an officer. */
export const wayOf = (channel: Channel): Way => {
	if (channel === "web") return "self";
	return channel === "own-finding" ? "finding" : "officer";
};

/** How a case ended, as it is told. */
export const outcomes = [
	"answered",
	"no-indication",
	"not-competent",
	"withdrawn",
	"deemed-withdrawn",
] as const;
export type Outcome = (typeof outcomes)[number];

/** Out of where it stood before it ended. */
export function outcomeOf(before: string, after: State): Outcome {
	if (after === "withdrawn" || after === "deemed-withdrawn") return after;
	if (before === "not-competent" || before === "no-indication") return before;
	return "answered";
}

/** The office that takes cases in for the whole nation: it belongs to no province. */
export const centrePlace = "centre";

/** Groups of provinces by the first digit of their code (Permendagri 72/2019): small ones are told together. */
export const islands = {
	sumatra: "12",
	java: "3",
	"bali-nusa-tenggara": "5",
	kalimantan: "6",
	sulawesi: "7",
	"maluku-papua": "89",
} as const;
export type Island = keyof typeof islands;

export const islandOf = (province: string): Island | null =>
	(Object.keys(islands) as Island[]).find((name) =>
		islands[name].includes(province[0] ?? "?"),
	) ?? null;
