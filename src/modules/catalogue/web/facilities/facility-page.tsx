import { say } from "#kernel/text.ts";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date, decimal } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Timeline } from "#ui/timeline.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Check,
	type Facility,
	type FacilityKind,
	type Limits,
	type Measured,
	measured,
} from "../../index.ts";
import { AnswerTo, CheckWords } from "./check-words.tsx";
import { ConditionTag } from "./condition-tag.tsx";
import { seenBy } from "./seen-by.ts";

export interface FacilityPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly facility: Facility;
	readonly kind: FacilityKind;
	/** The newest first. */
	readonly checks: readonly Check[];
	readonly limits: Limits;
	readonly mayCheck: boolean;
	/** Whoever reads speaks for the office. */
	readonly mayAnswer: boolean;
	/** What people say of it, and where they say it. */
	readonly voices?: Content;
}

/** One facility: how it is, how it was measured, and everything that was ever seen of it. */
export const FacilityPage = (props: FacilityPageProps) => {
	const {
		view,
		unit,
		facility,
		kind,
		checks,
		limits,
		mayCheck,
		mayAnswer,
		voices,
	} = props;
	const { t, lang } = view;
	const name = say(kind.label, lang);
	const { last } = facility;
	const found = measured(kind, last.measures, limits);
	const place = { unit: unit.slug, id: facility.id };
	return (
		<CitizenLayout
			view={view}
			title={`${name}, ${unit.name}`}
			description={say(kind.look, lang)}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{
								name: unit.name,
								href: link(view, "/unit/:slug", { slug: unit.slug }),
							},
							{
								name: t("catalogue.facilities.title"),
								href: link(view, "/unit/:unit/fasilitas", { unit: unit.slug }),
							},
							{ name },
						]}
					/>
				}
				title={name}
				lead={facility.place}
				beside={
					mayCheck ? (
						<LinkButton
							href={link(view, "/unit/:unit/fasilitas/:id/periksa", place)}
						>
							{t("catalogue.facility.check")}
						</LinkButton>
					) : undefined
				}
				below={
					<Row>
						<ConditionTag view={view} {...facility} />
					</Row>
				}
			/>
			{last.says && <p>{last.says}</p>}
			<p class="meta">{seenBy(view, last)}</p>
			{last.answer && <AnswerTo view={view} answer={last.answer} />}
			{last.photo && (
				<figure>
					<a href={photoOf(view, place, last.number)}>
						<img
							src={photoOf(view, place, last.number)}
							alt={last.photo.shows}
							width="280"
							decoding="async"
						/>
					</a>
					<figcaption class="meta">
						{t("catalogue.facility.photo", {
							shows: last.photo.shows,
							day: date(lang, last.photo.takenOn),
						})}
					</figcaption>
				</figure>
			)}
			<Section id="dilihat" title={t("catalogue.facility.look")}>
				<p>{say(kind.look, lang)}</p>
				{found.length > 0 && (
					<Facts
						facts={found.map((one) => ({
							term: say(one.measure.label, lang),
							is: <MeasureShown view={view} one={one} />,
						}))}
					/>
				)}
			</Section>
			{voices}
			<Section id="riwayat" title={t("catalogue.facility.history")}>
				<Timeline
					view={view}
					happenings={checks.map((check) => ({
						title: t(`catalogue.facility.condition.${check.condition}`),
						state: "done",
						says: seenBy(view, check),
						...(check.says || check.by === "organisation"
							? { words: <CheckWords {...{ view, place, check, mayAnswer }} /> }
							: {}),
					}))}
				/>
			</Section>
		</CitizenLayout>
	);
};

const photoOf = (
	view: View,
	place: { readonly unit: string; readonly id: string },
	number: number,
): string =>
	link(view, "/unit/:unit/fasilitas/:id/foto/:number", {
		...place,
		number: String(number),
	});

/** What was found, beside what is asked for where somebody set it; a suggestion is called one. */
const MeasureShown = ({
	view,
	one: { measure, value, limit, enough },
}: {
	readonly view: View;
	readonly one: Measured;
}) => {
	const { t, lang } = view;
	const unit = say(measure.unit, lang);
	return (
		<>
			{value === null
				? t("catalogue.facility.not-measured")
				: `${decimal(lang, value)} ${unit}`}
			{limit.is !== null && (
				<span class="meta">
					{" "}
					{t(
						limit.own
							? "catalogue.facility.at-least.own"
							: "catalogue.facility.at-least",
						{
							least: `${decimal(lang, limit.is)} ${unit}`,
							source: limit.source,
						},
					)}
				</span>
			)}
			{enough === "no" && (
				<strong> {t("catalogue.facility.too-little")}</strong>
			)}
		</>
	);
};
