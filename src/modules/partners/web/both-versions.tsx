import { type FormState, valuesOf } from "#kernel/form.ts";
import { Versions } from "#ui/versions.tsx";
import type { View } from "#ui/view.ts";

export interface Compared {
	/** Fields that are one thing. */
	readonly names: readonly string[];
	readonly label: string;
	/** The words of what can be chosen. */
	readonly in?: ReadonlyMap<string, string>;
}

interface BothVersionsProps {
	readonly view: View;
	readonly theirs: FormState;
	readonly yours: FormState;
	readonly labels: readonly Compared[];
}

/** Somebody else was faster: what they wrote beside what was typed here, where it differs. */
export const BothVersions = ({
	view,
	theirs,
	yours,
	labels,
}: BothVersionsProps) => (
	<Versions
		view={view}
		id="dua-versi"
		fields={labels
			.map((compared) => ({
				label: compared.label,
				theirs: wordsIn(theirs, compared),
				yours: wordsIn(yours, compared),
			}))
			.filter((one) => one.theirs !== one.yours)}
	/>
);

const wordsIn = (state: FormState, { names, in: words }: Compared): string =>
	names
		.flatMap((name) => valuesOf(state, name))
		.map((value) => words?.get(value) ?? value.replaceAll("\r\n", "\n").trim())
		.filter((value) => value !== "")
		.join(names.length > 1 ? "/" : ", ");
