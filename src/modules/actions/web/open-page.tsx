import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, DateFields, Field, Form, Select } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { longestTitle, type Owner } from "../index.ts";

interface OpenPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly owners: readonly Owner[];
	readonly state: FormState;
	readonly once: string;
}

/** What is to be done, by whom and until when. */
export const OpenPage = ({
	view,
	unit,
	owners,
	state,
	once,
}: OpenPageProps) => {
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("actions.open.title")}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("actions.of-unit", { unit: unit.name }),
									href: link(view, "/tindak-lanjut/:unit", {
										unit: unit.slug,
									}),
								},
								{ name: t("actions.new") },
							]}
						/>
					}
					title={t("actions.open.title")}
					lead={t("actions.open.lead")}
				/>
			}
		>
			<Form
				view={view}
				action={link(view, "/tindak-lanjut/:unit/baru", { unit: unit.slug })}
				once={once}
			>
				<Field
					view={view}
					state={state}
					name="judul"
					label={t("actions.open.what")}
					hint={t("actions.open.what.hint")}
					maxlength={longestTitle}
					autocomplete="off"
				/>
				<OwnerFields view={view} state={state} owners={owners} />
				<div>
					<Button>{t("actions.open.do")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};

/** Who and until when. */
export const OwnerFields = ({
	view,
	state,
	owners,
}: Pick<OpenPageProps, "view" | "state" | "owners">) => (
	<>
		<Select
			view={view}
			state={state}
			name="penanggung_jawab"
			label={view.t("actions.owner")}
			none={view.t("actions.owner.none")}
			options={owners.map(({ id, name }) => ({ value: id, label: name }))}
		/>
		<DateFields
			view={view}
			state={state}
			name="sampai"
			label={view.t("actions.until")}
			hint={view.t("actions.until.hint")}
		/>
	</>
);
