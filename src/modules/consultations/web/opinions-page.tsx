import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import {
	type AnsweredOpinion,
	type Opinion,
	type ToldCounts,
	toldTimes,
} from "../index.ts";
import {
	type About,
	AnswerWords,
	aboutInWords,
	addressOf,
	countInWords,
	Heeded,
	passageHref,
} from "./consultation-words.tsx";

interface OpinionsPageProps extends About {
	readonly opinions: readonly AnsweredOpinion[];
	readonly told: ToldCounts;
	/** From how many on a way is told. */
	readonly least: number;
	/** The passage that is asked about; 0: all. */
	readonly passage: number;
	/** The version in which it stands. */
	readonly version: number;
	/** The turn after which it goes on; `null` at the end. */
	readonly next: number | null;
	/** The viewer looks after it. */
	readonly insider: boolean;
}

/** What was said, in the order in which it came, with the answers. */
export const OpinionsPage = (props: OpinionsPageProps) => {
	const { view, unit, consultation, opinions, passage, next } = props;
	const { t } = view;
	const address = addressOf({ unit, consultation });
	const title =
		passage > 0
			? t("consultations.opinions.of-passage", { passage })
			: t("consultations.opinions.title");
	return (
		<CitizenLayout
			view={view}
			title={`${title}: ${consultation.title}`}
			description={t("consultations.opinions.lead")}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{
								name: consultation.title,
								href:
									passage > 0
										? passageHref(props, props.version, passage)
										: link(
												view,
												"/unit/:unit/konsultasi/:consultation",
												address,
											),
							},
							{ name: title },
						]}
					/>
				}
				title={title}
				lead={t("consultations.opinions.lead")}
			/>
			<Heeded {...props} />
			{opinions.length === 0 ? (
				<EmptyState title={t("consultations.opinions.none")}>
					{t("consultations.opinions.none.says")}
				</EmptyState>
			) : (
				<ol class="time">
					{opinions.map((opinion) => (
						<li
							class={opinion.answer ? "done" : "later"}
							id={`s${opinion.turn}`}
						>
							<OpinionWords {...props} opinion={opinion} />
							{props.insider && opinion.state !== "removed" && (
								<p>
									<a
										href={link(
											view,
											"/konsultasi/meja/:unit/:consultation/pendapat/:opinion",
											{ ...address, opinion: opinion.id },
										)}
									>
										{t("consultations.hide.link", { turn: opinion.turn })}
									</a>
								</p>
							)}
						</li>
					))}
				</ol>
			)}
			{next !== null && (
				<p>
					<a
						rel="next"
						href={link(
							view,
							"/unit/:unit/konsultasi/:consultation/pendapat",
							address,
							{
								butir: passage > 0 ? String(passage) : undefined,
								versi: passage > 0 ? String(props.version) : undefined,
								sesudah: String(next),
							},
						)}
					>
						{t("consultations.opinions.more")}
					</a>
				</p>
			)}
			<Meta>{t("consultations.opinions.names")}</Meta>
		</CitizenLayout>
	);
};

/** A text with how often it came, and what the office says; what was set aside shows why. */
export const OpinionWords = (
	props: About & {
		readonly opinion: AnsweredOpinion;
		/** From how many on a way is told; `null`: the office reads everything. */
		readonly least: number | null;
		/** Whoever said it, or the office, reads it in any state. */
		readonly wholly?: boolean;
	},
) => {
	const { view, opinion, least, wholly = false } = props;
	const { t } = view;
	const { turn, state, words, whyRemoved } = opinion;
	return (
		<div class="stack">
			<p class="meta">
				{t("consultations.opinion.head", {
					turn,
					about: aboutInWords(view, opinion),
				})}{" "}
				{timesInWords(view, opinion, least)}
			</p>
			{(state === "shown" || wholly) && <ToldWords words={words} />}
			{state === "waiting" && (
				<p>
					<Tag shape="half" tone="warn">
						{t(
							wholly
								? "consultations.opinion.waiting"
								: "consultations.opinion.hidden",
						)}
					</Tag>
				</p>
			)}
			{whyRemoved !== null && (
				<p>
					<Tag shape="diamond" tone="bad">
						{t("consultations.opinion.removed")}
					</Tag>{" "}
					{t(`consultations.removal.${whyRemoved}`)}
				</p>
			)}
			{wholly && opinion.appeal?.decidedWhy && (
				<p>
					{t(
						opinion.appeal.decision === "put-back"
							? "consultations.appeal.put-back"
							: "consultations.appeal.stays",
						{ why: opinion.appeal.decidedWhy },
					)}
				</p>
			)}
			{opinion.answer && <AnswerWords {...props} answer={opinion.answer} />}
		</div>
	);
};

/** How often it came, each way by itself. */
export function timesInWords(
	view: View,
	{ verified, unverified }: Opinion,
	least: number | null,
): string {
	const { t } = view;
	if (least === null)
		return t("consultations.opinion.times", {
			n: verified + unverified,
			verified,
			unverified,
		});
	const told = toldTimes({ verified, unverified }, least);
	return told === null
		? ""
		: t("consultations.opinion.apart", {
				verified: countInWords(view, told.verified),
				unverified: countInWords(view, told.unverified),
			});
}
