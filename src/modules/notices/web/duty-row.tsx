import { dayOf } from "#territory";
import { date, fullDate } from "#ui/format.ts";
import { ListRow } from "#ui/list.tsx";
import { type Shape, Tag } from "#ui/tag.tsx";
import { inLanguage, type View } from "#ui/view.ts";
import { type Notice, type Urgency, urgencyOf } from "../index.ts";
import { daysInWords } from "./days-in-words.ts";
import { sentenceOf } from "./sentence.ts";

interface DutyRowProps {
	readonly view: View;
	readonly duty: Notice;
}

/** One thing to do: the sentence leads there, the day stands below it, how far off it is at the end. */
export const DutyRow = ({ view, duty }: DutyRowProps) => {
	const today = dayOf(view.now);
	const { due } = duty;
	const { shape, tone } = looks[urgencyOf(due, today)];
	return (
		<ListRow
			name={sentenceOf(view, duty)}
			href={inLanguage(view.lang, duty.path)}
			says={
				due === null
					? view.t("notices.since", { day: date(view.lang, duty.raisedAt) })
					: view.t("notices.due", { day: fullDate(view.lang, due) })
			}
			end={
				due !== null && (
					<Tag shape={shape} tone={tone}>
						{daysInWords(view, due, today)}
					</Tag>
				)
			}
		/>
	);
};

const looks = {
	overdue: { shape: "diamond", tone: "bad" },
	soon: { shape: "half", tone: "warn" },
	later: { shape: "ring", tone: "plain" },
	undated: { shape: "ring", tone: "plain" },
} as const satisfies Record<
	Urgency,
	{ shape: Shape; tone: "bad" | "warn" | "plain" }
>;
