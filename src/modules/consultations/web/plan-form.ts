import { type FormState, filled, typedValue } from "#kernel/form.ts";
import { dayFields, typedDay } from "#territory";
import {
	accessFields,
	accessWays,
	type Consultation,
	documentOf,
	type Passage,
	phaseFields,
	phaseNames,
	planFields,
	type Question,
	questionsAsTyped,
	type TypedPlan,
} from "../index.ts";

/** Which state of the consultation the form was drawn from. */
export const revisionField = "versi";
export const reasonField = "alasan";

const dayIn = (state: FormState, field: string) => {
	const read = typedDay(state.typed, field);
	return "day" in read ? read.day : null;
};

/** The form as it was sent; a day that is none is told apart. */
export function typedPlan(state: FormState): TypedPlan {
	const value = (field: keyof typeof planFields) =>
		typedValue(state, planFields[field]);
	return {
		family: value("family"),
		title: value("title"),
		about: value("about"),
		contact: value("contact"),
		document: value("document"),
		questions: value("questions"),
		phases: Object.fromEntries(
			phaseNames.map((name) => {
				const fields = phaseFields(name);
				return [
					name,
					{
						from: dayIn(state, fields.from),
						until: dayIn(state, fields.until),
					},
				];
			}),
		) as TypedPlan["phases"],
		access: Object.fromEntries(
			accessWays.map((way) => {
				const fields = accessFields(way);
				return [
					way,
					{
						given: typedValue(state, fields.given),
						waived: typedValue(state, fields.waived),
					},
				];
			}),
		) as TypedPlan["access"],
	};
}

/** The form of a plan that stands. */
export const planForm = (
	consultation: Consultation,
	passages: readonly Passage[],
	questions: readonly Question[],
): FormState =>
	filled({
		[planFields.family]: consultation.family,
		[planFields.title]: consultation.title,
		[planFields.about]: consultation.about,
		[planFields.contact]: consultation.contact,
		[planFields.document]: documentOf(passages),
		[planFields.questions]: questionsAsTyped(questions),
		...Object.assign(
			{},
			...consultation.phases.map(({ name, from, until }) => ({
				...dayFields(phaseFields(name).from, from),
				...dayFields(phaseFields(name).until, until),
			})),
		),
		...accessForm(consultation),
	});

export const accessForm = ({
	access,
}: Pick<Consultation, "access">): Record<string, string> =>
	Object.fromEntries(
		accessWays.flatMap((way) => {
			const fields = accessFields(way);
			const { given, waived } = access[way];
			return [
				[fields.given, given],
				[fields.waived, waived],
			];
		}),
	);
