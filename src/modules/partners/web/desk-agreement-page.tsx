import { type FormState, filled } from "#kernel/form.ts";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	Field,
	FileField,
	Form,
	Hidden,
	LinkButton,
	TextArea,
} from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, Hug, Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import { type FileOf, fields, lastDayOf } from "../index.ts";
import {
	Agreed,
	type AgreementParts,
	ProofWords,
	signedInWords,
} from "./agreement-parts.tsx";
import { fileField, showsField } from "./form-words.ts";
import { nameOf, StandingTag } from "./partner-words.tsx";

export interface DeskAgreementPageProps extends AgreementParts {
	readonly contact: string;
	readonly state: FormState;
	readonly once: string;
}

/** An agreement for its office: the next step, what holds, what is done, what was signed, whom to call. */
export const DeskAgreementPage = (props: DeskAgreementPageProps) => {
	const { view, unit, agreement, organisation, standing, state } = props;
	const { t, lang } = view;
	return (
		<OfficerLayout
			view={view}
			title={agreement.title}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("partners.of-unit", { unit: unit.name }),
									href: link(view, "/mitra/meja/:unit", { unit: unit.slug }),
								},
								{ name: agreement.title },
							]}
						/>
					}
					title={agreement.title}
					lead={t(`partners.lead.${standing}`, {
						partner: nameOf(organisation),
						day: date(
							lang,
							standing === "coming" ? agreement.from : lastDayOf(agreement),
						),
					})}
					below={<StandingTag view={view} standing={standing} />}
				/>
			}
		>
			{agreement.whyEnded !== null && (
				<Notice kind="warn" title={t("partners.ended-early")}>
					{agreement.whyEnded}
				</Notice>
			)}
			{organisation.dissolvedOn !== null && (
				<Notice kind="warn" title={t("partners.dissolved")}>
					{t("partners.dissolved.says", {
						day: date(lang, organisation.dissolvedOn),
					})}
				</Notice>
			)}
			<NextStep {...props} />
			<Agreed {...props} />
			{agreement.state !== "draft" && <Done {...props} />}
			<Signed {...props} />
			<Contact {...props} />
			<p>
				<a
					href={link(view, "/mitra/meja/:unit/lembaga/:partner", {
						unit: unit.slug,
						partner: organisation.id,
					})}
				>
					{t("partners.org.change")}
				</a>
			</p>
		</OfficerLayout>
	);
};

const addressOf = ({ unit, agreement }: DeskAgreementPageProps) => ({
	unit: unit.slug,
	agreement: agreement.id,
});

/** One clear next step for each state. */
const NextStep = (props: DeskAgreementPageProps) => {
	const { view, agreement, standing } = props;
	const { t } = view;
	return (
		<Section id="langkah" title={t("partners.step")}>
			{agreement.state === "draft" ? (
				<DraftStep {...props} />
			) : (
				<Hug tone={standing === "ends-soon" ? "warn" : "calm"}>
					<p>
						{t(
							agreement.state === "ended"
								? "partners.step.ended"
								: `partners.step.${standing}`,
						)}
					</p>
					{agreement.state === "published" && <PublishedStep {...props} />}
					<p>
						<a
							href={link(
								view,
								"/unit/:unit/kerja-sama/:agreement",
								addressOf(props),
							)}
						>
							{t("partners.see-public")}
						</a>
					</p>
				</Hug>
			)}
		</Section>
	);
};

const DraftStep = (props: DeskAgreementPageProps) => {
	const { view } = props;
	return (
		<>
			<Ready {...props} />
			<Fold summary={view.t("partners.deed.penghapusan")}>
				<Meta>{view.t("partners.discard.says")}</Meta>
				<Deed {...props} deed="penghapusan">
					<div>
						<Button kind="danger">{view.t("partners.deed.penghapusan")}</Button>
					</div>
				</Deed>
			</Fold>
		</>
	);
};

const Ready = (props: DeskAgreementPageProps) => {
	const { view } = props;
	return (
		<Hug tone="info">
			<p>{view.t("partners.step.draft")}</p>
			<Row>
				<Deed {...props} deed="penerbitan">
					<Button>{view.t("partners.publish.do")}</Button>
				</Deed>
				<LinkButton
					kind="outlined"
					href={link(
						view,
						"/mitra/meja/:unit/:agreement/ubah",
						addressOf(props),
					)}
				>
					{view.t("partners.draft.change")}
				</LinkButton>
			</Row>
		</Hug>
	);
};

const PublishedStep = (props: DeskAgreementPageProps) => {
	const { view, standing, organisation } = props;
	const { t } = view;
	const address = addressOf(props);
	const extendable = organisation.dissolvedOn === null;
	const over = standing === "over";
	return (
		<Row>
			{extendable && (
				<LinkButton
					kind={standing === "ends-soon" ? "filled" : "outlined"}
					href={link(
						view,
						"/mitra/meja/:unit/:agreement/perpanjangan",
						address,
					)}
				>
					{over
						? t("partners.sign.extension.late", {
								day: date(view.lang, props.agreement.until),
							})
						: t("partners.sign.extension")}
				</LinkButton>
			)}
			<LinkButton
				kind="outlined"
				href={link(view, "/mitra/meja/:unit/:agreement/perubahan", address)}
			>
				{t("partners.sign.amendment")}
			</LinkButton>
			<LinkButton
				kind="quiet"
				href={link(view, "/mitra/meja/:unit/:agreement/pengakhiran", address)}
			>
				{t("partners.sign.ending")}
			</LinkButton>
		</Row>
	);
};

/** One deed; each has a key of its own, for the page has several. */
const Deed = (
	props: DeskAgreementPageProps & {
		readonly deed: "penerbitan" | "penghapusan" | "kontak";
		readonly children: Content;
	},
) => {
	const { view, agreement, once, deed, children } = props;
	return (
		<Form
			view={view}
			action={link(
				view,
				`/mitra/meja/:unit/:agreement/${deed}`,
				addressOf(props),
			)}
			once={`${once}-${deed}`}
			label={view.t(`partners.deed.${deed}`)}
		>
			<Hidden name={fields.revision} value={String(agreement.revision)} />
			{children}
		</Form>
	);
};

/** What both did or are to do. */
const Done = (props: DeskAgreementPageProps) => {
	const { view, agreement, activities } = props;
	const { t, lang } = view;
	const address = addressOf(props);
	return (
		<Section
			id="kegiatan"
			title={t("partners.activities")}
			beside={
				agreement.state === "published" && (
					<LinkButton
						small
						kind="outlined"
						href={link(view, "/mitra/meja/:unit/:agreement/kegiatan", address)}
					>
						{t("partners.activity.plan")}
					</LinkButton>
				)
			}
		>
			{activities.length === 0 && <Meta>{t("partners.activities.none")}</Meta>}
			<List>
				{activities.map((activity) => (
					<ListRow
						name={activity.title}
						href={link(
							view,
							"/mitra/meja/:unit/:agreement/kegiatan/:activity",
							{
								...address,
								activity: activity.id,
							},
						)}
						says={
							<>
								<p>{date(lang, activity.on)}</p>
								{activity.outcome === "" ? (
									<p>{t("partners.activity.to-tell")}</p>
								) : (
									<>
										<ToldWords words={activity.outcome} />
										<p>
											{t("partners.proof")}{" "}
											<ProofWords proof={activity.proof} />
										</p>
									</>
								)}
								<FileOfIt
									{...props}
									of={{ activity: activity.id }}
									file={activity.file}
									name={activity.title}
								/>
							</>
						}
					/>
				))}
			</List>
		</Section>
	);
};

/** What was signed, each with its file. */
const Signed = (props: DeskAgreementPageProps) => (
	<Section id="riwayat" title={props.view.t("partners.history")}>
		<Meta>{props.view.t("partners.files.says")}</Meta>
		<List>
			{props.papers.map((paper) => (
				<ListRow
					name={props.view.t(`partners.paper.${paper.kind}`, {
						number: paper.number,
					})}
					says={
						<>
							<p>{signedInWords(props.view, paper)}</p>
							{paper.words !== "" && <ToldWords words={paper.words} />}
							<FileOfIt
								{...props}
								of={{ paper: paper.sequence }}
								file={paper.file}
								name={paper.number}
							/>
						</>
					}
				/>
			))}
		</List>
	</Section>
);

/** The file that is there, and where one is handed in. */
const FileOfIt = (
	props: DeskAgreementPageProps & {
		readonly of: FileOf;
		readonly file: { readonly id: string } | null;
		readonly name: string;
	},
) => {
	const { view, state, of, file, name, once } = props;
	const { t } = view;
	const field = fileField(of);
	const address = addressOf(props);
	return (
		<>
			{file && (
				<p>
					<a
						href={link(view, "/mitra/meja/:unit/:agreement/berkas/:file", {
							...address,
							file: file.id,
						})}
						download
					>
						{t("partners.file.open", { name })}
					</a>
				</p>
			)}
			<Fold
				summary={t(file ? "partners.file.newer" : "partners.file.add", {
					name,
				})}
				open={state.problems.some(
					(problem) =>
						problem.field === field || problem.field === showsField(of),
				)}
			>
				<Form
					view={view}
					multipart
					action={
						"paper" in of
							? link(view, "/mitra/meja/:unit/:agreement/naskah/:paper", {
									...address,
									paper: String(of.paper),
								})
							: link(
									view,
									"/mitra/meja/:unit/:agreement/kegiatan/:activity/bukti",
									{ ...address, activity: of.activity },
								)
					}
					once={`${once}-${field}`}
					label={t("partners.file.add", { name })}
				>
					<FileField
						view={view}
						state={state}
						name={field}
						label={t("partners.field.file")}
						hint={t("partners.field.file.hint")}
						accept=".pdf,image/*"
					/>
					<Field
						view={view}
						state={state}
						name={showsField(of)}
						label={t("partners.field.shows")}
						hint={t("partners.field.shows.hint")}
						autocomplete="off"
						optional
					/>
					<div>
						<Button kind="outlined">{t("partners.file.do")}</Button>
					</div>
				</Form>
			</Fold>
		</>
	);
};

/** Whom to call at the organisation: for the people of the office alone. */
const Contact = (props: DeskAgreementPageProps) => {
	const { view, contact, state } = props;
	const { t } = view;
	// What was sent stays, whatever the form has to be mended for.
	const wrong = state.problems.length > 0 && fields.contact in state.typed;
	return (
		<Section id="kontak" title={t("partners.field.contact")}>
			{contact === "" ? (
				<Meta>{t("partners.contact.none")}</Meta>
			) : (
				<ToldWords words={contact} />
			)}
			<Fold summary={t("partners.deed.kontak")} open={wrong}>
				<Deed {...props} deed="kontak">
					<TextArea
						view={view}
						state={
							wrong
								? state
								: { ...filled({ [fields.contact]: contact }), problems: [] }
						}
						name={fields.contact}
						label={t("partners.field.contact")}
						hint={t("partners.field.contact.hint")}
						rows={2}
						optional
					/>
					<div>
						<Button kind="outlined">{t("partners.contact.save")}</Button>
					</div>
				</Deed>
			</Fold>
		</Section>
	);
};
