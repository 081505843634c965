import { ownersIn } from "#actions";
import type { Context } from "#platform/context.ts";
import { civilDay, zoneOfProvince } from "#procedures";
import { dayOf } from "#territory";
import {
	type Unit,
	unitBySlug,
	unitKinds,
	unitNamesOf,
	unitsNamedLike,
} from "#units";
import { aboutChoices, aboutKey } from "./about.ts";
import { openUnits } from "./follow-ups.ts";
import type { Meeting } from "./meeting.ts";
import { placeOf } from "./office-of.ts";
import type { Here, TypedPlan } from "./plan.ts";
import { terms } from "./terms.ts";
import { linesOf } from "./words.ts";

/** What a plan is held against. What a meeting is about already stays a choice. */
export async function hereOf(
	cx: Context,
	unit: Unit,
	typed: Pick<TypedPlan, "others" | "units">,
	before: Meeting | null,
): Promise<Here> {
	const people = await ownersIn(cx, placeOf(unit));
	const abouts = (await aboutChoices(cx, unit)).map(({ about }) => about);
	if (before?.about) abouts.push(before.about);
	const named = await unitsNamed(cx, linesOf(typed.others));
	return {
		today: civilDay(cx.now, zoneOfProvince(unit.province.code)),
		people: new Set(people.map(({ id }) => id)),
		unitNamed: (name) => named.get(name) ?? null,
		open: await openUnits(cx, typed.units.slice(0, terms.mostInvited)),
		abouts: new Map(abouts.map((about) => [aboutKey(about), about])),
	};
}

/** Units by their name or their word in addresses, those of today alone. */
async function unitsNamed(
	cx: Context,
	names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	const found = new Map<string, string>();
	const asked = names
		.map((name) => name.toLowerCase())
		.slice(0, terms.mostInvited);
	const like = await unitsNamedLike(cx, Object.keys(unitKinds), asked);
	const today = await unitNamesOf(
		cx,
		like.map(({ id }) => id),
	);
	// A unit that is closed comes to no meeting; of two that are called the same neither is meant for certain.
	const open = await openUnits(
		cx,
		like.map(({ id }) => id),
	);
	const twice = new Set<string>();
	for (const [id, { name }] of today) {
		const word = name.toLowerCase();
		if (!open.has(id)) continue;
		if (found.has(word)) twice.add(word);
		found.set(word, id);
	}
	for (const word of twice) found.delete(word);
	for (const name of asked.filter((one) => !found.has(one))) {
		const unit = await unitBySlug(cx, name, dayOf(cx.now));
		if (unit) found.set(name, unit.id);
	}
	return found;
}
