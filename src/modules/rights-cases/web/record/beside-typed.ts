import type { FieldProblem, FormState } from "#kernel/form.ts";
import { alikeName, type Questions, questionsOf } from "../../index.ts";
import { idsOf } from "../telling/offices.ts";
import { wordsOfAct, wordsOfTyped } from "./act-words.ts";
import {
	actIn,
	recordFields as fields,
	nameIn,
	sameOf,
} from "./record-form.ts";
import {
	type Differing,
	type Editing,
	partOf,
	partWord,
	type RecordPageProps,
} from "./record-page-props.ts";

export type Shown = Omit<
	RecordPageProps,
	"state" | "asked" | "differing" | "version"
>;

/** What may be the same as what was typed; and the questions that were not answered yet. */
export function askedOf(
	{ view, record, offices }: Pick<Shown, "view" | "record" | "offices">,
	state: FormState,
	{ of, id }: Editing,
): { readonly asked: Questions; readonly open: readonly FieldProblem[] } {
	const unsaid = <Typed extends object>(typed: Typed) => ({
		...typed,
		same: null,
	});
	const sayOf = (field: string, name: string, some: readonly unknown[]) =>
		some.length === 0
			? []
			: [
					{
						field: sameOf(field),
						says: "rights-cases.problem.is-it-same",
						about: { name },
					},
				];
	if (of === "act") {
		const act = actIn(state, idsOf(offices), partOf(view));
		const open = questionsOf(record, act);
		return {
			asked: questionsOf(record, {
				place: unsaid(act.place),
				person: unsaid(act.person),
				body: unsaid(act.body),
			}),
			open: [
				...sayOf(fields.person, act.person.name, open.person),
				...sayOf(fields.body, act.body.name, open.body),
				...sayOf(fields.place, act.place.name, open.place),
			],
		};
	}
	const typed = {
		...nameIn(state),
		kind: of,
		id,
	};
	const near = alikeName(record, unsaid(typed));
	return {
		asked: { place: near, person: near, body: [] },
		open: sayOf(fields.name, typed.name, alikeName(record, typed)),
	};
}

/** What somebody else wrote, and what was typed here. */
export function differingOf(
	shown: Shown,
	state: FormState,
): readonly Differing[] {
	const { view, record, editing, offices, names } = shown;
	const { t } = view;
	if (editing.of !== "act") {
		const typed = nameIn(state);
		const person = record.people.find(({ id }) => id === editing.id);
		return [
			{
				label: t("rights-cases.record.name"),
				theirs: names.get(editing.id ?? "") ?? "",
				yours: typed.name,
			},
			...(person
				? [
						{
							label: t("rights-cases.record.part"),
							theirs: partWord(view, person.part),
							yours: partWord(view, typed.part),
						},
					]
				: []),
		];
	}
	const act = record.acts.find(({ id }) => id === editing.id);
	if (!act) return [];
	const theirs = wordsOfAct(view, shown, act);
	const yours = wordsOfTyped(
		view,
		shown,
		actIn(state, idsOf(offices), partOf(view)),
	);
	return (
		["what", "to", "by", "place", "when", "rights", "source", "sure"] as const
	).map((field) => ({
		label: t(`rights-cases.record.${field}`),
		theirs: theirs[field],
		yours: yours[field],
	}));
}
