import { askFields } from "#accommodations";
import { type FormState, typedValue, valuesOf } from "#kernel/form.ts";
import {
	askedWithIt,
	type Event,
	type Named,
	needs,
	type Registering,
	type Side,
	sidesOf,
} from "../../index.ts";
import { registerFields } from "./register-fields.ts";

/** `one`: somebody for themselves. `group`: an office for many. */
export type RegisterKind = "one" | "group";

/** What a form says, without its key. */
export function readRegistering(
	state: FormState,
	event: Event,
	kind: RegisterKind,
): Omit<Registering, "form"> {
	return {
		institution: typedValue(state, registerFields.institution),
		names:
			kind === "one"
				? [
						{
							name: typedValue(state, registerFields.name),
							side: sideIn(state, event),
						},
					]
				: sidesOf(event).flatMap((side) => namesIn(state, side)),
		kinds: [...new Set(valuesOf(state, askFields.kinds))].filter((code) =>
			askedWithIt.includes(code),
		),
		words: typedValue(state, askFields.words),
		needs: needs.filter((need) =>
			valuesOf(state, registerFields.needs).includes(need),
		),
	};
}

/** Where an event has one side alone nobody is asked. */
export function sideIn(state: FormState, event: Event): Side {
	const there = sidesOf(event);
	const typed = typedValue(state, registerFields.side);
	return there.length === 1
		? (there[0] ?? "room")
		: // What was not chosen is no side of any event, and is refused as such.
			(there.find((side) => side === typed) ?? ("" as Side));
}

const namesIn = (state: FormState, side: Side): Named[] =>
	typedValue(state, registerFields[side])
		.split(/\r?\n/)
		.map((name) => name.trim())
		.filter((name) => name !== "")
		.map((name) => ({ name, side }));
