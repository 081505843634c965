import { emptyForm, type FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Form, Radios, TextArea } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import { type Appeal, decisions, type Opinion } from "../index.ts";
import { type About, addressOf } from "./consultation-words.tsx";
import { OpinionWords } from "./opinions-page.tsx";

export const decisionFields = { decision: "keputusan", why: "alasan" } as const;

export interface AppealsPageProps extends About {
	readonly appeals: readonly {
		readonly appeal: Appeal;
		readonly opinion: Opinion;
		/** Somebody else removed it: the viewer may decide. */
		readonly mayDecide: boolean;
	}[];
	readonly state: FormState;
	readonly wrong: string | null;
	readonly once: string;
}

/** Appeals against removals: decided by somebody else than who removed. */
export const AppealsPage = (props: AppealsPageProps) => {
	const { view, unit, consultation, appeals, state } = props;
	const { t } = view;
	const title = t("consultations.appeals.title", { n: appeals.length });
	return (
		<OfficerLayout
			view={view}
			title={`${title}: ${consultation.title}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: consultation.title,
									href: link(
										view,
										"/konsultasi/meja/:unit/:consultation",
										addressOf({ unit, consultation }),
									),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={t("consultations.appeals.lead")}
				/>
			}
		>
			{appeals.length === 0 && (
				<EmptyState title={t("consultations.appeals.none")}>
					{t("consultations.appeals.none.says")}
				</EmptyState>
			)}
			{appeals.map((one) => (
				<OneAppeal {...props} {...one} />
			))}
		</OfficerLayout>
	);
};

const OneAppeal = (
	props: AppealsPageProps & AppealsPageProps["appeals"][number],
) => {
	const { view, unit, consultation, appeal, opinion, mayDecide } = props;
	const { t } = view;
	const isWrong = props.wrong === opinion.id;
	const part = {
		view,
		state: isWrong ? props.state : emptyForm,
		within: isWrong ? undefined : opinion.id,
	};
	return (
		<Section
			id={`s${opinion.turn}`}
			title={t("consultations.own.point", { turn: opinion.turn })}
		>
			<OpinionWords
				{...props}
				opinion={{ ...opinion, answer: null, appeal: null }}
				least={null}
				wholly
			/>
			<h3>{t("consultations.appeals.words")}</h3>
			<ToldWords words={appeal.words} />
			{mayDecide ? (
				<Form
					view={view}
					action={link(
						view,
						"/konsultasi/meja/:unit/:consultation/keberatan/:opinion",
						{ ...addressOf({ unit, consultation }), opinion: opinion.id },
					)}
					label={t("consultations.appeals.decide")}
					once={`${props.once}`}
				>
					<Radios
						{...part}
						name={decisionFields.decision}
						label={t("consultations.appeals.decision")}
						options={decisions.map((value) => ({
							value,
							label: t(`consultations.decision.${value}`),
						}))}
					/>
					<TextArea
						{...part}
						name={decisionFields.why}
						label={t("consultations.appeals.why")}
						rows={3}
					/>
					<div>
						<Button>{t("consultations.appeals.decide")}</Button>
					</div>
				</Form>
			) : (
				<Notice kind="info">{t("consultations.appeals.not-you")}</Notice>
			)}
		</Section>
	);
};
