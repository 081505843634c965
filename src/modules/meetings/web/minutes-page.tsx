import { type FormState, typedValue } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	DateFields,
	Form,
	Hidden,
	Radios,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit, UnitName } from "#units";
import {
	type FollowUp,
	lineOf,
	type Meeting,
	type Minutes,
	type Party,
	presences,
	terms,
	writtenFields,
} from "../index.ts";
import { BothVersions } from "./both-versions.tsx";
import { whenInWords } from "./meeting-words.tsx";
import { numbered, rowsIn } from "./minutes-form.ts";

export interface MinutesPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly meeting: Meeting;
	readonly draft: Minutes | null;
	readonly parties: readonly Party[];
	/** Units that can be given something to do, by id. */
	readonly units: ReadonlyMap<string, UnitName>;
	readonly opened: ReadonlyMap<string, FollowUp>;
	/** What somebody else saved meanwhile, as the form would show it. */
	readonly theirs: FormState | null;
	readonly state: FormState;
	readonly once: string;
}

/** Who came, what was discussed, what was decided. */
export const MinutesPage = (props: MinutesPageProps) => {
	const { view, unit, meeting, draft, state } = props;
	const { t } = view;
	const address = { unit: unit.slug, meeting: meeting.id };
	return (
		<OfficerLayout
			view={view}
			title={`${t("meetings.minutes.title")}, ${meeting.title}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("meetings.of-unit", { unit: unit.name }),
									href: link(view, "/rapat/:unit", { unit: unit.slug }),
								},
								{
									name: meeting.title,
									href: link(view, "/rapat/:unit/:meeting", address),
								},
								{ name: t("meetings.minutes.title") },
							]}
						/>
					}
					title={t("meetings.minutes.title")}
					lead={whenInWords(view, unit, meeting)}
				/>
			}
		>
			{draft?.returned && (
				<Notice kind="warn" title={t("meetings.returned")}>
					{draft.returned}
				</Notice>
			)}
			{draft?.why && (
				<Notice kind="info" title={t("meetings.correction")}>
					{draft.why}
				</Notice>
			)}
			{props.theirs && (
				<BothVersions
					view={view}
					theirs={props.theirs}
					yours={state}
					labels={labelsOf(props)}
				/>
			)}
			<Form
				view={view}
				action={link(view, "/rapat/:unit/:meeting/notula", address)}
				once={props.once}
			>
				<Hidden
					name={writtenFields.revision}
					value={String(meeting.revision)}
				/>
				<Hidden name={writtenFields.rows} value={String(rowsIn(state))} />
				<Attendance {...props} />
				<Points {...props} />
				<Decisions {...props} />
				<div>
					<Button>{t("meetings.minutes.do")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};

const Attendance = ({ view, state, parties }: MinutesPageProps) => (
	<Section id="kehadiran" title={view.t("meetings.attendance")}>
		{parties.map((party, n) => (
			<Radios
				view={view}
				state={state}
				name={numbered("presence", n)}
				label={lineOf(party)}
				look="row"
				options={presences.map((is) => ({
					value: is,
					label: view.t(`meetings.presence.${is}`),
				}))}
				optional
			/>
		))}
		<TextArea
			view={view}
			state={state}
			name={writtenFields.walkIns}
			label={view.t("meetings.walk-ins")}
			hint={view.t("meetings.walk-ins.hint")}
			rows={2}
			optional
		/>
	</Section>
);

const Points = ({ view, state, meeting }: MinutesPageProps) => (
	<Section id="pembahasan" title={view.t("meetings.points")}>
		{meeting.agenda.map((item, n) => (
			<TextArea
				view={view}
				state={state}
				name={numbered("point", n)}
				label={`${n + 1}. ${item}`}
				rows={4}
				optional
			/>
		))}
	</Section>
);

const Decisions = (props: MinutesPageProps) => {
	const { view, state } = props;
	return (
		<Section id="keputusan" title={view.t("meetings.decisions")}>
			<Meta>{view.t("meetings.decisions.says")}</Meta>
			{Array.from({ length: rowsIn(state) }, (_, n) => (
				<Row {...props} n={n} />
			))}
			{rowsIn(state) < terms.mostDecisions && (
				<Meta>{view.t("meetings.decisions.more")}</Meta>
			)}
		</Section>
	);
};

const Row = (props: MinutesPageProps & { readonly n: number }) => {
	const { view, state, units, opened, n } = props;
	const { t, lang } = view;
	const part = { view, state };
	const id = typedValue(state, numbered("decisionId", n));
	const done = opened.get(id);
	return (
		<>
			<Hidden name={numbered("decisionId", n)} value={id} />
			<TextArea
				{...part}
				name={numbered("decision", n)}
				label={t("meetings.decision", { n: n + 1 })}
				rows={2}
				optional
			/>
			{done ? (
				<Meta>
					{t("meetings.opened", {
						unit: units.get(done.unitId)?.name ?? "",
						day: date(lang, done.dueOn),
					})}
				</Meta>
			) : (
				<>
					<Select
						{...part}
						name={numbered("unit", n)}
						label={t("meetings.owner", { n: n + 1 })}
						none={t("meetings.owner.none")}
						options={[...units].map(([value, { name }]) => ({
							value,
							label: name,
						}))}
						optional
					/>
					<DateFields
						{...part}
						name={numbered("due", n)}
						label={t("meetings.due", { n: n + 1 })}
						optional
					/>
				</>
			)}
		</>
	);
};

/** The fields as they are compared. */
const labelsOf = ({
	view,
	meeting,
	parties,
	units,
	state,
}: MinutesPageProps) => {
	const { t } = view;
	const unitNames = new Map(
		[...units].map(([id, { name }]) => [id, name] as const),
	);
	const words = new Map<string, string>(
		presences.map((is) => [is, t(`meetings.presence.${is}`)]),
	);
	return [
		...parties.map((party, n) => ({
			names: [numbered("presence", n)],
			label: lineOf(party),
			in: words,
		})),
		{ names: [writtenFields.walkIns], label: t("meetings.walk-ins") },
		...meeting.agenda.map((item, n) => ({
			names: [numbered("point", n)],
			label: `${n + 1}. ${item}`,
		})),
		...Array.from({ length: rowsIn(state) }, (_, n) => [
			{
				names: [numbered("decision", n)],
				label: t("meetings.decision", { n: n + 1 }),
			},
			{
				names: [numbered("unit", n)],
				label: t("meetings.owner", { n: n + 1 }),
				in: unitNames,
			},
			{
				names: ["hari", "bulan", "tahun"].map(
					(part) => `${numbered("due", n)}_${part}`,
				),
				label: t("meetings.due", { n: n + 1 }),
			},
		]).flat(),
	];
};
