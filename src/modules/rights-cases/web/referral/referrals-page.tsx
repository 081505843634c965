import type { FormState } from "#kernel/form.ts";
import {
	Button,
	Checkboxes,
	Field,
	Form,
	Hidden,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { Hug, Row, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { UnverifiedTag } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import {
	bodiesFile,
	type CaseHeader,
	extractParts,
	type Head,
	type Referral,
} from "../../index.ts";
import { placeOf } from "../desk/case-page-props.ts";
import { RoomDeskLayout } from "../room-desk-layout.tsx";
import { OneReferral } from "./one-referral.tsx";

export interface ReferralsPageProps {
	readonly view: View;
	readonly state: FormState;
	readonly once: string;
	readonly header: CaseHeader;
	readonly head: Head;
	readonly all: readonly Referral[];
}

/** What was proposed, agreed to, sent and received, the newest first; and the form of another proposal. */
export const ReferralsPage = (props: ReferralsPageProps) => {
	const { view, state, header, all } = props;
	const { t } = view;
	return (
		<RoomDeskLayout
			view={view}
			heading={t("rights-cases.referral.title")}
			here={t("rights-cases.referral.here")}
			within={{
				name: header.ref,
				href: link(view, "/ruang/meja/:unit/:id", placeOf({ header })),
			}}
			lead={t("rights-cases.referral.lead")}
			state={state}
		>
			{all.toReversed().map((one) => (
				<OneReferral {...props} one={one} />
			))}
			<Propose {...props} />
		</RoomDeskLayout>
	);
};

const Propose = ({ view, state, once, header, head }: ReferralsPageProps) => {
	const { t, lang } = view;
	return (
		<Section id="usul" title={t("rights-cases.referral.propose")}>
			<p class="hint">
				{t(
					head.channel === "web"
						? "rights-cases.referral.propose.by-code"
						: "rights-cases.referral.propose.written",
				)}
			</p>
			<Hug>
				<Form
					view={view}
					action={link(
						view,
						"/ruang/meja/:unit/:id/sambung",
						placeOf({ header }),
					)}
					once={`${once}-usul`}
					label={t("rights-cases.referral.propose")}
				>
					<Hidden name="versi" value={String(header.version)} />
					<Select
						view={view}
						state={state}
						name="lembaga"
						label={t("rights-cases.referral.body")}
						options={[
							{ value: "", label: t("rights-cases.referral.body.choose") },
							...bodiesFile().bodies.map((one) => ({
								value: one.code,
								label: `${one.name[lang]}: ${one.for[lang]}${one.reach ? ` (${one.reach})` : ""}`,
							})),
							{ value: "lain", label: t("rights-cases.referral.body.other") },
						]}
					/>
					<p class="hint">
						{t("rights-cases.referral.body.says")} <UnverifiedTag view={view} />
					</p>
					<Field
						view={view}
						state={state}
						name="lembaga_lain"
						label={t("rights-cases.referral.body.named")}
						hint={t("rights-cases.referral.body.named.hint")}
					/>
					<Field
						view={view}
						state={state}
						name="alamat"
						label={t("rights-cases.referral.reach")}
						hint={t("rights-cases.referral.reach.hint")}
					/>
					<TextArea
						view={view}
						state={state}
						name="sebab"
						label={t("rights-cases.referral.why")}
						hint={t("rights-cases.referral.why.hint")}
						rows={2}
					/>
					<Checkboxes
						view={view}
						state={state}
						name="bagian"
						label={t("rights-cases.referral.parts")}
						hint={t("rights-cases.referral.parts.hint")}
						options={extractParts.map((part) => ({
							value: part,
							label: t(`rights-cases.referral.part.${part}`),
						}))}
					/>
					<div>
						<Button kind="outlined" name="susun" value="ya">
							{t("rights-cases.referral.compose")}
						</Button>
					</div>
					<TextArea
						view={view}
						state={state}
						name="petikan"
						label={t("rights-cases.referral.extract")}
						hint={t("rights-cases.referral.extract.hint")}
						rows={8}
					/>
					<Row>
						<Button>{t("rights-cases.referral.propose.do")}</Button>
					</Row>
				</Form>
			</Hug>
		</Section>
	);
};
