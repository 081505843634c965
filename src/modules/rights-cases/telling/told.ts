import { z } from "zod";

/** How it reached us. All but `web` are written down by an officer; an own finding was told by nobody. */
export const channels = [
	"web",
	"desk",
	"phone",
	"letter",
	"own-finding",
] as const;
export type Channel = (typeof channels)[number];

/** Nobody has to answer: what was not said stays unsaid. */
export const saids = ["yes", "no", "unsaid"] as const;
export type Said = (typeof saids)[number];

/** Whom it happened to, seen from whoever tells it. */
export const whoses = [
	"own",
	"someone-else",
	"as-attorney",
	"as-guardian",
] as const;
export type Whose = (typeof whoses)[number];

/** Of an identity paper, as the law names them: KTP, SIM, passport, or another one. */
export const paperKinds = ["ktp", "sim", "passport", "other"] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Whether the person whom it happened to agreed that it is written down. */
export const consents = [
	"given",
	"not-asked",
	"not-possible",
	"declined",
] as const;
export type Consent = (typeof consents)[number];

/** Signs: of what happened, of a few sentences, of a short field; and how many offices one may name. */
export const longestHappened = 20_000;
export const longestWords = 2_000;
export const longestLine = 200;
export const mostAccused = 10;

const Words = z.string().nullable();

/** Somebody beside the one who tells it. Nothing of it has to be known. */
const Person = z.object({
	name: Words,
	/** How they are reached, and when it is safe. */
	reach: Words,
	/** What helps them: signs, a language, somebody they trust. */
	helps: Words,
});
export type Person = z.output<typeof Person>;

/** Who tells it, as far as they said. Sealed apart from everything else, under a key of its own. */
const Identity = z.object({
	name: Words,
	contact: Words,
	/** Asked for only when the procedure needs it. */
	paper: z.object({ kind: z.enum(paperKinds), number: Words }).nullable(),
});
export type Identity = z.output<typeof Identity>;

/**
 * What somebody tells. The reporter (`identity`), the victim and the attorney are three persons, even where they are one
 * and the same. A schema, because it is read again out of what was sealed.
 */
export const Told = z.object({
	channel: z.enum(channels),
	/** Whether somebody is in danger now. */
	inDanger: z.enum(saids),
	whose: z.enum(whoses),
	/** In their words; empty only where a recording tells it. */
	happened: z.string(),
	where: Words,
	/** Code of the province: where no office is named, the office of the province takes it in. */
	province: z.string().nullable(),
	/** Free words: "sejak Maret, hampir tiap malam". */
	when: Words,
	/** What they hope for. */
	wish: Words,
	/** Whom it is about. This is what excludes: it is never written anywhere in the clear. */
	accused: z.object({
		/** Offices of the public list, each once. */
		unitIds: z.array(z.string()),
		/** People, and a body that is not in the list. */
		others: Words,
	}),
	/** `null` where it is the reporter's own, or nothing was said. */
	victim: Person.nullable(),
	/** Of the victim; `null` where there is none, or the reporter is the attorney. */
	attorney: Person.nullable(),
	child: z.object({
		concerned: z.enum(saids),
		guardian: Person.nullable(),
	}),
	identity: Identity.nullable(),
	needs: z.object({
		/** Words: BISINDO, or which kind. */
		interpreter: Words,
		/** Somebody reads it to them. */
		reading: z.boolean(),
		/** The language in which they speak best. */
		language: Words,
	}),
	reach: z.object({
		/** In their words; `null`: by the code alone. */
		how: Words,
		safeTimes: Words,
	}),
	/** From where an officer knows it; of an own finding alone. */
	source: Words,
	/** `null` where whoever tells it wrote it themselves. */
	consent: z.enum(consents).nullable(),
});
export type Told = z.output<typeof Told>;

/** Whether somebody of the staff wrote it. */
export const isOfStaff = (channel: Channel): boolean => channel !== "web";
