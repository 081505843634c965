import { type Service, servicesOf } from "#catalogue";
import { say } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import type { View } from "#ui/view.ts";
import type { AskedSurvey } from "../../index.ts";
import {
	fieldOf,
	functions,
	headings,
	type PaperField,
	paperFields,
	plainly,
	type Questionnaire,
	rather,
} from "../../index.ts";

/** Words of the program by what people write, for each field that has words; by key of the field. */
export type Words = Readonly<Record<string, ReadonlyMap<string, string>>>;

/** What a person may say of themselves under a heading: its word, and how the page says it. */
export const choicesOf = (
	view: View,
	heading: (typeof headings)[number],
): readonly { readonly word: string; readonly says: string }[] =>
	[...heading.words, rather].map((word) => ({
		word,
		says: view.says(
			word === rather
				? "surveys.self.rather-not"
				: functions.some((each) => each === heading.code)
					? `surveys.self.difficulty.${word}`
					: `surveys.self.${heading.code}.${word}`,
		),
	}));

export const fillerWords = (view: View) =>
	(["self", "helped", "proxy"] as const).map((word) => ({
		word,
		says: view.t(`surveys.paper.filler.${word}`),
	}));

export function wordsOf(view: View): Words {
	const map = (
		choices: readonly { readonly word: string; readonly says: string }[],
	) =>
		new Map(
			choices.flatMap(({ word, says }) => [
				[plainly(word), word],
				[plainly(says), word],
			]),
		);
	return {
		pengisi: map(fillerWords(view)),
		...Object.fromEntries(
			headings.map((heading) => [
				fieldOf.heading(heading.code),
				map(choicesOf(view, heading)),
			]),
		),
	};
}

/** The fields of a survey, with the names that the page gives them. */
export const fieldsOf = (
	view: View,
	questionnaire: Questionnaire,
	own: AskedSurvey["own"],
): readonly PaperField[] =>
	paperFields(questionnaire, own, {
		...Object.fromEntries(
			headings.map(({ code }) => [
				fieldOf.heading(code),
				[view.says(`surveys.self.${code}`)],
			]),
		),
		hari: [view.t("surveys.paper.day")],
		layanan: [view.t("surveys.paper.service")],
		pengisi: [view.t("surveys.paper.filler")],
		catatan: [view.t("surveys.paper.remark")],
	});

/** Ids of services by every name that a cell may give them. */
export const servicesByName = async (
	cx: Context,
	unitId: string,
): Promise<ReadonlyMap<string, string>> =>
	new Map(
		(await servicesOf(cx, unitId)).flatMap(({ id, slug, name }: Service) =>
			[slug, say(name, "id"), say(name, "en")].map((text) => [
				plainly(text),
				id,
			]),
		),
	);
