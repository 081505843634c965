import type { StatusName } from "#ui/tag.tsx";
import { type Item, type State, statusOf, verifierStatusOf } from "../index.ts";

/** The status of an item on a task list: what a verifier accepted says so, and a claim about the law is no plain answer. */
export function shownStatusOf(item: Item, state: State): StatusName {
	const status = statusOf(item);
	if (status !== "complete") return status;
	if (hasEnded(state) && verifierStatusOf(item) === "accepted")
		return "accepted";
	return item.said?.answer && "notOurAuthority" in item.said.answer
		? "not-ours"
		: status;
}

/** Whether what the verifier said of each item is final. */
const hasEnded = (state: State): boolean =>
	state === "deciding" || state === "awarded" || state === "refused";
