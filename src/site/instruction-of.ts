import { say } from "#kernel/text.ts";
import type { Instruction } from "#ui/instructions.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Step } from "./guides/guide.ts";
import { pageName } from "./page-names.ts";

/** A step of a guide or of the tour in the words of the viewer. */
export const instructionOf = (
	view: View,
	origin: string,
	{ title, says, path }: Step,
): Instruction => {
	const href = path && link(view, path, {});
	return {
		title: say(title, view.lang),
		says: says.map((sentence) => say(sentence, view.lang)),
		...(path && href
			? {
					at: {
						name: pageName(view, path),
						href,
						address: `${origin}${href}`,
					},
				}
			: {}),
	};
};
