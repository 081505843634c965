import { emptyForm, type FormState } from "#kernel/form.ts";
import {
	type ClaimField,
	isDoneByDoor,
	isOpen,
	type WholeClaim,
} from "#personal-data";
import { CloseVisit } from "#receipts/web";
import { Facts } from "#ui/facts.tsx";
import { Button, Form } from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { NoPrint, PageHead, Row, Section } from "#ui/layout/parts.tsx";
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

interface MinePageProps extends WholeClaim {
	readonly view: View;
	/** What was done here a moment ago and could not be. */
	readonly state?: FormState;
}

const tones = {
	asked: "calm",
	granted: "info",
	done: "ok",
	refused: "warn",
	withdrawn: "info",
} as const;

/** A claim by the code of its receipt: the answer first, then what was asked. Printed as it stands. */
export const MinePage = (props: MinePageProps) => {
	const { view, claim, written, state = emptyForm } = props;
	const { t, lang } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("personal-data.mine")}
			form={state}
			unlisted
		>
			<PageHead
				title={t(`personal-data.mine.${claim.state}`)}
				lead={rightInWords(view, claim)}
				below={<ClaimTag view={view} claim={claim} />}
			/>
			<Notice kind={tones[claim.state]}>
				{t(`personal-data.mine.${claim.state}.says`)}
			</Notice>
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
			<Section id="permintaan" title={t("personal-data.mine.asked-for")}>
				<Facts
					facts={[
						{
							term: t("personal-data.claim.about"),
							is: activityInWords(view, claim),
						},
						...(claim.field
							? [
									{
										term: fieldName(view, claim.field as ClaimField),
										is: t("personal-data.becomes", { value: written.value }),
									},
								]
							: []),
						...(written.words
							? [
									{
										term: t("personal-data.claim.words"),
										is: <ToldWords words={written.words} />,
									},
								]
							: []),
						{
							term: t("personal-data.asked-at"),
							is: moment(lang, claim.askedAt),
						},
						{ term: t("personal-data.due-at"), is: dueInWords(view, claim) },
						...(claim.endedAt
							? [
									{
										term: t("personal-data.ended-at"),
										is: moment(lang, claim.endedAt),
									},
								]
							: []),
					]}
				/>
				<ClockRule view={view} claim={claim} />
			</Section>
			{claim.state === "refused" && <p>{t("personal-data.mine.go-on")}</p>}
			{claim.state === "done" &&
				claim.right === "erasure" &&
				isDoneByDoor(claim) && <p>{t("personal-data.mine.code-gone")}</p>}
			<NoPrint>
				<Row>
					{isOpen(claim.state) && (
						<Form
							view={view}
							action={link(view, "/data-pribadi/permintaan/saya/batal", {})}
							look="row"
						>
							<Button kind="outlined">
								{t("personal-data.mine.withdraw")}
							</Button>
						</Form>
					)}
					<CloseVisit view={view} />
				</Row>
			</NoPrint>
		</CitizenLayout>
	);
};
