import { z } from "zod";
import type { Head, Piece } from "../case.ts";

/** Where the passing on of something to another body stands. */
export const referralStates = [
	"proposed",
	"agreed",
	"refused",
	"taken-back",
	"sent",
	"received",
	"answered",
] as const;
export type ReferralState = (typeof referralStates)[number];

interface Rule {
	readonly by: readonly ("officer" | "reporter")[];
	readonly from: readonly ReferralState[];
	readonly to: ReferralState;
}

/** Every deed: by whom, from where, where it leads. What is not here cannot happen; nothing is sent that was not agreed to. */
export const referralDeeds = {
	agree: { by: ["reporter", "officer"], from: ["proposed"], to: "agreed" },
	refuse: { by: ["reporter", "officer"], from: ["proposed"], to: "refused" },
	/** Until it was sent. */
	"take-back": {
		by: ["reporter", "officer"],
		from: ["proposed", "agreed"],
		to: "taken-back",
	},
	send: { by: ["officer"], from: ["agreed"], to: "sent" },
	receive: { by: ["officer"], from: ["sent"], to: "received" },
	answer: { by: ["officer"], from: ["received"], to: "answered" },
} as const satisfies Record<string, Rule>;
export type ReferralDeed = keyof typeof referralDeeds;
export const referralDeedNames = Object.keys(
	referralDeeds,
) as readonly ReferralDeed[];

/** The state after a deed, or null where the table does not allow it. */
export function stepReferral(
	state: ReferralState,
	deed: ReferralDeed,
	by: "officer" | "reporter",
): ReferralState | null {
	const rule: Rule = referralDeeds[deed];
	return rule.by.includes(by) && rule.from.includes(state) ? rule.to : null;
}

/** How an officer came to know what somebody decided. `unreachable`: nobody could be asked, and the words say why it is done all the same. */
export const grounds = ["said", "unreachable"] as const;
export type Ground = (typeof grounds)[number];

/** Whether an officer may write down a decision: whoever told it in the window decides by their code alone. */
export const mayWriteDown = (
	channel: Head["channel"],
	deed: "agree" | "refuse" | "take-back",
	ground: Ground,
): boolean => {
	// Nobody has to agree to less being passed on.
	if (deed !== "agree") return channel !== "web" && ground === "said";
	return ground === "said" ? channel !== "web" : channel === "own-finding";
};

const number = z.int().positive();
const words = z.string();

/** What is sealed of it. Whoever told it reads all of these. */
const Event = z.discriminatedUnion("event", [
	z.object({
		event: z.literal("propose"),
		referral: number,
		/** In the words of the page, or as the officer wrote it. */
		body: words,
		reach: words,
		why: words,
		/** The very words that would be sent. */
		extract: words,
	}),
	z.object({
		event: z.literal("agree"),
		referral: number,
		/** How they may be reached by that body, in their own words; empty: not at all. */
		contact: words,
		/** How an officer knows; empty where it came by the code. */
		how: words,
		ground: z.enum(grounds).nullable(),
	}),
	z.object({
		event: z.enum(["refuse", "take-back"]),
		referral: number,
		how: words,
	}),
	z.object({
		event: z.literal("send"),
		referral: number,
		/** Of the letter. */
		letter: words,
	}),
	z.object({
		event: z.literal("receive"),
		referral: number,
		/** Number of the receipt, or who took it: at least one of them. */
		receipt: words,
		who: words,
		day: z.string(),
	}),
	z.object({ event: z.literal("answer"), referral: number, words }),
]);
export type ReferralEvent = z.output<typeof Event>;

/** One referral as it stands. */
export interface Referral {
	/** From 1, in the order in which they were proposed. */
	readonly number: number;
	readonly state: ReferralState;
	readonly body: string;
	readonly reach: string;
	readonly why: string;
	readonly extract: string;
	readonly contact: string;
	/** How the decision came, where an officer wrote it down. */
	readonly how: string;
	readonly ground: Ground | null;
	/** Number of the letter; empty until it was sent. */
	readonly letter: string;
	readonly receipt: { readonly number: string; readonly who: string } | null;
	readonly answer: string;
	/** What happened on which day, oldest first; of a receipt the day that stands on it. */
	readonly days: readonly {
		readonly state: ReferralState;
		readonly day: Piece["day"];
	}[];
}

/**
 * All of them, worked out of what was sealed, oldest first. An event that the table does not allow there is no event: what
 * is not agreed to stays unsent whatever else was written.
 */
export function referralsIn(pieces: readonly Piece[]): readonly Referral[] {
	const found = new Map<number, Referral>();
	for (const { what, by, day, body } of pieces) {
		if (what !== "referral" || by === "system") continue;
		const { data } = Event.safeParse(body);
		if (!data) continue;
		if (data.event === "propose") {
			if (by !== "officer" || found.has(data.referral)) continue;
			const { event: _, referral, ...proposed } = data;
			found.set(referral, {
				...proposed,
				number: referral,
				state: "proposed",
				contact: "",
				how: "",
				ground: null,
				letter: "",
				receipt: null,
				answer: "",
				days: [{ state: "proposed", day }],
			});
			continue;
		}
		const before = found.get(data.referral);
		const state = before && stepReferral(before.state, data.event, by);
		if (!before || !state) continue;
		found.set(data.referral, {
			...before,
			...learnt(data),
			state,
			days: [
				...before.days,
				{ state, day: data.event === "receive" ? data.day : day },
			],
		});
	}
	return [...found.values()];
}

function learnt(
	event: Exclude<ReferralEvent, { event: "propose" }>,
): Partial<Referral> {
	switch (event.event) {
		case "agree":
			return {
				contact: event.contact,
				how: event.how,
				ground: event.ground,
			};
		case "refuse":
		case "take-back":
			return { how: event.how, contact: "" };
		case "send":
			return { letter: event.letter };
		case "receive":
			return { receipt: { number: event.receipt, who: event.who } };
		case "answer":
			return { answer: event.words };
	}
}

/** The deeds that the table allows somebody now. */
export const referralDeedsOf = (
	state: ReferralState,
	by: "officer" | "reporter",
): readonly ReferralDeed[] =>
	referralDeedNames.filter((deed) => stepReferral(state, deed, by) !== null);
