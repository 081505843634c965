import type { ApplicableIndicator, Instrument, Node } from "#instruments";
import { indicatorsOf } from "#instruments";

/**
 * Topics that an office answers for, each with the number of the change that gave it: the same office that gets a
 * topic back has it under another number, for somebody else may have written to it in between.
 */
export type Given = Readonly<Record<string, number>>;

/** What happened to the part of one office. */
export interface PartEvent {
	readonly ownerId: string;
	readonly what: "handed-over" | "sent-back";
	/** The topics that the office answered for then. */
	readonly topics: Given;
	/** Of a return: what is to be mended. */
	readonly reason: string;
	readonly byId: string | null;
	readonly at: Date;
}

/** Who in a region answers for what, and how far they have come. */
export interface Ownership {
	/** The office that answers, by code of the topic; what is not here the region answers itself. */
	readonly owners: ReadonlyMap<string, string>;
	/** The number of the change that gave the topic to its office, by code of the topic. */
	readonly given: ReadonlyMap<string, number>;
	/** Of each office the oldest first. */
	readonly events: readonly PartEvent[];
}

export const nobodyOwns: Ownership = {
	owners: new Map(),
	given: new Map(),
	events: [],
};

/** `handed-over` only while everything that the office answers for was handed over since it was given to it. */
export type PartState = "filling" | "handed-over" | "sent-back";

/** All that one office answers for in one assessment. */
export interface Part {
	readonly ownerId: string;
	readonly topics: readonly string[];
	readonly given: Given;
	readonly state: PartState;
	/** What happened last; null where nothing did. */
	readonly last: PartEvent | null;
}

/** The part that an item belongs to, as far as a right is asked about it. */
export interface ItemPart {
	readonly ownerId: string;
	readonly handedOver: boolean;
}

/** Whether the items of this instrument are answered by offices of the unit: it then names one for each figure. */
export const asksOffices = (instrument: Instrument): boolean =>
	indicatorsOf(instrument).some(({ owner }) => owner !== null);

/** What is given to an office as one: the group right above the item. */
export const topicOf = ({
	above,
	criterion,
}: Pick<ApplicableIndicator, "above" | "criterion">): Node =>
	above.at(-1) ?? criterion;

type WithTopic = Parameters<typeof topicOf>[0];

export const ownerOf = (
	{ owners }: Ownership,
	item: WithTopic,
): string | null => owners.get(topicOf(item).code) ?? null;

/** The parts, in the order in which their first topic is asked. */
export function partsOf(ownership: Ownership): readonly Part[] {
	const topics = Map.groupBy(ownership.owners, ([, owner]) => owner);
	return [...topics].map(([ownerId, owned]) =>
		partWith(
			ownership,
			ownerId,
			owned.map(([topic]) => topic),
		),
	);
}

/** The part of one office; null where it answers for nothing. */
export const partOfOwner = (
	ownership: Ownership,
	ownerId: string,
): Part | null =>
	partsOf(ownership).find((part) => part.ownerId === ownerId) ?? null;

function partWith(
	{ given: numbers, events }: Ownership,
	ownerId: string,
	topics: readonly string[],
): Part {
	const last = events.findLast((event) => event.ownerId === ownerId) ?? null;
	const given = Object.fromEntries(
		topics.map((topic) => [topic, numbers.get(topic) ?? 0]),
	);
	return { ownerId, topics, given, last, state: stateAfter(last, given) };
}

function stateAfter(last: PartEvent | null, given: Given): PartState {
	if (!last) return "filling";
	if (last.what === "sent-back") return "sent-back";
	return Object.entries(given).every(
		([topic, number]) => last.topics[topic] === number,
	)
		? "handed-over"
		: "filling";
}

/** What a part is made of in one line, as a form keeps it: another line once anything was given or taken. */
export const lineOf = ({ given }: Pick<Part, "given">): string =>
	Object.entries(given)
		.map(([topic, number]) => `${topic}:${number}`)
		.join(" ");

/** The items of one part, in the order of the instrument. */
export const itemsOfPart = <Asked extends WithTopic>(
	items: readonly Asked[],
	{ topics }: Pick<Part, "topics">,
): readonly Asked[] =>
	items.filter((item) => topics.includes(topicOf(item).code));

/** The part that the item belongs to; null where the region answers it itself. */
export function partOfItem(
	ownership: Ownership,
	item: WithTopic,
): ItemPart | null {
	const ownerId = ownerOf(ownership, item);
	return ownerId === null
		? null
		: {
				ownerId,
				handedOver: partOfOwner(ownership, ownerId)?.state === "handed-over",
			};
}
