import { askedAheadNamed, type Service } from "#catalogue";
import { type FormState, typedValue, valuesOf } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { typedDay } from "#territory";
import { date } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import {
	concerns,
	fields,
	kinds,
	levels,
	type Step,
	type WaitingFile,
} from "../../index.ts";
import { saysOf } from "./file-fields.tsx";

/** One answer as it is read again. */
export interface AnswerToCheck {
	readonly question: string;
	/** `null` where it was left empty. */
	readonly answer: string | null;
	readonly step: Exclude<Step, "check">;
}

/** All that was answered, in the order in which it was asked. */
export function answersToCheck({
	view,
	state,
	services,
	files,
}: {
	readonly view: View;
	readonly state: FormState;
	readonly services: readonly Service[];
	readonly files: readonly WaitingFile[];
}): readonly AnswerToCheck[] {
	const { t, lang } = view;
	const typed = (field: string) => typedValue(state, field).trim() || null;
	const service = services.find(
		({ slug }) => slug === typedValue(state, fields.service),
	);
	const kind = kinds.find((one) => one === typed(fields.kind));
	const concern = concerns.find((one) => one === typed(fields.concern));
	const level = levels.find((one) => one === typed(fields.level));
	const day = typedDay(state.typed, fields.happenedOn);
	const needs = [
		typed(fields.signs) && t("complaints.filing.signs"),
		...valuesOf(state, fields.asks).map((kind) =>
			say(askedAheadNamed(kind)?.label ?? { id: kind }, lang),
		),
		typed(fields.interpreter),
	].filter((words) => words !== null);
	const contact = [fields.name, fields.phone, fields.email, fields.address]
		.map(typed)
		.filter((words) => words !== null);
	return [
		{
			question: t("complaints.filing.kind"),
			answer: kind ? t(`complaints.kind.${kind}`) : null,
			step: "what",
		},
		{
			question: t("complaints.filing.concern"),
			answer: concern ? t(`complaints.concern.${concern}`) : null,
			step: "about",
		},
		...(services.length > 0
			? [
					{
						question: t("complaints.filing.service"),
						answer: service ? say(service.name, lang) : null,
						step: "about" as const,
					},
				]
			: []),
		{
			question: t("complaints.filing.story"),
			answer: typed(fields.story),
			step: "story",
		},
		{
			question: t("complaints.filing.place"),
			answer: typed(fields.place),
			step: "story",
		},
		{
			question: t("complaints.filing.when"),
			answer: "day" in day && day.day !== null ? date(lang, day.day) : null,
			step: "story",
		},
		{
			question: t("complaints.part.files"),
			answer:
				files
					.map((file) => `${file.name} (${saysOf(view, file)})`)
					.join(", ") || null,
			step: "files",
		},
		{
			question: t("complaints.filing.level"),
			answer: level ? t(`complaints.level.${level}`) : null,
			step: "who",
		},
		{
			question: t("complaints.filing.contact"),
			answer: contact.join(", ") || null,
			step: "who",
		},
		{
			question: t("complaints.filing.help"),
			answer: needs.join(", ") || null,
			step: "who",
		},
		{
			question: t("complaints.filing.pin"),
			answer: typed(fields.pin) && t("complaints.check.pin-set"),
			step: "who",
		},
		{
			question: t("complaints.filing.publish"),
			answer: t(
				typed(fields.publish) ? "complaints.check.yes" : "complaints.check.no",
			),
			step: "who",
		},
	];
}
