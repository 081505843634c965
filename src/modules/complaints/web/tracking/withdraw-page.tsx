import type { FormState } from "#kernel/form.ts";
import { Button, Form, TextArea } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface WithdrawPageProps {
	readonly view: View;
	readonly state: FormState;
	readonly once: string;
}

/** Whether they are sure, and what happens then. */
export const WithdrawPage = ({ view, state, once }: WithdrawPageProps) => {
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("complaints.withdraw.title")}
			form={state}
			unlisted
		>
			<PageHead
				title={t("complaints.withdraw.title")}
				lead={t("complaints.withdraw.lead")}
			/>
			<Form
				view={view}
				action={link(view, "/pengaduan/saya/pencabutan", {})}
				once={once}
			>
				<TextArea
					view={view}
					state={state}
					name="alasan"
					label={t("complaints.withdraw.why")}
					hint={t("complaints.withdraw.why.hint")}
					rows={3}
					optional
				/>
				<div>
					<Button kind="danger">{t("complaints.withdraw.do")}</Button>
				</div>
			</Form>
			<p>
				<a href={link(view, "/pengaduan/saya", {})}>
					{t("complaints.withdraw.keep")}
				</a>
			</p>
		</CitizenLayout>
	);
};
