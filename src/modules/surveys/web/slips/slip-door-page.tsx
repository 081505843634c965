import type { FormState } from "#kernel/form.ts";
import { Button, Field, Form } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface SlipDoorPageProps {
	readonly view: View;
	readonly state: FormState;
}

/** Somebody was handed a slip: its number leads to the survey of that office. */
export const SlipDoorPage = ({ view, state }: SlipDoorPageProps) => {
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("surveys.slips.door")}
			description={t("surveys.slips.door.lead")}
			form={state}
			islands={["slip-code"]}
		>
			<PageHead
				title={t("surveys.slips.door")}
				lead={t("surveys.slips.door.lead")}
			/>
			<slip-code>
				<Form view={view} action={link(view, "/survei/karcis", {})}>
					<Field
						view={view}
						state={state}
						name="karcis"
						label={t("surveys.answer.slip")}
						hint={t("surveys.answer.slip.hint")}
						autocomplete="off"
						spellcheck={false}
						mono
						width="16"
					/>
					<Button>{t("surveys.slips.door.go")}</Button>
					<Meta>{t("surveys.slips.door.privacy")}</Meta>
				</Form>
			</slip-code>
			<p>
				{t("surveys.slips.door.without")}{" "}
				<a href={link(view, "/survei", {})}>{t("surveys.find.title")}</a>
			</p>
		</CitizenLayout>
	);
};
