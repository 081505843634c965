import type { Day } from "#territory";
import type { Key } from "./question.ts";

/** Of the trail and notices. */
export const visitKind = "coaching-visit";

/** What a visit came from: a question, a declaration of readiness, or the unit alone. */
export type Origin =
	| { readonly kind: "question"; readonly id: string }
	| { readonly kind: "readiness"; readonly id: string }
	| { readonly kind: "unit" };

/** A coach visits a unit. When and how is known by the event that it became. */
export interface Visit extends Key {
	/** The office of the coach, whose event it is. */
	readonly officeId: string;
	readonly eventId: string;
	readonly from: Origin;
	readonly byId: string | null;
}

/** What is asked about a visit; the rest of its event is said where the event is kept. */
export interface TypedVisit {
	readonly title: string;
	readonly about: string;
	readonly mode: string;
	readonly on: Day | null;
	readonly begins: string;
	readonly ends: string;
	readonly place: string;
	readonly online: string;
	readonly contact: string;
}

/** As an address and a form name it: `pertanyaan:<id>`. */
const words = { question: "pertanyaan", readiness: "kesiapan" } as const;

export const originWord = (from: Origin): string =>
	from.kind === "unit" ? "" : `${words[from.kind]}:${from.id}`;

/** The origin of such a word; what is none stands for the unit alone. */
export function originIn(word: string): Origin {
	const [kind = "", id = ""] = word.split(":");
	return kind === words.question
		? { kind: "question", id }
		: kind === words.readiness
			? { kind: "readiness", id }
			: { kind: "unit" };
}
