import type { Content } from "#ui/content.ts";
import { Facts } from "#ui/facts.tsx";
import {
	Button,
	DateFields,
	Field,
	Form,
	Hidden,
	Radios,
	TextArea,
} from "#ui/form/index.ts";
import { Fold, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import { grounds, mayWriteDown, type Referral } from "../../index.ts";
import { placeOf } from "../desk/case-page-props.ts";
import { ReferralDays } from "./referral-days.tsx";
import type { ReferralsPageProps } from "./referrals-page.tsx";

type Props = ReferralsPageProps & { readonly one: Referral };

/** One referral: what it is, what became of it, and the next step that the table allows. */
export const OneReferral = (props: Props) => {
	const { view, one } = props;
	const { t } = view;
	return (
		<Section id={`sambungan-${one.number}`} title={one.body}>
			<ReferralDays view={view} one={one} />
			<Facts
				facts={[
					{ term: t("rights-cases.referral.why"), is: one.why },
					{
						term: t("rights-cases.referral.extract"),
						is: <ToldWords words={one.extract} />,
					},
					...(one.contact
						? [{ term: t("rights-cases.referral.contact"), is: one.contact }]
						: []),
					...(one.how
						? [
								{
									term: t(
										one.ground === "unreachable"
											? "rights-cases.referral.reason"
											: "rights-cases.referral.how",
									),
									is: one.how,
								},
							]
						: []),
					...(one.answer
						? [
								{
									term: t("rights-cases.referral.answer"),
									is: <ToldWords words={one.answer} />,
								},
							]
						: []),
				]}
			/>
			<Next {...props} />
		</Section>
	);
};

const Next = (props: Props) => {
	const { view, one, head } = props;
	const { t } = view;
	switch (one.state) {
		case "proposed":
			return (
				<>
					<p>{t("rights-cases.referral.waits")}</p>
					{head.channel !== "web" && <WriteDown {...props} />}
				</>
			);
		case "agreed":
			return (
				<>
					<Send {...props} />
					{head.channel !== "web" && (
						<Fold summary={t("rights-cases.referral.taken-back.write")}>
							<Decision {...props} decided="take-back" />
						</Fold>
					)}
				</>
			);
		case "sent":
			return <Receipt {...props} />;
		case "received":
			return <Answered {...props} />;
		default:
			return null;
	}
};

const Step = ({
	view,
	header,
	once,
	one,
	deed,
	label,
	children,
}: Props & {
	readonly deed: string;
	readonly label: string;
	readonly children: Content;
}) => (
	<Form
		view={view}
		action={link(
			view,
			"/ruang/meja/:unit/:id/sambung/lanjut",
			placeOf({ header }),
		)}
		once={`${once}-${deed}-${one.number}`}
		label={label}
		look="card"
	>
		<Hidden name="nomor" value={String(one.number)} />
		<Hidden name="versi" value={String(header.version)} />
		<Hidden name="apa" value={deed} />
		{children}
	</Form>
);

/** Fields carry the number of their referral: several forms may stand on the page. */
const named = (name: string, { number }: Referral): string =>
	`${name}_${number}`;

const WriteDown = (props: Props) => (
	<Fold summary={props.view.t("rights-cases.referral.write-down")} open>
		<Decision {...props} decided="agree" />
	</Fold>
);

/** How somebody decided who did not come by a code. */
const Decision = (
	props: Props & { readonly decided: "agree" | "take-back" },
) => {
	const { view, state, one, head, decided } = props;
	const { t } = view;
	const all = ["agree", "refuse"] as const;
	const reasons = grounds.filter((ground) =>
		mayWriteDown(head.channel, "agree", ground),
	);
	return (
		<Step
			{...props}
			deed={decided}
			label={t("rights-cases.referral.write-down.do")}
		>
			{decided === "agree" && (
				<Radios
					view={view}
					state={state}
					name={named("putusan", one)}
					label={t("rights-cases.referral.decided")}
					options={[
						...all.map((value) => ({
							value: value as string,
							label: t(`rights-cases.referral.decided.${value}`),
						})),
						...(reasons.includes("unreachable")
							? [
									{
										value: "unreachable",
										label: t("rights-cases.referral.decided.unreachable"),
									},
								]
							: []),
					]}
				/>
			)}
			<TextArea
				view={view}
				state={state}
				name={named("cara", one)}
				label={t("rights-cases.referral.how")}
				hint={t("rights-cases.referral.how.hint")}
				rows={2}
			/>
			{decided === "agree" && (
				<TextArea
					view={view}
					state={state}
					name={named("hubungi", one)}
					label={t("rights-cases.referral.contact")}
					hint={t("rights-cases.referral.contact.hint")}
					rows={2}
				/>
			)}
			<div>
				<Button kind="outlined">
					{t("rights-cases.referral.write-down.do")}
				</Button>
			</div>
		</Step>
	);
};

const Send = (props: Props) => {
	const { view, state, one } = props;
	const { t } = view;
	return (
		<Step {...props} deed="send" label={t("rights-cases.referral.send")}>
			<p class="hint">{t("rights-cases.referral.send.says")}</p>
			<Field
				view={view}
				state={state}
				name={named("nama", one)}
				label={t("rights-cases.referral.signer")}
			/>
			<Field
				view={view}
				state={state}
				name={named("jabatan", one)}
				label={t("rights-cases.referral.duty")}
			/>
			<div>
				<Button>{t("rights-cases.referral.send")}</Button>
			</div>
		</Step>
	);
};

const Receipt = (props: Props) => {
	const { view, state, one } = props;
	const { t } = view;
	return (
		<Step
			{...props}
			deed="receive"
			label={t("rights-cases.referral.receipt.do")}
		>
			<Field
				view={view}
				state={state}
				name={named("tanda", one)}
				label={t("rights-cases.referral.receipt")}
			/>
			<Field
				view={view}
				state={state}
				name={named("penerima", one)}
				label={t("rights-cases.referral.who")}
				hint={t("rights-cases.referral.who.hint")}
			/>
			<DateFields
				view={view}
				state={state}
				name={named("hari", one)}
				label={t("rights-cases.referral.day")}
			/>
			<div>
				<Button kind="outlined">{t("rights-cases.referral.receipt.do")}</Button>
			</div>
		</Step>
	);
};

const Answered = (props: Props) => {
	const { view, state, one } = props;
	const { t } = view;
	return (
		<Step {...props} deed="answer" label={t("rights-cases.referral.answer.do")}>
			<TextArea
				view={view}
				state={state}
				name={named("jawab", one)}
				label={t("rights-cases.referral.answer")}
				hint={t("rights-cases.referral.answer.hint")}
				rows={4}
			/>
			<div>
				<Button kind="outlined">{t("rights-cases.referral.answer.do")}</Button>
			</div>
		</Step>
	);
};
