import { Notice } from "#ui/notice.tsx";
import type { View } from "#ui/view.ts";
import type { DeadlineNow, Ending } from "../../index.ts";
import { dueInWords, HowCounted } from "../deadlines/deadline-words.tsx";

interface MendNoteProps {
	readonly view: View;
	readonly deadline: DeadlineNow;
	readonly ending: Ending;
}

/** To the unit: by when it mends what came back, how that was counted, and what happens afterwards. */
export const MendNote = ({ view, deadline, ending }: MendNoteProps) => (
	<Notice
		kind={deadline.passed ? "bad" : "warn"}
		title={view.t("assessments.return-by", {
			due: dueInWords(view, deadline),
		})}
	>
		{view.t(
			deadline.passed
				? "assessments.return-over"
				: `assessments.return-then-${ending}`,
		)}{" "}
		<HowCounted view={view} deadline={deadline} />
	</Notice>
);
