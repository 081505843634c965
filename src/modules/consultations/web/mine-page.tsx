import { emptyForm, type FormState } from "#kernel/form.ts";
import { CloseVisit } from "#receipts/web";
import { Button, Form, LinkButton, TextArea } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { type AnsweredOpinion, type Mine, terms } from "../index.ts";
import { type About, addressOf } from "./consultation-words.tsx";
import { OpinionWords } from "./opinions-page.tsx";
import { saidInWords } from "./sheet-page.tsx";

export const appealField = "keberatan";

export interface MinePageProps extends About, Mine {
	/** From how many on a way is told. */
	readonly least: number;
	readonly state: FormState;
	/** Of which text an appeal was wrong; `null` where none was. */
	readonly wrong: string | null;
}

/** What somebody said and what became of it, by the code of the receipt. */
export const MinePage = (props: MinePageProps) => {
	const { view, unit, consultation, contribution, opinions, state } = props;
	const { t } = view;
	const answered = opinions.filter(({ answer }) => answer !== null).length;
	const corrected = opinions.some(({ answer }) => answer?.correctedOn);
	const title = corrected
		? t("consultations.mine.corrected")
		: opinions.length > 0 && answered === opinions.length
			? t("consultations.mine.answered")
			: t("consultations.mine.title");
	return (
		<CitizenLayout view={view} title={title} form={state} unlisted>
			<PageHead title={title} lead={consultation.title} />
			<p>{saidInWords({ view, contribution })}</p>
			{contribution.late && (
				<Notice kind="info">{t("consultations.own.late")}</Notice>
			)}
			{opinions.length === 0 && contribution.takenBackWhy === null && (
				<p>{t("consultations.own.vote")}</p>
			)}
			{opinions.map((opinion) => (
				<Section
					id={`s${opinion.turn}`}
					title={t("consultations.own.point", { turn: opinion.turn })}
				>
					<OpinionWords {...props} opinion={opinion} wholly />
					{!opinion.answer && opinion.state !== "removed" && (
						<p>{t("consultations.own.no-answer")}</p>
					)}
					<AppealPart {...props} opinion={opinion} />
				</Section>
			))}
			<Row>
				<LinkButton
					kind="outlined"
					href={link(view, "/konsultasi/saya/cetak", {})}
				>
					{t("consultations.mine.print")}
				</LinkButton>
				<LinkButton
					kind="quiet"
					href={link(
						view,
						"/unit/:unit/konsultasi/:consultation",
						addressOf({ unit, consultation }),
					)}
				>
					{t("consultations.mine.consultation")}
				</LinkButton>
			</Row>
			<Meta>
				{t("consultations.otherwise", { contact: consultation.contact })}
			</Meta>
			<CloseVisit view={view} />
		</CitizenLayout>
	);
};

/** Against a removal one may appeal, once; somebody else decides. */
const AppealPart = ({
	view,
	opinion,
	state,
	wrong,
}: MinePageProps & { readonly opinion: AnsweredOpinion }) => {
	const { t } = view;
	if (opinion.appeal && opinion.appeal.decision === null)
		return <p>{t("consultations.appeal.waits")}</p>;
	if (opinion.state !== "removed" || opinion.appeal) return null;
	return (
		<Form
			view={view}
			action={link(view, "/konsultasi/saya/:opinion/keberatan", {
				opinion: opinion.id,
			})}
			label={t("consultations.appeal.do")}
			shared
		>
			<TextArea
				view={view}
				state={wrong === opinion.id ? state : emptyForm}
				name={appealField}
				within={wrong === opinion.id ? undefined : opinion.id}
				label={t("consultations.appeal.words")}
				hint={t("consultations.appeal.hint", { n: terms.longestOpinion })}
				rows={4}
			/>
			<div>
				<Button kind="outlined">{t("consultations.appeal.do")}</Button>
			</div>
		</Form>
	);
};
