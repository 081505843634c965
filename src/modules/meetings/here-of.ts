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
import type { Meeting } from "./meeting.ts";
import { placeOf } from "./office-of.ts";
import type { Here, TypedPlan } from "./plan.ts";
import { terms } from "./terms.ts";
import { linesOf } from "./words.ts";

/** What a plan is held against. What a meeting is about already stays a choice. */
export async function hereOf(
	cx: Context,
	unit: Unit,
	typed: Pick<TypedPlan, "others">,
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
	for (const [id, { name }] of today) found.set(name.toLowerCase(), id);
	for (const name of asked.filter((one) => !found.has(one))) {
		const unit = await unitBySlug(cx, name, dayOf(cx.now));
		if (unit) found.set(name, unit.id);
	}
	return found;
}
