import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import {
	type ClaimField,
	claimLimits,
	groundsOf,
	isDoneByDoor,
	type WholeClaim,
} from "#personal-data";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { Button, Form, Hidden, Select, TextArea } from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, Hug, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import { fieldName } from "./ask-page.tsx";
import {
	activityInWords,
	ClaimTag,
	ClockRule,
	dueInWords,
	groundInWords,
	rightInWords,
} from "./claim-words.tsx";
import { deskFields } from "./desk-fields.ts";

export interface ClaimPageProps extends WholeClaim {
	readonly view: View;
	readonly state: FormState;
	/** The deed whose form was sent and is wrong. */
	readonly wrong: ClaimDeed | null;
	readonly once: string;
}

export const claimDeeds = [
	"pengabulan",
	"penolakan",
	"pelaksanaan",
	"peninjauan",
] as const;
export type ClaimDeed = (typeof claimDeeds)[number];

/** A claim for the officer: the next step, what is asked, what was answered. What lies under the code is not shown. */
export const ClaimPage = (props: ClaimPageProps) => {
	const { view, claim, written, state } = props;
	const { t, lang } = view;
	const title = rightInWords(view, claim);
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("personal-data.desk"),
									href: link(view, "/data-pribadi/meja", {}),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={`${activityInWords(view, claim)} · ${dueInWords(view, claim)}`}
					below={<ClaimTag view={view} claim={claim} />}
				/>
			}
		>
			<NextStep {...props} />
			<Section id="permintaan" title={t("personal-data.mine.asked-for")}>
				<Facts
					facts={[
						...(claim.field
							? [
									{
										term: fieldName(view, claim.field as ClaimField),
										is: t("personal-data.becomes", { value: written.value }),
									},
								]
							: []),
						{
							term: t("personal-data.claim.words"),
							is: written.words ? <ToldWords words={written.words} /> : "–",
						},
						{
							term: t("personal-data.proof"),
							is: t(
								claim.shown
									? "personal-data.proof.code"
									: "personal-data.proof.none",
							),
						},
						{
							term: t("personal-data.way"),
							is: t(
								claim.atDesk
									? "personal-data.way.desk"
									: "personal-data.way.self",
							),
						},
						{
							term: t("personal-data.asked-at"),
							is: moment(lang, claim.askedAt),
						},
						{
							term: t("personal-data.due-at"),
							is: moment(lang, claim.dueAt),
						},
					]}
				/>
				<ClockRule view={view} claim={claim} />
			</Section>
			{written.answer && (
				<Section id="jawaban" title={t("personal-data.mine.answer")}>
					{claim.ground && (
						<p>
							<strong>{groundInWords(view, claim)}</strong>
						</p>
					)}
					<ToldWords words={written.answer} />
					{written.done && <ToldWords words={written.done} />}
				</Section>
			)}
		</OfficerLayout>
	);
};

const NextStep = (props: ClaimPageProps) => {
	const { view, claim } = props;
	const { t } = view;
	if (claim.state === "asked") return <Decide {...props} />;
	if (claim.state === "granted") return <Do {...props} />;
	return (
		<Notice kind={claim.state === "done" ? "ok" : "info"}>
			{t(`personal-data.ended.${claim.state}`)}
		</Notice>
	);
};

const Decide = (props: ClaimPageProps) => {
	const { view, claim, wrong } = props;
	const { t, lang } = view;
	const part = { view, state: props.state };
	return (
		<Section id="langkah" title={t("personal-data.decide")}>
			<Hug tone="info">
				<p>
					{t(
						claim.shown
							? "personal-data.decide.shown"
							: "personal-data.decide.not-shown",
					)}
				</p>
				<Deed {...props} deed="pengabulan">
					<TextArea
						{...part}
						name={deskFields.answer}
						label={t("personal-data.answer")}
						hint={t("personal-data.answer.hint", { n: claimLimits.words })}
						rows={3}
					/>
					<div>
						<Button>{t("personal-data.grant")}</Button>
					</div>
				</Deed>
			</Hug>
			<Fold summary={t("personal-data.refuse")} open={wrong === "penolakan"}>
				<Deed {...props} deed="penolakan">
					<Select
						{...part}
						name={deskFields.ground}
						label={t("personal-data.ground")}
						hint={t("personal-data.ground.hint")}
						none={t("personal-data.ground.none")}
						options={groundsOf(claim.right).map(({ code, title, law }) => ({
							value: code,
							label: `${say(title, lang)} (${law})`,
						}))}
					/>
					<TextArea
						{...part}
						name={deskFields.reason}
						label={t("personal-data.reason")}
						hint={t("personal-data.reason.hint", { n: claimLimits.words })}
						rows={3}
					/>
					<div>
						<Button kind="danger">{t("personal-data.refuse")}</Button>
					</div>
				</Deed>
			</Fold>
		</Section>
	);
};

const Do = (props: ClaimPageProps) => {
	const { view, claim, state } = props;
	const { t } = view;
	return (
		<Section id="langkah" title={t("personal-data.do")}>
			<Hug tone="info">
				<p>
					{t(
						isDoneByDoor(claim)
							? "personal-data.do.by-door"
							: "personal-data.do.by-hand",
						{ right: claim.right },
					)}
				</p>
				<Deed {...props} deed="pelaksanaan">
					<TextArea
						view={view}
						state={state}
						name={deskFields.done}
						label={t("personal-data.done")}
						hint={t("personal-data.done.hint", { n: claimLimits.words })}
						rows={3}
					/>
					<div>
						<Button
							kind={
								claim.right === "erasure" && isDoneByDoor(claim)
									? "danger"
									: "filled"
							}
						>
							{t(
								isDoneByDoor(claim)
									? "personal-data.do.now"
									: "personal-data.do.told",
								{ right: claim.right },
							)}
						</Button>
					</div>
				</Deed>
			</Hug>
			<Deed {...props} deed="peninjauan">
				<Meta>{t("personal-data.take-back.says")}</Meta>
				<div>
					<Button kind="outlined" small>
						{t("personal-data.take-back")}
					</Button>
				</div>
			</Deed>
		</Section>
	);
};

const Deed = ({
	view,
	claim,
	deed,
	once,
	children,
}: ClaimPageProps & {
	readonly deed: ClaimDeed;
	readonly children: Content;
}) => (
	<Form
		view={view}
		action={`${link(view, "/data-pribadi/meja/:claim", { claim: claim.id })}/${deed}`}
		once={`${once}-${deed}`}
		label={view.t(`personal-data.deed.${deed}`)}
	>
		<Hidden name={deskFields.version} value={String(claim.version)} />
		{children}
	</Form>
);
