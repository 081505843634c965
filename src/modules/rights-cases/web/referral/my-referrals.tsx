import type { FormState } from "#kernel/form.ts";
import { Button, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { Row, Section, Stack } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import {
	type Progress,
	type Referral,
	referralDeedsOf,
	referralsIn,
} from "../../index.ts";
import { ReferralDays } from "./referral-days.tsx";

interface MyReferralsProps {
	readonly view: View;
	readonly progress: Progress;
	readonly state: FormState;
	readonly once: string;
}

/** What an officer proposes to pass on, to whom, in exactly which words; and whether they may. Each apart. */
export const MyReferrals = (props: MyReferralsProps) => {
	const { view, progress } = props;
	const { t } = view;
	const all = referralsIn(progress.pieces);
	return all.length === 0 ? null : (
		<Section id="sambungan" title={t("rights-cases.mine.referrals")}>
			<p class="hint">{t("rights-cases.mine.referrals.says")}</p>
			{all.toReversed().map((one) => (
				<Mine {...props} one={one} />
			))}
		</Section>
	);
};

const Mine = ({
	one,
	...props
}: MyReferralsProps & { readonly one: Referral }) => {
	const { view } = props;
	const { t } = view;
	const able = referralDeedsOf(one.state, "reporter");
	return (
		<article class="card">
			<Stack>
				<h3>{one.body}</h3>
				{one.reach && <p class="meta">{one.reach}</p>}
				<p>
					<strong>
						{view.says(`rights-cases.mine.referral.${one.state}`)}
					</strong>
				</p>
				<p>{t("rights-cases.mine.referral.why", { why: one.why })}</p>
				<div>
					<p class="meta">{t("rights-cases.mine.referral.words")}</p>
					<ToldWords words={one.extract} />
				</div>
				{one.contact && (
					<p>
						{t("rights-cases.mine.referral.contact.given", {
							contact: one.contact,
						})}
					</p>
				)}
				{one.state !== "proposed" && <ReferralDays view={view} one={one} />}
				{one.answer && (
					<div>
						<p class="meta">{t("rights-cases.mine.referral.answer")}</p>
						<ToldWords words={one.answer} />
					</div>
				)}
				{able.length > 0 && <Decide {...props} one={one} />}
			</Stack>
		</article>
	);
};

/** Two buttons alike in weight: nobody is led to one of them. */
const Decide = ({
	view,
	state,
	once,
	one,
}: MyReferralsProps & { readonly one: Referral }) => {
	const { t } = view;
	const contact = `hubungi_${one.number}`;
	return (
		<Form
			view={view}
			action={link(view, "/ruang/saya/sambung", {})}
			once={`${once}-sambung-${one.number}`}
			label={t("rights-cases.mine.referral.decide", { body: one.body })}
			shared
		>
			<Hidden name="nomor" value={String(one.number)} />
			{one.state === "proposed" ? (
				<>
					<TextArea
						view={view}
						state={state}
						name={contact}
						label={t("rights-cases.mine.referral.contact")}
						hint={t("rights-cases.mine.referral.contact.hint")}
						rows={2}
					/>
					<Row>
						<Button kind="outlined" name="putusan" value="agree">
							{t("rights-cases.mine.referral.agree")}
						</Button>
						<Button kind="outlined" name="putusan" value="refuse">
							{t("rights-cases.mine.referral.refuse")}
						</Button>
					</Row>
				</>
			) : (
				<div>
					<Button kind="outlined" name="putusan" value="take-back">
						{t("rights-cases.mine.referral.take-back")}
					</Button>
				</div>
			)}
		</Form>
	);
};
