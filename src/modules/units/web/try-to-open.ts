import { type FieldProblem, type FormState, typedIn } from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import { isUnitKind, openUnit, problemOfUnitName, proposeSlug } from "#units";
import { typedText } from "./change.ts";
import { dayIn } from "./day-field.ts";
import {
	type Choices,
	choicesOf,
	problemOfChoice,
	regencyLabel,
	regencyTyped,
	unitTyped,
} from "./find-choices.ts";
import { asOption, dayOrToday, problemsOfUnit } from "./move.tsx";
import { problemIn } from "./wrong.ts";

/** Opened, and where; or the form as it was typed, with what is to be mended in the order of the page. */
type Tried =
	| { readonly slug: string }
	| { readonly state: FormState; readonly choices: Choices };

/** Opens the unit that was typed. Names of places and units are looked for on the day of the opening. */
export async function tryToOpen(
	cx: Context,
	view: View,
	form: FormData,
): Promise<Tried> {
	const typed = typedIn(form);
	const problems: FieldProblem[] = [];
	const name = typedText(typed, "nama");
	const unnamed = problemOfUnitName(name);
	if (unnamed) problems.push({ field: "nama", says: `units.wrong.${unnamed}` });
	const kind = typedText(typed, "jenis");
	if (!isUnitKind(kind))
		problems.push({ field: "jenis", says: "units.wrong.unknown-kind" });
	const from = dayIn(typed, "mulai");
	if ("problem" in from) problems.push(from.problem);
	// People know places by the names of today, and units by those of the day from which they mean them.
	const place = await regencyTyped(cx, typed, "tempat", dayOf(cx.now));
	if (place.is === "empty")
		problems.push({ field: "tempat", says: "units.wrong.no-place" });
	problems.push(...listed(problemOfChoice(place, "tempat", "place")));
	const parent = await unitTyped(cx, typed, "induk", dayOrToday(from, cx.now));
	problems.push(...(await problemsOfUnit(cx, typed, "induk", parent)));
	const choices = {
		...choicesOf("tempat", place, (one) => ({
			value: one.code,
			label: regencyLabel(one),
		})),
		...choicesOf("induk", parent, asOption),
	};
	if (problems.length > 0 || place.is !== "one" || "problem" in from)
		return { state: { typed, problems }, choices };

	const slug = typedText(typed, "kata") || (await proposeSlug(cx, name));
	const answer = await openUnit(cx, {
		slug,
		name,
		kind,
		regencyCode: place.thing.code,
		openedOn: from.day,
		...(parent.is === "one" ? { under: parent.thing.id } : {}),
		...(typedText(typed, "alamat")
			? { address: typedText(typed, "alamat") }
			: {}),
	});
	if (answer.ok) return { slug };
	const problem = problemIn(view, answer.problem, {
		"no-name": "nama",
		"name-too-long": "nama",
		"unknown-kind": "jenis",
		"unknown-regency": "tempat",
		"unknown-parent": "induk",
		"parent-not-open": "induk",
		"own-ancestor": "induk",
		"slug-form": "kata",
		"slug-taken": "kata",
		"wrong-day": "mulai",
		"before-opening": "mulai",
	});
	const proposal =
		answer.problem.reason === "slug-taken" ? await proposeSlug(cx, name) : "";
	return {
		state: {
			typed,
			problems: [{ ...problem, about: { ...problem.about, proposal } }],
		},
		choices,
	};
}

const listed = (problem: FieldProblem | null): readonly FieldProblem[] =>
	problem ? [problem] : [];
