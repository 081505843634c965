import type { FormState } from "#kernel/form.ts";
import { HeadingFields } from "#surveys/web";
import { Button, Form } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface SelfPageProps {
	readonly view: View;
	readonly state: FormState;
	readonly once: string;
	/** Something is kept already; it is not shown again. */
	readonly isKept: boolean;
}

/** Who they are, in their own words and if they wish. */
export const SelfPage = ({ view, state, once, isKept }: SelfPageProps) => {
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("complaints.self.title")}
			form={state}
			unlisted
		>
			<PageHead
				title={t("complaints.self.title")}
				lead={t("complaints.self.lead")}
			/>
			{isKept && <p>{t("complaints.self.again")}</p>}
			<Form
				view={view}
				action={link(view, "/pengaduan/saya/tentang-saya", {})}
				once={once}
			>
				<HeadingFields view={view} state={state} />
				<Meta>{t("complaints.self.privacy")}</Meta>
				<div>
					<Button>{t("complaints.self.do")}</Button>
				</div>
			</Form>
			<p>
				<a href={link(view, "/pengaduan/saya", {})}>
					{t("complaints.mine.back")}
				</a>
			</p>
		</CitizenLayout>
	);
};
