import { type FormState, filled, problemOf } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import {
	Button,
	DateFields,
	Field,
	Form,
	Hidden,
	TextArea,
} from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, PageHead, Section } from "#ui/layout/parts.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import type { UnitName } from "#units";
import type { Coaching, CoachingsPage } from "../index.ts";
import { fields, whyWithdrawn } from "./fields.ts";
import { spanInWords } from "./list-page.tsx";

interface CoachPageProps {
	readonly view: View;
	readonly found: CoachingsPage;
	/** What was looked for. */
	readonly words: string;
	readonly now: number;
	readonly units: ReadonlyMap<string, UnitName>;
	/** Changes that have not begun. */
	readonly planned: readonly Coaching[];
	/** The viewer says who coaches whom. */
	readonly may: boolean;
	readonly state: FormState;
	readonly once: string;
}

/** Who coaches whom, since when and until when. */
export const CoachPage = (props: CoachPageProps) => {
	const { view, found, words, units, state } = props;
	const { t } = view;
	const name = (id: string) => units.get(id)?.name ?? "–";
	return (
		<OfficerLayout
			view={view}
			title={t("guidance.coaches")}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("guidance.title"),
									href: link(view, "/bimbingan", {}),
								},
								{ name: t("guidance.coaches") },
							]}
						/>
					}
					title={t("guidance.coaches")}
					lead={t("guidance.coaches.lead")}
				/>
			}
		>
			<Search {...props} />
			{found.rows.length === 0 ? (
				<EmptyState
					title={t(
						words === ""
							? "guidance.coaches.none"
							: "guidance.coaches.none-such",
					)}
				>
					{words === "" ? t("guidance.coach.nobody") : null}
				</EmptyState>
			) : (
				<DataTable
					id="pembina"
					caption={t("guidance.coaches")}
					hideCaption
					columns={[
						{
							key: "unit",
							label: t("guidance.fact.unit"),
							cell: (one) => name(one.unitId),
						},
						{
							key: "office",
							label: t("guidance.fact.coach"),
							cell: (one) => name(one.officeId),
						},
						{
							key: "span",
							label: t("guidance.coaches.span"),
							cell: (one) => spanInWords(view, one),
						},
						{
							key: "why",
							label: t("guidance.field.because"),
							cell: ({ why }) => why,
						},
					]}
					rows={found.rows}
				/>
			)}
			<Pager view={view} now={props.now} last={found.last} />
			{props.may && props.planned.length > 0 && <Planned {...props} />}
			{props.may && <AssignForm {...props} />}
		</OfficerLayout>
	);
};

/** What was planned and does not come, or not on that day, is withdrawn with a reason. */
const Planned = (props: CoachPageProps) => {
	const { view, planned, units, state, once } = props;
	const { t } = view;
	return (
		<Section id="rencana" title={t("guidance.coaches.planned")}>
			{planned.map((one) => (
				<Fold
					open={problemOf(state, whyWithdrawn(one.id)) !== undefined}
					summary={`${units.get(one.unitId)?.name ?? "–"}: ${units.get(one.officeId)?.name ?? "–"}, ${spanInWords(view, one)}`}
				>
					<Form
						view={view}
						action={link(view, "/pembina/penarikan", {})}
						once={`${once}-${one.id}`}
						label={t("guidance.coaches.withdraw")}
					>
						<Hidden name={fields.unit} value={one.unitId} />
						<Hidden name={fields.id} value={one.id} />
						<TextArea
							view={view}
							state={state}
							name={whyWithdrawn(one.id)}
							label={t("guidance.coaches.withdraw.why")}
							rows={2}
						/>
						<div>
							<Button kind="outlined">{t("guidance.coaches.withdraw")}</Button>
						</div>
					</Form>
				</Fold>
			))}
		</Section>
	);
};

const Search = ({ view, words }: CoachPageProps) => {
	const { t } = view;
	const all = link(view, "/pembina", {});
	return (
		<FilterBar
			view={view}
			action={all}
			label={t("guidance.coaches.search")}
			clearHref={words === "" ? undefined : all}
		>
			<Field
				view={view}
				state={filled({ cari: words })}
				name="cari"
				label={t("guidance.coaches.search")}
				autocomplete="off"
				optional
			/>
		</FilterBar>
	);
};

const AssignForm = ({ view, state, once }: CoachPageProps) => {
	const { t } = view;
	const same = { view, state };
	return (
		<Section id="ubah" title={t("guidance.assign")}>
			<Form
				view={view}
				action={link(view, "/pembina", {})}
				once={once}
				label={t("guidance.assign")}
			>
				<Field
					{...same}
					name={fields.unit}
					label={t("guidance.field.unit")}
					hint={t("guidance.field.unit.hint")}
				/>
				<Field
					{...same}
					name={fields.office}
					label={t("guidance.field.office")}
					hint={t("guidance.field.office.hint")}
				/>
				<DateFields
					{...same}
					name={fields.from}
					label={t("guidance.field.from")}
				/>
				<TextArea
					{...same}
					name={fields.why}
					label={t("guidance.field.because")}
					hint={t("guidance.field.because.hint")}
					rows={2}
				/>
				<div>
					<Button>{t("guidance.assign.do")}</Button>
				</div>
			</Form>
		</Section>
	);
};
