import type { View } from "#ui/view.ts";
import type { Action } from "../index.ts";
import { outcomeInWords } from "./action-words.ts";

/** What came of it, wherever everybody reads it; where its words are hidden, that they are, since when and why. */
export const OutcomeLine = ({
	view,
	action,
}: {
	readonly view: View;
	readonly action: Pick<Action, "outcome" | "hidden">;
}) => {
	const words = outcomeInWords(view, action);
	return words === null ? null : <p>{words}</p>;
};
