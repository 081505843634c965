import { Facts } from "#ui/facts.tsx";
import { date } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import type { Task } from "../index.ts";

/** What the office answered: what, who and when; or why not, and what instead. Nothing while it did not. */
export const AnswerShown = ({
	view,
	task,
	told,
}: {
	readonly view: View;
	readonly task: Task;
	/** What it is called that the person told; left out where it stands elsewhere. */
	readonly told?: string;
}) => {
	const { t, lang } = view;
	const day = task.arrangedFor && date(lang, task.arrangedFor);
	const lines = [
		[t("accommodations.answer.what"), task.what],
		[t("accommodations.answer.who"), task.who],
		[
			t("accommodations.answer.on"),
			day && (task.hour ? `${day}, ${task.hour}` : day),
		],
		[t("accommodations.answer.reason"), task.reason],
		[t("accommodations.answer.instead"), task.instead],
		[told ?? "", told ? task.told : null],
	] as const;
	const facts = lines.flatMap(([term, is]) => (is ? [{ term, is }] : []));
	return facts.length === 0 ? null : <Facts facts={facts} />;
};
