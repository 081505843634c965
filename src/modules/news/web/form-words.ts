import {
	type FormState,
	filled,
	typedValue,
	valuesOf,
	withProblems,
} from "#kernel/form.ts";
import { typedDay } from "#territory";
import {
	fields,
	type Item,
	type Material,
	materialFields,
	type TypedCorrection,
	type TypedItem,
	type TypedMaterial,
	type TypedTime,
} from "../index.ts";

export const revisionIn = (state: FormState): number =>
	Number(typedValue(state, fields.revision));

export const valueIn =
	(state: FormState) =>
	(field: keyof typeof fields): string =>
		typedValue(state, fields[field]);

const typedText = (state: FormState) => {
	const value = valueIn(state);
	return {
		title: value("title"),
		summary: value("summary"),
		body: value("body"),
	};
};

export const typedItem = (state: FormState): TypedItem => ({
	...typedText(state),
	kind: valueIn(state)("kind"),
	lang: valueIn(state)("lang"),
	topics: valuesOf(state, fields.topics),
});

export const typedCorrection = (state: FormState): TypedCorrection => ({
	...typedText(state),
	wasWrong: valueIn(state)("wasWrong"),
	isRight: valueIn(state)("isRight"),
});

export const typedTime = (state: FormState): TypedTime => {
	const day = typedDay(state.typed, fields.day);
	return {
		when: valueIn(state)("when"),
		day: "day" in day ? day.day : null,
		hour: valueIn(state)("hour"),
	};
};

export const typedMaterial = (state: FormState): TypedMaterial => {
	const value = (field: keyof typeof materialFields) =>
		typedValue(state, materialFields[field]);
	return {
		caption: value("caption"),
		alt: value("alt"),
		decorative: value("decorative") === "ya",
		address: value("address"),
		captions: value("captions") === "ya",
		transcript: value("transcript"),
	};
};

export const itemForm = (item: Item): FormState =>
	filled({
		[fields.kind]: item.kind,
		[fields.lang]: item.lang,
		[fields.topics]: item.topics,
		[fields.title]: item.title,
		[fields.summary]: item.summary,
		[fields.body]: item.body,
	});

export const materialForm = (one: Material): FormState =>
	filled({
		[materialFields.caption]: one.caption,
		[materialFields.alt]: one.alt,
		[materialFields.decorative]: one.decorative ? "ya" : "",
		[materialFields.address]: one.address,
		[materialFields.captions]: one.captions ? "ya" : "",
		[materialFields.transcript]: one.transcript,
	});

type Refused =
	| { readonly problems: FormState["problems"] }
	| {
			readonly reason: string;
			readonly about?: Readonly<Record<string, string | number>>;
	  };

/** The form with what is to be mended; a day that is none says itself what is wrong with it. */
export function refusedAs(state: FormState, problem: Refused): FormState {
	if ("reason" in problem)
		return withProblems(state, {
			field: "",
			says: `news.problem.${problem.reason}`,
			...(problem.about ? { about: problem.about } : {}),
		});
	return withProblems(
		state,
		...problem.problems.map((each) => {
			if (each.field !== fields.day) return each;
			const day = typedDay(state.typed, each.field);
			return "problem" in day ? day.problem : each;
		}),
	);
}

/** Somebody was faster. */
export const isFaster = (problem: object): boolean =>
	"reason" in problem && problem.reason === "changed-meanwhile";
