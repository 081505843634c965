import { Crumbs } from "#ui/crumbs.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { fullDate } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Fold, Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import { Stages } from "#ui/stages.tsx";
import { Tag } from "#ui/tag.tsx";
import { ToldWords } from "#ui/told-words.tsx";
import {
	accessWays,
	type CoCheck,
	type Passage,
	type Question,
	standingOf,
	type ToldCounts,
	type ToldVotes,
	takes,
	terms,
} from "../index.ts";
import {
	type About,
	addressOf,
	Heeded,
	passageHref,
	StandingTag,
	untilInWords,
} from "./consultation-words.tsx";
import { QuestionsPart } from "./questions-part.tsx";

export interface ConsultationPageProps extends About {
	/** Of the version that is read, one page of them. */
	readonly version: number;
	readonly passages: readonly Passage[];
	readonly now: number;
	readonly last: number;
	/** Numbers of what is new in this version. */
	readonly changed: readonly number[];
	readonly questions: readonly Question[];
	/** By question; `null` while somebody may still be counted. */
	readonly votes: ReadonlyMap<number, ToldVotes> | null;
	readonly told: ToldCounts;
	/** Organisations that look for themselves. */
	readonly coChecks: readonly CoCheck[];
	/** The viewer looks after it. */
	readonly insider: boolean;
}

/** One consultation: when, what it is about passage by passage, and what came of it. */
export const ConsultationPage = (props: ConsultationPageProps) => {
	const { view, unit, consultation } = props;
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={`${consultation.title}, ${unit.name}`}
			description={untilInWords(view, consultation, unit)}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{
								name: t("consultations.list.title"),
								href: link(view, "/konsultasi", {}),
							},
							{ name: consultation.title },
						]}
					/>
				}
				title={consultation.title}
				lead={`${t(`consultations.family.${consultation.family}`)}. ${untilInWords(view, consultation, unit)}`}
				below={
					<Row>
						<StandingTag {...props} />
					</Row>
				}
			/>
			{consultation.whyClosed !== null && (
				<Notice kind="warn" title={t("consultations.why-closed")}>
					{consultation.whyClosed}
				</Notice>
			)}
			<Ways {...props} />
			<Heeded {...props} />
			{props.now === 1 && (
				<>
					<ToldWords words={consultation.about} />
					<PhasesOf {...props} />
					<AccessOf {...props} />
				</>
			)}
			<CoChecksPart {...props} />
			<DocumentPart {...props} />
			<QuestionsPart {...props} open={isOpen(props)} />
			<Meta>
				{t("consultations.otherwise", { contact: consultation.contact })}
			</Meta>
		</CitizenLayout>
	);
};

const Ways = (props: ConsultationPageProps) => {
	const { view, unit, consultation, insider } = props;
	const { t } = view;
	const address = addressOf({ unit, consultation });
	return (
		<Row>
			{isOpen(props) && (
				<LinkButton
					href={link(
						view,
						"/unit/:unit/konsultasi/:consultation/ikut",
						address,
					)}
				>
					{t("consultations.speak.do")}
				</LinkButton>
			)}
			<LinkButton
				kind="quiet"
				href={link(
					view,
					"/unit/:unit/konsultasi/:consultation/pendapat",
					address,
				)}
			>
				{t("consultations.opinions.link")}
			</LinkButton>
			<LinkButton
				kind="quiet"
				href={link(
					view,
					"/unit/:unit/konsultasi/:consultation/jawaban",
					address,
				)}
			>
				{t("consultations.sheet.link")}
			</LinkButton>
			<LinkButton
				kind="quiet"
				href={link(
					view,
					"/unit/:unit/konsultasi/:consultation/didengar",
					address,
				)}
			>
				{t("consultations.heard.link")}
			</LinkButton>
			{insider && (
				<LinkButton
					kind="quiet"
					href={link(view, "/konsultasi/meja/:unit/:consultation", address)}
				>
					{t("consultations.keep")}
				</LinkButton>
			)}
		</Row>
	);
};

export const isOpen = ({ view, unit, consultation }: About): boolean =>
	takes(consultation, unit, view.now, null) === "yes";

const PhasesOf = ({ view, unit, consultation }: About) => (
	<Stages
		view={view}
		label={view.t("consultations.phases")}
		stages={consultation.phases.map((phase) => ({
			name: view.t(`consultations.phase.${phase.name}`),
			state: standingOf(phase, unit.province.code, view.now),
			when: view.t("consultations.phase.when", {
				from: fullDate(view.lang, phase.from),
				until: fullDate(view.lang, phase.until),
			}),
		}))}
	/>
);

/** Each way in is there, or everybody reads why it is not. */
const AccessOf = ({ view, consultation }: About) => {
	const { t } = view;
	const easy = consultation.access["easy-read"].given;
	return (
		<Section id="akses" title={t("consultations.access")}>
			{easy !== "" && (
				<Fold summary={t("consultations.access.easy-read")}>
					<ToldWords words={easy} />
				</Fold>
			)}
			<ul>
				{accessWays.map((way) => {
					const { given, waived } = consultation.access[way];
					if (given !== "" && way === "easy-read") return null;
					return (
						<li>
							{given !== "" ? (
								<OutsideLink href={given}>
									{t(`consultations.access.${way}`)}
								</OutsideLink>
							) : (
								t("consultations.access.waived", {
									what: t(`consultations.access.${way}`),
									why: waived,
								})
							)}
						</li>
					);
				})}
			</ul>
		</Section>
	);
};

/** Who looked at what the office claims, and whether it answered what they found. */
const CoChecksPart = ({ view, unit, coChecks }: ConsultationPageProps) => {
	const { t, lang } = view;
	if (coChecks.length === 0) return null;
	return (
		<Section id="lihat-sendiri" title={t("consultations.look.title")}>
			<p>
				{t("consultations.look.says")}{" "}
				<a href={link(view, "/unit/:unit/fasilitas", { unit: unit.slug })}>
					{t("consultations.look.found")}
				</a>
			</p>
			<List>
				{coChecks.map(({ organisation, untilOn, checks, unanswered }) => (
					<ListRow
						name={organisation}
						says={t("consultations.look.until", {
							day: fullDate(lang, untilOn),
						})}
						end={t("consultations.look.n", { n: checks, unanswered })}
					/>
				))}
			</List>
		</Section>
	);
};

const DocumentPart = (props: ConsultationPageProps) => {
	const { view, consultation, version, passages, changed, now, last } = props;
	const { t } = view;
	if (passages.length === 0) return null;
	return (
		<Section
			id="naskah"
			title={t("consultations.document", { version })}
			beside={
				version < consultation.version ? (
					<a href={passageHref(props, consultation.version, 1)}>
						{t("consultations.document.newest", {
							version: consultation.version,
						})}
					</a>
				) : (
					version > 1 && (
						<a href={passageHref(props, version - 1, 1)}>
							{t("consultations.document.before", { version: version - 1 })}
						</a>
					)
				)
			}
		>
			{changed.length > 0 && (
				<p>
					{t("consultations.document.changed")}{" "}
					{changed.map((number, place) => (
						<>
							{place > 0 && ", "}
							<a href={passageHref(props, version, number)}>{number}</a>
						</>
					))}
				</p>
			)}
			{passages.map((passage) => (
				<PassageOf {...props} passage={passage} />
			))}
			<Pager view={view} now={now} last={last} />
		</Section>
	);
};

/** A passage with its number, which is its address. */
const PassageOf = (
	props: ConsultationPageProps & { readonly passage: Passage },
) => {
	const { view, unit, consultation, version, passage } = props;
	const { t } = view;
	const { number, heading, words, opinions } = passage;
	const address = addressOf({ unit, consultation });
	return (
		<Section
			id={`p${number}`}
			level={3}
			title={heading === "" ? `${number}.` : `${number}. ${heading}`}
			beside={
				passage.changed && (
					<Tag shape="diamond" tone="info">
						{t("consultations.passage.changed")}
					</Tag>
				)
			}
		>
			<ToldWords words={words} />
			<p class="meta">
				{isOpen(props) && (
					<>
						<a
							href={link(
								view,
								"/unit/:unit/konsultasi/:consultation/ikut",
								address,
								{ butir: String(number), versi: String(version) },
							)}
						>
							{t("consultations.passage.comment", { number })}
						</a>
						{" · "}
					</>
				)}
				<a
					href={link(
						view,
						"/unit/:unit/konsultasi/:consultation/pendapat",
						address,
						{ butir: String(number), versi: String(version) },
					)}
				>
					{t("consultations.passage.opinions", { number, n: opinions })}
				</a>
			</p>
		</Section>
	);
};

export const pagesOf = (passages: number): number =>
	Math.max(1, Math.ceil(passages / terms.passagesShown));
