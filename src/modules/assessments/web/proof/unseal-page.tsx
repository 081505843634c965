import type { Evidence } from "#evidence";
import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { bytes } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";

export interface UnsealPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly evidence: Evidence;
	readonly state: FormState;
}

/** Why the original of a photograph is to be opened. Without a reason nobody opens it. */
export const UnsealPage = ({
	view,
	unit,
	evidence,
	state,
}: UnsealPageProps) => {
	const { t } = view;
	const at = { unit: unit.slug, id: evidence.id };
	return (
		<OfficerLayout
			view={view}
			title={t("assessments.unseal-title", { name: evidence.name })}
			form={state}
			head={
				<>
					<Crumbs
						view={view}
						path={[
							{ name: unit.name },
							{
								name: evidence.name,
								href: link(view, "/bukti/:unit/:id/tentang", at),
							},
						]}
					/>
					<PageHead
						title={t("assessments.unseal-title", { name: evidence.name })}
						lead={t("assessments.unseal-lead", {
							size: bytes(view.lang, evidence.original?.size ?? 0),
						})}
					/>
				</>
			}
		>
			<Notice kind="warn">{t("assessments.unseal-warning")}</Notice>
			<Form view={view} action={link(view, "/bukti/:unit/:id/asli", at)}>
				<Hidden name="versi" value={String(evidence.version)} />
				<TextArea
					view={view}
					state={state}
					name="alasan"
					label={t("assessments.unseal-reason")}
					hint={t("assessments.unseal-reason-hint")}
					rows={3}
				/>
				<p>
					<Button>{t("assessments.unseal-open")}</Button>
				</p>
			</Form>
		</OfficerLayout>
	);
};
