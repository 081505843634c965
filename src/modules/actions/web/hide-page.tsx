import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Button, Form, LinkButton, TextArea } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Action } from "../index.ts";
import { OutcomeLine } from "./outcome-line.tsx";

interface HidePageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly action: Action;
	readonly state: FormState;
	readonly once: string;
}

/** What everybody reads now, and why nobody shall read it any more. */
export const HidePage = ({
	view,
	unit,
	action,
	state,
	once,
}: HidePageProps) => {
	const { t, lang } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("actions.hide.title")}
			form={state}
			head={
				<PageHead
					title={t("actions.hide.title")}
					lead={t("actions.hide.lead")}
				/>
			}
		>
			<Section id="kini" title={say(action.title, lang)}>
				<OutcomeLine view={view} action={action} />
				<p class="meta">{unit.name}</p>
			</Section>
			<Form
				view={view}
				action={link(view, "/tindak-lanjut/:unit/:action/penutupan-kata", {
					unit: unit.slug,
					action: action.id,
				})}
				once={once}
			>
				<TextArea
					view={view}
					state={state}
					name="alasan_tutup"
					label={t("actions.hide.why")}
					hint={t("actions.hide.why.hint")}
					rows={3}
				/>
				<Row>
					<Button kind="danger">{t("actions.hide.do")}</Button>
					<LinkButton kind="quiet" href={link(view, "/tindak-lanjut", {})}>
						{t("actions.hide.keep")}
					</LinkButton>
				</Row>
			</Form>
		</OfficerLayout>
	);
};
