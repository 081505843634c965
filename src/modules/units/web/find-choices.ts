import type { FieldProblem, Typed } from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import { type Day, dayOf, type Regency, regenciesAt } from "#territory";
import { findUnits, type Unit } from "#units";
import { type Chosen, chooseOne, fits } from "./choose-one.ts";

/** What a form shows to choose from, by the name of the field that it belongs to. */
export type Choices = Readonly<
	Record<string, readonly { readonly value: string; readonly label: string }[]>
>;

/** The field of the choice beside the field in which a name is typed. */
export const choiceField = (field: string): string => `${field}_pilihan`;

const typedWords = (typed: Typed, field: string) => ({
	typed: typed[field]?.[0]?.trim() ?? "",
	picked: typed[choiceField(field)]?.[0] ?? "",
});

/** The regency or city that was typed, as of the day. */
export async function regencyTyped(
	cx: Context,
	typed: Typed,
	field: string,
	day: Day,
): Promise<Chosen<Regency>> {
	const words = typedWords(typed, field);
	return chooseOne({
		...words,
		found: (await regenciesAt(cx, day)).filter((regency) =>
			fits(words.typed, `${regency.name} ${regency.province.name}`),
		),
		keyOf: ({ code }) => code,
		nameOf: ({ name }) => name,
	});
}

/** The unit that was typed, among those that exist on the day. */
export async function unitTyped(
	cx: Context,
	typed: Typed,
	field: string,
	day: Day = dayOf(cx.now),
): Promise<Chosen<Unit>> {
	const words = typedWords(typed, field);
	if (words.typed === "") return { is: "empty" };
	// The first page holds more than one is asked to choose from.
	const { units } = await findUnits(cx, { search: words.typed, day });
	return chooseOne({
		...words,
		found: units,
		keyOf: ({ slug }) => slug,
		nameOf: ({ name }) => name,
	});
}

export const regencyLabel = ({ name, province }: Regency): string =>
	`${name}, ${province.name}`;
export const unitLabel = ({ name, regency }: Unit): string =>
	`${name} (${regency.name})`;

/** What is to be mended where a name is not the name of one thing, and what there is to choose from. */
export function problemOfChoice<Thing>(
	chosen: Chosen<Thing>,
	field: string,
	topic: "place" | "unit",
): FieldProblem | null {
	switch (chosen.is) {
		case "none":
			return { field, says: `units.choose.${topic}.none` };
		case "several":
			return {
				field: choiceField(field),
				says: `units.choose.${topic}.several`,
				about: { n: chosen.things.length },
			};
		case "too-many":
			return { field, says: `units.choose.${topic}.too-many` };
		default:
			return null;
	}
}

/** The choices to show, where there are several. */
export const choicesOf = <Thing>(
	field: string,
	chosen: Chosen<Thing>,
	asOption: (thing: Thing) => { value: string; label: string },
): Choices =>
	chosen.is === "several" ? { [field]: chosen.things.map(asOption) } : {};
