import { Button, Form } from "#ui/form/index.ts";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Case, DeadlineNow } from "../../index.ts";
import { addressOf } from "../address.ts";
import { dueInWords, HowCounted } from "../deadlines/deadline-words.tsx";

interface TakeBackProps {
	readonly view: View;
	readonly found: Case;
	readonly deadline: DeadlineNow;
	/** Whether this person may take it back now. */
	readonly may: boolean;
	readonly once: string;
}

/** To the verifier: by when the unit mends, and the way back when it did not. */
export const TakeBack = ({
	view,
	found,
	deadline,
	may,
	once,
}: TakeBackProps) => (
	<>
		<Notice
			kind={deadline.passed ? "warn" : "calm"}
			title={view.t("assessments.return-unit-by", {
				due: dueInWords(view, deadline),
			})}
		>
			{view.t(
				may ? "assessments.take-back-says" : "assessments.take-back-later",
			)}{" "}
			<HowCounted view={view} deadline={deadline} />
		</Notice>
		{may && (
			<Form
				view={view}
				action={link(
					view,
					"/verifikasi/:unit/:instrument/:year/pengambilan",
					addressOf(found),
				)}
				look="row"
				once={once}
			>
				<Button>{view.t("assessments.take-back")}</Button>
			</Form>
		)}
	</>
);
