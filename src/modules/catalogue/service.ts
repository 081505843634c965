import { z } from "zod";
import type { Day } from "#territory";
import { componentCodes } from "./standard/components.ts";
import { principleCodes } from "./standard/principles.ts";

/** A text by language. Indonesian is the source. */
const said = z.strictObject({ id: z.string(), en: z.string().optional() });

/**
 * What an office says of each component of the standard, one text a line. A component that is left out is not known: it is
 * shown so, and never guessed. An empty list is known: nothing is asked for.
 */
const Standard = z.partialRecord(
	z.enum(componentCodes),
	z.array(said).readonly(),
);
export type Standard = z.output<typeof Standard>;

/** What is paid, for one thing. */
const Fee = z.strictObject({
	what: said,
	/** Whole or exact decimal rupiah, "0" where it is free; `null` where nobody said it. */
	rupiah: z
		.string()
		.regex(/^\d{1,12}(\.\d{1,2})?$/)
		.nullable(),
	/** The rule that says so; `null` where it is not known, and shown so. */
	basis: said.nullable(),
});
export type Fee = z.output<typeof Fee>;

export const channelKinds = [
	"counter",
	"online",
	"phone",
	"post",
	"outreach",
] as const;

/** How one comes to it. */
const Channel = z.strictObject({
	kind: z.enum(channelKinds),
	says: said,
	href: z.url().nullable(),
});
export type Channel = z.output<typeof Channel>;

/** The same in another form, for whoever cannot use the page. Nothing is drawn of what is not there. */
const Twins = z.strictObject({
	/** In short sentences, one a line. */
	easyRead: z.array(said).nullable(),
	/** Addresses of a recording, and of a film in sign language. */
	audio: z.url().nullable(),
	signs: z.url().nullable(),
});
export type Twins = z.output<typeof Twins>;

/** What an office names as showing a principle. Whether it does is looked at anew each time. */
const ProofLink = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: z.literal("component"),
		code: z.enum(componentCodes),
	}),
	/** One of its unit, by id. */
	z.strictObject({ kind: z.literal("facility"), id: z.string() }),
	z.strictObject({
		kind: z.literal("address"),
		href: z.url({ protocol: /^https?$/ }),
	}),
]);
export type ProofLink = z.output<typeof ProofLink>;

/** What an office says of the twelve principles, beyond what can be seen without it. One that is left out: nothing. */
const Principles = z.partialRecord(
	z.enum(principleCodes),
	z.strictObject({
		says: said.nullable(),
		proofs: z.array(ProofLink).readonly(),
	}),
);
export type Principles = z.output<typeof Principles>;

/** Everything that an office says of a service; one version of it. A schema, for it is read again out of what was kept. */
export const ServiceContent = z.strictObject({
	name: said,
	/** What it is, and for whom. */
	about: said,
	standard: Standard,
	fees: z.array(Fee).readonly(),
	channels: z.array(Channel).readonly(),
	/** The position that answers for it, never a person's name; `null` where nobody said it. */
	owner: said.nullable(),
	/** What a reader must know besides. */
	note: said.nullable(),
	/** Where it is really applied for, when that is not here. */
	elsewhere: z.strictObject({ says: said, href: z.url() }).nullable(),
	twins: Twins,
	/** Versions that are older than this part say nothing of it. */
	principles: Principles.default({}),
});
export type ServiceContent = z.output<typeof ServiceContent>;

/** Nothing said yet: what a draft begins with. */
export const saysNothing = {
	standard: {},
	fees: [],
	channels: [],
	owner: null,
	note: null,
	elsewhere: null,
	twins: { easyRead: null, audio: null, signs: null },
	principles: {},
} as const satisfies Partial<ServiceContent>;

export interface Service extends ServiceContent {
	readonly id: string;
	readonly slug: string;
	readonly unit: {
		readonly id: string;
		readonly slug: string;
		readonly name: string;
	};
	/** From 1: which version this is. */
	readonly version: number;
	/** The day on which this version was published. */
	readonly changedOn: Day;
	readonly publishedAt: Date;
	readonly lastConfirmedOn: Day;
}

/** Whether more than twelve months have passed since the unit said that it still holds. */
export const isStale = (
	{ lastConfirmedOn }: Pick<Service, "lastConfirmedOn">,
	today: Day,
): boolean => today > aYearAfter(lastConfirmedOn);

/** The same day of the next year. 29 February becomes a day that sorts right, though no calendar has it. */
const aYearAfter = (day: Day): Day =>
	`${String(Number(day.slice(0, 4)) + 1).padStart(4, "0")}${day.slice(4)}`;
