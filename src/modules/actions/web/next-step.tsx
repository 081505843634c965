import type { FormState } from "#kernel/form.ts";
import type { Content } from "#ui/content.ts";
import { Button, Field, Form, TextArea } from "#ui/form/index.ts";
import { Fold, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { hasLostOwner, isUnowned } from "../index.ts";
import type { ActionPageProps } from "./action-page.tsx";
import { OwnerFields } from "./open-page.tsx";

/** What can be done now: first the next step, then the rest, folded. */
export const NextStep = (props: ActionPageProps) => {
	const { view, action, owners, state } = props;
	const { t } = view;
	const left = hasLostOwner(action, owners);
	if (left || isUnowned(action))
		return (
			<>
				<Section
					id="langkah"
					title={t(left ? "actions.step.left" : "actions.step.assign")}
				>
					<p>
						{t(left ? "actions.step.left.says" : "actions.step.assign.says")}
					</p>
					<AssignForm {...props} kind="filled" />
				</Section>
				<Drop {...props} />
			</>
		);
	const doing = action.state === "doing";
	return (
		<>
			<Section
				id="langkah"
				title={t(doing ? "actions.step.report" : "actions.step.begin")}
			>
				<ReportForm {...props} />
			</Section>
			{doing && (
				<Fold
					summary={t("actions.step.finish")}
					open={touches(state, "hasil_kata", "hasil_bukti")}
				>
					<FinishForm {...props} />
				</Fold>
			)}
			<Fold
				summary={t("actions.step.reassign")}
				open={touches(
					state,
					"penanggung_jawab",
					"sampai",
					"sampai_hari",
					"sampai_bulan",
					"sampai_tahun",
				)}
			>
				<AssignForm {...props} kind="outlined" />
			</Fold>
			<Drop {...props} />
		</>
	);
};

const touches = (state: FormState, ...fields: readonly string[]): boolean =>
	state.problems.some(({ field }) => fields.includes(field));

const AssignForm = (
	props: ActionPageProps & { readonly kind: "filled" | "outlined" },
) => {
	const { view, state, owners, kind } = props;
	const { t } = view;
	return (
		<DeedForm {...props} deed="penugasan" label={t("actions.step.assign")}>
			<OwnerFields view={view} state={state} owners={owners} />
			<div>
				<Button kind={kind}>{t("actions.step.assign.do")}</Button>
			</div>
		</DeedForm>
	);
};

const ReportForm = (props: ActionPageProps) => {
	const { view, state } = props;
	const { t } = view;
	return (
		<DeedForm {...props} deed="laporan" label={t("actions.step.report")}>
			<TextArea
				view={view}
				state={state}
				name="laporan_kata"
				label={t("actions.report.words")}
				rows={3}
			/>
			<Field
				view={view}
				state={state}
				name="laporan_bukti"
				label={t("actions.report.proof")}
				hint={t("actions.report.proof.hint")}
				autocomplete="off"
				optional
			/>
			<div>
				<Button>{t("actions.report.do")}</Button>
			</div>
		</DeedForm>
	);
};

const FinishForm = (props: ActionPageProps) => {
	const { view, state } = props;
	const { t } = view;
	return (
		<DeedForm {...props} deed="penyelesaian" label={t("actions.step.finish")}>
			<TextArea
				view={view}
				state={state}
				name="hasil_kata"
				label={t("actions.finish.words")}
				hint={t("actions.finish.words.hint")}
				rows={3}
			/>
			<Field
				view={view}
				state={state}
				name="hasil_bukti"
				label={t("actions.finish.proof")}
				hint={t("actions.report.proof.hint")}
				autocomplete="off"
			/>
			<div>
				<Button kind="outlined">{t("actions.finish.do")}</Button>
			</div>
		</DeedForm>
	);
};

const Drop = (props: ActionPageProps) => {
	const { view, state } = props;
	const { t } = view;
	return (
		<Fold summary={t("actions.step.drop")} open={touches(state, "alasan")}>
			<DeedForm {...props} deed="pembatalan" label={t("actions.step.drop")}>
				<TextArea
					view={view}
					state={state}
					name="alasan"
					label={t("actions.drop.why")}
					hint={t("actions.drop.why.hint")}
					rows={2}
				/>
				<div>
					<Button kind="danger">{t("actions.drop.do")}</Button>
				</div>
			</DeedForm>
		</Fold>
	);
};

interface DeedFormProps extends ActionPageProps {
	/** The word of the deed in addresses. */
	readonly deed: "penugasan" | "laporan" | "penyelesaian" | "pembatalan";
	readonly label: string;
	readonly children: Content;
}

/** One deed on the action; each has a key of its own, for the page has several. */
const DeedForm = ({
	view,
	unit,
	action,
	once,
	deed,
	label,
	children,
}: DeedFormProps) => (
	<Form
		view={view}
		action={link(view, `/tindak-lanjut/:unit/:action/${deed}`, {
			unit: unit.slug,
			action: action.id,
		})}
		once={`${once}-${deed}`}
		label={label}
	>
		{children}
	</Form>
);
