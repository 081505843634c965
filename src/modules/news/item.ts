import type { State } from "./lifecycle.ts";

/** Finds an item where it lives. */
export interface Key {
	readonly unitId: string;
	readonly id: string;
}

/** Of the trail and notices. */
export const subjectKind = "news";

/** News is for everybody; a release is so too, and goes to the media list. */
export const kinds = ["news", "release"] as const;
export type Kind = (typeof kinds)[number];

/** In everyday words, or in easy ones: short sentences, one thought each. */
export const readings = ["plain", "easy"] as const;
export type Reading = (typeof readings)[number];

/** What an item says. */
export interface Text {
	readonly title: string;
	readonly summary: string;
	readonly body: string;
}

export interface Item extends Key, Text {
	readonly storyId: string;
	readonly reading: Reading;
	/** As `languages.yaml` names it. */
	readonly lang: string;
	readonly kind: Kind;
	readonly state: State;
	readonly slug: string | null;
	readonly topics: readonly string[];
	/** Ids of who wrote of this text. */
	readonly writers: readonly string[];
	readonly sentBy: string | null;
	readonly sentAt: Date | null;
	readonly whyReturned: string | null;
	readonly publishAt: Date | null;
	readonly publishedAt: Date | null;
	readonly publishedBy: string | null;
	readonly correctedAt: Date | null;
	readonly whyWithdrawn: string | null;
	readonly withdrawnAt: Date | null;
	readonly revision: number;
	readonly changedAt: Date;
}

/** One that has its address: everybody may read it, or read why it is gone. */
export interface Published extends Item {
	readonly slug: string;
	readonly publishedAt: Date;
}

export const isPublished = (item: Item): item is Published =>
	item.slug !== null && item.publishedAt !== null;

/** What it said, once. The first has no note. */
export interface Wording extends Text {
	readonly sequence: number;
	readonly wasWrong: string;
	readonly isRight: string;
	readonly saidAt: Date;
	/** Why nobody reads it any more; `null` where it is read. */
	readonly closedWhy: string | null;
}

/** Tells the story first; the others tell it otherwise. */
export const isFirst = ({ id, storyId }: Pick<Item, "id" | "storyId">) =>
	id === storyId;

/** When what it says last changed, for feeds and search engines. */
export const updatedAt = ({ publishedAt, correctedAt }: Published): Date =>
	correctedAt ?? publishedAt;
