import type { Fact } from "#facts";
import type { Instrument } from "#instruments";
import { instrumentNamed } from "#instruments";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { dayOf } from "#territory";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Form, Hidden, Radios, Select } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { isOpen, type Survey, type Waiting } from "../../index.ts";
import { LivingProof } from "../facts/living-proof.tsx";
import { parts, ways } from "./ways.ts";

interface RunPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly surveys: readonly Survey[];
	readonly waiting: Waiting;
	/** From how many people on something is told. */
	readonly least: number;
	/** Instruments that can be asked: surveys with a questionnaire. */
	readonly offered: readonly Instrument[];
	/** What the house knows by itself of surveys of the unit. */
	readonly facts: readonly Fact[];
	readonly state: FormState;
}

/** The surveys of a unit, for its own people. */
export const RunPage = (props: RunPageProps) => {
	const { view, unit, surveys, waiting, state } = props;
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("surveys.run.title", { unit: unit.name })}
			form={state}
			head={
				<PageHead
					title={t("surveys.run.title", { unit: unit.name })}
					lead={t("surveys.run.lead")}
				/>
			}
		>
			{surveys.length === 0 ? (
				<EmptyState title={t("surveys.run.none")}>
					{t("surveys.run.none.says")}
				</EmptyState>
			) : (
				<>
					<Meta>
						{t("surveys.run.waiting", {
							waiting: waiting.waiting,
							aside: waiting.aside,
						})}{" "}
						{waiting.aside > 0 && (
							<a
								href={link(view, "/survei/:unit/kelola/disisihkan", {
									unit: unit.slug,
								})}
							>
								{t("surveys.run.aside")}
							</a>
						)}
					</Meta>
					{surveys.map((survey) => (
						<SurveyPart {...props} survey={survey} />
					))}
				</>
			)}
			<Section id="tidak-terlayani" title={t("surveys.unmet.desk.title")}>
				<List>
					<ListRow
						name={t("surveys.way.unmet")}
						href={link(view, "/survei/:unit/kelola/tidak-terlayani", {
							unit: unit.slug,
						})}
						says={t("surveys.way.unmet.says")}
					/>
				</List>
			</Section>
			<LivingProof view={view} facts={props.facts} />
			<OpenForm {...props} />
		</OfficerLayout>
	);
};

/** One survey: since when, what one does with it, and closing it. */
const SurveyPart = ({
	view,
	unit,
	survey,
	least,
}: Pick<RunPageProps, "view" | "unit" | "least"> & {
	readonly survey: Survey;
}) => {
	const { t, lang } = view;
	const title = say(
		instrumentNamed(survey.instrument)?.title ?? { id: survey.instrument },
		lang,
	);
	if (survey.door === "handed")
		return (
			<Section id={survey.instrument} title={title}>
				<Meta>{t("surveys.run.handed")}</Meta>
				<p>
					<a
						href={link(view, "/survei/:unit/:instrument/hasil", {
							unit: unit.slug,
							instrument: survey.instrument,
						})}
					>
						{t("surveys.of-unit.results")}
					</a>
				</p>
			</Section>
		);
	const open = isOpen(survey, dayOf(view.now));
	const here = link(view, "/survei/:unit/:instrument", {
		unit: unit.slug,
		instrument: survey.instrument,
	});
	return (
		<Section
			id={survey.instrument}
			title={title}
			beside={
				open && (
					<CloseForm view={view} unit={unit} survey={survey} title={title} />
				)
			}
		>
			<Meta>
				{open
					? t("surveys.run.open-since", { day: date(lang, survey.openedOn) })
					: t("surveys.run.closed-on", {
							day: date(lang, survey.closedOn ?? survey.openedOn),
						})}
			</Meta>
			{parts
				.filter((part) => open || part !== "ask")
				.map((part) => (
					<Section
						id={`${survey.instrument}-${part}`}
						title={t("surveys.run.part", { part })}
						level={3}
					>
						<List>
							{ways
								.filter((way) => way.part === part)
								.map(({ path, name, says }) => (
									<ListRow
										name={t(name)}
										href={`${here}${path}`}
										says={t(says, { least })}
									/>
								))}
						</List>
						{part === "ask" && (
							<KioskForm
								view={view}
								unit={unit}
								survey={survey}
								title={title}
							/>
						)}
					</Section>
				))}
		</Section>
	);
};

interface OneSurvey {
	readonly view: View;
	readonly unit: Unit;
	readonly survey: Survey;
	readonly title: string;
}

const CloseForm = ({ view, unit, survey, title }: OneSurvey) => (
	<Form
		view={view}
		action={link(view, "/survei/:unit/kelola/tutup", { unit: unit.slug })}
		look="row"
		label={view.t("surveys.run.close.label", { title })}
	>
		<Hidden name="instrumen" value={survey.instrument} />
		<Button kind="quiet" small>
			{view.t("surveys.run.close")}
		</Button>
	</Form>
);

/** Pressed on the tablet itself: its mark stays there. */
const KioskForm = ({ view, unit, survey, title }: OneSurvey) => (
	<Form
		view={view}
		action={link(view, "/survei/:unit/:instrument/kios/perangkat", {
			unit: unit.slug,
			instrument: survey.instrument,
		})}
		label={view.t("surveys.kiosk.register.label", { title })}
	>
		<Meta>{view.t("surveys.kiosk.register.says")}</Meta>
		<div>
			<Button kind="outlined" small>
				{view.t("surveys.kiosk.register")}
			</Button>
		</div>
	</Form>
);

const OpenForm = ({ view, unit, offered, state }: RunPageProps) => {
	const { t, lang } = view;
	return (
		<Section id="buka" title={t("surveys.run.new")}>
			<Form
				view={view}
				action={link(view, "/survei/:unit/kelola/buka", { unit: unit.slug })}
			>
				<Select
					view={view}
					state={state}
					name="instrumen"
					label={t("surveys.run.instrument")}
					none={t("surveys.run.instrument.none")}
					options={offered.map(({ id, title }) => ({
						value: id,
						label: say(title, lang),
					}))}
				/>
				<Radios
					view={view}
					state={state}
					name="pintu"
					label={t("surveys.run.door")}
					options={[
						{
							value: "siapa",
							label: t("surveys.run.door.open"),
							says: t("surveys.run.door.open.says"),
						},
						{
							value: "karcis",
							label: t("surveys.run.door.slip"),
							says: t("surveys.run.door.slip.says"),
						},
					]}
				/>
				<Button kind="outlined">{t("surveys.run.new.do")}</Button>
			</Form>
		</Section>
	);
};
