/** From home without account; told to somebody at the desk; of a meeting. The last two are verified. */
export const ways = ["home", "desk", "group"] as const;
export type Way = (typeof ways)[number];

/** The receipt of it. */
export const contributionKind = "contribution";

export const isVerified = (way: Way): boolean => way !== "home";

/** How many chose what: by question, then by choice, both from 1. */
export type Votes = Readonly<Record<string, readonly number[]>>;

export const contributionFields = {
	form: "kunci_formulir",
	begun: "mulai",
	passage: "butir",
	version: "versi_naskah",
	question: "tanya",
	words: "pendapat",
	choice: "pilihan",
	area: "asal",
	first: "sekali",
} as const;
