import { Button, Form } from "#ui/form/index.ts";
import { Notice } from "#ui/notice.tsx";
import type { View } from "#ui/view.ts";

interface KeptNoticeProps {
	readonly view: View;
	/** Where the form is sent. */
	readonly action: string;
}

/** Above a form that shows what its session's end kept from being saved. */
export const KeptNotice = ({ view, action }: KeptNoticeProps) => (
	<div class="stack">
		<Notice kind="warn" title={view.t("assessments.draft-title")}>
			{view.t("assessments.draft-says")}
		</Notice>
		<Form view={view} action={action} look="row">
			<Button kind="quiet" small name="lakukan" value="buang">
				{view.t("assessments.draft-drop")}
			</Button>
		</Form>
	</div>
);
