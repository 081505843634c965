import { type FormState, typedValue } from "#kernel/form.ts";
import type { View } from "#ui/view.ts";
import {
	fields,
	paperKinds,
	personFields,
	type Step,
	whoses,
} from "../../index.ts";
import type { OfficesShown } from "./offices.ts";

/** One answer as it is read again. */
export interface AnswerToCheck {
	readonly question: string;
	/** `null` where it was left empty. */
	readonly answer: string | null;
	readonly step: Exclude<Step, "check">;
}

/** All that was answered, in the order in which it was asked. */
export function answersToCheck(
	view: View,
	state: FormState,
	{ ticked, provinces }: OfficesShown,
): readonly AnswerToCheck[] {
	const { t } = view;
	const typed = (field: string) => typedValue(state, field).trim() || null;
	const joined = (...words: readonly (string | null | false)[]) =>
		words.filter(Boolean).join(", ") || null;
	const said = (field: string) => {
		const word = typed(field);
		return word === "ya" || word === "tidak"
			? t(`rights-cases.said.${word}`)
			: null;
	};
	const person = (who: "victim" | "attorney" | "guardian") => ({
		question: t(`rights-cases.person.${who}`),
		answer: joined(
			...personFields.map((part) => typed(`${fields[who]}_${part}`)),
		),
		step: "people" as const,
	});
	const whose = whoses.find((one) => one === typed(fields.whose));
	const paper = paperKinds.find((one) => one === typed(fields.paper));
	const people = (["guardian", "victim", "attorney"] as const)
		.map(person)
		.filter(({ answer }) => answer !== null);
	return [
		{
			question: t("rights-cases.step.danger"),
			answer: said(fields.inDanger),
			step: "danger",
		},
		{
			question: t("rights-cases.step.whose"),
			answer: whose ? t(`rights-cases.whose.${whose}`) : null,
			step: "whose",
		},
		{
			question: t("rights-cases.people.child"),
			answer: said(fields.child),
			step: "people",
		},
		...people,
		{
			question: t("rights-cases.step.happened"),
			answer: typed(fields.happened),
			step: "happened",
		},
		{
			question: t("rights-cases.step.place"),
			answer: joined(
				typed(fields.where),
				provinces.find(({ code }) => code === typed(fields.province))?.name ??
					null,
				typed(fields.when),
			),
			step: "place",
		},
		{
			question: t("rights-cases.step.about"),
			answer: joined(...ticked.map(({ name }) => name), typed(fields.others)),
			step: "about",
		},
		{
			question: t("rights-cases.step.wish"),
			answer: typed(fields.wish),
			step: "wish",
		},
		{
			question: t("rights-cases.step.you"),
			answer: joined(
				typed(fields.name),
				typed(fields.contact),
				paper ? t(`rights-cases.paper.${paper}`) : null,
				typed(fields.paperNumber),
			),
			step: "you",
		},
		{
			question: t("rights-cases.step.reach"),
			answer:
				joined(typed(fields.how), typed(fields.safeTimes)) ??
				t("rights-cases.reach.code-alone"),
			step: "reach",
		},
		{
			question: t("rights-cases.needs.fold"),
			answer: joined(
				typed(fields.signs) && t("rights-cases.needs.signs"),
				typed(fields.reading) && t("rights-cases.needs.reading"),
				typed(fields.language),
				typed(fields.interpreter),
			),
			step: "reach",
		},
		...(typed(fields.pin)
			? [
					{
						question: t("rights-cases.pin"),
						answer: t("rights-cases.check.pin-set"),
						step: "reach" as const,
					},
				]
			: []),
	];
}
