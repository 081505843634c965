import { civilDay, momentIn, type Zone, zoneOfProvince } from "#procedures";
import type { Day } from "#territory";
import type { CertificateRule } from "./certificates/certificate-rule.ts";
import type { State } from "./lifecycle.ts";
import type { Access, Helpers } from "./plan/access.ts";

/** Finds an event where it lives. */
export interface Key {
	readonly unitId: string;
	readonly id: string;
}

/** Of the trail. */
export const subjectKind = "event";

/** What it is for. */
export const kinds = [
	"dissemination",
	"strengthening",
	"guidance",
	"declaration",
	"coaching",
] as const;
export type Kind = (typeof kinds)[number];

/** How one takes part. */
export const modes = ["on-site", "online", "hybrid"] as const;
export type Mode = (typeof modes)[number];

/** Where somebody takes part: there, or from elsewhere. */
export const sides = ["room", "line"] as const;
export type Side = (typeof sides)[number];

/** The sides of a mode, the room first. */
export const sidesOf = ({ mode }: Pick<Plan, "mode">): readonly Side[] =>
	sides.filter(
		(side) => mode === "hybrid" || (mode === "online") === (side === "line"),
	);

/** What is planned, by whoever plans it. */
export interface Plan {
	readonly kind: Kind;
	readonly mode: Mode;
	readonly title: string;
	readonly about: string;
	readonly on: Day;
	/** As clocks of the place show it: `09:30`. */
	readonly from: string;
	readonly minutes: number;
	/** Code of the province where it takes place: its clocks hold. */
	readonly province: string;
	readonly place: string;
	/** An https address for whoever registered. */
	readonly online: string;
	/** How many may come; none on a side that the mode does not have. */
	readonly places: Readonly<Record<Side, number>>;
	/** Whom to ask what is not known. */
	readonly contact: string;
	readonly access: Access;
	readonly helpers: Helpers;
	readonly certificate: CertificateRule;
}

export interface Event extends Key, Plan {
	readonly state: State;
	/** Everybody may have seen it. */
	readonly wasOpen: boolean;
	readonly whyCancelled: string | null;
	readonly revision: number;
	readonly changedAt: Date;
}

type When = Pick<Plan, "on" | "from" | "minutes" | "province">;

export const zoneOf = ({ province }: Pick<Plan, "province">): Zone =>
	zoneOfProvince(province);

export const beginningOf = (event: When): Date =>
	momentIn(event.on, event.from, zoneOf(event));

export const endOf = (event: When): Date =>
	new Date(beginningOf(event).getTime() + event.minutes * 60_000);

/** Whether anybody may still register or change sides: until it begins by the clock of its place. */
export const takesNames = (
	event: When & Pick<Event, "state">,
	now: Date,
): boolean => event.state === "open" && now < beginningOf(event);

/** Whether its day has come, by the clocks of its place: nobody notes who is there before it. */
export const hasItsDay = (event: When, now: Date): boolean =>
	civilDay(now, zoneOf(event)) >= event.on;

/** Whether lists of who was there come in: from its beginning, and however late a device or a file finds its way. */
export const takesLists = ({ state }: Pick<Event, "state">): boolean =>
	state === "running" || state === "finished" || state === "reported";

/** Whether others than its office see it: a draft that was dropped is as little theirs as one that is written. */
export const isPublic = ({ wasOpen }: Pick<Event, "wasOpen">): boolean =>
	wasOpen;
