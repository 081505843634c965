import type { FormState } from "#kernel/form.ts";
import { Checkboxes, Radios } from "#ui/form/index.ts";
import type { View } from "#ui/view.ts";
import {
	fieldOf,
	functions,
	type Heading,
	headings,
	rather,
} from "../../index.ts";

interface HeadingFieldsProps {
	readonly view: View;
	readonly state: FormState;
	readonly of?: readonly Heading[];
}

/**
 * What people may say of themselves. The questions on the six functions come last, after one sentence on why; each is a
 * whole question, for whoever listens jumps from one to the next and does not hear that sentence again.
 */
export const HeadingFields = ({
	view,
	state,
	of = headings,
}: HeadingFieldsProps) => (
	<>
		{of
			.filter(({ code }) => !isFunction(code))
			.map((heading) => (
				<HeadingField view={view} state={state} heading={heading} />
			))}
		<p>{view.t("surveys.self.functions")}</p>
		{of
			.filter(({ code }) => isFunction(code))
			.map((heading) => (
				<HeadingField view={view} state={state} heading={heading} />
			))}
	</>
);

const isFunction = (code: string): boolean =>
	functions.some((each) => each === code);

const HeadingField = ({
	view,
	state,
	heading: { code, words, several },
}: {
	readonly view: View;
	readonly state: FormState;
	readonly heading: Heading;
}) => {
	const options = [...words, rather].map((word) => ({
		value: word,
		label: view.says(
			word === rather
				? "surveys.self.rather-not"
				: isFunction(code)
					? `surveys.self.difficulty.${word}`
					: `surveys.self.${code}.${word}`,
		),
	}));
	const common = {
		view,
		state,
		name: fieldOf.heading(code),
		label: view.says(`surveys.self.${code}`),
		optional: true,
		look: "row" as const,
		options,
	};
	return several ? <Checkboxes {...common} /> : <Radios {...common} />;
};
