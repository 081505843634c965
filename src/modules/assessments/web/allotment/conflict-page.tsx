import type { FormState } from "#kernel/form.ts";
import { EmptyState } from "#ui/empty.tsx";
import {
	Button,
	Field,
	Form,
	Hidden,
	Radios,
	TextArea,
} from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { kindName, type Unit } from "#units";
import type { Conflict } from "../../index.ts";
import { LaneCrumbs } from "../lane/crumbs.tsx";

export interface ConflictPageProps {
	readonly view: View;
	readonly conflicts: readonly Conflict[];
	readonly unitNames: ReadonlyMap<string, { readonly name: string }>;
	readonly state: FormState;
	/** Given once the typed name turned out to mean several. */
	readonly choices: readonly Unit[];
	readonly once: string;
}

/** A verifier says of which units she may not judge, before a draw gives her one. */
export const ConflictPage = (props: ConflictPageProps) => {
	const { view, conflicts, unitNames, state, choices, once } = props;
	const { t, lang } = view;
	const title = t("assessments.conflict-title");
	const action = link(view, "/verifikasi/benturan", {});
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={<LaneCrumbs view={view} here={title} />}
					title={title}
					lead={t("assessments.conflict-lead")}
				/>
			}
		>
			{conflicts.length === 0 ? (
				<EmptyState title={t("assessments.conflict-none")}>
					{t("assessments.conflict-none-says")}
				</EmptyState>
			) : (
				<List>
					{conflicts.map(({ id, unitId, reason, declaredAt }) => {
						const name = unitNames.get(unitId)?.name ?? unitId;
						return (
							<ListRow
								name={name}
								says={`${reason} (${date(lang, declaredAt)})`}
								end={
									<Form
										view={view}
										action={action}
										look="row"
										once={`${once}-${id}`}
										label={name}
									>
										<Hidden name="akhiri" value={id} />
										<Button kind="quiet" small>
											{t("assessments.conflict-end")}
										</Button>
									</Form>
								}
							/>
						);
					})}
				</List>
			)}
			<Section id="nyatakan" title={t("assessments.conflict-new")}>
				<Form view={view} action={action} once={once}>
					<Field
						view={view}
						state={state}
						name="unit_nama"
						label={t("assessments.conflict-unit")}
						hint={t("assessments.conflict-unit-hint")}
						autocomplete="off"
						spellcheck={false}
					/>
					{choices.length > 0 && (
						<Radios
							view={view}
							state={state}
							name="unit"
							label={t("assessments.conflict-which")}
							options={choices.map(({ id, name, kind, regency }) => ({
								value: id,
								label: name,
								says: `${kindName(kind, lang)}, ${regency.name}`,
							}))}
						/>
					)}
					<TextArea
						view={view}
						state={state}
						name="alasan"
						label={t("assessments.conflict-reason")}
						hint={t("assessments.conflict-reason-hint")}
						rows={3}
					/>
					<div>
						<Button>{t("assessments.conflict-declare")}</Button>
					</div>
				</Form>
			</Section>
		</OfficerLayout>
	);
};
