import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Form, Hidden, LinkButton, TextArea } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit, UnitName } from "#units";
import {
	type Consultation,
	exactly,
	type ListedGathering,
	looksUntil,
	missingIn,
	takes,
	takesPaper,
} from "../index.ts";
import {
	type About,
	addressOf,
	Heeded,
	StandingTag,
	untilInWords,
} from "./consultation-words.tsx";
import { GatheringsPart } from "./gatherings-part.tsx";
import { reasonField, revisionField } from "./plan-form.ts";

interface OfficesPageProps {
	readonly view: View;
	readonly units: readonly UnitName[];
}

/** The offices whose consultations somebody looks after. */
export const OfficesPage = ({ view, units }: OfficesPageProps) => {
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("consultations.desk.title")}
			head={
				<PageHead
					title={t("consultations.desk.title")}
					lead={t("consultations.desk.lead")}
				/>
			}
		>
			<List>
				{units.map(({ name, slug }) => (
					<ListRow
						name={name}
						href={link(view, "/konsultasi/meja/:unit", { unit: slug })}
					/>
				))}
			</List>
		</OfficerLayout>
	);
};

interface DeskListPageProps {
	readonly view: View;
	readonly unit: Unit;
	/** One that is gone asks nothing new. */
	readonly isOpen: boolean;
	readonly consultations: readonly Consultation[];
}

/** What an office asks, and asked. */
export const DeskListPage = ({
	view,
	unit,
	isOpen,
	consultations,
}: DeskListPageProps) => {
	const { t } = view;
	const title = t("consultations.desk.title");
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${unit.name}`}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{ name: title, href: link(view, "/konsultasi/meja", {}) },
								{ name: unit.name },
							]}
						/>
					}
					title={title}
					lead={unit.name}
					beside={
						isOpen && (
							<LinkButton
								href={link(view, "/konsultasi/meja/:unit/baru", {
									unit: unit.slug,
								})}
							>
								{t("consultations.plan.do")}
							</LinkButton>
						)
					}
				/>
			}
		>
			{consultations.length === 0 ? (
				<EmptyState title={t("consultations.desk.none")}>
					{t("consultations.desk.none.says")}
				</EmptyState>
			) : (
				<List>
					{consultations.map((consultation) => (
						<ListRow
							name={consultation.title}
							href={link(
								view,
								"/konsultasi/meja/:unit/:consultation",
								addressOf({ unit, consultation }),
							)}
							says={[
								untilInWords(view, consultation, unit),
								t("consultations.answered", {
									answered: consultation.answered,
									opinions: consultation.opinions,
								}),
							].join(" · ")}
							end={
								<StandingTag
									view={view}
									unit={unit}
									consultation={consultation}
								/>
							}
						/>
					))}
				</List>
			)}
		</OfficerLayout>
	);
};

export interface DeskPageProps extends About {
	readonly gatherings: readonly ListedGathering[];
	/** Appeals that wait. */
	readonly appeals: number;
	readonly state: FormState;
	readonly once: string;
}

/** One consultation for its office: what comes next first. */
export const DeskPage = (props: DeskPageProps) => {
	const { view, unit, consultation, state } = props;
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={`${consultation.title}, ${unit.name}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("consultations.desk.title"),
									href: link(view, "/konsultasi/meja/:unit", {
										unit: unit.slug,
									}),
								},
								{ name: consultation.title },
							]}
						/>
					}
					title={consultation.title}
					lead={untilInWords(view, consultation, unit)}
					beside={<StandingTag {...props} />}
				/>
			}
		>
			{consultation.state === "draft" ? (
				<DraftPart {...props} />
			) : (
				<OpenPart {...props} />
			)}
		</OfficerLayout>
	);
};

const DraftPart = ({ view, unit, consultation, once }: DeskPageProps) => {
	const { t } = view;
	const address = addressOf({ unit, consultation });
	const missing = missingIn(consultation.access);
	return (
		<>
			{missing.length > 0 && (
				<Notice kind="warn" title={t("consultations.gate.title")}>
					{t("consultations.gate.missing", {
						what: missing
							.map((way) => t(`consultations.access.${way}`))
							.join(", "),
					})}
				</Notice>
			)}
			<Row>
				<Form
					view={view}
					action={link(
						view,
						"/konsultasi/meja/:unit/:consultation/pembukaan",
						address,
					)}
					once={once}
					look="row"
				>
					<Hidden name={revisionField} value={String(consultation.revision)} />
					<Button>{t("consultations.open.do")}</Button>
				</Form>
				<LinkButton
					kind="outlined"
					href={link(
						view,
						"/konsultasi/meja/:unit/:consultation/ubah",
						address,
					)}
				>
					{t("consultations.plan.change")}
				</LinkButton>
			</Row>
		</>
	);
};

const OpenPart = (props: DeskPageProps) => {
	const { view, unit, consultation, appeals } = props;
	const { t } = view;
	const address = addressOf({ unit, consultation });
	const ended = consultation.state === "ended";
	const paper = takesPaper(consultation, unit, view.now);
	return (
		<>
			<Heeded {...props} told={exactly(consultation)} />
			<Row>
				<LinkButton
					href={link(
						view,
						"/konsultasi/meja/:unit/:consultation/jawab",
						address,
					)}
				>
					{t("consultations.reply.link", {
						n: consultation.opinions - consultation.answered,
					})}
				</LinkButton>
				<LinkButton
					kind="outlined"
					href={link(
						view,
						"/konsultasi/meja/:unit/:consultation/keberatan",
						address,
					)}
				>
					{t("consultations.appeals.link", { n: appeals })}
				</LinkButton>
				{paper && (
					<>
						<LinkButton
							kind="outlined"
							href={link(
								view,
								"/konsultasi/meja/:unit/:consultation/loket",
								address,
							)}
						>
							{t("consultations.desk.speak")}
						</LinkButton>
						<LinkButton
							kind="outlined"
							href={link(
								view,
								"/konsultasi/meja/:unit/:consultation/musyawarah",
								address,
							)}
						>
							{t("consultations.gathering.do")}
						</LinkButton>
					</>
				)}
				{!ended && looksUntil(consultation) !== null && (
					<LinkButton
						kind="outlined"
						href={link(
							view,
							"/konsultasi/meja/:unit/:consultation/undangan",
							address,
						)}
					>
						{t("consultations.look.do")}
					</LinkButton>
				)}
				{!ended && (
					<LinkButton
						kind="outlined"
						href={link(
							view,
							"/konsultasi/meja/:unit/:consultation/naskah",
							address,
						)}
					>
						{t("consultations.version.do")}
					</LinkButton>
				)}
				<LinkButton
					kind="quiet"
					href={link(view, "/unit/:unit/konsultasi/:consultation", address)}
				>
					{t("consultations.desk.public")}
				</LinkButton>
			</Row>
			<GatheringsPart {...props} />
			{!ended && <EndPart {...props} />}
		</>
	);
};

const EndPart = (props: DeskPageProps) => {
	const { view, unit, consultation, state, once } = props;
	const { t } = view;
	const address = addressOf({ unit, consultation });
	const standing = takes(consultation, unit, view.now, null);
	const revision = (
		<Hidden name={revisionField} value={String(consultation.revision)} />
	);
	return standing === "over" ? (
		<Section id="akhir" title={t("consultations.end.title")}>
			<p>{t("consultations.end.says")}</p>
			<Form
				view={view}
				action={link(
					view,
					"/konsultasi/meja/:unit/:consultation/akhir",
					address,
				)}
				once={once}
			>
				{revision}
				<div>
					<Button kind="outlined">{t("consultations.end.do")}</Button>
				</div>
			</Form>
		</Section>
	) : (
		<Section id="tutup" title={t("consultations.close.title")}>
			<Form
				view={view}
				action={link(
					view,
					"/konsultasi/meja/:unit/:consultation/penutupan",
					address,
				)}
				once={once}
			>
				{revision}
				<TextArea
					view={view}
					state={state}
					name={reasonField}
					label={t("consultations.close.why")}
					hint={t("consultations.close.why.hint")}
					rows={3}
				/>
				<div>
					<Button kind="danger">{t("consultations.close.do")}</Button>
				</div>
			</Form>
		</Section>
	);
};
