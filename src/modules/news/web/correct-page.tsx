import type { FormState } from "#kernel/form.ts";
import { Button, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { fields, type Item } from "../index.ts";
import { BothVersions } from "./both-versions.tsx";
import { itemCrumbs, TextFields } from "./item-form-page.tsx";

interface CorrectPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly item: Item;
	readonly theirs: FormState | null;
	readonly state: FormState;
	readonly once: string;
}

/** What was wrong, what is right, and the text as it shall be from now on. */
export const CorrectPage = (props: CorrectPageProps) => {
	const { view, unit, item, state } = props;
	const { t } = view;
	const title = t("news.correct");
	return (
		<OfficerLayout
			view={view}
			title={`${title}: ${item.title}`}
			form={state}
			head={
				<PageHead
					above={itemCrumbs(view, unit, item, title)}
					title={title}
					lead={t("news.correct.lead")}
				/>
			}
		>
			{props.theirs && (
				<BothVersions view={view} theirs={props.theirs} yours={state} />
			)}
			<Form
				view={view}
				action={link(view, "/berita/meja/:unit/:item/ralat", {
					unit: unit.slug,
					item: item.id,
				})}
				once={props.once}
			>
				<Hidden name={fields.revision} value={String(item.revision)} />
				<TextArea
					view={view}
					state={state}
					name={fields.wasWrong}
					label={t("news.field.wasWrong")}
					hint={t("news.field.wasWrong.hint")}
					rows={2}
				/>
				<TextArea
					view={view}
					state={state}
					name={fields.isRight}
					label={t("news.field.isRight")}
					hint={t("news.field.isRight.hint")}
					rows={2}
				/>
				<TextFields view={view} state={state} />
				<div>
					<Button>{t("news.correct.publish")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};
