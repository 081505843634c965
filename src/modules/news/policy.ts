import { type Actor, holds } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";
import type { Item } from "./item.ts";
import { type Move, needsPublisher, needsSomebodyElse } from "./lifecycle.ts";

export interface Place {
	readonly unitId: string;
	readonly province: string;
}

/** Writes for an office. Whoever publishes may write too. */
export const mayWrite = (
	actor: Actor,
	...places: readonly Place[]
): Decision<"not-yours"> =>
	unless([
		!places.some(
			(place) =>
				holds(actor, "news.write", place) ||
				holds(actor, "news.publish", place),
		),
		"not-yours",
	]);

/** Reads what others wrote and says that it may go out; keeps the contact and the media list. */
export const mayPublish = (
	actor: Actor,
	...places: readonly Place[]
): Decision<"not-yours"> =>
	unless([
		!places.some((place) => holds(actor, "news.publish", place)),
		"not-yours",
	]);

/** A deed on an item: four eyes see each text before everybody does. The program itself puts out what was planned. */
export const mayDo = (
	actor: Actor,
	move: Move,
	item: Pick<Item, "writers">,
	...places: readonly Place[]
): Decision<"not-yours" | "not-publisher" | "own-text"> =>
	actor.kind === "system"
		? { may: true }
		: unless<"not-yours" | "not-publisher" | "own-text">(
				[!mayWrite(actor, ...places).may, "not-yours"],
				[
					needsPublisher(move) && !mayPublish(actor, ...places).may,
					"not-publisher",
				],
				[
					needsSomebodyElse(move) &&
						actor.id !== null &&
						item.writers.includes(actor.id),
					"own-text",
				],
			);
