import { civilDay, zoneOfProvince } from "#procedures";
import { fullDate } from "#ui/format.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { PrintSheet, Sheet } from "#ui/layout/print-sheet.tsx";
import { link } from "#ui/paths.ts";
import type { Answer, Mine, ToldCounts } from "../index.ts";
import {
	type About,
	AnswerWords,
	addressOf,
	Heeded,
} from "./consultation-words.tsx";
import { OpinionWords } from "./opinions-page.tsx";

interface SheetPageProps extends About {
	readonly answers: readonly Answer[];
	readonly told: ToldCounts;
	/** The viewer looks after it. */
	readonly insider: boolean;
	/** The number after which it goes on; `null` at the end. */
	readonly next: number | null;
}

/** All answers of a consultation, for the wall of a village: each with how many texts it answers. */
export const SheetPage = (props: SheetPageProps) => {
	const { view, unit, consultation, answers, insider, next } = props;
	const { t } = view;
	const address = addressOf({ unit, consultation });
	const title = t("consultations.sheet.title", { title: consultation.title });
	return (
		<PrintSheet
			view={view}
			title={title}
			back={{
				name: consultation.title,
				href: link(view, "/unit/:unit/konsultasi/:consultation", address),
			}}
		>
			<Sheet>
				<h1>{title}</h1>
				<p class="lead">
					{t("consultations.sheet.lead", {
						unit: unit.name,
						day: fullDate(
							view.lang,
							civilDay(view.now, zoneOfProvince(unit.province.code)),
						),
					})}
				</p>
				<Heeded {...props} />
				{answers.length === 0 && <p>{t("consultations.sheet.none")}</p>}
				{answers.map((answer) => (
					<Section
						id={`j${answer.number}`}
						title={t("consultations.sheet.answer", {
							number: answer.number,
							n: answer.opinions,
						})}
					>
						<AnswerWords {...props} answer={answer} />
						{insider && (
							<p class="no-print">
								<a
									href={link(
										view,
										"/konsultasi/meja/:unit/:consultation/jawaban/:number",
										{ ...address, number: String(answer.number) },
									)}
								>
									{t("consultations.correct.link", { number: answer.number })}
								</a>
							</p>
						)}
					</Section>
				))}
				{next !== null && (
					<p>
						<a
							rel="next"
							href={link(
								view,
								"/unit/:unit/konsultasi/:consultation/jawaban",
								address,
								{ sesudah: String(next) },
							)}
						>
							{t("consultations.sheet.more")}
						</a>
					</p>
				)}
				<Meta>
					{t("consultations.otherwise", { contact: consultation.contact })}
				</Meta>
			</Sheet>
		</PrintSheet>
	);
};

interface OwnSheetPageProps extends About, Mine {
	/** From how many on a way is told: also the wall of a village is read by everybody. */
	readonly least: number;
	readonly back: { readonly name: string; readonly href: string };
	readonly staff?: boolean;
}

/** What one person or one village said, and what the office says to each of it, on paper. */
export const OwnSheetPage = (props: OwnSheetPageProps) => {
	const { view, consultation, contribution, opinions, back, staff } = props;
	const { t } = view;
	const title = t("consultations.own.title");
	return (
		<PrintSheet view={view} title={title} back={back} staff={staff}>
			<Sheet>
				<h1>{title}</h1>
				<p class="lead">{consultation.title}</p>
				<p>{saidInWords(props)}</p>
				{opinions.map((opinion) => (
					<Section
						id={`s${opinion.turn}`}
						title={t("consultations.own.point", { turn: opinion.turn })}
					>
						<OpinionWords {...props} opinion={opinion} wholly />
						{!opinion.answer && opinion.state !== "removed" && (
							<p>{t("consultations.own.no-answer")}</p>
						)}
					</Section>
				))}
				{opinions.length === 0 && contribution.takenBackWhy === null && (
					<p>{t("consultations.own.vote")}</p>
				)}
				{contribution.late && <Meta>{t("consultations.own.late")}</Meta>}
				<Meta>
					{t("consultations.otherwise", { contact: consultation.contact })}
				</Meta>
			</Sheet>
		</PrintSheet>
	);
};

/** By whom, where and when. */
export const saidInWords = ({
	view,
	contribution,
}: Pick<OwnSheetPageProps, "view" | "contribution">): string => {
	const { t, lang } = view;
	const { way, place, people, heldOn, saidOn, takenBackWhy } = contribution;
	const what = {
		place,
		people: people ?? 0,
		day: fullDate(lang, heldOn ?? saidOn),
	};
	if (takenBackWhy !== null)
		return t("consultations.own.taken-back", { ...what, why: takenBackWhy });
	return way === "group"
		? t("consultations.own.group", what)
		: t(`consultations.own.${way === "desk" ? "desk" : "home"}`, {
				day: fullDate(lang, saidOn),
			});
};
